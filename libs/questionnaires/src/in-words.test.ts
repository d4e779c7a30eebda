import { choice, questionnaire, text } from '../test/documents.js';
import { catalogue } from './catalogue.js';
import { compile } from './compile.js';
import type { Answer, Question } from './document.js';
import { inWords } from './in-words.js';
import { itemRange } from './item-range.js';
import type { Language } from './language.js';

const compiled = compile(
  questionnaire([
    { ...choice('many', ['a', 'b']), type: 'multiple' },
    { code: 'flag', type: 'boolean', text: text('flag') },
    { code: 'weight', type: 'decimal', text: text('weight'), unit: 'kg' },
    { code: 'count', type: 'integer', text: text('count') },
    { code: 'free', type: 'text', text: text('free') },
    { code: 'day', type: 'date', text: text('day') },
    { code: 'group', type: 'group', items: [choice('num')] },
  ]),
);

it.each<[string, Answer, Language, string]>([
  ['many', ['b', 'a'], 'da', 'option b, option a'],
  ['flag', false, 'da', 'Nej'],
  ['flag', true, 'en', 'Yes'],
  ['weight', 36.5, 'da', '36,5 kg'],
  ['weight', 36.5, 'en', '36.5 kg'],
  ['count', 0, 'da', '0'],
  ['free', 'Min søn', 'en', 'Min søn'],
  ['day', '2027-03-05', 'da', '5. marts 2027'],
  ['day', '2027-03-05', 'en', '5 March 2027'],
  ['num', 0, 'da', 'option 0'],
  ['num', 9, 'da', '9'],
])('%s %p in %s: %s', (code, answer, language, words) => {
  expect(inWords(compiled, code, answer, language)).toBe(words);
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
    expect(itemRange({ ...choice('q'), type: 'multiple' })).toBeNull();
    expect(of({ type: 'boolean' })).toBeNull();
    expect(of({ type: 'text' })).toBeNull();
  });
});
