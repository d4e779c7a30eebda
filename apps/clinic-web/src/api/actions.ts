import { useQueryClient } from '@tanstack/react-query';
import { ConnectionLost, Problem } from './client';
import { postItem } from './endpoints';
import type { Item, Outcome, Patient, Worklist } from './types';

export type ItemAction =
  | { verb: 'take' | 'release' | 'undo' }
  | { verb: 'hand-over'; to: string }
  | { verb: 'snooze'; until: string; reason: string }
  | { verb: 'outcome'; outcome: Outcome; note: string; nextAttemptAt?: string };

/** Done, or why not: somebody was faster, there is no connection, or the server refused with a code. */
export type Acted =
  | { ok: true; item: Item }
  | { ok: false; why: 'changed'; item: Item | null }
  | { ok: false; why: 'lost' }
  | { ok: false; why: 'refused'; code: string; faults: readonly string[] };

function refusal(error: unknown): Exclude<Acted, { ok: true }> {
  if (error instanceof ConnectionLost) return { ok: false, why: 'lost' };
  if (!(error instanceof Problem)) throw error;
  if (error.status === 409) return { ok: false, why: 'changed', item: (error.body.item as Item | undefined) ?? null };
  return { ok: false, why: 'refused', code: error.code, faults: error.faults.map(({ code }) => code) };
}

const replaceIn = (items: readonly Item[], item: Item) => items.map((old) => (old.id === item.id ? item : old));

/** One verb on one item. What the server answers is shown at once in every list that holds the item. */
export function useItemAction(): (item: { id: string; version: number }, action: ItemAction) => Promise<Acted> {
  const cache = useQueryClient();
  const show = (item: Item) => {
    cache.setQueriesData<Worklist>(
      { queryKey: ['worklist'] },
      (old) => old && { ...old, items: replaceIn(old.items, item) },
    );
    cache.setQueriesData<Patient>(
      { queryKey: ['patient'] },
      (old) => old && { ...old, items: replaceIn(old.items, item) },
    );
  };
  return async (item, { verb, ...rest }) => {
    try {
      const changed = await postItem(item.id, verb, { version: item.version, ...rest });
      show(changed);
      void cache.invalidateQueries({ queryKey: ['worklist'] });
      void cache.invalidateQueries({ queryKey: ['patient'] });
      return { ok: true, item: changed };
    } catch (error) {
      const refused = refusal(error);
      if (refused.why === 'changed' && refused.item) show(refused.item);
      void cache.invalidateQueries({ queryKey: ['worklist'] });
      if (error instanceof Problem && error.status === 401) void cache.invalidateQueries({ queryKey: ['session'] });
      return refused;
    }
  };
}
