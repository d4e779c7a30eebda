import fc from 'fast-check';
import { compareBounds, compareSpan, compareValue, spanIn, tidy, valueIn } from './compare.js';
import { ORDER_OPS, type OrderOp } from './predicate.js';
import type { Truth } from './truth.js';

/** What an operator says of one number, written out once more and differently: by the sign of the difference. */
function says(op: OrderOp, value: number, threshold: number): boolean {
  const sign = Math.sign(value - threshold);
  return { '<': [-1], '<=': [-1, 0], '=': [0], '!=': [-1, 1], '>=': [0, 1], '>': [1] }[op].includes(sign);
}

function ofAll(op: OrderOp, values: readonly number[], threshold: number): Truth {
  const said = new Set(values.map((value) => says(op, value, threshold)));
  return said.size > 1 ? 'unknown' : said.has(true) ? 'true' : 'false';
}

describe('comparing', () => {
  it.each(ORDER_OPS)('%s of one known number is exact at t - 1, t, t + 1', (op) => {
    for (const value of [-1, -0.1, 0, 0.1, 1]) {
      const expected = says(op, 7 + value, 7) ? 'true' : 'false';
      expect(compareValue(op, 7 + value, 7)).toBe(expected);
      expect(compareBounds(op, { low: 7 + value, high: 7 + value }, 7)).toBe(expected);
    }
  });

  it.each(ORDER_OPS)('%s of every interval of whole numbers is what its members say together', (op) => {
    for (let low = 0; low <= 6; low += 1) {
      for (let high = low; high <= 6; high += 1) {
        const members = Array.from({ length: high - low + 1 }, (_, index) => low + index);
        for (let t = -1; t <= 7; t += 1) {
          expect(compareBounds(op, { low, high }, t)).toBe(ofAll(op, members, t));
          expect(compareSpan(op, { low, high, values: members }, t)).toBe(ofAll(op, members, t));
        }
      }
    }
  });

  it('a listed range knows its gaps: no value of 0 or 4 is 2', () => {
    expect(compareSpan('=', { low: 0, high: 4, values: [0, 4] }, 2)).toBe('false');
    expect(compareSpan('=', { low: 0, high: 4 }, 2)).toBe('unknown');
  });

  it('an open range decides nothing', () => {
    for (const op of ORDER_OPS) expect(compareBounds(op, { low: -Infinity, high: Infinity }, 3)).toBe('unknown');
  });

  it.each([
    ['=', 'left', 'left', 'true'],
    ['=', 'left', 'right', 'false'],
    ['!=', 'left', 'right', 'true'],
    ['<', 'left', 'right', 'unknown'],
    ['=', 'left', 1, 'unknown'],
    ['=', true, 1, 'true'],
    ['=', false, true, 'false'],
    ['>=', true, 1, 'true'],
    ['=', Number.NaN, 1, 'unknown'],
    ['=', ['a', 'b'], 'b', 'true'],
    ['!=', ['a', 'b'], 'b', 'false'],
    ['=', ['a', 'b'], 'c', 'false'],
    ['<', ['a', 'b'], 'c', 'unknown'],
  ] as const)('%s of %j and %j is %s', (op, value, threshold, truth) => {
    expect(compareValue(op, value, threshold)).toBe(truth);
  });

  it.each([
    [3, [3, 4], 'true'],
    [2, [3, 4], 'false'],
    ['x', ['x'], 'true'],
    ['x', [1], 'unknown'],
  ] as const)('%j in %j is %s', (value, list, truth) => {
    expect(valueIn(value, list)).toBe(truth);
  });

  it.each([
    [{ low: 0, high: 4, values: [0, 1, 2, 3, 4] }, [3, 4], 'unknown'],
    [{ low: 3, high: 4, values: [3, 4] }, [3, 4], 'true'],
    [{ low: 0, high: 2 }, [3, 4], 'false'],
    [{ low: 0, high: 3 }, [3, 4], 'unknown'],
    [{ low: 3, high: 3 }, [3, 4], 'true'],
  ] as const)('%j in %j is %s', (span, list, truth) => {
    expect(spanIn(span, list)).toBe(truth);
  });

  it('differences of decimals are the decimals a person would write', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2000, max: 2000 }), fc.integer({ min: -2000, max: 2000 }), (a, b) => {
        expect(tidy(a / 10 - b / 10)).toBe((a - b) / 10);
      }),
    );
    expect(tidy(80.1 - 78.1)).toBe(2);
    expect(Object.is(tidy(-0), 0)).toBe(true);
    expect(tidy(Infinity)).toBe(Infinity);
  });
});
