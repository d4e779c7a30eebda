import fc from 'fast-check';
import { questionnaire, questionnaires, text } from '../../test/documents.js';
import { catalogue, library } from '../catalogue/catalogue.js';
import { inLanguage } from '../language.js';
import { languagesOf } from '../language-tag.js';
import { isQuestion, type Questionnaire } from '../document.js';
import { everyItem } from '../walk.js';
import type { PrintBlock } from './blocks.js';
import { isAskedOnPaper, printQuestionnaire } from './print.js';

const options = ['A', 'B'].map((value) => ({ value, text: text(value) }));
const everyTypeForm = questionnaire([
  { code: 'ch', type: 'choice', text: text('choice'), options },
  { code: 'mu', type: 'multiple', text: text('multiple'), options },
  { code: 'bo', type: 'boolean', text: text('boolean') },
  {
    code: 'sc',
    type: 'integer',
    text: text('scale'),
    min: 0,
    max: 10,
    ends: { low: text('ingen'), high: text('værst') },
  },
  { code: 'in', type: 'integer', text: text('integer'), min: 0, max: 300, unit: 'd', unitText: text('dage') },
  { code: 'qu', type: 'quantity', text: text('quantity'), units: [{ code: 'kg', text: text('kg') }] },
  { code: 'te', type: 'text', text: text('text') },
  { code: 'da', type: 'date', text: text('date') },
  { code: 'ti', type: 'time', text: text('time') },
  { code: 'at', type: 'attachment', text: text('attachment') },
  { code: 'hi', type: 'text', text: text('hidden'), hidden: true },
  { code: 'wo', type: 'integer', text: text('worked'), readOnly: true, calculated: { sum: ['sc'] } },
  { code: 'gr', type: 'group', repeats: {}, items: [{ code: 'na', type: 'text', text: text('name') }] },
]);

const textOf = (blocks: readonly PrintBlock[]): string => blocks.map((block) => JSON.stringify(block)).join('\n');

const flat = (blocks: readonly PrintBlock[]): PrintBlock[] =>
  blocks.flatMap((block) => (block.kind === 'section' ? flat(block.blocks) : [block]));

/** Each question that is asked stands on paper, after the one before it, with all its options. */
function holdsEverything(document: Questionnaire, language: string): void {
  const blocks = flat(printQuestionnaire(document, language));
  const lost: string[] = [];
  const hidden = new Set(everyItem(document.items.filter(({ hidden: is }) => is)).map(({ code }) => code));
  let at = 0;
  let number = 0;
  for (const item of everyItem(document.items)) {
    if (!isAskedOnPaper(item) || hidden.has(item.code)) continue;
    const text = inLanguage(item.text, language);
    number += 1;
    const begin = `${number}. `;
    const place = blocks.findIndex((block, index) => index >= at && standsIn(block, begin, text));
    const block = blocks[place];
    if (!block) {
      lost.push(item.code);
      continue;
    }
    at = place;
    for (const option of item.options ?? []) {
      const words = inLanguage(option.text, language);
      const all = block.kind === 'table' ? block.head : block.kind === 'choices' ? block.options : [];
      if (!all.some((each) => each.includes(words))) lost.push(`${item.code}: ${words}`);
    }
  }
  expect(lost).toEqual([]);
}

function standsIn(block: PrintBlock, begin: string, text: string): boolean {
  const said = (words: string | undefined) => words?.startsWith(begin) && words.includes(text);
  if (block.kind === 'choices' || block.kind === 'lines') return said(block.question) ?? false;
  return block.kind === 'table' && block.rows.some(([first]) => said(first));
}

const shipped = [...catalogue, ...library].flatMap((document) =>
  languagesOf(document).map((language) => [`${document.id} ${document.version}`, language, document] as const),
);

it.each(shipped)('%s in %s stands on paper with every question and every option', (_, language, document) => {
  holdsEverything(document, language);
  for (const line of document.rights.split('\n').filter(Boolean))
    expect(textOf(printQuestionnaire(document, language))).toContain(JSON.stringify(line));
});

it('so does any questionnaire there can be, and twice the same', () => {
  fc.assert(
    fc.property(questionnaires(), (document) => {
      holdsEverything(document, 'da');
      expect(printQuestionnaire(document, 'da')).toEqual(printQuestionnaire(document, 'da'));
    }),
    { numRuns: 200 },
  );
});

it('every type of question has a form', () => {
  const kinds = Object.fromEntries(
    printQuestionnaire(everyTypeForm, 'da').flatMap((block) =>
      'question' in block ? [[block.question.replace(/^\d+\. /, ''), block]] : [],
    ),
  );
  expect(kinds.choice).toMatchObject({ kind: 'choices', options: ['A', 'B'] });
  expect(kinds.multiple).toMatchObject({ kind: 'choices', several: true });
  expect(kinds.boolean).toMatchObject({ kind: 'choices', options: ['Ja', 'Nej'] });
  expect(kinds.scale).toMatchObject({
    kind: 'choices',
    options: Array.from({ length: 11 }, (_, n) => String(n)),
    row: { low: 'ingen', high: 'værst' },
  });
  expect(kinds.integer).toMatchObject({ kind: 'lines', unit: 'dage', help: ['Fra 0 til 300.'] });
  expect(kinds.quantity).toMatchObject({ kind: 'lines', unit: 'kg' });
  expect(kinds.text).toMatchObject({ kind: 'lines', count: 5 });
  expect(kinds.date).toMatchObject({ kind: 'lines', unit: 'dag, måned, år' });
  expect(kinds.time).toMatchObject({ unit: 'klokkeslæt' });
  expect(kinds.attachment).toMatchObject({ kind: 'lines' });
  expect(kinds.hidden).toBeUndefined();
  expect(kinds.worked).toBeUndefined();
  expect(kinds['name (Nr. 3)']).toMatchObject({ kind: 'lines' });
});

it('says a condition in words, with the number of the next question', () => {
  const ask = text('Har du smerter?');
  const document = questionnaire([
    {
      code: 'a',
      type: 'choice',
      text: ask,
      options: [0, 1, 2].map((value) => ({ value, text: { da: `S${value}`, en: `S${value}` } })),
    },
    { code: 'b', type: 'boolean', text: ask, shownWhen: { item: 'a', op: '>=', value: 1 } },
    {
      code: 'c',
      type: 'text',
      text: ask,
      shownWhen: {
        all: [
          { item: 'b', op: '=', value: true },
          { item: 'a', answered: true },
        ],
      },
    },
    { code: 'd', type: 'text', text: ask, shownWhen: { fhirpath: 'true' } },
  ]);
  const helps = printQuestionnaire(document, 'da').map((block) => ('help' in block ? block.help : []));
  expect(helps[1]).toEqual(['Svar kun, hvis dit svar på spørgsmål 1 er »S1« eller »S2«. Ellers gå til spørgsmål 3.']);
  expect(helps[2]).toEqual([
    'Svar kun, hvis dit svar på spørgsmål 2 er »Ja« og du har svaret på spørgsmål 1. Ellers gå til spørgsmål 4.',
  ]);
  expect(helps[3]).toEqual(['Personalet siger til, om du skal svare på dette.']);
  expect(everyItem(document.items).every(isQuestion)).toBe(true);
});
