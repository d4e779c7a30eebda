/**
 * What this tab keeps until it is closed: answers that are on their way, and little else. A browser may refuse to
 * store (private windows, a full disk); then memory has to do.
 */
const PREFIX = 'stemme.';
const memory = new Map<string, string>();

export function keep(key: string, value: unknown): void {
  const text = JSON.stringify(value);
  memory.set(key, text);
  try {
    sessionStorage.setItem(PREFIX + key, text);
  } catch {
    // memory has it
  }
}

export function kept(key: string): unknown {
  try {
    // memory has the newer of the two when the browser's storage was full
    const text = memory.get(key) ?? sessionStorage.getItem(PREFIX + key) ?? undefined;
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    const text = memory.get(key);
    return text === undefined ? undefined : JSON.parse(text);
  }
}

export function forget(key: string): void {
  memory.delete(key);
  try {
    sessionStorage.removeItem(PREFIX + key);
  } catch {
    // nothing was stored
  }
}

/** Keys that begin so, oldest first where the browser keeps an order. */
export function keysUnder(start: string): string[] {
  const keys = new Set([...memory.keys()].filter((key) => key.startsWith(start)));
  try {
    for (const key of Object.keys(sessionStorage)) {
      if (key.startsWith(PREFIX + start)) keys.add(key.slice(PREFIX.length));
    }
  } catch {
    // memory is all there is
  }
  return [...keys];
}

/** At sign-out: nothing of this person stays in the browser. */
export function forgetEverything(): void {
  for (const key of keysUnder('')) forget(key);
}
