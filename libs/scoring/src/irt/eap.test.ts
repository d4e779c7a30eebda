import fc from 'fast-check';
import { compileBank, posterior } from './eap.js';
import { categoryProbabilities } from './graded.js';
import { type Grid, nodesOf } from './quadrature.js';
import { answeredBank, bankOf, compiled, eapOf, GRID, patterns, sum, weightless } from './testing/banks.js';

const items = [
  { code: 'x', a: 1.5, b: [-1, 0, 1] },
  { code: 'y', a: 2, b: [0.5] },
];

it('nothing answered is no estimate: not 0, not the prior', () => {
  expect(compiled(items).estimate([null, null])).toEqual({ ok: true, estimate: null });
});

it('an item that is not answered drops out', () => {
  fc.assert(
    fc.property(answeredBank({ min: 2, max: 5 }), ([bank, responses]) => {
      const withBlank = eapOf(bank, responses.with(0, null as never));
      const without = eapOf(bank.slice(1), responses.slice(1));
      expect(withBlank.theta).toBeCloseTo(without.theta, 12);
      expect(withBlank.se).toBeCloseTo(without.se, 12);
    }),
  );
});

it('is the mean and SD of prior times likelihood, multiplied out without logarithms', () => {
  fc.assert(
    fc.property(answeredBank({ min: 1, max: 5 }), ([bank, responses]) => {
      const nodes = nodesOf(GRID);
      const mass = nodes.map((node) =>
        responses.reduce(
          (p, k, index) => p * categoryProbabilities(bank[index]!, node)[k]!,
          Math.exp(-(node ** 2) / 2),
        ),
      );
      const theta = sum(mass.map((m, q) => m * nodes[q]!)) / sum(mass);
      const variance = sum(mass.map((m, q) => m * (nodes[q]! - theta) ** 2)) / sum(mass);
      expect(eapOf(bank, responses).theta).toBeCloseTo(theta, 10);
      expect(eapOf(bank, responses).se).toBeCloseTo(Math.sqrt(variance), 10);
    }),
  );
});

it('rises when any response rises, and stays inside the grid', () => {
  fc.assert(
    fc.property(answeredBank({ min: 1, max: 6 }), fc.nat(), ([bank, responses], place) => {
      const index = place % bank.length;
      const before = eapOf(bank, responses).theta;
      expect(before > GRID.from && before < GRID.to).toBe(true);
      if (responses[index] === bank[index]!.b.length) return;
      expect(eapOf(bank, responses.with(index, responses[index]! + 1)).theta).toBeGreaterThan(before);
    }),
  );
});

it('the order of the items changes nothing', () => {
  fc.assert(
    fc.property(answeredBank({ min: 2, max: 6 }), ([bank, responses]) => {
      const [one, other] = [eapOf(bank, responses), eapOf(bank.toReversed(), responses.toReversed())];
      expect(other.theta).toBeCloseTo(one.theta, 10);
      expect(other.se).toBeCloseTo(one.se, 10);
    }),
  );
});

it('a shifted and stretched scale gives the shifted and stretched estimate', () => {
  fc.assert(
    fc.property(answeredBank({ min: 1, max: 5 }), ([bank, responses]) => {
      const t = (theta: number): number => 20 + 5 * theta;
      const stretched = bank.map(({ code, a, b }) => ({ code, a: a / 5, b: b.map(t) }));
      const grid: Grid = { ...GRID, from: t(GRID.from), to: t(GRID.to) };
      const { theta, se } = eapOf(bank, responses);
      const other = eapOf(stretched, responses, grid, { mean: 20, sd: 5 });
      expect(other.theta).toBeCloseTo(t(theta), 8);
      expect(other.se).toBeCloseTo(5 * se, 8);
    }),
  );
});

