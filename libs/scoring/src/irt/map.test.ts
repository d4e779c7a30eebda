import fc from 'fast-check';
import { logCategoryProbabilities } from './graded.js';
import { mapEstimate } from './map.js';
import { answeredBank, found, STANDARD } from './testing/banks.js';

function logPosterior(bank: Parameters<typeof mapEstimate>[0], responses: readonly number[], theta: number): number {
  return responses.reduce(
    (log, k, index) => log + logCategoryProbabilities(bank[index]!, theta)[k]!,
    -(theta ** 2) / 2,
  );
}

it('is the top of the posterior, inside the bracket; se is its bend there', () => {
  const h = 1e-3;
  fc.assert(
    fc.property(answeredBank({ min: 1, max: 8 }), ([bank, responses]) => {
      const { theta, se } = found(mapEstimate(bank, STANDARD, responses));
      const reach = bank.reduce((sum, { a }) => sum + a, 0);
      expect(Math.abs(theta)).toBeLessThan(reach);
      const [below, top, above] = [-h, 0, h].map((step) => logPosterior(bank, responses, theta + step));
      expect(top).toBeGreaterThan(below!);
      expect(top).toBeGreaterThan(above!);
      // the slope at the top is 0: the two sides differ by the third derivative only
      expect(Math.abs(above! - below!)).toBeLessThan(1e-6);
      expect(se ** -2).toBeCloseTo(-(above! - 2 * top! + below!) / h ** 2, 3);
      expect(se).toBeLessThan(1);
    }),
  );
});

it('rises when any response rises; the order of the items changes nothing', () => {
  fc.assert(
    fc.property(answeredBank({ min: 2, max: 6 }), fc.nat(), ([bank, responses], place) => {
      const { theta } = found(mapEstimate(bank, STANDARD, responses));
      const turned = found(mapEstimate(bank.toReversed(), STANDARD, responses.toReversed()));
      expect(turned.theta).toBeCloseTo(theta, 9);
      const index = place % bank.length;
      if (responses[index] === bank[index]!.b.length) return;
      const up = found(mapEstimate(bank, STANDARD, responses.with(index, responses[index]! + 1)));
      expect(up.theta).toBeGreaterThan(theta);
    }),
  );
});

it('of one symmetric item is the prior mean in the middle category', () => {
  const { theta, se } = found(mapEstimate([{ code: 'x', a: 2, b: [-1, 1] }], STANDARD, [1]));
  expect(theta).toBeCloseTo(0, 12);
  const p = 1 / (1 + Math.exp(-2));
  expect(se).toBeCloseTo(1 / Math.sqrt(1 + 2 * 4 * p * (1 - p)), 12);
});

it.each([
  [1e-3, 50],
  [50, 100],
  [1e-6, 0.01],
])('is found where steps could run away: a %d, sd %d', (a, sd) => {
  const inReach = (b: number): number => Math.max(-100, Math.min(100, b));
  const bank = Array.from({ length: 30 }, (_, index) => ({ code: `i${index}`, a, b: [-1 / a, 3 / a].map(inReach) }));
  for (const category of [0, 1, 2]) {
    const { theta, se } = found(
      mapEstimate(
        bank,
        { mean: 0, sd },
        bank.map(() => category),
      ),
    );
    expect(Number.isFinite(theta) && se > 0 && se <= sd).toBe(true);
  }
});

it('nothing answered is no estimate, and what is wrong is a fault', () => {
  const bank = [{ code: 'x', a: 2, b: [-1, 1] }];
  expect(mapEstimate(bank, STANDARD, [null])).toEqual({ ok: true, estimate: null });
  expect(mapEstimate(bank, STANDARD, [3])).toEqual({ ok: false, faults: [{ path: '/0', code: 'out-of-range' }] });
  expect(mapEstimate([{ code: 'x', a: -2, b: [1, -1] }], { mean: 0, sd: -1 }, [0])).toEqual({
    ok: false,
    faults: [
      { path: '/items/0/a', code: 'not-positive' },
      { path: '/prior/sd', code: 'not-positive' },
    ],
  });
});

it('a shifted and stretched scale gives the shifted and stretched estimate', () => {
  fc.assert(
    fc.property(answeredBank({ min: 1, max: 5 }), ([bank, responses]) => {
      const t = (theta: number): number => 20 + 5 * theta;
      const stretched = bank.map(({ code, a, b }) => ({ code, a: a / 5, b: b.map(t) }));
      const { theta, se } = found(mapEstimate(bank, STANDARD, responses));
      const other = found(mapEstimate(stretched, { mean: 20, sd: 5 }, responses));
      expect(other.theta).toBeCloseTo(t(theta), 8);
      expect(other.se).toBeCloseTo(5 * se, 8);
    }),
  );
});

it('an item that is not answered drops out', () => {
  fc.assert(
    fc.property(answeredBank({ min: 2, max: 5 }), ([bank, responses]) => {
      const withBlank = mapEstimate(bank, STANDARD, responses.with(0, null as never));
      expect(withBlank).toEqual(mapEstimate(bank.slice(1), STANDARD, responses.slice(1)));
    }),
  );
});
