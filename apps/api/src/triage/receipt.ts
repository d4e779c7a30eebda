import type { Level } from '@stemme/triage';

export const RECEIPT_STATES = ['assessing', 'no-contact', 'will-be-read', 'read', 'discussed'] as const;
export type ReceiptState = (typeof RECEIPT_STATES)[number];

/** After this long a person reads it, whether or not anything has assessed it: the watchdog sees to that. */
const ASSESSED_WITHIN_MS = 60_000;

export interface Happened {
  readonly level: Level | null;
  readonly receivedAt: Date;
  /** Somebody has opened it. */
  readonly isRead: boolean;
  /** Somebody has talked to the patient about it. */
  readonly isDiscussed: boolean;
  /** The patient wrote a sentence along with it, which a person reads. */
  readonly hasWords: boolean;
  /** Something of the same enrolment still waits for a person: an earlier alarm, a draft's, a talk to come. */
  readonly isAwaited: boolean;
}

/**
 * What a patient is told. Nothing is promised away before the rules have spoken; green alone means no contact, and only
 * where there are no words that a person must read and nothing else for which somebody will get in touch.
 */
export function receiptState(
  { level, receivedAt, isRead, isDiscussed, hasWords, isAwaited }: Happened,
  now: Date,
): ReceiptState {
  if (isDiscussed) return 'discussed';
  if (isRead) return 'read';
  if (level === null) {
    return now.getTime() - receivedAt.getTime() <= ASSESSED_WITHIN_MS ? 'assessing' : 'will-be-read';
  }
  return level === 'green' && !hasWords && !isAwaited ? 'no-contact' : 'will-be-read';
}
