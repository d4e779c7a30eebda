/** For tests: a copy to break, of no type any more. */
export function draftOf(definition: unknown): unknown {
  return JSON.parse(JSON.stringify(definition));
}

/** Sets (or with undefined removes) what a JSON pointer names. */
export function set(target: unknown, pointer: string, value: unknown): void {
  const names = pointer.slice(1).split('/');
  const last = names.pop()!;
  let at = target as Record<string, unknown>;
  for (const name of names) at = at[name] as Record<string, unknown>;
  if (value === undefined) delete at[last];
  else at[last] = value;
}

/** Every place of a value as a JSON pointer, the whole left out. */
export function pointersOf(value: unknown, pointer = ''): string[] {
  const own = pointer === '' ? [] : [pointer];
  if (typeof value !== 'object' || value === null) return own;
  return [...own, ...Object.entries(value).flatMap(([name, part]) => pointersOf(part, `${pointer}/${name}`))];
}
