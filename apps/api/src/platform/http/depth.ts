/** How deep a body may nest. Deeper ones would overflow recursive readers. */
export const MOST_DEPTH = 32;

/** True when `value` nests deeper than `most`; walks without recursion. */
export function deeperThan(value: unknown, most: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > most) return true;
    level = level.flatMap((entry) => (typeof entry === 'object' && entry !== null ? Object.values(entry) : []));
  }
  return false;
}
