import type { Budget } from './data';

/** The row the line stands above. What is acute is done at once, time or not: no line says otherwise of it. */
export function lineAbove(
  { firstOver }: Pick<Budget, 'firstOver'>,
  rows: readonly { readonly item: { readonly id: string; readonly level: string } }[],
): string | null {
  const from = rows.findIndex(({ item }) => item.id === firstOver);
  if (from < 0) return null;
  return rows.slice(from).find(({ item }) => item.level !== 'acute')?.item.id ?? null;
}
