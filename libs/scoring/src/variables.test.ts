import fc from 'fast-check';
import { hull, through } from './interval.js';
import { itemsOf } from './testing/made.js';
import { answersOf, countedAs, variablesOf } from './variables.js';
import type { DerivedItem, ItemDefinition } from './vocabulary.js';

const item = (more: Partial<ItemDefinition>): ItemDefinition => ({ code: 'x', aliases: [], min: 1, max: 4, ...more });
const BLANK = Number.NaN;

describe('what an answer counts as', () => {
  it('itself; the other end of a reversed item; what the definition says', () => {
    expect([1, 2, 4].map((x) => countedAs(item({}), x))).toEqual([1, 2, 4]);
    expect([1, 2, 4].map((x) => countedAs(item({ reversed: true }), x))).toEqual([4, 3, 1]);
    expect([1, 2, 4].map((x) => countedAs(item({ counts: [0, 10, 20, 50] }), x))).toEqual([0, 10, 50]);
    // AUDIT 9: the answers are 0, 2 and 4
    const audit = item({ min: 0, max: 4, values: [0, 2, 4], counts: [0, 1, 7] });
    expect([0, 2, 4].map((x) => countedAs(audit, x))).toEqual([0, 1, 7]);
    expect(answersOf(audit)).toEqual([0, 2, 4]);
  });

  it('nothing, where the publisher treats it as not given', () => {
    // KCCQ-12: 6, did not do it for other reasons
    const kccq = item({ min: 1, max: 6, asBlank: [6] });
    expect(countedAs(kccq, 6)).toBeNaN();
    expect(countedAs(kccq, 5)).toBe(5);
    expect(answersOf(kccq)).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('an item as a variable', () => {
  it.each([
    ['plain', {}, [2], 2, [1, 4]],
    ['reversed', { reversed: true }, [1], 4, [1, 4]],
    ['recoded', { counts: [0, 5, 5, 1] }, [4], 1, [0, 5]],
    ['as blank', { asBlank: [4] }, [4], BLANK, [1, 3]],
    ['decimal', { decimal: true, min: 0, max: 10 }, [3.7], 3.7, [0, 10]],
    ['decimal and reversed', { decimal: true, min: 2, max: 10, reversed: true }, [9.5], 2.5, [2, 10]],
    ['blank', {}, [BLANK], BLANK, [1, 4]],
  ] as const)('%s', (_, more, answered, counted, [low, high]) => {
    const [one] = variablesOf({ items: [item(more as Partial<ItemDefinition>)] });
    expect(one!.counted(answered)).toBe(counted);
    expect(one!.range).toEqual({ low, high });
    expect(one!.span(answered)).toEqual(Number.isNaN(counted) ? { low, high } : { low: counted, high: counted });
    expect(one!.estimated(answered)).toBe(false);
  });
});

describe('the highest of two', () => {
  const items = [item({ code: 'a' }), item({ code: 'b', reversed: true })];
  const highest = variablesOf({ items, derived: [{ code: 'h', from: ['a', 'b'], highest: true }] })[2]!;

  it.each([
    [[2, 4], 2, [2, 2]],
    [[2, 1], 4, [4, 4]],
    [[3, BLANK], BLANK, [3, 4]],
    // the top is reached: the other cannot change it
    [[4, BLANK], 4, [4, 4]],
    [[BLANK, 1], 4, [4, 4]],
    [[BLANK, BLANK], BLANK, [1, 4]],
  ] as const)('%j is %d', (answered, counted, [low, high]) => {
    expect(highest.counted(answered)).toBe(counted);
    expect(highest.span(answered)).toEqual({ low, high });
    expect(highest.estimated(answered)).toBe(false);
  });

  it('stands after the items, made from their places', () => {
    expect(highest).toMatchObject({ code: 'h', place: 2, from: [0, 1], range: { low: 1, high: 4 } });
  });
});

describe('terms', () => {
  const derived: DerivedItem = {
    code: 't',
    from: ['a', 'b'],
    terms: [
      [
        { when: { a: [0] }, counts: 1 },
        { when: { a: [1, 2] }, counts: 2 },
        { when: { a: 'blank', b: [0] }, counts: 1 },
        { when: { a: 'blank', b: [1] }, counts: 2 },
        { when: { a: 'blank', b: [2] }, counts: 3 },
      ],
      [{ when: { b: [0, 1, 2, 3] }, counts: 10 }],
    ],
  };
  const terms = variablesOf({ items: itemsOf([0, 3], [0, 3]), derived: [derived] })[2]!;

  it.each([
    // the first case of each term that holds; none holds: not known
    [[0, 0], 11, [11, 11], false],
    [[2, 1], 12, [12, 12], false],
    [[3, 1], BLANK, [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY], false],
    // a blank that a case stands for is an estimate, beside all that it could have been
    [[BLANK, 0], 11, [11, 12], true],
    [[BLANK, 1], 12, [11, 12], true],
    [[BLANK, 2], 13, [11, 12], true],
    [[BLANK, 3], BLANK, [11, 12], false],
    [[1, BLANK], BLANK, [12, 12], false],
  ] as const)('%j is %d', (answered, counted, [low, high], estimated) => {
    expect(terms.counted(answered)).toBe(counted);
    expect(terms.span(answered)).toEqual({ low, high });
    expect(terms.estimated(answered)).toBe(estimated);
  });

  it('range over all answers that count', () => {
    expect(terms.range).toEqual({ low: 11, high: 12 });
  });
});

describe('intervals', () => {
  const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });

  it('the hull of numbers holds every one of them and ends at two of them', () => {
    fc.assert(
      fc.property(fc.array(number, { minLength: 1 }), (values) => {
        const { low, high } = hull(values);
        for (const value of values) expect(low <= value && value <= high).toBe(true);
        expect(values).toContain(low);
        expect(values).toContain(high);
      }),
    );
  });

  it('through a falling line the ends change places', () => {
    expect(through((x) => 3 - x, { low: 1, high: 5 })).toEqual({ low: -2, high: 2 });
    expect(through((x) => 3 + x, { low: 1, high: 5 })).toEqual({ low: 4, high: 8 });
  });
});
