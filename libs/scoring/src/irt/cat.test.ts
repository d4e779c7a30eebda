import fc from 'fast-check';
import {
  type AdaptiveTest,
  type Administered,
  type CatStep,
  nextStep,
  type Simulation,
  simulate,
  type StopRule,
} from './cat.js';
import { type GradedItem, itemInformation } from './graded.js';
import { answeredBank, compiled, eapOf, weightless } from './testing/banks.js';

const items: GradedItem[] = [
  { code: 'low', a: 2, b: [-2.5, -1.5] },
  { code: 'middle', a: 2, b: [-0.5, 0.5] },
  { code: 'twin', a: 2, b: [-0.5, 0.5] },
  { code: 'high', a: 2, b: [1.5, 2.5] },
];
const stop: StopRule = { minItems: 1, maxItems: 3, seMax: 0.1 };
const test: AdaptiveTest = { bank: compiled(items), startTheta: 0 };

function step(given: readonly Administered[], rule: StopRule = stop, on: AdaptiveTest = test): CatStep {
  const result = nextStep(on, given, rule);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.faults)}`);
  return result.step;
}

function run(on: AdaptiveTest, answers: Record<string, number>, rule: StopRule): Simulation {
  const result = simulate(on, answers, rule);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.faults)}`);
  return result.simulation;
}

describe('nextStep', () => {
  it('chooses the most informative item at the start, of equals the first, and knows no se yet', () => {
    const information = itemInformation(items[1]!, 0);
    expect(step([])).toEqual({ done: false, item: 'middle', information, theta: 0, se: null });
    expect(step([], stop, { ...test, startTheta: 2 })).toMatchObject({ item: 'high', theta: 2 });
    const turned = { bank: compiled(items.toReversed()), startTheta: 0 };
    expect(step([], stop, turned)).toMatchObject({ item: 'twin' });
  });

  it('goes where the answers point', () => {
    expect(step([{ item: 'twin', response: 1 }])).toMatchObject({ done: false, item: 'middle' });
    const high = [
      { item: 'middle', response: 2 },
      { item: 'twin', response: 2 },
    ];
    expect(step(high)).toMatchObject({ done: false, item: 'high', ...eapOf(items, [null, 2, 2, null]) });
  });

  it('does not depend on the order in which the answers came', () => {
    const given = [
      { item: 'high', response: 1 },
      { item: 'low', response: 2 },
    ];
    expect(step(given)).toEqual(step(given.toReversed()));
  });

  it.each([
    // seMax just above, exactly at and just below the se after one answer; minItems holds it back
    [1e-9, 1, 'precise'],
    [0, 1, 'precise'],
    [-1e-9, 1, null],
    [1e-9, 2, null],
  ])('se limit %d above the se with at least %d items: %s', (above, minItems, why) => {
    const { se } = eapOf(items, [null, 1, null, null]);
    const after = step([{ item: 'middle', response: 1 }], { minItems, maxItems: 3, seMax: se + above });
    expect(after.done ? after.why : null).toBe(why);
  });

  it('stops at the most items, and when the bank has no more', () => {
    const given = ['low', 'middle', 'twin', 'high'].map((item) => ({ item, response: 1 }));
    expect(step(given.slice(0, 2)).done).toBe(false);
    expect(step(given.slice(0, 3))).toEqual({ done: true, why: 'max-items', ...eapOf(items, [1, 1, 1, null]) });
    expect(step(given, { ...stop, maxItems: 9 })).toMatchObject({ done: true, why: 'bank-exhausted' });
    expect(step(given, { ...stop, maxItems: 4, seMax: 5 })).toMatchObject({ done: true, why: 'precise' });
  });

  it.each([
    [[{ item: 'none', response: 0 }], '/administered/0/item', 'unknown-item'],
    [[{ item: '__proto__', response: 0 }], '/administered/0/item', 'unknown-item'],
    [[{ response: 0 }], '/administered/0/item', 'unknown-item'],
    [
      [
        { item: 'low', response: 0 },
        { item: 'low', response: 0 },
      ],
      '/administered/1/item',
      'duplicate-item',
    ],
    [[{ item: 'low', response: 3 }], '/administered/0/response', 'out-of-range'],
    [[{ item: 'low', response: -1 }], '/administered/0/response', 'out-of-range'],
    [[{ item: 'low', response: 0.5 }], '/administered/0/response', 'not-an-integer'],
    [[{ item: 'low', response: Number.NaN }], '/administered/0/response', 'not-finite'],
    [[{ item: 'low', response: null }], '/administered/0/response', 'wrong-type'],
    [[{ item: 'low' }], '/administered/0/response', 'wrong-type'],
    [['low'], '/administered/0', 'wrong-type'],
    ['low', '/administered', 'wrong-type'],
  ])('administered %j: a fault and no step', (given, path, code) => {
    expect(nextStep(test, given as never, stop)).toEqual({ ok: false, faults: [{ path, code }] });
  });

  it.each([
    [{ ...stop, minItems: 0 }, '/stop/minItems', 'too-few-items'],
    [{ ...stop, minItems: 4 }, '/stop/maxItems', 'max-below-min'],
    [{ ...stop, maxItems: 2.5 }, '/stop/maxItems', 'wrong-type'],
    [{ ...stop, seMax: 0 }, '/stop/seMax', 'not-positive'],
    [{ minItems: 1, maxItems: 2 }, '/stop/seMax', 'missing-field'],
    [null, '/stop', 'wrong-type'],
  ])('stop %j: a fault and no step', (rule, path, code) => {
    expect(nextStep(test, [], rule as never)).toEqual({ ok: false, faults: [{ path, code }] });
    expect(simulate(test, { low: 0, middle: 0, twin: 0, high: 0 }, rule as never)).toEqual({
      ok: false,
      faults: [{ path, code }],
    });
  });
});

