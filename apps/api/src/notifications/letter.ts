import {
  type Brace,
  dutyMessage,
  fill,
  type Language,
  lintMessage,
  MESSAGE_FORBIDDEN,
  messages,
  PathwayError,
  REMINDER_STEPS,
  type ReminderStep,
} from '@stemme/pathways';
import type { MessageError } from './state.js';

/** A message as it is handed to the mail server. */
export interface Letter {
  /** The row's id: the message's own id, by which a provider knows a second copy. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export type Written =
  | { readonly ok: true; readonly letter: Letter }
  | { readonly ok: false; readonly code: MessageError };

/** What the texts of a reminder need; all but the link come from the department. */
export interface ReminderData {
  readonly id: string;
  readonly step: string;
  readonly language: Language;
  readonly to: string | null;
  readonly origin: string;
  readonly assignment: string;
  readonly data: Readonly<Partial<Record<Brace, string>>>;
}

/** The message of a step, in the patient's language. Refused when it would tell a bystander anything. */
export function reminderLetter({ id, step, language, to, origin, assignment, data }: ReminderData): Written {
  const template = messages[stepOf(step)];
  const { subject, body } = { subject: template.subject[language], body: template.body[language] };
  return write({ id, to, language, subject, body, data }, `${origin}/skema/`, assignment);
}

export interface DutyData {
  readonly id: string;
  readonly to: string | null;
  readonly origin: string;
  /** What happened: something acute waits, or the morning's check did not come through. */
  readonly about: 'item' | 'check';
}

/** To somebody on duty, in Danish: that something waits, not what or whom. */
export function dutyLetter({ id, to, origin, about }: DutyData): Written {
  const template = about === 'item' ? dutyMessage : CHECK_FAILED;
  const { subject, body } = { subject: template.subject.da, body: template.body.da };
  return write({ id, to, language: 'da', subject, body, data: {} }, `${origin}/clinic`, '');
}

/** The morning's check failed: perhaps no answer comes through. Plain words about the system, nothing about anybody. */
export const CHECK_FAILED = {
  subject: {
    da: 'Stemme: morgenens kontrol er ikke gennemført',
    en: 'Stemme: the check of this morning has not passed',
  },
  body: {
    da: 'Hver morgen sender Stemme et prøvesvar gennem systemet. I dag kom det ikke frem som det skal. Nye svar kan derfor mangle på listen.\n\nLog på: {link}\n\nFølg afdelingens nødprocedure, og kontakt driften.\n',
    en: 'Every morning Stemme sends a test answer through the system. Today it did not come through as it must. New answers may therefore be missing from the list.\n\nSign in: {link}\n\nFollow the emergency procedure of the department, and contact operations.\n',
  },
} as const;

interface Draft {
  readonly id: string;
  readonly to: string | null;
  readonly language: Language;
  readonly subject: string;
  readonly body: string;
  readonly data: Readonly<Partial<Record<Brace, string>>>;
}

/** An id is not a word: hexadecimal digits can look like a CPR number, so what is linted ends where the id begins. */
function write({ id, to, language, subject, body, data }: Draft, link: string, ending: string): Written {
  if (to === null || !isAddress(to)) return { ok: false, code: 'no-address' };
  try {
    const readable = `${subject}\n${fill(body, { ...data, link })}`;
    if (lintMessage(readable, MESSAGE_FORBIDDEN).length > 0) return { ok: false, code: 'lint' };
    const address = link + ending;
    const text = fill(body, { ...data, link: address });
    return { ok: true, letter: { id, to, subject, text, html: htmlOf(text, address, language) } };
  } catch (error) {
    if (error instanceof PathwayError) return { ok: false, code: 'text' };
    throw error;
  }
}

function stepOf(step: string): ReminderStep {
  return REMINDER_STEPS.find((known) => known === step) ?? 'invitation';
}

/** One address and nothing else: no list, no name, no line break. */
export function isAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s@,;:<>()"\\]+@[^\s@,;:<>()"\\]+\.[^\s@,;:<>()"\\]+$/.test(text);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ESCAPES[sign]!);
}

function htmlOf(text: string, link: string, language: Language): string {
  const anchor = `<a href="${escaped(link)}">${escaped(link)}</a>`;
  const paragraphs = text
    .trim()
    .split(/\n{2,}/)
    .map(
      (part) =>
        `<p>${escaped(part)
          .replaceAll('\n', '<br>')
          .replace(escaped(link), () => anchor)}</p>`,
    );
  const style = 'font:16px/1.5 sans-serif;color:#1a1a1a;max-width:36em';
  return `<!doctype html><html lang="${language}"><body style="${style}">${paragraphs.join('')}</body></html>\n`;
}
