import { dutyMessage, fill, lintMessage, MESSAGE_FORBIDDEN, PathwayError } from '@stemme/pathways';
import type { Language } from '@stemme/pathways';
import type { Outgoing } from './outgoing.js';
import type { MessageError } from './state.js';

export type Letter =
  | { readonly ok: true; readonly letter: Outgoing }
  | { readonly ok: false; readonly code: MessageError };

export interface DutyData {
  readonly id: string;
  readonly to: string | null;
  readonly origin: string;
  /** What happened: something acute waits, a deadline has passed, or the morning's check did not come through. */
  readonly about: 'item' | 'overdue' | 'check';
}

/** To somebody on duty, in Danish: that something waits, not what or whom. */
export function dutyLetter({ id, to, origin, about }: DutyData): Letter {
  if (to === null || !isAddress(to)) return { ok: false, code: 'no-address' };
  const { subject, body } = ABOUT[about];
  const link = `${origin}/clinic`;
  try {
    const text = fill(body.da, { link });
    if (lintMessage(`${subject.da}\n${text}`, MESSAGE_FORBIDDEN).length > 0) return { ok: false, code: 'lint' };
    const html = htmlOf(text, [link], 'da');
    return {
      ok: true,
      letter: { id, channel: 'email', to, subject: subject.da, text, html, language: 'da', sender: '' },
    };
  } catch (error) {
    if (error instanceof PathwayError) return { ok: false, code: 'text' };
    throw error;
  }
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

/** A deadline has passed: that it has, not whose or what about. */
export const OVERDUE = {
  subject: {
    da: 'Stemme: en frist er overskredet',
    en: 'Stemme: a deadline has passed',
  },
  body: {
    da: 'En opgave på afdelingens liste er ikke løst inden fristen.\n\nLog på: {link}\n\nDu får beskeden, fordi afdelingen har bestemt, at du er den næste, der skal have den.\n',
    en: 'Something on the list of the department was not dealt with before its deadline.\n\nSign in: {link}\n\nYou are told because the department has decided that you are the next to be told.\n',
  },
} as const;

const ABOUT = { item: dutyMessage, overdue: OVERDUE, check: CHECK_FAILED } as const;

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

/** A plain text as a page: paragraphs, and these addresses to be tapped. Everything else is shown as it is. */
export function htmlOf(text: string, links: readonly string[], language: Language): string {
  const anchor = (link: string): string => `<a href="${escaped(link)}">${escaped(link)}</a>`;
  // the longest first: one address may be the beginning of another
  const known = [...links].sort((a, b) => b.length - a.length).map((link) => escaped(link));
  const tappable = (part: string): string => {
    const pattern = new RegExp(known.map((link) => link.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g');
    return part.replace(pattern, (found) => anchor(links.find((link) => escaped(link) === found)!));
  };
  const paragraphs = text
    .trim()
    .split(/\n{2,}/)
    .map((part) => `<p>${tappable(escaped(part)).replaceAll('\n', '<br>')}</p>`);
  const style = 'font:16px/1.5 sans-serif;color:#1a1a1a;max-width:36em';
  return `<!doctype html><html lang="${language}"><body style="${style}">${paragraphs.join('')}</body></html>\n`;
}
