import fc from 'fast-check';
import { compile } from '../compile.js';
import { definitionOf, scaleOf } from '../testing/shipped.js';
import { type Variable, variablesOf } from '../variables.js';
import type { Interval, ItemDefinition, Method, Scale } from '../vocabulary.js';
import { completeForms } from '../testing/forms.js';
import { example } from '../testing/example.js';
import { itemsOf, made, scaleMade, scored } from '../testing/made.js';
import { score } from '../score.js';
import { count } from './count.js';
import { type CountCriterion, criteria, criteriaStatistic } from './criteria.js';
import { linear } from './linear.js';
import { type Part, partOf } from './parts.js';
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

  it('of a complete form is what its counts say, items of other counts left aside', () => {
    const complete = fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3), fc.nat(3));
    const variables = variablesOf({ items: codes.map((code) => item(code, 0, 3)) });
    fc.assert(
      fc.property(complete, fc.array(criterion, { minLength: 1, maxLength: 3 }), (given, all) => {
        const [a, b, c, d] = given;
        const expected = holds({ a, b, c, d }, all) ? 1 : 0;
        expect(criteriaStatistic(variables, all).point(readingOf(variables, ...given))).toBe(expected);
      }),
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

  const latent = (more: Partial<Method> = {}): Method => {
    const grid = { from: -4, to: 4, points: 9, weights: 'equal' };
    const items = { a: { a: 1, b: [0] } };
    const whole = {
      name: 'irt',
      model: 'graded',
      estimator: 'eap',
      prior: { mean: 0, sd: 1 },
      grid,
      items,
      mean: 50,
      sd: 10,
    };
    return { ...whole, ...more } as Method;
  };
  const one = itemsOf([0, 1]);
  const compilingLatent = (more: object) => () => compile(made(one, [scaleMade('S', 'a', latent(more))]));

  it('nor with a latent trait that has no grid, or parameters of no item', () => {
    expect(compilingLatent({})).not.toThrow();
    expect(compilingLatent({ grid: undefined })).toThrow('needs a grid');
    expect(compilingLatent({ items: { a: { a: -1, b: [0] } } })).toThrow('/items/0/a');
  });

  it.each(['eap', 'map'] as const)(
    '%s of nothing, or of what leaves no number, is refused when scored',
    (estimator) => {
      const missing = { rule: 'at-least', answered: 0, over: 'scale' } as const;
      const scale = (more: object): Scale =>
        scaleMade('S', 'a', latent({ estimator, ...more } as Partial<Method>), { missing });
      expect(() => score(made(one, [scale({})]), {})).toThrow('nothing to estimate from');
      const nowhere = { prior: { mean: 0, sd: 1e200 }, grid: { from: 1e200, to: 2e200, points: 3, weights: 'equal' } };
      const why = { eap: 'broken: /grid/from', map: 'nothing to estimate from' }[estimator];
      expect(() => score(made(one, [scale(nowhere)]), { a: 1 })).toThrow(why);
    },
  );

  it('has no entry in its table for a sum outside of it, and makes none up', () => {
    const scale = scaleMade('S', 'a', { name: 'table', from: 0, values: [7] });
    expect(scored(made(one, [scale]), { a: 0 }).S).toMatchObject({ value: 7 });
    expect(() => score(made(one, [scale]), { a: 1 })).toThrow('no entry for 1');
  });

  it('builds no number on a part that has none', () => {
    const part = partOf(raw, 0);
    const reading = { ...readingOf([]), scores: [{ kind: 'bounded', low: 1, high: 2, missing: [] }] } as const;
    expect(() => part.point(reading)).toThrow('RAW has no value to build on');
    expect(part.bounds(reading)).toEqual({ low: 1, high: 2 });
  });
});

it('of a complete form what is proven is the score itself, by every method', () => {
  const { variables, scales, read } = compile(example);
  fc.assert(
    fc.property(completeForms(example), (form) => {
      const { form: answers } = read(form, []) as Extract<ReturnType<typeof read>, { ok: true }>;
      const counted = variables.map((variable) => variable.counted(answers.answered));
      const scores = Object.values(scored(example, form));
      for (const [place, { statistic }] of scales.entries()) {
        const one = scores[place]!;
        if (one.kind !== 'exact') continue; // not applicable, or answered with what counts as blank
        const { low, high } = statistic.bounds({ form: answers, counted, scores });
        expect(low).toBeCloseTo(one.value, 9);
        expect(high).toBeCloseTo(one.value, 9);
      }
    }),
    { numRuns: 200 },
  );
});
