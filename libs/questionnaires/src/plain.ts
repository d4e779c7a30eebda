/** Reading what a stranger sent: nothing here throws, whatever getters and proxies do, and nothing is inherited. */

/** What a property is read as when reading it throws. Fits no answer. */
export const UNREADABLE = Symbol('unreadable');

/** The object's own keys, or `null` when the value is no plain object. */
export function keysOf(value: unknown): readonly (string | symbol)[] | null {
  if (typeof value !== 'object' || value === null || isList(value)) return null;
  try {
    const prototype: unknown = Object.getPrototypeOf(value);
    return prototype === null || prototype === Object.prototype ? Reflect.ownKeys(value) : null;
  } catch {
    return null;
  }
}

/** Reads an own property once. */
export function read(holder: object, key: string): unknown {
  try {
    return (holder as Record<string, unknown>)[key];
  } catch {
    return UNREADABLE;
  }
}

/** Even this question can throw. */
export function isList(value: unknown): value is readonly unknown[] {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}

/** How long a list says it is; `null` when the value is no list. */
export function lengthOf(value: unknown): number | null {
  if (!isList(value)) return null;
  try {
    const { length } = value;
    return Number.isSafeInteger(length) && length >= 0 ? length : null;
  } catch {
    return null;
  }
}

/** The first `length` elements, each read once. */
export function elementsOf(list: object, length: number): unknown[] {
  const elements: unknown[] = [];
  for (let index = 0; index < length; index += 1) elements.push(read(list, String(index)));
  return elements;
}
