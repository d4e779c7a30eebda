/**
 * Which item is chosen after the list has changed: the same one while it is there, however far it has moved; else the
 * nearest one that stood below it, so that a nurse who works downwards goes on where she was, whatever else has come.
 * @param before the list as it stood when the item was chosen
 */
export function chosenAfter(ids: readonly string[], chosen: string | null, before: readonly string[]): string | null {
  if (ids.length === 0) return null;
  if (chosen === null) return ids[0] ?? null;
  if (ids.includes(chosen)) return chosen;
  const place = before.indexOf(chosen);
  const below = before.slice(place + 1).find((id) => ids.includes(id));
  const above = before.slice(0, Math.max(place, 0)).findLast((id) => ids.includes(id));
  return below ?? above ?? ids[0] ?? null;
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

/** Whether an item may be closed together with others: nothing of more weight, and nothing that could be worse. */
export function mayBulk({ level, atWorst, state }: { level: string; atWorst: string | null; state: string }): boolean {
  return state !== 'closed' && (level === 'green' || level === 'blue') && atWorst === null;
}
