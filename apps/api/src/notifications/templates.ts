import {
  BRACE_NAMES,
  type Brace,
  lintMessage,
  MESSAGE_FORBIDDEN,
  type MessageText,
  messageFaults,
  smsLength,
} from '@stemme/pathways';
import type { MessageStep, WrittenChannel } from '@stemme/pathways';

export type MessageData = Readonly<Partial<Record<Brace, string>>>;

/** The text as it would be sent, and what is wrong with it. A brace without data stays a brace: an editor shows where. */
export function previewOf(step: MessageStep, channel: WrittenChannel, text: MessageText, data: MessageData) {
  const fillWhatIsKnown = (template: string): string =>
    BRACE_NAMES.reduce((filled, name) => filled.replaceAll(`{${name}}`, () => data[name] ?? `{${name}}`), template);
  const subject = fillWhatIsKnown(text.subject);
  const body = fillWhatIsKnown(text.body);
  const own = lintMessage(`${text.subject}\n${text.body}`, MESSAGE_FORBIDDEN).map(({ found }) => found);
  // what the data bring in, and the text has not
  const telling = lintMessage(`${subject}\n${body}`, MESSAGE_FORBIDDEN)
    .filter(({ found }) => !own.includes(found))
    .map(({ code, found }) => (code === 'cpr-number' ? '' : found));
  const faults = messageFaults(step, channel, text).map(({ path, code, found }) => ({
    path,
    code,
    found: found ?? null,
  }));
  return { subject, body, faults, telling, sms: channel === 'sms' ? smsLength(body) : null };
}

/** An address to type: the department's own, else the patients' web without what a browser adds by itself. */
export function shortAddress(own: string | null, patientOrigin: string): string {
  return own ?? patientOrigin.replace(/^https?:\/\//, '');
}

/** Where a patient chooses how to be reached. */
export function settingsAddress(patientOrigin: string): string {
  return `${patientOrigin}/beskeder`;
}