it('where an answer leaves no estimate the test is refused, not continued from nowhere', () => {
  const far = weightless(compiled(items));
  const refused = { ok: false, faults: [{ path: '', code: 'no-posterior' }] };
  expect(nextStep({ bank: far, startTheta: 0 }, [{ item: 'low', response: 0 }], stop)).toEqual(refused);
  expect(simulate({ bank: far, startTheta: 0 }, { low: 0, middle: 0, twin: 0, high: 0 }, stop)).toEqual(refused);
});

describe('simulate', () => {
  it('wants an answer to every item, and shows all faults at once', () => {
    const answers = { low: 0, middle: 9, nobody: 1, twin: null } as never;
    expect(simulate({ ...test, startTheta: Number.NaN }, answers, { ...stop, seMax: -1 })).toEqual({
      ok: false,
      faults: [
        { path: '/startTheta', code: 'wrong-type' },
        { path: '/stop/seMax', code: 'not-positive' },
        { path: '/answers/middle', code: 'out-of-range' },
        { path: '/answers/nobody', code: 'unknown-item' },
        { path: '/answers/twin', code: 'not-answered' },
        { path: '/answers/high', code: 'not-answered' },
      ],
    });
  });

  it.each([null, undefined, 'low', [0, 0, 0, 0]])('answers that are no record: %j', (answers) => {
    expect(simulate(test, answers as never, stop)).toEqual({
      ok: false,
      faults: [{ path: '/answers', code: 'wrong-type' }],
    });
  });

  it('an answer left undefined is not answered', () => {
    expect(simulate(test, { low: 0, middle: 1, twin: 1, high: undefined } as never, stop)).toEqual({
      ok: false,
      faults: [{ path: '/answers/high', code: 'not-answered' }],
    });
  });

  const rule = fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.nat(6), fc.double({ min: 0.05, max: 1.2, noNaN: true }))
    .map(([minItems, more, seMax]) => ({ minItems, maxItems: minItems + more, seMax }));
  const start = fc.double({ min: -2, max: 2, noNaN: true });

  it('never repeats an item, stops as the rule says and not before, and each step is the best there was', () => {
    fc.assert(
      fc.property(answeredBank({ min: 1, max: 9 }), rule, start, ([bank, responses], how, startTheta) => {
        const answers = Object.fromEntries(bank.map(({ code }, index) => [code, responses[index]!]));
        const { why, sequence, theta, se, steps } = run({ bank: compiled(bank), startTheta }, answers, how);
        const n = sequence.length;
        expect(new Set(sequence).size).toBe(n);
        expect(steps.map(({ item }) => item)).toEqual(sequence);
        expect(steps.at(-1)).toMatchObject({ theta, se });
        const ends = (at: number): boolean => at >= how.minItems && steps[at - 1]!.se <= how.seMax;
        for (let at = 1; at < n; at++) expect(ends(at)).toBe(false);
        expect(n).toBeLessThanOrEqual(Math.min(how.maxItems, bank.length));
        expect(why).toBe(ends(n) ? 'precise' : n === how.maxItems ? 'max-items' : 'bank-exhausted');
        if (why === 'bank-exhausted') expect(n).toBe(bank.length);
        for (const [index, { item, response, infoAtSelection }] of steps.entries()) {
          expect(response).toBe(answers[item]);
          const here = index === 0 ? startTheta : steps[index - 1]!.theta;
          const left = bank.filter(({ code }) => !sequence.slice(0, index).includes(code));
          expect(infoAtSelection).toBe(Math.max(...left.map((one) => itemInformation(one, here))));
        }
        const given = bank.map(({ code }) => (sequence.includes(code) ? answers[code]! : null));
        expect({ theta, se }).toEqual(eapOf(bank, given));
      }),
    );
  });
});
