import {
  type Brace,
  fillMessage,
  type Language,
  lintMessage,
  MESSAGE_FORBIDDEN,
  type MessageText,
  MOST_SMS,
  PathwayError,
  smsLength,
  type WrittenChannel,
} from '@stemme/pathways';
import { htmlOf, isAddress } from './letter.js';
import type { MessageError } from './state.js';
import { settingsAddress } from './templates.js';

/** What a message to a patient is written from. */
export interface Writing {
  readonly channel: WrittenChannel;
  readonly address: string;
  readonly language: Language;
  readonly template: MessageText;
  /** All but `link` and `indstillinger`, which stand here alone. */
  readonly data: Readonly<Partial<Record<Brace, string>>>;
  /** Of the patients' pages, e.g. `https://pro.example.dk`. */
  readonly origin: string;
  /** The one assignment it is about; null = several: the link leads to the list. */
  readonly assignment: string | null;
}

export interface WrittenText {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
}

export type Written =
  | { readonly ok: true; readonly message: WrittenText }
  | { readonly ok: false; readonly code: MessageError };

/**
 * A template filled for a channel, and looked through once more as it will be read: what comes from data can tell a
 * bystander as much as words of ours.
 */
export function written(writing: Writing): Written {
  const to = addressOf(writing.channel, writing.address);
  if (to === null) return { ok: false, code: 'no-address' };
  try {
    const { channel, template, assignment, origin, language } = writing;
    const link = assignment === null ? `${origin}/` : `${origin}/skema/`;
    const data = { ...writing.data, indstillinger: settingsAddress(origin) };
    // an id is not a word: hexadecimal digits can look like a CPR number, so what is linted ends where the id begins
    const read = fillMessage(template, channel === 'email' ? { ...data, link } : data);
    if (lintMessage(`${read.subject}\n${read.body}`, MESSAGE_FORBIDDEN).length > 0) return { ok: false, code: 'lint' };
    if (channel === 'sms') return sms(to, read.body);
    if (channel !== 'email') return { ok: true, message: { to, subject: read.subject, text: read.body } };
    const address = link + (assignment ?? '');
    const { subject, body } = fillMessage(template, { ...data, link: address });
    const html = htmlOf(body, [address, data.indstillinger], language);
    return { ok: true, message: { to, subject, text: body, html } };
  } catch (error) {
    if (error instanceof PathwayError) return { ok: false, code: 'text' };
    throw error;
  }
}

/** Signs that a word processor puts in the place of plain ones, and no phone's alphabet has. */
const PLAIN: Readonly<Record<string, string>> = {
  '–': '-',
  '—': '-',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '…': '...',
  '\u00a0': ' ',
};

/** One message in the GSM alphabet, without an address to tap: an SMS with a link looks like fraud. */
function sms(to: string, body: string): Written {
  const text = body.replace(/[–—‘’“”„…\u00a0]/g, (sign) => PLAIN[sign]!).trim();
  if (/https?:|www\./i.test(text)) return { ok: false, code: 'lint' };
  const { encoding, units, segments } = smsLength(text);
  if (segments > 1 || (encoding === 'gsm-7' && units > MOST_SMS)) return { ok: false, code: 'too-long' };
  return { ok: true, message: { to, subject: '', text } };
}

/** The address as its channel takes it; null = it is none. */
export function addressOf(channel: WrittenChannel, address: string): string | null {
  switch (channel) {
    case 'email':
      return isAddress(address) ? address : null;
    case 'sms':
      return numberOf(address);
    case 'digital-post': {
      const digits = address.replace('-', '');
      return /^\d{10}$/.test(digits) ? digits : null;
    }
    case 'letter':
      return address.trim() === '' ? null : address;
  }
}

/** A telephone number with its country code: eight digits are Danish. Null for anything else. */
export function numberOf(text: string): string | null {
  const digits = text.replace(/[\s().-]/g, '').replace(/^00/, '+');
  if (/^\d{8}$/.test(digits)) return `+45${digits}`;
  return /^\+[1-9]\d{6,14}$/.test(digits) ? digits : null;
}
