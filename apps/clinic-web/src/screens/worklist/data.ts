import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { refusal, showItem } from '../../api/actions';
import { getPathways } from '../../api/endpoints';
import { openLine, WORKLIST_CHANGED } from '../../api/live';
import {
  type BulkClosed,
  getWorklist,
  type Item,
  postCloseMany,
  postCloseManyUndo,
  type WorklistQuery,
} from '../../api/worklist';
import { useLine } from '../../ui/line';

export { useItemSetting } from '../../api/item-setting';
export type { Budget, BulkClosed, Item, Worklist } from '../../api/worklist';

/** How often the list is asked for while nobody tells of changes. */
const ROUND_MS = 2_000;
/** While changes are told: what waits for assessment, and time itself, move without news. */
const LIVE_ROUND_MS = 20_000;

/** The worklist, asked for again when something has changed. What was shown last stays while the new is on its way. */
export function useWorklist(wanted: WorklistQuery) {
  const { state } = useLine();
  return useQuery({
    queryKey: ['worklist', wanted] as const,
    queryFn: ({ signal }) => getWorklist(wanted, signal),
    // a tab nobody looks at still keeps its title true, at a tenth of the calls
    refetchInterval: ({ state: { status } }) =>
      document.visibilityState === 'hidden' || (state === 'live' && status !== 'error') ? LIVE_ROUND_MS : ROUND_MS,
    refetchIntervalInBackground: true,
    refetchOnWindowFocus: 'always',
    // the next round is the retry
    retry: false,
    staleTime: 0,
    // of the same department only: another department's patients may not be seen under this one's name
    placeholderData: (shown, query) => (query?.queryKey[1]?.department === wanted.department ? shown : undefined),
  });
}

/** The line to the server, and what a change means: the lists on the screen are asked for again. */
export function useHearChanges() {
  const cache = useQueryClient();
  const refresh = useCallback(() => {
    void cache.invalidateQueries({ queryKey: ['worklist'] });
    window.dispatchEvent(new Event(WORKLIST_CHANGED));
  }, [cache]);
  return { open: openLine, refresh };
}

export function usePathways(department: string) {
  return useQuery({
    queryKey: ['pathways', department],
    queryFn: ({ signal }) => getPathways(department, null, signal),
    staleTime: 600_000,
  });
}

type Refused = Exclude<ReturnType<typeof refusal>, { ok: true }>;
type Outcome<Done> = { ok: true; done: Done } | Refused;

/** Closing several items at once, and taking that back; the lists show the answer. */
export function useCloseMany(department: string) {
  const cache = useQueryClient();
  const answered = async <Done>(pending: Promise<Done>, items: (done: Done) => readonly Item[]) => {
    try {
      const done = await pending;
      for (const item of items(done)) showItem(cache, item);
      return { ok: true, done } as Outcome<Done>;
    } catch (error) {
      return refusal(error) as Outcome<Done>;
    } finally {
      void cache.invalidateQueries({ queryKey: ['worklist'] });
      void cache.invalidateQueries({ queryKey: ['patient'] });
    }
  };
  const kept = (list: BulkClosed['kept']) => list.flatMap(({ item }) => (item ? [item] : []));
  return {
    close: (reason: string, items: readonly { id: string; version: number }[]) =>
      answered(
        postCloseMany({ department, reason, items: items.map(({ id, version }) => ({ id, version })) }),
        (done) => [...done.closed, ...kept(done.kept)],
      ),
    undo: (bulk: string) => answered(postCloseManyUndo(bulk), (done) => [...done.reopened, ...kept(done.kept)]),
  };
}
