import type { WordingFault } from '@stemme/questionnaires/catalogue';
import type { Sentences } from './said';

/** What the wording of an instrument lacks. */
export const WORDING_WORDS: Sentences<WordingFault['code']> = {
  missing: ['Teksten mangler. Skriv den.', 'The text is missing. Write it.'],
  'wrong-type': ['Værdien er af en forkert slags. Ret den.', 'The value is of the wrong kind. Correct it.'],
  empty: ['Teksten er tom. Skriv den.', 'The text is empty. Write it.'],
  duplicate: ['Sproget står to gange. Fjern det ene.', 'The language stands twice. Remove one.'],
  'missing-language': [
    'Teksten mangler på et af sprogene. Skriv den.',
    'The text is missing in one of the languages. Write it.',
  ],
  'unknown-language': [
    'Teksten er på et sprog, der ikke er valgt. Vælg sproget, eller fjern teksten.',
    'The text is in a language that is not chosen. Choose it, or remove the text.',
  ],
  'unknown-item': [
    'Spørgsmålet hører ikke til instrumentet. Fjern det.',
    'The question does not belong to the instrument. Remove it.',
  ],
  'unknown-property': ['Feltet kendes ikke. Fjern det.', 'The field is not known. Remove it.'],
  'wrong-values': [
    'Svarmulighederne har ikke de tal, instrumentet beregnes af. Brug netop de tal.',
    'The options do not have the numbers the instrument is scored by. Use just those numbers.',
  ],
  'not-scored-by': [
    'Beregningen hører ikke til instrumentet. Vælg en anden.',
    'The scoring does not belong to the instrument. Choose another.',
  ],
};
