import { canonical } from '../platform/canonical.js';

/** One place at which two values differ. `path` = JSON Pointer (RFC 6901) into the stored one; null = it is not there. */
export interface Difference {
  readonly path: string;
  readonly stored: unknown;
  readonly computed: unknown;
}

/** Every place at which they differ, as deep as it can be said. None when their canonical JSON is the same bytes. */
export function differences(path: string, stored: unknown, computed: unknown): Difference[] {
  if (text(stored) === text(computed)) return [];
  if (Array.isArray(stored) && Array.isArray(computed)) {
    const length = Math.max(stored.length, computed.length);
    return Array.from({ length }, (_, n) => differences(`${path}/${n}`, stored[n], computed[n])).flat();
  }
  if (isRecord(stored) && isRecord(computed)) {
    const keys = [...new Set([...Object.keys(stored), ...Object.keys(computed)])].sort();
    return keys.flatMap((key) => differences(`${path}/${escaped(key)}`, own(stored, key), own(computed, key)));
  }
  return [{ path, stored: stored ?? null, computed: computed ?? null }];
}

export function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function own(value: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

/** What is absent is not what is null. */
function text(value: unknown): string {
  return value === undefined ? '' : canonical(value);
}
