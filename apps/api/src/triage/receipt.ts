import type { Level } from '@stemme/triage';

export type ReceiptState = 'assessing' | 'no-contact' | 'will-be-read' | 'read';

/** After this long a person reads it, whether or not anything has assessed it: the watchdog sees to that. */
const ASSESSED_WITHIN_MS = 60_000;

/** What a patient is told. Nothing is promised away before the rules have spoken; green alone means no contact. */
export function receiptState(level: Level | null, isRead: boolean, receivedAt: Date, now: Date): ReceiptState {
  if (isRead) return 'read';
  if (level === null) {
    return now.getTime() - receivedAt.getTime() <= ASSESSED_WITHIN_MS ? 'assessing' : 'will-be-read';
  }
  return level === 'green' ? 'no-contact' : 'will-be-read';
}
