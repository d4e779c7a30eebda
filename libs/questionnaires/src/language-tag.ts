import type { Questionnaire } from './document.js';
import { LANGUAGES, type LanguageTag } from './language.js';

const TAG = /^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/;
const LONGEST = 35;

/** A language as BCP 47 writes it, the language itself in small letters: `da`, `de-AT`, `zh-Hant-TW`. */
export function isLanguageTag(tag: string): boolean {
  return tag.length <= LONGEST && TAG.test(tag);
}

/** The languages of the document's texts, the one it was written in first. */
export function languagesOf(document: Questionnaire): readonly LanguageTag[] {
  return document.languages ?? LANGUAGES;
}
