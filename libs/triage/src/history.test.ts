import type { Answered } from './answered.js';
import { answered, day, readIn, type Told } from './fixture.js';
import type { Predicate } from './predicate.js';

/** The last of the responses is now. */
const readLast = (predicate: Predicate, ...responses: readonly Answered[]): Told =>
  readIn(predicate, responses.at(-1)!, { history: responses.slice(0, -1) });

const truth = (...args: Parameters<typeof readLast>): string => {
  const { truth, incomparable } = readLast(...args);
  return incomparable ? 'incomparable' : truth;
};

/** Weights on consecutive days; null = blank, undefined = not asked. */
const weights = (...values: readonly (number | null | undefined)[]): Answered[] =>
  values.map((weight, n) =>
    answered(typeof weight === 'number' ? { weight } : {}, {
      at: day(n),
      asked: weight === undefined ? [] : ['weight'],
    }),
  );

const total = (n: number, low: number, high = low, changes: Partial<Answered> = {}): Answered =>
  answered({}, { at: day(n), scores: { 'sum.TOTAL': { low, high } }, ...changes });

describe('change', () => {
  const rise = { change: 'sum.TOTAL', since: 'previous', op: '>=', value: 3 } as const;
  const fromBaseline = { ...rise, since: 'baseline' } as const;

  it('is exact at t - 1, t, t + 1', () => {
    expect([4, 5, 6].map((now) => truth(rise, total(0, 2), total(1, now)))).toEqual(['false', 'true', 'true']);
  });

  it('is measured from the last and from the first response that asked', () => {
    const story = [total(0, 0), total(1, 4), answered({}, { at: day(2), asked: [] }), total(3, 6)];
    expect(truth(rise, ...story)).toBe('false');
    expect(truth(fromBaseline, ...story)).toBe('true');
    expect(readLast(rise, ...story).read).toEqual([
      {
        code: 'sum.TOTAL',
        state: 'known',
        value: 6,
        op: '>=',
        threshold: 3,
        since: 'previous',
        before: 4,
        beforeAt: day(1),
        change: 2,
      },
    ]);
  });

  it('without an earlier response, or not asked now → false', () => {
    expect(truth(rise, total(1, 9))).toBe('false');
    expect(truth(rise, total(0, 0), answered({}, { at: day(1), asked: [] }))).toBe('false');
  });

  it('bounds on either side are carried through', () => {
    expect(truth(rise, total(0, 2), total(1, 4, 6))).toBe('unknown');
    expect(truth(rise, total(0, 2), total(1, 5, 7))).toBe('true');
    expect(truth(rise, total(0, 2, 3), total(1, 4))).toBe('false');
    expect(truth(rise, total(0, 2, 3), total(1, 5))).toBe('unknown');
    expect(truth(rise, total(0, 0, 9), total(1, 2))).toBe('false');
  });

  it('a blank last time is not skipped for an older answer', () => {
    const story = [
      answered({ a: 2 }, { at: day(0) }),
      answered({}, { at: day(1) }),
      answered({ a: 2 }, { at: day(2) }),
    ];
    expect(truth({ change: 'a', since: 'previous', op: '>=', value: 2 }, ...story)).toBe('unknown');
  });

  it.each([
    ['language', { language: 'en' }],
    ['mode', { mode: 'phone' }],
    ['instrument version', { versions: { sum: '2' } }],
  ])('another %s → not comparable', (_, changes) => {
    expect(truth(rise, total(0, 2), total(1, 2, 2, changes))).toBe('incomparable');
    expect(truth(rise, total(0, 2, 2, changes), total(1, 9))).toBe('incomparable');
    expect(truth(rise, total(1, 9, 9, changes))).toBe('false'); // nothing to compare with
  });

  it('web and tablet are one mode, and versions of other instruments do not matter', () => {
    expect(truth(rise, total(0, 2), total(1, 5, 5, { mode: 'tablet' }))).toBe('true');
    expect(truth(rise, total(0, 2), total(1, 5, 5, { versions: { other: '9' } }))).toBe('true');
    const item = { change: 'a', since: 'previous', op: '>=', value: 1 } as const;
    const versioned = answered({ a: 3 }, { at: day(1), versions: { sum: '2' } });
    expect(truth(item, answered({ a: 0 }, { at: day(0) }), versioned)).toBe('incomparable');
  });

  it('percent is of the earlier value, exact at a whole percent', () => {
    const fall = { change: 'weight', since: 'baseline', op: '<=', value: -5, percent: true } as const;
    expect([95.1, 95, 94.9].map((now) => truth(fall, ...weights(100, now)))).toEqual(['false', 'true', 'true']);
    const little = { change: 'sum.TOTAL', since: 'baseline', op: '>', value: -20, percent: true } as const;
    expect(truth(little, total(0, 10), total(1, 8))).toBe('false');
    expect(truth(little, total(0, 10), total(1, 9))).toBe('true');
    expect(truth(little, total(0, 3), total(1, 2, 3))).toBe('unknown'); // -33 % to 0 %
  });

  it('from zero every rise is without bound, and no change is none', () => {
    const rise = { change: 'a', since: 'previous', op: '>=', value: 50, percent: true } as const;
    const from = (before: number, now: number) =>
      truth(rise, answered({ a: before }, { at: day(0) }), answered({ a: now }, { at: day(1) }));
    expect([from(0, 1), from(0, 0), from(2, 3), from(3, 4)]).toEqual(['true', 'false', 'true', 'false']);
    expect(truth(rise, answered({}, { at: day(0) }), answered({ a: 1 }, { at: day(1) }))).toBe('unknown');
  });
});

