import fc from 'fast-check';
import { eapBySum } from './eap-sum.js';
import { categoryProbabilities, type GradedItem } from './graded.js';
import { nodesOf } from './quadrature.js';
import { bankOf, compiled, eapOf, GRID, patterns, sum, weightless } from './testing/banks.js';

function bySum(items: readonly GradedItem[]) {
  const result = eapBySum(compiled(items));
  if (!result.ok) throw new Error('refused');
  return result.bySum;
}

/** Every pattern with that sum, multiplied out node by node. */
function byTrying(items: readonly GradedItem[], total: number): { theta: number; se: number } {
  const nodes = nodesOf(GRID);
  const mass = nodes.map((node) => {
    const p = items.map((item) => categoryProbabilities(item, node));
    const fitting = patterns(items).filter((pattern) => sum(pattern) === total);
    return sum(fitting.map((pattern) => pattern.reduce((all, k, i) => all * p[i]![k]!, Math.exp(-(node ** 2) / 2))));
  });
  const theta = sum(mass.map((m, q) => m * nodes[q]!)) / sum(mass);
  return { theta, se: Math.sqrt(sum(mass.map((m, q) => m * (nodes[q]! - theta) ** 2)) / sum(mass)) };
}

it('is what trying every pattern gives', () => {
  fc.assert(
    fc.property(bankOf({ min: 1, max: 3 }), (items) => {
      const table = bySum(items);
      expect(table.length).toBe(sum(items.map(({ b }) => b.length)) + 1);
      for (const [s, { theta, se }] of table.entries()) {
        const tried = byTrying(items, s);
        expect(theta).toBeCloseTo(tried.theta, 9);
        expect(se).toBeCloseTo(tried.se, 9);
      }
    }),
    { numRuns: 20 },
  );
});

it('lowest and highest sum have one pattern each', () => {
  fc.assert(
    fc.property(bankOf({ min: 1, max: 6 }), (items) => {
      const table = bySum(items);
      expect(table[0]!.theta).toBeCloseTo(
        eapOf(
          items,
          items.map(() => 0),
        ).theta,
        9,
      );
      expect(table.at(-1)!.theta).toBeCloseTo(
        eapOf(
          items,
          items.map(({ b }) => b.length),
        ).theta,
        9,
      );
    }),
    { numRuns: 30 },
  );
});

it('of items with two categories theta rises with the sum (of others it need not)', () => {
  fc.assert(
    fc.property(bankOf({ min: 1, max: 6 }), (items) => {
      const thetas = bySum(items.map(({ b, ...item }) => ({ ...item, b: b.slice(0, 1) }))).map(({ theta }) => theta);
      expect(thetas).toEqual(thetas.toSorted((x, y) => x - y));
    }),
    { numRuns: 30 },
  );
  const uneven = [
    { code: 'x', a: 0.3, b: [0.1] },
    { code: 'y', a: 0.3, b: [0.1, 0.2, 0.3] },
    { code: 'z', a: 0.3, b: [0.1] },
  ];
  const thetas = bySum(uneven).map(({ theta }) => theta);
  expect(thetas).not.toEqual(thetas.toSorted((x, y) => x - y));
});

it('the order of the items changes nothing', () => {
  fc.assert(
    fc.property(bankOf({ min: 2, max: 4 }), (items) => {
      const [one, other] = [bySum(items), bySum(items.toReversed())];
      for (const [s, { theta }] of one.entries()) expect(other[s]!.theta).toBeCloseTo(theta, 9);
    }),
    { numRuns: 20 },
  );
});

it('a sum that has no posterior is named, and no table is made', () => {
  const bank = weightless(compiled([{ code: 'x', a: 1, b: [0] }]));
  expect(eapBySum(bank)).toEqual({
    ok: false,
    faults: [
      { path: '/0', code: 'no-posterior' },
      { path: '/1', code: 'no-posterior' },
    ],
  });
});

it('holds where the ways to one sum are hundreds of powers of ten apart', () => {
  // far below both thresholds the steep item is never reached: a sum of 1 is the flat one's
  const items = [
    { code: 'steep', a: 50, b: [9] },
    { code: 'flat', a: 1, b: [0] },
  ];
  for (const bank of [items, items.toReversed()]) {
    const table = bySum(bank);
    for (const [s, { theta, se }] of table.entries()) {
      const tried = byTrying(bank, s);
      expect(theta).toBeCloseTo(tried.theta, 9);
      expect(se).toBeCloseTo(tried.se, 9);
    }
  }
});
