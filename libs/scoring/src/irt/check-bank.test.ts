import fc from 'fast-check';
import { checkBank } from './check-bank.js';
import { eapBySum } from './eap-sum.js';
import { mapEstimate } from './map.js';
import { NODE_WEIGHTS } from './quadrature.js';
import { compiled, found, GRID, STANDARD } from './testing/banks.js';

const good = { code: 'x', a: 1.2, b: [-1, 0.5] };
const rising = (length: number): number[] => Array.from({ length }, (_, k) => k / 2);
const itemsCalled = (length: number): object[] =>
  Array.from({ length }, (_, index) => ({ ...good, code: `i${index}` }));

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
  ['a steeper than any', [{ ...good, a: 50.1 }], '/items/0/a', 'not-in-range'],
  ['a threshold far below', [{ ...good, b: [-100.1, 0] }], '/items/0/b/0', 'not-in-range'],
  ['a threshold far above', [{ ...good, b: [0, 100.1] }], '/items/0/b/1', 'not-in-range'],
  ['101 thresholds', [{ ...good, b: rising(101) }], '/items/0/b', 'too-many'],
  ['1001 items', itemsCalled(1001), '/items', 'too-many'],
])('items: %s', (_, items, path, code) => {
  expect(checkBank(items, GRID, STANDARD)).toEqual([{ path, code }]);
});

it.each([
  ['no grid', null, '/grid', 'wrong-type'],
  ['one point', { ...GRID, points: 1 }, '/grid/points', 'too-few-points'],
  ['half a point', { ...GRID, points: 61.5 }, '/grid/points', 'wrong-type'],
  ['turned round', { ...GRID, from: 6, to: -6 }, '/grid/to', 'empty-range'],
  ['no width', { ...GRID, from: 6 }, '/grid/to', 'empty-range'],
  ['from far below', { ...GRID, from: -100.1 }, '/grid/from', 'not-in-range'],
  ['to far above', { ...GRID, to: 100.1 }, '/grid/to', 'not-in-range'],
  ['10002 points', { ...GRID, points: 10_002 }, '/grid/points', 'not-in-range'],
  ['other weights', { ...GRID, weights: 'gauss-hermite' }, '/grid/weights', 'off-list'],
  ['no weights', { from: -6, to: 6, points: 61 }, '/grid/weights', 'missing-field'],
])('grid: %s', (_, grid, path, code) => {
  expect(checkBank([good], grid, STANDARD)).toEqual([{ path, code }]);
});

it.each([
  ['no sd', { mean: 0 }, '/prior/sd', 'missing-field'],
  ['sd 0', { mean: 0, sd: 0 }, '/prior/sd', 'not-positive'],
  ['sd of a point', { mean: 0, sd: 0.0099 }, '/prior/sd', 'not-in-range'],
  ['sd wider than any', { mean: 0, sd: 100.1 }, '/prior/sd', 'not-in-range'],
  ['mean far below', { mean: -100.1, sd: 1 }, '/prior/mean', 'not-in-range'],
  ['mean as text', { mean: '0', sd: 1 }, '/prior/mean', 'wrong-type'],
  ['mean as text, and then no more is asked', { mean: '0', sd: -1 }, '/prior/mean', 'wrong-type'],
])('prior: %s', (_, prior, path, code) => {
  expect(checkBank([good], GRID, prior)).toEqual([{ path, code }]);
});

it('at its limits a bank has no faults', () => {
  const wide = [{ code: 'x', a: 50, b: [-100, ...rising(98), 100] }];
  expect(checkBank(wide, { ...GRID, from: -100, to: 100, points: 10_001 }, { mean: 100, sd: 0.01 })).toEqual([]);
  expect(checkBank(itemsCalled(1000), GRID, { mean: -100, sd: 100 })).toEqual([]);
  expect(checkBank([good], { ...GRID, points: 2 }, STANDARD)).toEqual([]);
});

it('more categories times nodes than anybody waits for are too many', () => {
  // two items of 100 categories: at 10,000 nodes two millions, which is the most
  const two = ['x', 'y'].map((code) => ({ code, a: 1, b: rising(99) }));
  expect(checkBank(two, { ...GRID, points: 10_000 }, STANDARD)).toEqual([]);
  const faults = [{ path: '/grid/points', code: 'too-many' }];
  expect(checkBank(two, { ...GRID, points: 10_001 }, STANDARD)).toEqual(faults);
});

it('whatever is within the limits has an estimate for whatever is answered', () => {
  const between = (min: number, max: number): fc.Arbitrary<number> =>
    fc.oneof(fc.double({ min, max, noNaN: true }), fc.constantFrom(min, max));
  const item = fc.record({
    a: fc.oneof(between(5e-324, 50), fc.constantFrom(1e-300, 1e-160)),
    b: fc.uniqueArray(between(-100, 100), { minLength: 1, maxLength: 5 }),
  });
  const theta = fc.tuple(between(-100, 100), between(-100, 100), fc.integer({ min: 2, max: 20 }));
  const weights = fc.constantFrom(...NODE_WEIGHTS);
  const prior = fc.record({ mean: between(-100, 100), sd: between(0.01, 100) });
  const parameters = fc.tuple(fc.array(item, { minLength: 1, maxLength: 4 }), theta, weights, prior);
  const answers = fc.array(fc.nat(), { minLength: 4, maxLength: 4 });
  let estimated = 0;
  fc.assert(
    fc.property(parameters, answers, ([made, [from, to, points], weighed, prior], given) => {
      const items = made.map(({ a, b }, index) => ({ code: `i${index}`, a, b: b.toSorted((x, y) => x - y) }));
      const grid = { from: Math.min(from, to), to: Math.max(from, to), points, weights: weighed };
      fc.pre(checkBank(items, grid, prior).length === 0);
      const responses = items.map(({ b }, index) => given[index]! % (b.length + 1));
      const bank = compiled(items, grid, prior);
      const bySum = eapBySum(bank);
      const every = [found(bank.estimate(responses)), found(mapEstimate(items, prior, responses))];
      for (const { theta, se } of [...every, ...(bySum.ok ? bySum.bySum : [])]) {
        expect([theta, se].every(Number.isFinite)).toBe(true);
      }
      expect(bySum.ok).toBe(true);
      estimated += 1;
    }),
    { numRuns: 500 },
  );
  expect(estimated).toBeGreaterThan(250);
});
