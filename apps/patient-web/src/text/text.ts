import type { Language, Text } from '@stemme/questionnaires';
import { da } from './da';
import { en } from './en';

export type { Language, Text };

/** What every language must say; Danish decides the shape, the compiler finds what another one lacks. */
export type Dictionary = typeof da;

const dictionaries: Readonly<Record<Language, Dictionary>> = { da, en };

export function dictionary(language: Language): Dictionary {
  return dictionaries[language];
}

/** The language the page can be switched to. */
export function otherLanguage(language: Language): Language {
  return language === 'da' ? 'en' : 'da';
}

/** A language the person has chosen before, else Danish. */
export function readLanguage(value: unknown): Language {
  return value === 'en' ? 'en' : 'da';
}