describe('within', () => {
  // heart failure: 2 kg over the lowest of three days
  const gain = { within: 'weight', days: 3, take: 'lowest', minus: 'now', op: '<=', value: -2 } as const;

  it('is exact at t - 0.1, t, t + 0.1, whatever binary fractions say', () => {
    expect([80, 80.1, 80.2].map((now) => truth(gain, ...weights(78.1, 79, now)))).toEqual(['false', 'true', 'true']);
  });

  it('looks back n times 24 hours, the oldest instant included, this response not', () => {
    expect(truth(gain, ...weights(78, 80, 80, 80))).toBe('true'); // day 0 is three days ago
    expect(truth(gain, ...weights(78, 80, 80, 80, 80))).toBe('false');
    expect(truth({ ...gain, minus: null, op: '>=', value: 80 }, ...weights(70, 90))).toBe('false');
  });

  it.each([
    ['lowest', 71],
    ['highest', 75],
    ['first', 73],
    ['last', 72],
  ] as const)('takes the %s', (take, value) => {
    const predicate = { within: 'weight', days: 30, take, minus: null, op: '=', value } as const;
    expect(truth(predicate, ...weights(73, 75, 71, 72, 99))).toBe('true');
    expect(truth({ ...predicate, value: value + 0.5 }, ...weights(73, 75, 71, 72, 99))).toBe('false');
  });

  it('without an earlier response that asked, or not asked now → false', () => {
    expect(truth(gain, ...weights(90))).toBe('false');
    expect(truth(gain, ...weights(undefined, 90))).toBe('false');
    expect(truth(gain, ...weights(70, undefined))).toBe('false');
  });

  it('a blank may be anything between 40 and 120', () => {
    expect(truth(gain, ...weights(78, 79, null))).toBe('unknown');
    expect(truth(gain, ...weights(78, null, 80))).toBe('true'); // the lowest is 78 or lower
    expect(truth(gain, ...weights(79, null, 80))).toBe('unknown');
  });

  it('not comparable when one it chooses from is not', () => {
    const [first, second, now] = weights(78, 79, 82) as [Answered, Answered, Answered];
    const phoned = { ...first, mode: 'phone' };
    expect(truth(gain, phoned, second, now)).toBe('incomparable');
    expect(truth({ ...gain, take: 'last' }, phoned, second, now)).toBe('true');
  });
});

