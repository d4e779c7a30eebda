import type { Language } from '@stemme/pathways';
import { Temporal } from 'temporal-polyfill';
import type { PdfBlock, PdfDocument } from '../platform/pdf/pdf-document.js';

export interface LetterToPrint {
  /** The patient's, with line breaks; its first line is the name. */
  readonly address: string;
  readonly language: Language;
  readonly subject: string;
  readonly body: string;
  readonly sender: string;
  /** The department's own, for what comes back. */
  readonly senderAddress: string | null;
  readonly zone: string;
  /** ISO 8601. */
  readonly at: string;
}

/** One sheet: the address where the window of a Danish envelope is, who writes and when, and the words. */
export function letterPage(letter: LetterToPrint): PdfDocument {
  const { address, language, subject, body, sender, senderAddress, at } = letter;
  const from = [sender, ...linesOf(senderAddress ?? '')].join(', ');
  const blocks: PdfBlock[] = [
    { kind: 'address', lines: linesOf(address) },
    { kind: 'paragraph', text: from, small: true },
    { kind: 'paragraph', text: dateOf(letter), small: true },
    { kind: 'heading', level: 1, text: subject },
    ...body
      .trim()
      .split(/\n{2,}/)
      .map((text): PdfBlock => ({ kind: 'paragraph', text })),
  ];
  return { title: subject, language, at, blocks };
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function dateOf({ at, zone, language }: LetterToPrint): string {
  const date = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate();
  return date.toLocaleString(language === 'da' ? 'da-DK' : 'en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
}