it('over all answers that can come, the mean estimate is the prior mean and the variance falls', () => {
  // a single surprising answer may raise se; E[E[theta|x]] = E[theta] and E[Var(theta|x)] <= Var(theta) always hold
  fc.assert(
    fc.property(bankOf({ min: 1, max: 3 }), (bank) => {
      const nodes = nodesOf(GRID);
      const prior = nodes.map((node) => Math.exp(-(node ** 2) / 2));
      const chance = (pattern: readonly number[]): number =>
        sum(
          nodes.map((node, q) =>
            pattern.reduce((p, k, index) => p * categoryProbabilities(bank[index]!, node)[k]!, prior[q]!),
          ),
        ) / sum(prior);
      const all = patterns(bank).map((pattern) => ({ p: chance(pattern), ...eapOf(bank, pattern) }));
      expect(sum(all.map(({ p }) => p))).toBeCloseTo(1, 9);
      expect(sum(all.map(({ p, theta }) => p * theta))).toBeCloseTo(0, 9);
      const variance = sum(prior.map((w, q) => w * nodes[q]! ** 2)) / sum(prior);
      expect(sum(all.map(({ p, se }) => p * se ** 2))).toBeLessThan(variance);
    }),
    { numRuns: 30 },
  );
});

it('five hundred answers underflow nowhere', () => {
  const many = Array.from({ length: 500 }, (_, index) => ({ code: `i${index}`, a: 3, b: [3, 4] }));
  const { theta, se } = eapOf(
    many,
    many.map(() => 0),
  );
  expect(Number.isFinite(theta) && Number.isFinite(se) && se > 0).toBe(true);
});

it('the weights of the end nodes show at the extremes', () => {
  const hard = [{ code: 'x', a: 3, b: [5] }];
  const trapezoid: Grid = { from: -4, to: 4, points: 61, weights: 'trapezoid' };
  const difference = eapOf(hard, [1], trapezoid).theta - eapOf(hard, [1], { ...trapezoid, weights: 'equal' }).theta;
  expect(difference).toBeLessThan(-0.01);
});

it('what the caller does to its parameters afterwards does not reach the compiled bank', () => {
  const b = [0, 1];
  const bank = compiled([{ code: 'x', a: 1, b }]);
  b.push(2);
  expect(bank.items[0]!.b).toEqual([0, 1]);
  expect(bank.estimate([3])).toEqual({ ok: false, faults: [{ path: '/0', code: 'out-of-range' }] });
});

it.each([
  [[0], '', 'wrong-length'],
  [[0, 0, 0], '', 'wrong-length'],
  ['00', '', 'wrong-type'],
  [['1', 0], '/0', 'wrong-type'],
  [[undefined, 0], '/0', 'wrong-type'],
  // biome-ignore lint/suspicious/noSparseArray: a hole is not a blank
  [[, 0], '/0', 'wrong-type'],
  [[Number.NaN, 0], '/0', 'not-finite'],
  [[-0, 0], '/0', 'negative-zero'],
  [[0.5, 0], '/0', 'not-an-integer'],
  [[-1, 0], '/0', 'out-of-range'],
  [[4, 0], '/0', 'out-of-range'],
  [[0, 2], '/1', 'out-of-range'],
])('responses %j: a fault and no number', (responses, path, code) => {
  expect(compiled(items).estimate(responses as never)).toEqual({ ok: false, faults: [{ path, code }] });
});

it('where prior and grid leave no weight anywhere there is no number', () => {
  const faults = [{ path: '', code: 'no-posterior' }];
  expect(weightless(compiled(items)).estimate([0, 0])).toEqual({ ok: false, faults });
});

it('where the standard error has no number, theta alone is none', () => {
  const faults = [{ path: '', code: 'no-posterior' }];
  expect(posterior([-1e200, 0, 1e200], Float64Array.of(0, 0, 0))).toEqual({ ok: false, faults });
});

it('faulty parameters are not compiled', () => {
  const result = compileBank([{ code: 'x', a: 0, b: [1, 1] }], { ...GRID, points: 1 }, { mean: 0, sd: 0 });
  expect(result).toEqual({
    ok: false,
    faults: [
      { path: '/items/0/a', code: 'not-positive' },
      { path: '/grid/points', code: 'too-few-points' },
      { path: '/prior/sd', code: 'not-positive' },
    ],
  });
});
