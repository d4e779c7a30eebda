import type { Brace } from './braces.js';
import { type Language, REMINDER_STEPS, type Text } from './document.js';
import { fill } from './fill.js';
import data from './messages.json' with { type: 'json' };
import type { Channel } from './planning.js';

/** What a patient may be written about: the steps of a reminder, and that something they were told has changed. */
export const MESSAGE_STEPS = [...REMINDER_STEPS, 'moved', 'cancelled'] as const;
export type MessageStep = (typeof MESSAGE_STEPS)[number];

/** The channels that carry words; a phone call has none of ours. */
export const WRITTEN_CHANNELS = ['email', 'sms', 'digital-post', 'letter'] as const satisfies readonly Channel[];
export type WrittenChannel = (typeof WRITTEN_CHANNELS)[number];

/** A message with braces in both languages; plain text, the subject without any. */
export interface MessageTemplate {
  subject: Text;
  body: Text;
}

/** A template in one language: braces in the body, none in the subject. An SMS has no subject. */
export interface MessageText {
  readonly subject: string;
  readonly body: string;
}

/**
 * The product's own text of a step. One text serves one questionnaire and several (`{skemaer}`); Digital Post and the letter
 * are the same letter.
 */
export function productText(step: MessageStep, channel: WrittenChannel, language: Language): MessageText {
  const texts = data.patient[step];
  if (channel === 'sms') return { subject: '', body: texts.sms.body[language] };
  const { subject, body } = channel === 'email' ? texts.email : texts.post;
  return { subject: subject[language], body: body[language] };
}

/** A template with its braces filled; throws as `fill`. */
export function fillMessage(
  { subject, body }: MessageText,
  values: Readonly<Partial<Record<Brace, string>>>,
): MessageText {
  return { subject: fill(subject, values), body: fill(body, values) };
}

const ONE: Text = { da: 'et spørgeskema', en: 'a questionnaire' };
const SEVERAL: Text = { da: 'spørgeskemaer', en: 'questionnaires' };

/** What stands for `{skemaer}`: how many questionnaires a message is about, 1 or more. */
export function questionnairesInWords(count: number, language: Language): string {
  return count <= 1 ? ONE[language] : `${count} ${SEVERAL[language]}`;
}

/** What today's duty person is sent when something acute waits: nothing about whom or what. */
export const dutyMessage: MessageTemplate = data.duty;
