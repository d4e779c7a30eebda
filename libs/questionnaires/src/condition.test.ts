import { meets } from './condition.js';
import type { Literal, Op, QuestionType, SingleAnswer } from './document.js';
import { units } from './engines/units.js';

const table: [QuestionType, SingleAnswer, Op, Literal, boolean | undefined][] = [
  ['choice', 'a', '=', 'A', false],
  ['choice', '1', '=', 1, false],
  ['choice', { other: 'a' }, '=', 'a', false],
  ['choice', { other: 'a' }, '!=', 'a', true],
  ['choice', { other: 'a' }, '=', { other: 'a' }, true],
  ['choice', { other: 'a' }, '=', { other: 'A' }, false],
  ['choice', 'a', '=', { other: 'a' }, false],
  ['choice', { other: '3' }, '>', 2, false],
  ['text', 'b', '>', 'a', false],
  ['date', '2022', '=', '2022-06-01', undefined],
  ['date', '2022', '!=', '2022-06-01', undefined],
  ['date', '2022', '<', '2022-06-01', undefined],
  ['date', '2022', '<', '2023', true],
  ['date', '2022', '>=', '2023-01', false],
  ['date', '2022-06-01', '>', '2022-05', true],
  ['dateTime', '2022-06-01T12:00:00+02:00', '=', '2022-06-01T10:00:00Z', true],
  ['dateTime', '2022-06-01T12:00:00Z', '<=', '2022-06-01', undefined],
  ['time', '09:00:00', '<', '10:00:00', true],
  ['quantity', { value: 1, unit: 'kg' }, '=', { value: 1000, unit: 'g' }, true],
  ['quantity', { value: 0.1, unit: 'kg' }, '<', { value: 100, unit: 'g' }, false],
  ['quantity', { value: 0.1, unit: 'kg' }, '<=', { value: 100, unit: 'g' }, true],
  ['quantity', { value: 1, unit: 'kg' }, '>', { value: 999, unit: 'g' }, true],
  ['quantity', { value: 1, unit: 'kg' }, '=', { value: 1, unit: 'm' }, undefined],
  ['quantity', { value: 1, unit: 'kg' }, '!=', { value: 1, unit: 'm' }, undefined],
  ['quantity', { value: 1 }, '>', { value: 0 }, true],
  ['quantity', { value: 1 }, '>', { value: 0, unit: 'kg' }, undefined],
  ['quantity', { value: 5.0000000001, unit: 'kg' }, '=', { value: 5, unit: 'kg' }, false],
];

it.each(table)('%s: %j %s %j is %p', (type, answer, op, value, expected) => {
  expect(meets(answer, op, value, type, units)).toBe(expected);
});

it('without an engine, an amount in another unit can be compared with nothing', () => {
  const kilo = { value: 1, unit: 'kg' };
  expect(meets(kilo, '=', { value: 1000, unit: 'g' }, 'quantity', undefined)).toBeUndefined();
  expect(meets(kilo, '=', kilo, 'quantity', undefined)).toBe(true);
});
