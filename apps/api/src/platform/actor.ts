import type { SessionSide } from './http/side.js';

/** Who is behind a transaction. Nothing is read or written without one. */
export type Actor =
  | { readonly kind: 'session'; readonly side: SessionSide; readonly sid: string; readonly request: string }
  /** A system that reads: known by a secret of its own, bound to one department, unable to write. */
  | { readonly kind: 'system'; readonly secret: string; readonly request: string }
  | { readonly kind: 'job'; readonly outbox: string };

/** Whoever comes from outside. */
export type Caller = Exclude<Actor, { kind: 'job' }>;

/** Session ids and systems' secrets are 32 random bytes in hex; anything else never reaches the database. */
export function isSid(value: string): boolean {
  return /^[0-9a-f]{64}$/.test(value);
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Ids are lower-case UUIDs. A malformed one is answered as an absent one. */
export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}
