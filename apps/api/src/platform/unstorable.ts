import type { Fault } from './errors.js';

/** Where a document holds characters that no database keeps: a null character, half of a pair. */
export function unstorable(value: unknown, path = ''): Fault[] {
  if (typeof value === 'string') return /[\0\p{Surrogate}]/u.test(value) ? [{ path, code: 'wrong-type' }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...unstorable(key, `${path}/${key}`),
    ...unstorable(inner, `${path}/${key}`),
  ]);
}
