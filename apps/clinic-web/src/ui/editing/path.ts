/** A place in a document: names and places in lists. */
export type Path = readonly (string | number)[];

/** What stands at a place; undefined when nothing does. */
export function valueAt(value: unknown, path: Path): unknown {
  let here = value;
  for (const part of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, part)) return undefined;
    here = (here as Record<string | number, unknown>)[part];
  }
  return here;
}

/**
 * The document with a value in its place, or without that place for `undefined`. Everything else is the very same; what
 * is missing on the way is made.
 */
export function withAt<T>(document: T, path: Path, value: unknown): T {
  const [part, ...rest] = path;
  if (part === undefined) return value as T;
  const inner = rest.length === 0 ? value : withAt(valueAt(document, [part]) ?? empty(rest[0]), rest, value);
  if (Array.isArray(document)) {
    const list: unknown[] = [...document];
    if (inner === undefined) list.splice(Number(part), 1);
    else list[Number(part)] = inner;
    return list as T;
  }
  const { [part]: _, ...others } = document as Record<string | number, unknown>;
  if (inner === undefined) return others as T;
  // a value that was there keeps its place among the names
  return { ...(document as object), [part]: inner } as T;
}

function empty(next: string | number | undefined): unknown {
  return typeof next === 'number' ? [] : {};
}

/** `wish`, else `wish-2`, `wish-3` … that is not taken. */
export function freeName(wish: string, taken: readonly string[]): string {
  for (let n = 1; ; n += 1) {
    const name = n === 1 ? wish : `${wish}-${n}`;
    if (!taken.includes(name)) return name;
  }
}

/** The parts of a JSON pointer. */
export function partsOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

export function pointerOf(path: readonly (string | number)[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
