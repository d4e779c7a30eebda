import { choice, questionnaire, text } from '../../test/documents.js';
import { catalogue } from '../catalogue/catalogue.js';
import { compile } from '../compile.js';
import type { Answer, Question } from '../document.js';
import { inWords } from './in-words.js';
import { itemRange } from '../item-range.js';
import type { LanguageTag } from '../language.js';
import { toSurveyJson } from '../survey/to-survey-json.js';

const compiled = compile(
  questionnaire([
    { ...choice('many', ['a', 'b']), type: 'multiple' },
    { code: 'flag', type: 'boolean', text: text('flag') },
    { code: 'weight', type: 'decimal', text: text('weight'), unit: 'kg' },
    { code: 'count', type: 'integer', text: text('count') },
    { code: 'free', type: 'text', text: text('free') },
    { code: 'day', type: 'date', text: text('day') },
    { code: 'group', type: 'group', items: [choice('num')] },
    { ...choice('open', ['a', 'b']), open: text('other') },
    { ...choice('opens', ['a', 'b']), type: 'multiple', open: text('other') },
    { code: 'dose', type: 'quantity', text: text('dose'), units: [{ code: 'ug', text: { da: 'µg', en: 'µg' } }] },
    { code: 'site', type: 'url', text: text('site') },
    { code: 'born', type: 'date', text: text('born'), partial: true },
    { code: 'at', type: 'dateTime', text: text('at'), partial: true },
    { code: 'clock', type: 'time', text: text('clock') },
    { code: 'file', type: 'attachment', text: text('file') },
    { code: 'phones', type: 'text', text: text('phones'), repeats: {} },
    {
      code: 'meds',
      type: 'group',
      repeats: {},
      items: [
        { code: 'name', type: 'text', text: { da: 'Navn', en: 'Name' } },
        { code: 'days', type: 'group', repeats: {}, items: [choice('which', [1, 2])] },
      ],
    },
  ]),
);

const number: Question = { code: 'n', type: 'integer', text: text('n') };

it.each<[string, Answer, LanguageTag, string]>([
  ['many', ['b', 'a'], 'da', 'option b, option a'],
  ['flag', false, 'da', 'Nej'],
  ['flag', true, 'en', 'Yes'],
  ['weight', 36.5, 'da', '36,5 kg'],
  ['weight', 36.5, 'en', '36.5 kg'],
  ['count', 0, 'da', '0'],
  ['free', 'Min søn', 'en', 'Min søn'],
  ['day', '2027-03-05', 'da', '5. marts 2027'],
  ['day', '2027-03-05', 'en', '5 March 2027'],
  ['weight', 36.5, 'de-AT', '36,5 kg'],
  ['flag', true, 'de', 'Yes'],
  ['day', '2027-03-05', 'de', '5. März 2027'],
  ['day', '2027-03-05', 'xx', '5 March 2027'],
  ['open', { other: 'mine' }, 'da', '»mine«'],
  ['open', { other: 'option a' }, 'en', '“option a”'],
  ['open', { other: 'mine' }, 'de', '“mine”'],
  ['opens', ['b', { other: 'one, two' }], 'da', 'option b; »one, two«'],
  ['opens', ['b', { other: 'one' }], 'en', 'option b, “one”'],
  ['opens', [{ other: 'one, two' }], 'en', '“one, two”'],
  ['open', 'a', 'da', 'option a'],
  ['dose', { value: 2.5, unit: 'ug' }, 'da', '2,5 µg'],
  ['dose', { value: 2.5, unit: 'g' }, 'en', '2.5 g'],
  ['site', 'urn:x:1', 'da', 'urn:x:1'],
  ['born', '2027', 'da', '2027'],
  ['born', '2027-03', 'da', 'marts 2027'],
  ['at', '2027-03-05T14:30:00+01:00', 'da', '5. marts 2027 14:30'],
  ['at', '2027-03-05T14:30:05Z', 'en', '5 March 2027 14:30:05 UTC'],
  ['at', '2027-03', 'en', 'March 2027'],
  ['clock', '14:30:00', 'da', '14:30'],
  ['file', { contentType: 'image/png', data: 'AAAA', title: 'arm.png' }, 'da', 'arm.png'],
  ['file', { contentType: 'image/png', data: 'AAAA' }, 'da', 'image/png'],
  ['phones', ['1', '2'], 'da', '1, 2'],
  ['phones', ['1', '2, 3'], 'da', '1; 2, 3'],
  [
    'meds',
    [{ name: 'A', days: [{ which: 1 }, { which: 2 }] }, { name: 'B' }],
    'da',
    'Navn: A, which: option 1; which: option 2; Navn: B',
  ],
  ['num', 0, 'da', 'option 0'],
  ['num', 9, 'da', '9'],
])('%s %p in %s: %s', (code, answer, language, words) => {
  expect(inWords(compiled, code, answer, language)).toBe(words);
});

it('a unit is written as people write it, and is told when the question does not name it', () => {
  const pulse: Question = { ...number, unit: '/min', unitText: { da: 'slag/min.', en: 'beats/min' } };
  const one = compile(questionnaire([pulse]));
  expect(inWords(one, 'n', 72, 'da')).toBe('72 slag/min.');
  expect(inWords(one, 'n', 72, 'en')).toBe('72 beats/min');
  const told = (question: Question) => JSON.stringify(toSurveyJson(questionnaire([question]), 'en')).includes('Unit: ');
  expect(told(pulse)).toBe(true);
  expect(told({ ...pulse, text: text('Pulse (beats/min)') })).toBe(false);
  expect(told({ ...number, unit: 'g', text: text('Dosage of the drug') })).toBe(true);
  expect(told({ ...number, unit: 'g', text: text('Dose in g') })).toBe(false);
});

it('item 9 of PHQ-9, as the worklist says it', () => {
  const [start] = catalogue;
  if (!start) throw new Error('no catalogue');
  expect(inWords(compile(start), 'phq9.9', 1, 'da')).toBe('Flere dage');
  expect(inWords(compile(start), 'phq9.9', 1, 'en')).toBe('Several days');
});

it('a code that is no question is an error', () => {
  expect(() => inWords(compiled, 'group', 1, 'da')).toThrow(RangeError);
  expect(() => inWords(compiled, 'toString', 1, 'da')).toThrow(RangeError);
});

describe('the range of an item', () => {
  const of = (question: Partial<Question>) => itemRange({ code: 'q', type: 'integer', text: text('q'), ...question });

  it('of a choice: its values, sorted', () => {
    expect(itemRange(choice('q', [5, 0, 2]))).toEqual({ min: 0, max: 5, values: [0, 2, 5] });
  });

  it('of a number: its limits, when it has both', () => {
    expect(of({ min: 0, max: 999 })).toEqual({ min: 0, max: 999 });
    expect(of({ type: 'decimal', min: -1, max: 1 })).toEqual({ min: -1, max: 1 });
    expect(of({ min: 0 })).toBeNull();
  });

  it('of anything else: nothing can be said', () => {
    expect(itemRange(choice('q', ['a']))).toBeNull();
    expect(itemRange({ ...choice('q'), open: text('other') })).toBeNull();
    expect(of({ min: 0, max: 9, repeats: {} })).toBeNull();
    expect(itemRange({ ...choice('q'), type: 'multiple' })).toBeNull();
    expect(of({ type: 'boolean' })).toBeNull();
    expect(of({ type: 'text' })).toBeNull();
  });
});
