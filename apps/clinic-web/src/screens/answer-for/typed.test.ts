import type { Question } from '@stemme/questionnaires';
import { keysOf, readTyped, writeTyped } from './typed';

const text = (words: string) => ({ da: words, en: words });
const options = [0, 1, 2, 3].map((value) => ({ value, text: text(`S${value}`) }));
const question = (more: Partial<Question>): Question =>
  ({ code: 'q', type: 'choice', text: text('?'), ...more }) as Question;

it.each<[Partial<Question>, string, unknown]>([
  [{ options }, '1', 0],
  [{ options }, '4', 3],
  [{ options, open: text('Andet') }, 'noget helt andet', { other: 'noget helt andet' }],
  [{ type: 'multiple', options }, '1 3', [0, 2]],
  [{ type: 'boolean' }, '2', false],
  [{ type: 'integer' }, '12', 12],
  [{ type: 'decimal' }, '36,5', 36.5],
  [{ type: 'quantity', units: [{ code: 'kg', text: text('kg') }] }, '70,5', { value: 70.5, unit: 'kg' }],
  [{ type: 'text' }, 'ord', 'ord'],
  [{ type: 'date' }, '5-3-2026', '2026-03-05'],
  [{ type: 'date', partial: true }, '2026-03', '2026-03'],
  [{ type: 'time' }, '8.05', '08:05:00'],
  [{ type: 'integer', repeats: {} }, '1; 2', [1, 2]],
])('%j reads %s', (more, typed, answer) => {
  const asked = question(more);
  expect(readTyped(asked, typed)).toEqual({ kind: 'answer', answer });
  expect(readTyped(asked, writeTyped(asked, answer as never))).toEqual({ kind: 'answer', answer });
});

it.each<[Partial<Question>, string]>([
  [{ options }, '5'],
  [{ options }, '0'],
  [{ options }, 'S1'],
  [{ type: 'boolean' }, 'ja'],
  [{ type: 'integer' }, '1,5'],
  [{ type: 'decimal' }, '1e3'],
  [{ type: 'quantity', units: [{ code: 'kg', text: text('kg') }] }, '70 lb'],
  [{ type: 'date' }, '30-2-2026'],
  [{ type: 'date' }, '2026-03'],
  [{ type: 'time' }, '24.00'],
  [{ type: 'multiple', options }, '1 9'],
  [{ type: 'attachment' }, 'x'],
])('%j does not guess what %s may mean', (more, typed) => {
  expect(readTyped(question(more), typed)).toEqual({ kind: 'bad' });
});

it('nothing typed is no answer', () => {
  expect(readTyped(question({ options }), '  ')).toEqual({ kind: 'blank' });
  expect(writeTyped(question({ options }), undefined)).toBe('');
});

/** Options with these labels, in order; the values are their places from 100. */
const labelled = (...labels: string[]) => labels.map((label, at) => ({ value: 100 + at, text: text(label) }));
const scale = labelled(...Array.from({ length: 11 }, (_, n) => String(n)));

it('whoever hears a 7 types a 7: on a scale the number is the answer, not its place', () => {
  const asked = question({ options: scale });
  expect(readTyped(asked, '7')).toEqual({ kind: 'answer', answer: 107 });
  expect(readTyped(asked, '0')).toEqual({ kind: 'answer', answer: 100 });
  expect(readTyped(asked, '11')).toEqual({ kind: 'bad' });
  expect(writeTyped(asked, 110)).toBe('10');
});

it.each([
  [
    ['0 – ingen', '1', '2 = værst'],
    ['0', '1', '2'],
  ],
  [
    ['Nej', 'Ja'],
    ['1', '2'],
  ],
  [
    ['1 eller 2', '3 eller 4', '5 eller flere'],
    ['a', 'b', 'c'],
  ],
  [
    ['1 gang', '2 gange', 'Aldrig'],
    ['a', 'b', 'c'],
  ],
  [
    ['1', '1', '2'],
    ['a', 'b', 'c'],
  ],
])('%j are typed as %j', (labels, keys) => {
  expect(keysOf({ type: 'choice', options: labelled(...labels) })).toEqual(keys);
});

it('a number that only stands in a label is refused, not taken for a place', () => {
  const asked = question({ options: labelled('1 eller 2', '3 eller 4', '5 eller 6') });
  expect(readTyped(asked, '3')).toEqual({ kind: 'bad' });
  expect(readTyped(asked, 'B')).toEqual({ kind: 'answer', answer: 101 });
});
