/** A document that is being written, with the way back and the way forth. */
export interface History<T> {
  readonly past: readonly T[];
  readonly now: T;
  readonly future: readonly T[];
  /** What was changed last, and when: letters of one word are one step back. */
  readonly last: { readonly what: string; readonly at: number } | null;
}

/** As many steps back as anybody takes. */
const MOST = 200;
/** Changes of one field within this time are one. */
const TOGETHER_MS = 1200;

export function begun<T>(document: T): History<T> {
  return { past: [], now: document, future: [], last: null };
}

/** @param what names the field: changes of the same one in a row are taken back together */
export function changed<T>(history: History<T>, document: T, what: string, at: number): History<T> {
  if (document === history.now) return history;
  const { past, now, last } = history;
  const isSame = last !== null && last.what === what && at - last.at < TOGETHER_MS;
  return { past: isSame ? past : [...past, now].slice(-MOST), now: document, future: [], last: { what, at } };
}

export function undone<T>({ past, now, future }: History<T>): History<T> {
  const before = past.at(-1);
  if (before === undefined) return { past, now, future, last: null };
  return { past: past.slice(0, -1), now: before, future: [now, ...future], last: null };
}

export function redone<T>({ past, now, future }: History<T>): History<T> {
  const [next, ...later] = future;
  if (next === undefined) return { past, now, future, last: null };
  return { past: [...past, now], now: next, future: later, last: null };
}
