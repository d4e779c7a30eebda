import { checkBank } from './check-bank.js';
import { GRID, STANDARD } from './testing/banks.js';

const good = { code: 'x', a: 1.2, b: [-1, 0.5] };

it('a good bank has no faults', () => {
  expect(checkBank([good, { ...good, code: 'y' }], GRID, STANDARD)).toEqual([]);
});

it.each([
  ['no list', {}, '/items', 'wrong-type'],
  ['no items', [], '/items', 'empty'],
  ['no item', [null], '/items/0', 'wrong-type'],
  ['a code twice', [good, good], '/items/1/code', 'duplicate-code'],
  ['no code', [{ a: 1, b: [0] }], '/items/0/code', 'missing-field'],
  ['a blank code', [{ ...good, code: ' ' }], '/items/0/code', 'empty'],
  ['a of 0', [{ ...good, a: 0 }], '/items/0/a', 'not-positive'],
  ['a below 0', [{ ...good, a: -1 }], '/items/0/a', 'not-positive'],
  ['a not a number', [{ ...good, a: Number.NaN }], '/items/0/a', 'wrong-type'],
  ['a without an end', [{ ...good, a: Number.POSITIVE_INFINITY }], '/items/0/a', 'wrong-type'],
  ['a as text', [{ ...good, a: '1.2' }], '/items/0/a', 'wrong-type'],
  ['no thresholds', [{ ...good, b: [] }], '/items/0/b', 'empty'],
  ['falling thresholds', [{ ...good, b: [0, 1, 0.5] }], '/items/0/b/2', 'not-rising'],
  ['equal thresholds', [{ ...good, b: [0, 0] }], '/items/0/b/1', 'not-rising'],
  ['thresholds that a cannot tell apart', [{ ...good, a: 1e-300, b: [0, 1e-300] }], '/items/0/b/1', 'not-rising'],
  ['an unread field', [{ ...good, c: 0.2 }], '/items/0/c', 'unknown-field'],
])('items: %s', (_, items, path, code) => {
  expect(checkBank(items, GRID, STANDARD)).toEqual([{ path, code }]);
});

it.each([
  ['no grid', null, '/grid', 'wrong-type'],
  ['one point', { ...GRID, points: 1 }, '/grid/points', 'too-few-points'],
  ['half a point', { ...GRID, points: 61.5 }, '/grid/points', 'wrong-type'],
  ['turned round', { ...GRID, from: 6, to: -6 }, '/grid/to', 'empty-range'],
  ['no width', { ...GRID, from: 6 }, '/grid/to', 'empty-range'],
  ['a width that overflows', { ...GRID, from: -1e308, to: 1e308 }, '/grid/to', 'empty-range'],
  ['other weights', { ...GRID, weights: 'gauss-hermite' }, '/grid/weights', 'off-list'],
  ['no weights', { from: -6, to: 6, points: 61 }, '/grid/weights', 'missing-field'],
])('grid: %s', (_, grid, path, code) => {
  expect(checkBank([good], grid, STANDARD)).toEqual([{ path, code }]);
});

it.each([
  ['no sd', { mean: 0 }, '/prior/sd', 'missing-field'],
  ['sd 0', { mean: 0, sd: 0 }, '/prior/sd', 'not-positive'],
  ['mean as text', { mean: '0', sd: 1 }, '/prior/mean', 'wrong-type'],
])('prior: %s', (_, prior, path, code) => {
  expect(checkBank([good], GRID, prior)).toEqual([{ path, code }]);
});
