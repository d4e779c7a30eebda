import type { Language } from './language';

/** A sentence in both languages of the screens. */
export type Said = readonly [da: string, en: string];

/** The sentences of a list of codes: leave one out, and the type check fails. */
export type Sentences<Code extends string> = Readonly<Record<Code, Said>>;

export function inLanguage([da, en]: Said, language: Language): string {
  return language === 'da' ? da : en;
}
