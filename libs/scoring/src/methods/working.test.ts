import { itemsOf, made, scaleMade, scored } from '../testing/made.js';
import { bounded, exact, numbersOf, paperOf, prorated, type Worked, worked } from '../testing/worked.js';
import type { ItemDefinition, Method, MissingRule, Scale } from '../vocabulary.js';

/** What a patient's form must show: the number, what is proven, and each step to it, worked out here by hand. */

const ALL: MissingRule = { rule: 'complete-case', over: 'scale' };
const HALF: MissingRule = { rule: 'half', over: 'scale' };

const sumOf = (code: string, items: string, missing = ALL): Scale =>
  scaleMade(code, items, { name: 'sum' }, { missing });

function holds(items: readonly ItemDefinition[], scales: readonly Scale[], forms: readonly Worked[]): void {
  expect(worked(items, scales, forms)).toEqual(forms);
}

const three = itemsOf([0, 3], [0, 3], [0, 3]);
describe('sum', () => {
  it('of all; of half, prorated to all; or between what the missing can add', () => {
    holds(
      three,
      [sumOf('S', 'abc', HALF)],
      [
        [{ a: 1, b: 2, c: 3 }, exact(6), ['sum by 3: 6']],
        [{ a: 1, b: 2 }, prorated(4.5, 3, 6), ['sum by 2: 3', 'prorated by 3: 4.5']],
        [{ a: 1 }, bounded(1, 7), ['sum by 3: 1..7']],
      ],
    );
  });

  it('or filled with the lowest answers of the missing, which need not be 0', () => {
    holds(
      itemsOf([1, 4], [2, 4], [1, 4]),
      [scaleMade('S', 'abc', { name: 'sum' }, { missing: { ...HALF, fill: 'lowest' } })],
      [
        [{ a: 2, b: 3, c: 4 }, exact(9), ['sum by 3: 9']],
        [{ a: 2, c: 4 }, prorated(8, 8, 10), ['sum by 2: 6', 'filled by 3: 8']],
      ],
    );
  });

  it('of a complete form is the sum itself, to the last digit: 0.1 · 3 / 3 is not 0.1', () => {
    const lines = itemsOf([0, 1], [0, 1], [0, 1]).map((item): ItemDefinition => ({ ...item, decimal: true }));
    expect((0.1 * 3) / 3).not.toBe(0.1);
    holds(lines, [sumOf('S', 'abc', HALF)], [[{ a: 0.1, b: 0, c: 0 }, exact(0.1), ['sum by 3: 0.1']]]);
  });

  it('multiplied, never below the floor, rounded half up: in this order, each a step', () => {
    const finished = (decimals?: number): Scale =>
      scaleMade('S', 'abc', { name: 'sum', times: 0.125, floor: 0.2 }, { ...(decimals ? { decimals } : {}) });
    holds(
      three,
      [finished()],
      [
        [{ a: 3, b: 0, c: 0 }, exact(0.375), ['sum by 3: 3', 'times by 0.125: 0.375', 'floor by 0.2: 0.375']],
        [{ a: 1, b: 0, c: 0 }, exact(0.2), ['sum by 3: 1', 'times by 0.125: 0.125', 'floor by 0.2: 0.2']],
        [{ a: 1, b: 0 }, bounded(0.2, 0.5), ['sum by 3: 1..4', 'times by 0.125: 0.125..0.5', 'floor by 0.2: 0.2..0.5']],
      ],
    );
    const paper = paperOf(scored(made(three, [finished(2)]), { a: 3, b: 0, c: 0 }).S);
    expect(paper.at(-1)).toBe('rounded by 2: 0.38');
  });
});

describe('mean', () => {
  it('over what was answered', () => {
    holds(
      three,
      [scaleMade('S', 'abc', { name: 'mean' }, { missing: HALF })],
      [
        [{ a: 1, b: 2, c: 0 }, exact(1), ['sum by 3: 3', 'mean by 3: 1']],
        [{ a: 1, b: 2 }, prorated(1.5, 1, 2), ['sum by 2: 3', 'mean by 2: 1.5']],
        [{ a: 3 }, bounded(1, 3), ['sum by 3: 3..9', 'mean by 3: 1..3']],
      ],
    );
  });

  it('BASDAI: items 5 and 6 weigh a half each, with one of them missing too', () => {
    const items = itemsOf(...Array.from({ length: 6 }, () => [0, 10] as const));
    const method: Method = { name: 'mean', weights: { e: 0.5, f: 0.5 } };
    const missing: MissingRule = { rule: 'at-least', answered: 5, over: 'scale' };
    const four = { a: 2, b: 4, c: 6, d: 6 };
    holds(
      items,
      [scaleMade('S', 'abcdef', method, { missing })],
      [
        [{ ...four, e: 10, f: 4 }, exact(5), ['weight of e by 0.5: 5', 'weight of f by 0.5: 2', 'mean by 5: 5']],
        [
          { ...four, f: 0 },
          prorated(4, 3.6, 4.6),
          ['weight of e by 0.5: 0..5', 'weight of f by 0.5: 0', 'mean by 4.5: 4'],
        ],
        [four, bounded(3.6, 5.6), ['weight of e by 0.5: 0..5', 'weight of f by 0.5: 0..5', 'mean by 5: 3.6..5.6']],
      ],
    );
  });
});

