import { createHmac } from 'node:crypto';

/** Keyed: 40 bits are few enough to try them all against a copy of the database, but not without the key. */
export function keyedHash(what: string, text: string, key: Buffer): string {
  return createHmac('sha256', key).update(`tablet-${what}:${text}`).digest('hex');
}

/** How a code is kept: whole, and its first half alone, so that somebody who tries out the second half is noticed. */
export function hashesOf(code: string, key: Buffer): { code: string; half: string } {
  return { code: keyedHash('code', code, key), half: keyedHash('half', code.slice(0, 4), key) };
}
