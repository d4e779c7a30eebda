/**
 * Which item is chosen after the list has changed: the same one while it is there, however far it has moved;
 * else the one that has come to its place, so that a nurse who works downwards stays where she was.
 * @param place where the chosen item stood in the list before
 */
export function chosenAfter(ids: readonly string[], chosen: string | null, place: number): string | null {
  if (ids.length === 0) return null;
  if (chosen !== null && ids.includes(chosen)) return chosen;
  if (chosen === null) return ids[0] ?? null;
  return ids[Math.min(Math.max(place, 0), ids.length - 1)] ?? null;
}

/** One step in the list, not around its ends. */
export function moved(
  ids: readonly string[],
  chosen: string | null,
  to: 'next' | 'previous' | 'first' | 'last',
): string | null {
  const at = chosen === null ? -1 : ids.indexOf(chosen);
  const place = { next: at + 1, previous: Math.max(at - 1, 0), first: 0, last: ids.length - 1 }[to];
  return ids[Math.min(place, ids.length - 1)] ?? null;
}

/** The items that are acute now and were not in the list before; none the first time the list is seen. */
export function newlyAcute<T extends { id: string; level: string }>(
  before: ReadonlySet<string> | null,
  items: readonly T[],
): T[] {
  return before === null ? [] : items.filter(({ id, level }) => level === 'acute' && !before.has(id));
}
