import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { ConnectionLost, Problem } from './client';
import type { Patient } from './types';
import { type Item, type ItemAction, postItem, type Worklist } from './worklist';

export type { ItemAction } from './worklist';

/** Done, or why not: somebody was faster, there is no connection, or the server refused with a code. */
export type Acted =
  | { ok: true; item: Item }
  | { ok: false; why: 'changed'; item: Item | null }
  | { ok: false; why: 'lost' }
  | { ok: false; why: 'refused'; code: string; faults: readonly { path: string; code: string }[] };

export function refusal(error: unknown): Exclude<Acted, { ok: true }> {
  if (error instanceof ConnectionLost) return { ok: false, why: 'lost' };
  if (!(error instanceof Problem)) throw error;
  if (error.status === 409) return { ok: false, why: 'changed', item: (error.body.item as Item | undefined) ?? null };
  return { ok: false, why: 'refused', code: error.code, faults: error.faults };
}

const replaceIn = (items: readonly Item[], item: Item) => items.map((old) => (old.id === item.id ? item : old));

/** Shows an item as the server has answered it, in every list that holds it. */
export function showItem(cache: QueryClient, item: Item): void {
  cache.setQueriesData<Worklist>(
    { queryKey: ['worklist'] },
    (old) => old && { ...old, items: replaceIn(old.items, item) },
  );
  cache.setQueriesData<Patient>(
    { queryKey: ['patient'] },
    (old) => old && { ...old, items: replaceIn(old.items, item) },
  );
}

/** One verb on one item. What the server answers is shown at once in every list that holds the item. */
export function useItemAction(): (item: { id: string; version: number }, action: ItemAction) => Promise<Acted> {
  const cache = useQueryClient();
  return async (item, { verb, ...rest }) => {
    try {
      const changed = await postItem(item.id, verb, { version: item.version, ...rest });
      showItem(cache, changed);
      void cache.invalidateQueries({ queryKey: ['worklist'] });
      void cache.invalidateQueries({ queryKey: ['patient'] });
      return { ok: true, item: changed };
    } catch (error) {
      const refused = refusal(error);
      if (refused.why === 'changed' && refused.item) showItem(cache, refused.item);
      void cache.invalidateQueries({ queryKey: ['worklist'] });
      if (error instanceof Problem && error.status === 401) void cache.invalidateQueries({ queryKey: ['session'] });
      return refused;
    }
  };
}
