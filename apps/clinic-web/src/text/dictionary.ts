import { da } from './da/index';
import { en } from './en/index';
import type { Bilingual, Language } from './language';

/** Every word of this app. Danish is the original; English must have the same shape, or the type check fails. */
export type Words = typeof da;
export const dictionaries: Readonly<Record<Language, Words>> = { da, en };

/** A word for a code of the server's open lists; a code that came after this build is shown as it is. */
export function wordFor(words: Readonly<Record<string, string>>, code: string): string {
  return Object.hasOwn(words, code) ? (words[code] ?? code) : code;
}

/** A document's text in the reader's language. */
export function inLanguage(text: Bilingual, language: Language): string {
  return text[language] || text.da;
}
