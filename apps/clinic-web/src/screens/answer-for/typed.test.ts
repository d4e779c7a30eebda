import type { Question } from '@stemme/questionnaires';
import { readTyped, writeTyped } from './typed';

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
