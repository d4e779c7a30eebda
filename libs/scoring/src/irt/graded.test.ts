import fc from 'fast-check';
import {
  categoryProbabilities,
  curveOf,
  type GradedItem,
  itemInformation,
  logCategoryProbabilities,
} from './graded.js';
import { itemNamed, sum } from './testing/banks.js';

const theta = fc.double({ min: -6, max: 6, noNaN: true });
const item: GradedItem = { code: 'i01', a: 2.9919, b: [0.5153, 1.348, 1.9874, 2.5008] };

function relative(found: number, expected: number): number {
  return Math.abs(found - expected) / Math.abs(expected);
}

describe('categoryProbabilities', () => {
  it('of two categories at the threshold: one half each', () => {
    expect(categoryProbabilities({ code: 'x', a: 1.7, b: [0.4] }, 0.4)).toEqual([0.5, 0.5]);
  });

  it('P(X >= k) is 1 / (1 + exp(-a (theta - b_k)))', () => {
    fc.assert(
      fc.property(itemNamed('x'), theta, (any, at) => {
        const p = categoryProbabilities(any, at);
        for (const [k, threshold] of any.b.entries()) {
          expect(sum(p.slice(k + 1))).toBeCloseTo(1 / (1 + Math.exp(-any.a * (at - threshold))), 12);
        }
      }),
    );
  });

  it('sums to 1, and nothing is negative', () => {
    fc.assert(
      fc.property(itemNamed('x'), fc.double({ noNaN: true, noDefaultInfinity: true }), (any, at) => {
        const p = categoryProbabilities(any, at);
        expect(Math.abs(sum(p) - 1)).toBeLessThan(1e-12);
        for (const one of p) expect(one).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('keeps its digits where it is tiny (mirt 1.45.1 probtrace at theta -4)', () => {
    const p = categoryProbabilities(item, -4);
    expect(relative(p[4]!, 3.57341711611266e-9)).toBeLessThan(1e-9);
    expect(relative(p[2]!, 9.58558553214145e-8)).toBeLessThan(1e-9);
  });

  it('keeps them at the other end too, where two logistics are both nearly 1', () => {
    // for large x: L(x) = 1 - e^-x + …, so P_2 = e^-x_3 - e^-x_2 up to its square
    const at = 12;
    const expected = Math.exp(-item.a * (at - 1.9874)) - Math.exp(-item.a * (at - 1.348));
    expect(expected).toBeLessThan(1e-12);
    expect(relative(categoryProbabilities(item, at)[2]!, expected)).toBeLessThan(1e-9);
  });
});

describe('logCategoryProbabilities', () => {
  it('is the logarithm, and stays finite where the probability is 0', () => {
    fc.assert(
      fc.property(itemNamed('x'), theta, (any, at) => {
        const p = categoryProbabilities(any, at);
        for (const [k, log] of logCategoryProbabilities(any, at).entries()) expect(log).toBeCloseTo(Math.log(p[k]!), 9);
      }),
    );
    expect(categoryProbabilities(item, -1000)[4]).toBe(0);
    expect(logCategoryProbabilities(item, -1000)[4]).toBeCloseTo(2.9919 * (-1000 - 2.5008), 6);
  });
});

describe('curveOf', () => {
  it('is the slope and bend of the logarithm', () => {
    const h = 1e-3;
    fc.assert(
      fc.property(itemNamed('x'), theta, (any, at) => {
        const [below, here, above] = [at - h, at, at + h].map((near) => logCategoryProbabilities(any, near));
        for (let k = 0; k <= any.b.length; k++) {
          const { slope, curvature } = curveOf(any, k, at);
          expect(slope).toBeCloseTo((above![k]! - below![k]!) / (2 * h), 4);
          expect(curvature).toBeCloseTo(-(above![k]! - 2 * here![k]! + below![k]!) / h ** 2, 3);
        }
      }),
    );
  });
});

describe('itemInformation', () => {
  it('of two categories is a² P (1 - P)', () => {
    const two = { code: 'x', a: 1.3, b: [0.2] };
    const [q, p] = categoryProbabilities(two, -0.7);
    expect(itemInformation(two, -0.7)).toBeCloseTo(1.3 ** 2 * p! * q!, 12);
  });

  it("is never negative, and is Σ (P')² / P with P' taken numerically", () => {
    const h = 1e-4;
    fc.assert(
      fc.property(itemNamed('x'), theta, (any, at) => {
        const [below, p, above] = [at - h, at, at + h].map((near) => categoryProbabilities(any, near));
        const numeric = sum(p!.map((one, k) => ((above![k]! - below![k]!) / (2 * h)) ** 2 / one));
        const information = itemInformation(any, at);
        expect(information).toBeGreaterThanOrEqual(0);
        expect(Math.abs(information - numeric)).toBeLessThan(1e-5 * (1 + information));
      }),
    );
  });

  it('is 0, and no NaN, where all probability is in one category', () => {
    for (const at of [-1e6, 1e6]) expect(itemInformation(item, at)).toBe(0);
  });
});
