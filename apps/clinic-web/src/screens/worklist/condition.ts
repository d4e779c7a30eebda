/** How long a list that is asked for may be old before it says so: two missed rounds of two seconds, and a little. */
export const STALE_MS = 6_000;
/** The same while the line stands: a change is told, and besides the list is asked for every twenty seconds. */
export const STALE_LIVE_MS = 26_000;

export interface Heard {
  online: boolean;
  /** the latest call failed */
  failing: boolean;
  /** when the shown list came, ms; null when none has come */
  listAt: number | null;
  /** when the line was last heard, or went down; null when it never stood */
  lineAt: number | null;
  /** the server tells of changes */
  live: boolean;
  now: number;
}
/**
 * Whether what is on the screen may no longer be believed. Without the line one failed round is not a lost connection;
 * with it, a failed call is: the call was made because something has changed.
 */
export function isLost({ online, failing, listAt, lineAt, live, now }: Heard): boolean {
  if (listAt === null) return failing || !online;
  if (!online) return true;
  if (live) return failing || now - Math.max(listAt, lineAt ?? 0) > STALE_LIVE_MS;
  return now - Math.max(listAt, lineAt ?? 0) > STALE_MS;
}

export interface Shown {
  items: number;
  waiting: number;
  lost: boolean;
  /** the server cannot tell of changes; the list is asked for instead */
  lineDown: boolean;
  narrowed: boolean;
  synthetic: 'ok' | 'failed' | 'not-run';
}
export type Emptiness = 'items' | 'lost' | 'filtered' | 'waiting' | 'line-down' | 'unproven' | 'empty';

/**
 * What an empty table may say. Only `empty` may look calm, and only when the connection and the line stand, nothing
 * waits, nothing is filtered away, and the chain has not been seen to fail.
 */
export function emptiness({ items, waiting, lost, lineDown, narrowed, synthetic }: Shown): Emptiness {
  if (items > 0) return 'items';
  if (lost) return 'lost';
  if (waiting > 0) return 'waiting';
  if (synthetic === 'failed') return 'unproven';
  if (lineDown) return 'line-down';
  return narrowed ? 'filtered' : 'empty';
}
