import type { Language } from '@stemme/pathways';
import type { Outcome } from './state.js';

/** The channels by which a message leaves by itself; a letter is printed and a call is made by somebody. */
export const SENDING_CHANNELS = ['email', 'sms', 'digital-post'] as const;
export type SendingChannel = (typeof SENDING_CHANNELS)[number];

/** A message as it is handed to whoever carries it. */
export interface Outgoing {
  /** The row's id: the message's own id, by which a provider knows a second copy. */
  readonly id: string;
  readonly channel: SendingChannel;
  /** E-mail address, telephone number with country code, or CPR number. */
  readonly to: string;
  /** Empty for a text message. */
  readonly subject: string;
  readonly text: string;
  /** E-mail only. */
  readonly html?: string;
  readonly language: Language;
  /** The department's public name. */
  readonly sender: string;
}

/** One way out. */
export interface Sender {
  /**
   * One attempt, and what came of it. Never throws. A message that has not begun to leave when `gate` is aborted does not
   * leave: its outcome is `later`.
   */
  send(message: Outgoing, gate: AbortSignal): Promise<Outcome>;
  /** What became of an earlier attempt, where the provider can tell; null = it cannot. Never throws. */
  lookup?(id: string): Promise<Outcome | null>;
}