describe('pomp', () => {
  const items = itemsOf([1, 4], [1, 4]);
  const pomp = (reversed: boolean): Scale =>
    scaleMade('S', 'ab', { name: 'pomp', min: 1, max: 4, ...(reversed ? { reversed } : {}) } as Method, {
      missing: HALF,
    });

  it('percent of the maximum possible', () => {
    holds(
      items,
      [pomp(false)],
      [
        [{ a: 2, b: 3 }, exact(50), ['sum by 2: 5', 'mean by 2: 2.5', 'rescaled: 50']],
        [{ a: 4 }, prorated(100, 50, 100), ['sum by 1: 4', 'mean by 1: 4', 'rescaled: 100']],
        [{}, bounded(0, 100), ['sum by 2: 2..8', 'mean by 2: 1..4', 'rescaled: 0..100']],
      ],
    );
  });

  it('or of its other end', () => {
    holds(
      items,
      [pomp(true)],
      [
        [{ a: 1, b: 1 }, exact(100), ['sum by 2: 2', 'mean by 2: 1', 'rescaled: 100']],
        [{ a: 4 }, prorated(0, 0, 50), ['sum by 1: 4', 'mean by 1: 4', 'rescaled: 0']],
      ],
    );
  });
});

it('linear: times, then plus; a negative factor turns the ends round', () => {
  const scales = [
    sumOf('RAW', 'ab', HALF),
    scaleMade('S', 'ab', { name: 'linear', of: 'RAW', factor: -2, plus: 10 }, { missing: HALF }),
  ];
  holds(itemsOf([0, 3], [0, 3]), scales, [
    [{ a: 1, b: 2 }, exact(4), ['times of RAW by -2: -6', 'plus by 10: 4']],
    [{ a: 2 }, prorated(2, 0, 6), ['times of RAW by -2: -8', 'plus by 10: 2']],
    [{}, bounded(-2, 10), ['times of RAW by -2: -12..0', 'plus by 10: -2..10']],
  ]);
  const minus: Method = { name: 'linear', of: 'RAW', factor: -2, plus: 0 };
  const none = [{ a: 0 }, exact(0), ['times of RAW by -2: 0', 'plus by 0: 0']] as const;
  holds(itemsOf([0, 3]), [sumOf('RAW', 'a'), scaleMade('S', 'a', minus)], [none]);
});

it('count, and criteria on counts', () => {
  const atLeast = { a: 1, b: 2, c: 2 };
  const scales = [
    scaleMade('N', 'abc', { name: 'count', atLeast }),
    scaleMade('S', 'abc', { name: 'criteria', all: [{ scale: 'N', min: 1, max: 2 }] }),
  ];
  const numbers = [
    [{ a: 1, b: 1, c: 3 }, exact(2), ['count by 3: 2'], exact(1), ['criteria by 1: 1']],
    [{ a: 1, b: 2, c: 3 }, exact(3), ['count by 3: 3'], exact(0), ['criteria by 1: 0']],
    [{ a: 1, b: 2 }, bounded(2, 3), ['count by 3: 2..3'], bounded(0, 1), ['criteria by 1: 0..1']],
  ] as const;
  for (const [answers, n, nPaper, met, metPaper] of numbers) {
    const { N, S } = scored(made(three, scales), answers);
    expect([numbersOf(N), paperOf(N), numbersOf(S), paperOf(S)]).toEqual([n, nPaper, met, metPaper]);
    const { low, high } = n.kind === 'exact' ? { low: n.value, high: n.value } : n;
    expect(S).toMatchObject({ trace: { parts: [{ scale: 'N', low, high }] } });
  }
});

