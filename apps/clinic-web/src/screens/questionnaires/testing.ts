import type { Item, Questionnaire } from '@stemme/questionnaires';
import { dictionaries } from '../../text/dictionary';
import type { Language } from '../../text/language';
import { type Reading, readingOf } from './named';

/** A document with these items, for tests. */
export function documentOf(items: readonly Item[], more: Partial<Questionnaire> = {}): Questionnaire {
  return { id: 'q', version: 1, title: { da: 'Skema', en: 'Form' }, rights: '', instruments: [], items, ...more };
}

export function read(items: readonly Item[], language: Language = 'da'): Reading {
  return readingOf([documentOf(items)], language, dictionaries[language].questionnaires);
}
