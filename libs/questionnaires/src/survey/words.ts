import type { LanguageTag } from '../language.js';

/** The few words of ours on a question. Everything else on it is the document's. */
export interface Words {
  readonly yes: string;
  readonly no: string;
  readonly add: string;
  readonly remove: string;
  readonly none: string;
  readonly number: (at: string) => string;
  readonly unit: string;
  readonly partialDate: string;
  readonly partialDateTime: string;
  readonly file: (types: string, size: string) => string;
  readonly characters: (least: number) => string;
}

const DA: Words = {
  yes: 'Ja',
  no: 'Nej',
  add: 'Tilføj en mere',
  remove: 'Fjern',
  none: 'Der er ikke tilføjet noget endnu.',
  number: (at) => `Nr. ${at}`,
  unit: 'Enhed',
  partialDate: 'Skriv så meget, du ved: kun året (2019), måned og år (3.2019) eller hele datoen (5.3.2019).',
  partialDateTime:
    'Skriv så meget, du ved: kun året (2019), måned og år (3.2019), datoen (5.3.2019) eller dato og klokkeslæt (5.3.2019 14:30).',
  file: (types, size) => [types && `Filtyper: ${types}.`, `Filen må højst fylde ${size}.`].filter(Boolean).join(' '),
  characters: (least) => `Skriv mindst ${least} tegn.`,
};

const EN: Words = {
  yes: 'Yes',
  no: 'No',
  add: 'Add another',
  remove: 'Remove',
  none: 'Nothing has been added yet.',
  number: (at) => `No. ${at}`,
  unit: 'Unit',
  partialDate:
    'Write as much as you know: only the year (2019), month and year (3.2019), or the whole date (5.3.2019, day first).',
  partialDateTime:
    'Write as much as you know: only the year (2019), month and year (3.2019), the date (5.3.2019, day first), or date and time (5.3.2019 14:30).',
  file: (types, size) =>
    [types && `File types: ${types}.`, `The file may be no larger than ${size}.`].filter(Boolean).join(' '),
  characters: (least) => `Write at least ${least} characters.`,
};

/** Danish for Danish, English for everybody else. */
export function productLanguage(language: LanguageTag): 'da' | 'en' {
  return language.split('-')[0] === 'da' ? 'da' : 'en';
}

export function wordsIn(language: LanguageTag): Words {
  return productLanguage(language) === 'da' ? DA : EN;
}