describe('repeated', () => {
  const twice = { repeated: { item: 'a', op: '>=', value: 2 }, times: 2 } as const;
  const row = (...values: readonly (number | null | undefined)[]) =>
    values.map((a, n) =>
      answered(typeof a === 'number' ? { a } : {}, { at: day(n), asked: a === undefined ? ['gate'] : ['a'] }),
    );

  it.each([
    [[2, 2], 'true'],
    [[2, 1], 'false'],
    [[1, 2], 'false'],
    [[2, 1, 2], 'false'],
    [[2], 'false'], // not enough
    [[2, undefined, 2], 'true'], // a form that did not ask it breaks no row
    [[2, undefined], 'false'],
    [[2, null], 'unknown'],
    [[null, 2], 'unknown'],
    [[null, 1], 'false'],
  ] as const)('twice at two or more in %j is %s', (values, expected) => {
    expect(truth(twice, ...row(...values))).toBe(expected);
  });

  it('counts three in a row', () => {
    expect(truth({ ...twice, times: 3 }, ...row(2, 2, 2))).toBe('true');
    expect(truth({ ...twice, times: 3 }, ...row(1, 2, 2))).toBe('false');
  });

  it('not comparable, unless today already says no', () => {
    const [before, now] = row(2, 2) as [Answered, Answered];
    expect(truth(twice, { ...before, language: 'en' }, now)).toBe('incomparable');
    expect(truth(twice, { ...before, language: 'en' }, { ...now, answers: { a: 0 } })).toBe('false');
  });

  it('a change inside it is read from each response’s own past', () => {
    const rising = { repeated: { change: 'a', since: 'previous', op: '>', value: 0 }, times: 2 } as const;
    expect(truth(rising, ...row(0, 1, 2))).toBe('true');
    expect(truth(rising, ...row(1, 1, 2))).toBe('false');
  });

  it('says of which response each reading is', () => {
    expect(readLast(twice, ...row(3, 2)).read.map(({ value, at }) => [value, at])).toEqual([
      [2, undefined],
      [3, day(0)],
    ]);
  });
});

describe('an earlier response in which a blank gate leaves open whether it was asked', () => {
  const open = (n: number) => answered({}, { at: day(n), asked: ['gate'], unknownAsked: ['behind'] });
  const asked = (n: number, behind: number) => answered({ gate: 1, behind }, { at: day(n), asked: ['gate', 'behind'] });
  const scoredOpen = { ...open(1), scores: { 'behind.TOTAL': { low: 0, high: 2 } } };

  // Each is decided by the range of the open one, 0-2, and is otherwise once that one turns out not to have been asked.
  it.each<[Predicate]>([
    [{ repeated: { item: 'behind', op: '<=', value: 2 }, times: 2 }],
    [{ repeated: { not: { item: 'behind', op: '<', value: 0 } }, times: 2 }],
    [{ change: 'behind', since: 'previous', op: '>=', value: -2 }],
    [{ change: 'behind', since: 'baseline', op: '>=', value: -2 }],
    [{ within: 'behind', days: 9, take: 'last', op: '<=', value: 2 }],
  ])('%j is unknown', (predicate) => {
    expect(truth(predicate, open(1), asked(2, 0))).toBe('unknown');
    expect(truth(predicate, asked(1, 0), asked(2, 0))).toBe('true');
    expect(truth(predicate, asked(2, 0))).toBe('false');
  });

  it('and not comparable when the one before it would be compared instead', () => {
    const english = { ...asked(0, 0), language: 'en' };
    const row = { repeated: { item: 'behind', op: '>=', value: 0 }, times: 2 } as const;
    const rise = { change: 'behind', since: 'previous', op: '>=', value: 0 } as const;
    const last = { within: 'behind', days: 9, take: 'last', op: '>=', value: 0 } as const;
    for (const predicate of [row, rise, last])
      expect(truth(predicate, english, open(1), asked(2, 0))).toBe('incomparable');
  });

  it('a score behind a blank gate proves nothing, now or before', () => {
    expect(truth({ scale: 'behind.TOTAL', op: '<=', value: 2 }, scoredOpen)).toBe('unknown');
    expect(truth({ scale: 'behind.TOTAL', op: '>', value: 2 }, scoredOpen)).toBe('false');
    expect(truth({ missing: 'behind.TOTAL' }, scoredOpen)).toBe('unknown');
    const now = answered({}, { at: day(2), scores: { 'behind.TOTAL': { low: 1, high: 1 } } });
    expect(truth({ change: 'behind.TOTAL', since: 'previous', op: '>=', value: -1 }, scoredOpen, now)).toBe('unknown');
  });
});

it('responses are put in order by their instants, not by their arrival', () => {
  const story = weights(78, 90, 80);
  const predicate = { change: 'weight', since: 'previous', op: '<', value: 0 } as const;
  expect(truth(predicate, story[1]!, story[0]!, story[2]!)).toBe('true');
});
