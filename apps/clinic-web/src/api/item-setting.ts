import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { getActionCards } from './action-cards';
import { useItemAction } from './actions';
import { getDepartment } from './endpoints';
import { WORKLIST_CHANGED } from './live';
import { deleteOpen, getItemHistory, getItemJournal, type Item, postOpen } from './worklist';

/** Half of what the server keeps it for, and a little less. */
const RENEW_MS = 45_000;

/** Tells colleagues that an item is open here, for as long as it is. A failed telling harms nothing: acts are still checked. */
export function useOpen(id: string | null): void {
  useEffect(() => {
    if (id === null) return;
    const tell = () => void postOpen(id).catch(() => {});
    tell();
    const timer = setInterval(tell, RENEW_MS);
    return () => {
      clearInterval(timer);
      void deleteOpen(id).catch(() => {});
    };
  }, [id]);
}

/**
 * The same for all items of a patient whose page is shown; and when a colleague has done something to one of them, the
 * page is asked for again. Only then: each reading of a page is written to the patient's access log.
 */
export function useWatched(patient: string, items: readonly { id: string; version: number }[]): void {
  const cache = useQueryClient();
  const known = useRef(items);
  known.current = items;
  const ids = items.map(({ id }) => id).join(' ');
  useEffect(() => {
    const watched = ids === '' ? [] : ids.split(' ');
    const ask = () => {
      for (const id of watched) {
        postOpen(id).then(
          ({ version }) => {
            const item = known.current.find((one) => one.id === id);
            if (item && version > item.version) void cache.invalidateQueries({ queryKey: ['patient', patient] });
          },
          () => {},
        );
      }
    };
    ask();
    const timer = setInterval(ask, RENEW_MS);
    window.addEventListener(WORKLIST_CHANGED, ask);
    return () => {
      clearInterval(timer);
      window.removeEventListener(WORKLIST_CHANGED, ask);
      for (const id of watched) void deleteOpen(id).catch(() => {});
    };
  }, [cache, patient, ids]);
}

function useDepartmentOf(department: string) {
  return useQuery({
    queryKey: ['department', department],
    queryFn: ({ signal }) => getDepartment(department, signal),
    staleTime: 300_000,
  });
}

const readJournal = (item: { id: string }): Promise<string> => getItemJournal(item.id);
const readHistory = (id: string) => getItemHistory(id);

/**
 * What the verbs of items need, for the list and for the patient's page.
 * @param items the items on the screen, as they are now known
 */
export function useItemSetting(department: string, me: string, items: readonly Item[]) {
  const act = useItemAction();
  const known = useDepartmentOf(department).data;
  const cards = useQuery({
    queryKey: ['action-cards', department],
    queryFn: ({ signal }) => getActionCards(department, undefined, signal),
    staleTime: 300_000,
  });
  return {
    act,
    me,
    colleagues: (known?.clinicians ?? []).filter(({ id }) => id !== me),
    outcomes: known?.outcomes ?? [],
    cards: cards.data?.cards ?? (cards.isError ? ('failed' as const) : null),
    readJournal,
    readHistory,
    newest: <T extends { id: string }>(item: T): T =>
      (items.find(({ id }) => id === item.id) as unknown as T | undefined) ?? item,
    useOpen,
  };
}
