/** How long a list may be old before it says so: two missed rounds of two seconds, and a little. */
export const STALE_MS = 6_000;

export interface Heard {
  online: boolean;
  /** the latest call failed */
  failing: boolean;
  /** when the shown list came, ms; null when none has come */
  heardAt: number | null;
  now: number;
}
/** Whether what is on the screen may still be believed. One failed round is not a lost connection; six seconds are. */
export function isLost({ online, failing, heardAt, now }: Heard): boolean {
  if (heardAt === null) return failing || !online;
  return !online || now - heardAt > STALE_MS;
}

export interface Shown {
  items: number;
  waiting: number;
  lost: boolean;
  narrowed: boolean;
  synthetic: 'ok' | 'failed' | 'not-run';
}
export type Emptiness = 'items' | 'lost' | 'filtered' | 'waiting' | 'unproven' | 'empty';

/**
 * What an empty table may say. Only `empty` may look calm, and only when the connection stands, nothing waits,
 * nothing is filtered away, and the chain has not been seen to fail.
 */
export function emptiness({ items, waiting, lost, narrowed, synthetic }: Shown): Emptiness {
  if (items > 0) return 'items';
  if (lost) return 'lost';
  if (waiting > 0) return 'waiting';
  if (synthetic === 'failed') return 'unproven';
  return narrowed ? 'filtered' : 'empty';
}
