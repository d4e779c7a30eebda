import { questionnaire, text } from '../../test/documents.js';
import { compile } from '../compile.js';
import { engines } from '../engines/engines.js';
import { enginesNeeded } from '../engines-needed.js';
import type { Item } from '../document.js';
import { plainAnswers } from './plain-answers.js';
import { productText } from './product-text.js';

const unit = (code: string) => ({ code, text: text(code) });
const compiled = compile(
  questionnaire([{ code: 'dose', type: 'quantity', text: text('dose'), units: [unit('mg'), unit('g'), unit('m')] }]),
  engines,
);

it('answers as rules read them', () => {
  const file = { contentType: 'text/plain', data: 'aGVq' };
  const answers = {
    n: 1,
    s: 'a',
    b: true,
    list: [1, { other: 'x' }],
    own: { other: 'x' },
    file,
    files: [file],
    g: [{ n: 1 }],
  };
  expect({ ...plainAnswers(answers) }).toEqual({ n: 1, s: 'a', b: true, list: [1, 'other: x'], own: 'other: x' });
});

it.each([
  [{ value: 5, unit: 'mg' }, 5],
  [{ value: 5, unit: 'g' }, 5000],
  [{ value: 5, unit: 'm' }, undefined],
])('%j is %p in the first unit', (dose, expected) => {
  expect(plainAnswers({ dose }, compiled).dose).toBe(expected);
  expect(plainAnswers({ dose }).dose).toBeUndefined();
});

it('a text for the product’s screens is there in both languages', () => {
  expect(productText({ 'de-AT': 'Schmerz', en: 'Pain' })).toEqual({ da: 'Schmerz', en: 'Pain' });
});

describe('the engines a document needs', () => {
  const q = (type: string, more: object): Item => ({ code: 'q', type, text: text('q'), ...more }) as Item;
  const on = (value: object): Item => q('boolean', { code: 'x', shownWhen: { any: [{ item: 'q', op: '=', value }] } });
  it.each<[string, Item[], string[]]>([
    ['none', [q('quantity', { units: [unit('mg')], max: 1 })], []],
    ['limits in several units', [q('quantity', { units: [unit('mg'), unit('g')], max: 1 })], ['units']],
    ['several units without limits', [q('quantity', { units: [unit('mg'), unit('g')] })], []],
    ['compared in its only unit', [q('quantity', { units: [unit('mg')] }), on({ value: 1, unit: 'mg' })], []],
    ['compared in another', [q('quantity', { units: [unit('mg')] }), on({ value: 1, unit: 'g' })], ['units']],
    ['a pattern', [q('text', { pattern: 'a' })], ['patterns']],
    [
      'an expression, deep inside',
      [q('text', { items: [q('text', { code: 'x', shownWhen: { any: [{ all: [{ fhirpath: '1' }] }] } })] })],
      ['expressions'],
    ],
    ['a calculated value', [q('integer', { calculated: { fhirpath: '1' } })], ['expressions']],
    ['a sum', [q('integer', {}), q('integer', { code: 's', calculated: { sum: ['q'] } })], []],
    [
      'a constraint',
      [
        q('integer', { constraints: [] }),
        q('integer', { code: 'c', constraints: [{ key: 'k', severity: 'error', fhirpath: '1', text: text('t') }] }),
      ],
      ['expressions'],
    ],
  ])('%s', (_, items, expected) => {
    expect(enginesNeeded(questionnaire(items))).toEqual(expected);
  });
});
