/** How long before the end the warning comes. */
export const WARN_MS = 2 * 60_000;

export type Expiry = 'fine' | 'lengthen' | 'warn' | 'over';

/**
 * What to do about a session that ends at `endsAt`. Who has used the page since the session was last lengthened has
 * it lengthened without a word; who has not is asked. Times are milliseconds since 1970.
 */
export function expiry(now: number, endsAt: number, lastUsed: number, lengthenedAt: number): Expiry {
  if (now >= endsAt) return 'over';
  if (now < endsAt - WARN_MS) return 'fine';
  return lastUsed > lengthenedAt ? 'lengthen' : 'warn';
}

/** Whole minutes that are left, rounded up; one at the least. */
export function minutesLeft(now: number, endsAt: number): number {
  return Math.max(1, Math.ceil((endsAt - now) / 60_000));
}
