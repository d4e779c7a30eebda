import fc from 'fast-check';
import { compile } from '../compile.js';
import { definitionOf, scaleOf } from '../testing/shipped.js';
import { type Variable, variablesOf } from '../variables.js';
import type { Interval, ItemDefinition, Scale } from '../vocabulary.js';
import { count } from './count.js';
import { type CountCriterion, criteria } from './criteria.js';
import { linear } from './linear.js';
import type { Part } from './parts.js';
import type { Reading } from './statistic.js';
import { sum } from './sum.js';

/** A form in which the first items are answered and the others are open. */
function readingOf(variables: readonly Variable[], ...given: number[]): Reading {
  const answered = variables.map((_, place) => given[place] ?? Number.NaN);
  const form = { answered, notAsked: new Set<number>(), implied: new Set<number>() };
  return { form, counted: variables.map(({ counted }) => counted(answered)), scores: [] };
}

const item = (code: string, min: number, max: number): ItemDefinition => ({ code, aliases: [], min, max });

describe('sum', () => {
  const variables = variablesOf({ items: [item('a', 0, 4), item('b', -1, 3)] });

  it('of nothing is nothing, of a known item itself, of an open one its range', () => {
    expect(sum([], 'mean').bounds(readingOf([]))).toEqual({ low: 0, high: 0 });
    expect(sum(variables.slice(0, 1), 'mean').bounds(readingOf(variables, 2))).toEqual({ low: 2, high: 2 });
    expect(sum(variables, 'mean').bounds(readingOf(variables, 2))).toEqual({ low: 1, high: 5 });
  });
});

describe('linear', () => {
  const raw = scaleOf('who-5', 'RAW');
  /** RAW, of which this is proven. */
  const rawOf = (bounds: Interval): Part => ({
    scale: raw,
    hasValue: () => false,
    isExact: () => false,
    isNotApplicable: () => false,
    point: () => bounds.low,
    bounds: () => bounds,
  });
  const nothing = readingOf([]);

  it.each([
    // factor, plus → the interval of 2..5
    [4, 0, 8, 20],
    [1, 10, 12, 15],
    [-25, 100, -25, 50],
  ])('%d · S + %d', (factor, plus, low, high) => {
    expect(linear(rawOf({ low: 2, high: 5 }), factor, plus).bounds(nothing)).toEqual({ low, high });
  });

  it('makes no negative zero', () => {
    const { low, high } = linear(rawOf({ low: 0, high: 0 }), -4, 0).bounds(nothing);
    expect(Object.is(low, 0) && Object.is(high, 0)).toBe(true);
  });
});

describe('count', () => {
  it('counts from the threshold, each item its own', () => {
    const items = [
      { code: 'a', low: 1, high: 1 },
      { code: 'b', low: 1, high: 1 },
      { code: 'c', low: 0, high: 3 },
    ];
    expect(count(items, { a: 1, b: 2, c: 2 })).toEqual({ low: 1, high: 2 });
  });

  it('refuses an item without a threshold', () => {
    expect(() => count([{ code: 'a', low: 0, high: 1 }], {})).toThrow('a');
  });
});

describe('criteria', () => {
  const codes = ['a', 'b', 'c', 'd'] as const;
  const span = fc.tuple(fc.nat(3), fc.nat(3)).map(([x, y]) => ({ low: Math.min(x, y), high: Math.max(x, y) }));
  const items = fc.tuple(span, span, span, span).map((all) => all.map((one, i) => ({ code: codes[i]!, ...one })));
  const criterion: fc.Arbitrary<CountCriterion> = fc.record({
    items: fc.subarray([...codes], { minLength: 1 }),
    atLeast: fc.record({ a: threshold(), b: threshold(), c: threshold(), d: threshold() }),
    min: fc.nat(4),
    max: fc.nat(4),
  });
  function threshold(): fc.Arbitrary<number> {
    return fc.integer({ min: 1, max: 3 });
  }

  it('is exactly what trying every completion gives, for counts that overlap in any way', () => {
    fc.assert(
      fc.property(items, fc.array(criterion, { minLength: 1, maxLength: 3 }), (read, all) => {
        const outcomes: number[] = [];
        const spans = read.map(({ low, high }) => Array.from({ length: high - low + 1 }, (_, index) => low + index));
        const [as, bs, cs, ds] = [spans[0]!, spans[1]!, spans[2]!, spans[3]!];
        for (const a of as)
          for (const b of bs) for (const c of cs) for (const d of ds) outcomes.push(holds({ a, b, c, d }, all) ? 1 : 0);
        expect(criteria(read, all)).toEqual({ low: Math.min(...outcomes), high: Math.max(...outcomes) });
      }),
      { numRuns: 300 },
    );
  });

  function holds(values: Record<string, number>, all: readonly CountCriterion[]): boolean {
    return all.every((one) => {
      const n = one.items.filter((code) => values[code]! >= one.atLeast[code]!).length;
      return n >= one.min && n <= one.max;
    });
  }
});

describe('a definition that was not checked', () => {
  const who5 = definitionOf('who-5');
  const [raw, percent] = [scaleOf('who-5', 'RAW'), scaleOf('who-5', 'PERCENT')];
  const compiling =
    (...scales: Scale[]) =>
    () =>
      compile({ ...who5, scales });

  it('does not compile when a scale builds on itself, on a later one, or on none', () => {
    const circle: Scale = { ...percent, method: { name: 'linear', of: 'PERCENT', factor: 1, plus: 0 } };
    expect(compiling(circle)).toThrow('PERCENT builds on PERCENT');
    expect(compiling(percent, raw)).toThrow('PERCENT builds on RAW');
    expect(compiling(percent)).toThrow('PERCENT builds on RAW');
  });

  it('nor with a criterion on what is not a count', () => {
    const odd: Scale = { ...percent, method: { name: 'criteria', all: [{ scale: 'RAW', min: 0, max: 5 }] } };
    expect(compiling(raw, odd)).toThrow('not a count');
  });
});
