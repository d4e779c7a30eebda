/** Whether every number in a score and its trace is finite: JSON writes any other as null, which says "no answer". */
export function allFinite(value) {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return true;
  for (const name in value) if (!allFinite(value[name])) return false;
  return true;
}
