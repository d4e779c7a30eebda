import { catalogue } from '@stemme/questionnaires/catalogue';
import type { Questionnaire } from '@stemme/questionnaires';
import { depressionAnswers } from './answers.js';

/** One point of one colour, as PNG. */
export const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const SCRIPT = Buffer.from('<script>alert(1)</script>').toString('base64');
export const both = (words: string) => ({ da: words, en: words });
const start = catalogue.find(({ id }) => id === 'depression-start') as Questionnaire;

/** The first questionnaire of the depression pathway, and then files: letters, and a picture of each wound. */
export const withFiles: Questionnaire = {
  ...start,
  items: [
    ...start.items,
    { code: 'letters', type: 'attachment', text: both('Breve'), repeats: {} },
    {
      code: 'wounds',
      type: 'group',
      text: both('Sår'),
      repeats: {},
      items: [
        { code: 'place', type: 'text', text: both('Hvor') },
        { code: 'photo', type: 'attachment', text: both('Billede') },
      ],
    },
  ],
};

/** Two letters, one of them a web page; two wounds, one of them with a picture. */
export const filesGiven = {
  ...depressionAnswers(1, 0),
  letters: [
    { contentType: 'text/html', data: SCRIPT, title: 'brev "1".html' },
    { contentType: 'application/PDF', data: 'AAAA', title: 'brev.exe' },
  ],
  wounds: [{ place: 'arm' }, { place: 'ben', photo: { contentType: 'image/png', data: PIXEL } }],
};
