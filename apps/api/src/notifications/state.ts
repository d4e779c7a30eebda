/** The states of a message that leaves the house. `waiting`: a letter to print, or a call to make. */
export const MESSAGE_STATES = [
  'due',
  'queued',
  'claimed',
  'sent',
  'failed',
  'unknown',
  'suppressed',
  'waiting',
] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/** What staff read of them. */
export const MESSAGE_STATUSES = ['planned', 'sending', 'sent', 'failed', 'unknown', 'cancelled', 'waiting'] as const;
export type MessageStatus = (typeof MESSAGE_STATUSES)[number];

const STATUS: Readonly<Record<MessageState, MessageStatus>> = {
  due: 'planned',
  queued: 'sending',
  claimed: 'sending',
  sent: 'sent',
  failed: 'failed',
  unknown: 'unknown',
  suppressed: 'cancelled',
  waiting: 'waiting',
};

export function statusOf(state: MessageState): MessageStatus {
  return STATUS[state];
}

/** Why a message did not, or perhaps did not, arrive: all that is kept of an error. */
export const MESSAGE_ERRORS = [
  'no-address',
  'bounced',
  'unknown-number',
  'exempt',
  'lint',
  'text',
  'too-long',
  'no-gateway',
  'nobody-on-duty',
  'nobody-to-tell',
  'gave-up',
  'put-off',
  'unreachable',
  'no-reply',
  'interrupted',
  'not-reached',
  'no-sending-time',
] as const;
export type MessageError = (typeof MESSAGE_ERRORS)[number];

/** Errors that say something about the address: the channel is not used again until it is corrected. */
export const ADDRESS_ERRORS = ['no-address', 'bounced', 'unknown-number', 'exempt'] as const;
export type AddressError = (typeof ADDRESS_ERRORS)[number];

export function isAddressError(error: MessageError | null): error is AddressError {
  return ADDRESS_ERRORS.some((known) => known === error);
}

/** What came of one attempt to hand a message to whoever carries it. */
export type Outcome =
  | { readonly kind: 'sent'; readonly providerId: string | null }
  /** Said no for good: sending the same again is no use. */
  | { readonly kind: 'refused'; readonly code: MessageError }
  /** Surely not taken, perhaps later: may be tried again. */
  | { readonly kind: 'later'; readonly code: MessageError }
  /** Perhaps taken: never sent again by itself. */
  | { readonly kind: 'unknown'; readonly code: MessageError };

/** Tries before a message that is put off is given up: about six hours, see `retrySeconds`. */
export const MOST_TRIES = 80;

/** 5, 10, 20 … seconds, at most 5 minutes. */
export function retrySeconds(tries: number): number {
  return Math.min(5 * 2 ** Math.min(tries, 10), 300);
}

/** How a message stands after an attempt; `tries` counts those before it. */
export function after(
  outcome: Outcome,
  tries: number,
): { readonly state: MessageState; readonly error: MessageError | null; readonly retryInSeconds: number } {
  switch (outcome.kind) {
    case 'sent':
      return { state: 'sent', error: null, retryInSeconds: 0 };
    case 'refused':
      return { state: 'failed', error: outcome.code, retryInSeconds: 0 };
    case 'unknown':
      return { state: 'unknown', error: outcome.code, retryInSeconds: 0 };
    case 'later':
      return tries + 1 >= MOST_TRIES
        ? { state: 'failed', error: 'gave-up', retryInSeconds: 0 }
        : { state: 'due', error: outcome.code, retryInSeconds: retrySeconds(tries) };
  }
}

/** What nodemailer tells of a failure. */
export interface SmtpFault {
  readonly code?: unknown;
  readonly command?: unknown;
  readonly responseCode?: unknown;
}

/**
 * What a failed attempt means. A reply is believed: 5xx to the recipient or to the message is a no, 4xx is a not yet.
 * Without a reply it counts whether a byte of the message had left us: after that nobody knows.
 * A no to our own name or password says nothing about this message: an operator must act, and then it may go.
 */
export function outcomeOf(fault: SmtpFault, begun: boolean): Outcome {
  const reply = typeof fault.responseCode === 'number' ? fault.responseCode : 0;
  const aboutMessage = (fault.code === 'EENVELOPE' && fault.command !== 'MAIL FROM') || fault.code === 'EMESSAGE';
  if (reply >= 500 && aboutMessage) return { kind: 'refused', code: 'bounced' };
  if (reply >= 400 && reply < 500) return { kind: 'later', code: 'put-off' };
  if (begun) return { kind: 'unknown', code: 'no-reply' };
  if (fault.code === 'EENVELOPE' && reply === 0) return { kind: 'refused', code: 'no-address' };
  return { kind: 'later', code: 'unreachable' };
}
