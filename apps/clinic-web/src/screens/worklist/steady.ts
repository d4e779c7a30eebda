/** What of an item decides whether it has changed and where it stands. */
export interface Placed {
  readonly id: string;
  readonly version: number;
  readonly level: string;
}
export interface SteadyRow<T> {
  readonly item: T;
  /** no longer in the list: somebody else has closed it or put it off; it stays in its place until the order is renewed */
  readonly gone: boolean;
}
export interface Steady<T> {
  readonly rows: readonly SteadyRow<T>[];
  /** what is in the list and not shown yet */
  readonly waiting: readonly T[];
  /** the order, or what has gone, is not shown as it now is */
  readonly moved: boolean;
}

/** What this person has last done to an item. */
export interface OwnAct {
  /** of the item as it became */
  readonly version: number;
  /** the act does not take it out of the list */
  readonly stays: boolean;
}
export type Own = ReadonlyMap<string, OwnAct>;

/** The list as the server orders it. */
export const renewed = <T>(fresh: readonly T[]): Steady<T> => ({
  rows: fresh.map((item) => ({ item, gone: false })),
  waiting: [],
  moved: false,
});

/**
 * The list with its rows where they stand, so that nothing moves under a hand that is about to press: what is new waits
 * beside the list, what has gone stays with a mark, and everything else shows its newest facts in its old place. What
 * the person has done herself moves at once: she expects it to.
 * @param shown the rows as they stand
 * @param fresh the list as it now is, in the server's order
 * @param own what this person has done, by item
 */
export function steady<T extends Placed>(shown: readonly SteadyRow<T>[], fresh: readonly T[], own: Own): Steady<T> {
  const now = new Map(fresh.map((item) => [item.id, item]));
  const rows: SteadyRow<T>[] = [];
  for (const { item } of shown) {
    const current = now.get(item.id);
    if (current) rows.push({ item: current, gone: false });
    else if (!took(own, item)) rows.push({ item, gone: true });
  }
  const there = new Set(rows.map(({ item }) => item.id));
  const waiting: T[] = [];
  for (const [at, item] of fresh.entries()) {
    if (there.has(item.id)) continue;
    if (isOwn(own, item)) rows.splice(placeIn(rows, fresh, at), 0, { item, gone: false });
    else waiting.push(item);
  }
  const order = rows.filter(({ gone }) => !gone).map(({ item }) => item.id);
  const wanted = fresh.filter(({ id }) => order.includes(id)).map(({ id }) => id);
  return { rows, waiting, moved: order.length < rows.length || order.some((id, at) => id !== wanted[at]) };
}

/** It is as this person's own act has made it. */
const isOwn = (own: Own, { id, version }: Placed) => own.get(id)?.version === version;
/** And the act was one that takes it out of the list. */
const took = (own: Own, item: Placed) => isOwn(own, item) && own.get(item.id)?.stays === false;

/** After the nearest one above it that is shown. */
function placeIn<T extends Placed>(rows: readonly SteadyRow<T>[], fresh: readonly T[], at: number): number {
  const above = fresh.slice(0, at).findLast(({ id }) => rows.some(({ item }) => item.id === id));
  return above ? rows.findIndex(({ item }) => item.id === above.id) + 1 : 0;
}

/** The items that somebody else has changed since they were last shown; none of those that are new. */
export function changedBy<T extends Placed>(seen: ReadonlyMap<string, number>, fresh: readonly T[], own: Own): T[] {
  return fresh.filter(({ id, version }) => {
    const before = seen.get(id);
    return before !== undefined && before < version && own.get(id)?.version !== version;
  });
}
