import fc from 'fast-check';
import { isEnough } from './missing.js';
import { itemsOf, made, scaleMade, scored } from './testing/made.js';
import type { DerivedItem, Method, MissingRule, Scale } from './vocabulary.js';

const rule = (name: 'complete-case' | 'half' | 'more-than-half'): MissingRule => ({ rule: name, over: 'scale' });
const atLeast = (answered: number): MissingRule => ({ rule: 'at-least', answered, over: 'scale' });
const HALF = rule('half');
const SUM: Method = { name: 'sum' };

describe('how many are enough', () => {
  it.each([
    // of 4: one below the half, the half, one above; of 5, where the half lies between two numbers
    ['half', 4, [false, false, true, true, true]],
    ['more-than-half', 4, [false, false, false, true, true]],
    ['complete-case', 4, [false, false, false, false, true]],
    ['half', 5, [false, false, false, true, true, true]],
    ['more-than-half', 5, [false, false, false, true, true, true]],
  ] as const)('%s of %i', (name, k, enough) => {
    expect(Array.from({ length: k + 1 }, (_, a) => isEnough(rule(name), a, k))).toEqual(enough);
  });

  it('at least so many, whatever there could be', () => {
    expect([1, 2, 3].map((a) => isEnough(atLeast(2), a, 9))).toEqual([false, true, true]);
  });

  it('the two halves differ only where half of the items is a whole number of them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(60), (k, answered) => {
        const a = Math.min(answered, k);
        const differ = isEnough(HALF, a, k) !== isEnough(rule('more-than-half'), a, k);
        expect(differ).toBe(a === k / 2);
      }),
    );
  });
});

const four = itemsOf([0, 3], [0, 3], [0, 3], [0, 3]);
const kindOf = (
  scales: readonly Scale[],
  answers: Record<string, number>,
  notAsked: string[] = [],
  derived?: DerivedItem[],
) => scored(made(four, scales, derived), answers, { notAsked }).S!.kind;

describe('a scale put together from others', () => {
  const part = scaleMade('P', 'ab', SUM, { missing: HALF });
  const ofP: Method = { name: 'linear', of: 'P', factor: 2, plus: 0 };

  it('is an estimate when its part is one, though the scale itself lacks nothing it counts', () => {
    const linear = scaleMade('S', 'ab', ofP, { missing: { rule: 'complete-case', over: 'parts' } });
    expect(kindOf([part, linear], { a: 1, b: 2 })).toBe('exact');
    expect(kindOf([part, linear], { a: 1 })).toBe('prorated');
    expect(kindOf([part, linear], {})).toBe('bounded');
  });

  it('does not apply where its part does not', () => {
    const never = { ...part, notWhen: { b: [3] } };
    const linear = scaleMade('S', 'ab', ofP, { missing: HALF });
    expect(kindOf([never, linear], { a: 1, b: 2 })).toBe('exact');
    expect(kindOf([never, linear], { a: 1, b: 3 })).toBe('none');
  });

  it('counts its parts, where the rule is over parts', () => {
    const q = scaleMade('Q', 'cd', SUM, { missing: HALF });
    const r = scaleMade('R', 'abcd', SUM);
    const of = [{ scale: 'P' }, { scale: 'Q' }, { scale: 'R' }];
    const means = (answered: number): Scale =>
      scaleMade(
        'S',
        'abcd',
        { name: 'mean-of-scales', of },
        { missing: { rule: 'at-least', answered, over: 'parts' } },
      );
    expect(kindOf([part, q, r, means(2)], { a: 1, c: 1 })).toBe('prorated');
    expect(kindOf([part, q, r, means(3)], { a: 1, c: 1 })).toBe('bounded');
    expect(kindOf([part, q, r, means(3)], { a: 1, b: 1, c: 1, d: 1 })).toBe('exact');
  });

  it('waits for a scale it requires, and does not apply where that one does not', () => {
    const required: MissingRule = { ...HALF, requires: ['P'] };
    const own = scaleMade('S', 'cd', SUM, { missing: required });
    expect(kindOf([part, own], { c: 1, d: 1 })).toBe('bounded');
    expect(kindOf([part, own], { a: 1, c: 1, d: 1 })).toBe('exact');
    expect(kindOf([{ ...part, notWhen: { a: [0] } }, own], { a: 0, b: 1, c: 1, d: 1 })).toBe('none');
  });
});

describe('items that count together', () => {
  // the higher of a and b; c and d as a sum, where a blank d stands for 1
  const highest: DerivedItem = { code: 'h', from: ['a', 'b'], highest: true };
  const filled: DerivedItem = {
    code: 't',
    from: ['c', 'd'],
    terms: [
      [
        { when: { c: [0, 1, 2, 3], d: [0, 1, 2, 3] }, counts: 2 },
        { when: { c: [0, 1], d: 'blank' }, counts: 1 },
      ],
    ],
  };
  const over = (items: string, missing: MissingRule): Scale[] => [scaleMade('S', items, SUM, { missing })];

  it('a blank that cannot matter any more leaves the score exact, one that an estimate stands for does not', () => {
    const complete = rule('complete-case');
    expect(kindOf(over('ab', complete), { a: 3 }, [], [highest])).toBe('exact');
    expect(kindOf(over('ab', complete), { a: 2 }, [], [highest])).toBe('bounded');
    expect(kindOf(over('cd', complete), { c: 0 }, [], [filled])).toBe('prorated');
    expect(kindOf(over('cd', complete), { c: 2 }, [], [filled])).toBe('bounded');
    expect(kindOf(over('cd', complete), { c: 0, d: 1 }, [], [filled])).toBe('exact');
  });

  it('what is proven of an estimate is all that the open answer can make of it', () => {
    const one = scored(made(four, over('cd', rule('complete-case')), [filled]), { c: 0 }).S;
    expect(one).toMatchObject({ kind: 'prorated', value: 1, low: 2, high: 2 });
  });

  it('one of them not asked: the scale was not given', () => {
    expect(kindOf(over('ab', HALF), { a: 2 }, ['b'], [highest])).toBe('none');
    expect(kindOf(over('ab', HALF), { a: 3 }, ['b'], [highest])).toBe('exact');
  });

  it('missing are those without a value, in the order of the form, and not what counts all the same', () => {
    const scale = over('dcba', rule('complete-case'));
    const missing = (answers: Record<string, number>, derived: DerivedItem[]) => {
      const one = scored(made(four, scale, derived), answers).S!;
      if (one.kind !== 'bounded') throw new Error(`${one.kind}, not bounded`);
      return one.missing;
    };
    expect(missing({}, [])).toEqual(['a', 'b', 'c', 'd']);
    expect(missing({ c: 1 }, [highest])).toEqual(['a', 'b', 'd']);
    expect(missing({ a: 2 }, [highest])).toEqual(['b', 'c', 'd']);
    expect(missing({ a: 3 }, [highest])).toEqual(['c', 'd']);
  });

  it('the answer behind an estimate is among the missing, though a number stands in its place', () => {
    const one = scored(made(four, over('cd', rule('complete-case')), [filled]), { c: 0 }).S!;
    if (one.kind !== 'prorated') throw new Error(`${one.kind}, not prorated`);
    expect(one.trace.missing.items).toEqual(['d']);
    const whole = scored(made(four, over('cd', rule('complete-case')), [filled]), { c: 0, d: 1 }).S!;
    if (whole.kind !== 'exact') throw new Error(`${whole.kind}, not exact`);
    expect(whole.trace.missing.items).toEqual([]);
  });
});