it('table: what was looked up, and its standard error', () => {
  const method: Method = { name: 'table', from: 2, values: [20, 30, 45, 50, 52, 60, 80], se: [9, 8, 7, 6, 7, 8, 9] };
  const scales = [scaleMade('S', 'ab', method)];
  holds(itemsOf([1, 4], [1, 4]), scales, [
    [{ a: 1, b: 3 }, exact(45), ['sum by 2: 4', 'look-up of 4: 45']],
    [{ a: 1 }, bounded(20, 50), ['sum by 2: 2..5', 'look-up of 2-5: 20..50']],
  ]);
  expect(scored(made(itemsOf([1, 4], [1, 4]), scales), { a: 1, b: 3 }).S).toMatchObject({ value: 45, se: 7 });
});

it('states: one value for each state, those that can still be where a level is open', () => {
  const method: Method = { name: 'states', unit: 10, values: [10, 9, 8, 7, 6, 5, 4, 2, -1] };
  holds(
    itemsOf([1, 3], [1, 3]),
    [scaleMade('S', 'ab', method)],
    [
      [{ a: 2, b: 3 }, exact(0.5), ['look-up of 23: 0.5']],
      [{ a: 3 }, bounded(-0.1, 0.4), ['look-up of 3?: -0.1..0.4']],
      [{ b: 1 }, bounded(0.4, 1), ['look-up of ?1: 0.4..1']],
    ],
  );
});

it('weighted: the weight of each answer, and a constant', () => {
  const weights = { a: [0, -2, 5], b: [1, 2, 3] };
  holds(
    itemsOf([1, 3], [1, 3]),
    [scaleMade('S', 'ab', { name: 'weighted', constant: 10, weights })],
    [
      [{ a: 2, b: 3 }, exact(11), ['weight of a: -2', 'weight of b: 3', 'sum by 10: 11']],
      [{ b: 1 }, bounded(9, 16), ['weight of a: -2..5', 'weight of b: 1', 'sum by 10: 9..16']],
    ],
  );
});

describe('value set', () => {
  it('EQ-5D-3L in its published form: any level above 1 costs a constant besides', () => {
    const method: Method = {
      name: 'value-set',
      unit: 1000,
      full: 1000,
      anyAboveOne: 114,
      weights: { a: [0, 53, 411], b: [0, 63, 192] },
    };
    holds(
      itemsOf([1, 3], [1, 3]),
      [scaleMade('S', 'ab', method)],
      [
        [{ a: 1, b: 1 }, exact(1), ['weight of a: 0', 'weight of b: 0', 'sum by 1000: 1']],
        [{ a: 2, b: 1 }, exact(0.833), ['weight of a: 53', 'weight of b: 0', 'sum by 1000: 0.833']],
        // the open level may be 1, and then nothing is lost at all
        [{ a: 1 }, bounded(0.694, 1), ['weight of a: 0', 'weight of b: 0..192', 'sum by 1000: 0.694..1']],
        // whatever the open level, the constant is lost already
        [{ a: 2 }, bounded(0.641, 0.833), ['weight of a: 53', 'weight of b: 0..192', 'sum by 1000: 0.641..0.833']],
      ],
    );
  });
});

it('a latent trait: theta, and where it lies on the scale', () => {
  const method: Method = {
    name: 'irt',
    model: 'graded',
    estimator: 'map',
    prior: { mean: 0, sd: 1 },
    items: { a: { a: 2, b: [-1, 1] }, b: { a: 2, b: [-1, 1] } },
    mean: 50,
    sd: 10,
  };
  const definition = made(itemsOf([0, 2], [0, 2]), [scaleMade('S', 'ab', method)]);
  const middle = scored(definition, { a: 1, b: 1 }).S;
  if (middle?.kind !== 'exact') throw new Error('not exact');
  // symmetric items, each in its middle category: theta is 0, to the last digits
  expect(middle.trace.working).toEqual([
    { what: 'theta', of: 'map', low: expect.closeTo(0, 12), high: expect.closeTo(0, 12) },
    { what: 'rescaled', by: 10, low: expect.closeTo(50, 12), high: expect.closeTo(50, 12) },
  ]);
  const open = scored(definition, { a: 1 }).S;
  if (open?.kind !== 'bounded') throw new Error('not bounded');
  const [theta, rescaled] = open.trace.working!;
  expect(theta!.low).toBeCloseTo(-theta!.high, 9);
  expect(rescaled).toEqual({ what: 'rescaled', by: 10, low: open.low, high: open.high });
  expect(open.high).toBeCloseTo(50 + 10 * theta!.high, 9);
});
