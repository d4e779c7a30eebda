import type { Answered } from './answered.js';
import { answered, day, readIn, type Told } from './fixture.js';
import { ORDER_OPS, type OrderOp, type Predicate } from './predicate.js';

function letter({ truth }: Told): string {
  return truth === 'true' ? 'T' : truth === 'false' ? 'F' : 'U';
}

describe('exact at t - ε, t, t + ε, in decimals that binary fractions cannot hold', () => {
  const HOLDS: Readonly<Record<OrderOp, string>> = {
    '<': 'T F F',
    '<=': 'T T F',
    '=': 'F T F',
    '!=': 'T F T',
    '>=': 'F T T',
    '>': 'F F T',
  };
  const says = (of: (op: OrderOp) => Predicate, op: OrderOp, worlds: readonly [Answered, Answered][]) =>
    worlds.map(([then, now]) => letter(readIn(of(op), now, { history: [then] }))).join(' ');
  const pair = (before: number, now: number): [Answered, Answered] => [
    answered({ weight: before }, { at: day(1) }),
    answered({ weight: now }, { at: day(2) }),
  ];

  it.each(ORDER_OPS)('a rise of 2.0 kg %s', (op) => {
    const rise = (op: OrderOp): Predicate => ({ change: 'weight', since: 'previous', op, value: 2 });
    // 80.1 - 78.1 is 1.9999999999999858 in binary
    expect(says(rise, op, [pair(78.1, 80), pair(78.1, 80.1), pair(78.1, 80.2)])).toBe(HOLDS[op]);
    expect(says(rise, op, [pair(78.1, 80.099999), pair(78.1, 80.1), pair(78.1, 80.100001)])).toBe(HOLDS[op]);
  });

  it.each(ORDER_OPS)('2.0 kg above the lowest %s', (op) => {
    const above = (op: OrderOp): Predicate => ({
      within: 'weight',
      days: 3,
      take: 'lowest',
      minus: 'now',
      op,
      value: -2,
    });
    expect(says(above, op, [pair(78.1, 80.2), pair(78.1, 80.1), pair(78.1, 80)])).toBe(HOLDS[op]);
  });

  it.each(ORDER_OPS)('a fall of 5 percent %s', (op) => {
    const fall = (op: OrderOp): Predicate => ({ change: 'weight', since: 'previous', op, value: -5, percent: true });
    expect(says(fall, op, [pair(80.2, 76.18), pair(80.2, 76.19), pair(80.2, 76.2)])).toBe(HOLDS[op]);
  });

  it('a window of n days holds what is exactly n × 24 hours old', () => {
    const last = { within: 'weight', days: 3, take: 'last', op: '=', value: 70 } as const;
    const at = (ms: number): Answered =>
      answered({ weight: 70 }, { at: new Date(Date.parse(day(10)) - ms).toISOString() });
    const now = answered({ weight: 71 }, { at: day(10) });
    const DAYS = 3 * 24 * 60 * 60 * 1000;
    expect([DAYS - 1, DAYS, DAYS + 1].map((ms) => letter(readIn(last, now, { history: [at(ms)] })))).toEqual([
      'T',
      'T',
      'F',
    ]);
  });

  it('a row of n is n responses', () => {
    const row = (times: number) => ({ repeated: { item: 'a', op: '>=', value: 2 }, times }) as const;
    const history = [0, 2, 2].map((a, n) => answered({ a }, { at: day(n) }));
    const now = answered({ a: 3 }, { at: day(4) });
    expect([2, 3, 4, 5].map((times) => letter(readIn(row(times), now, { history })))).toEqual(['T', 'T', 'F', 'F']);
  });
});

describe('what is of another kind than the threshold was not compared', () => {
  const facts = (fact: unknown) => ({ subject: { limits: {}, facts: { joint: fact as string } } });
  it.each([
    ['a word against a number', { item: 'text', op: '=', value: 1 }, { text: 'one' }, 'U'],
    ['chosen words against a number', { item: 'text', op: '=', value: 1 }, { text: ['one', 'two'] }, 'U'],
    ['nor is it known not to be chosen', { item: 'text', op: '!=', value: 1 }, { text: ['one'] }, 'U'],
    ['chosen words against a list of numbers', { item: 'text', op: 'in', value: [1, 2] }, { text: ['one'] }, 'U'],
    ['chosen words against one of them', { item: 'text', op: '=', value: 'two' }, { text: ['one', 'two'] }, 'T'],
    ['and against another', { item: 'text', op: 'in', value: ['three'] }, { text: ['one', 'two'] }, 'F'],
  ] as const)('%s', (_, predicate, answers, expected) => {
    expect(letter(readIn(predicate as Predicate, answered(answers as Answered['answers'])))).toBe(expected);
  });

  it.each([
    ['knee', 'T'],
    ['hip', 'F'],
    ['', 'U'],
    [null, 'U'],
    [Number.NaN, 'U'],
    [1, 'U'],
  ])('a fact of %j', (fact, expected) => {
    expect(letter(readIn({ fact: 'joint', op: '=', value: 'knee' }, answered({}), facts(fact)))).toBe(expected);
    expect(letter(readIn({ fact: 'joint', op: 'in', value: ['knee', 'foot'] }, answered({}), facts(fact)))).toBe(
      expected,
    );
  });
});

describe('a score outside every band', () => {
  const some = { band: 'behind.TOTAL', in: ['some'] } as const; // its one band is 1-2 of 0-2
  const of = (low: number, high = low) =>
    letter(readIn(some, answered({}, { scores: { 'behind.TOTAL': { low, high } } })));
  it('was given no name, so nobody can say it is not the worst one', () => {
    expect([of(0), of(0.5), of(1), of(2), of(0, 1), of(1, 2)]).toEqual(['U', 'U', 'T', 'T', 'U', 'T']);
  });
});

describe('a code that every object answers to', () => {
  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])('%s is blank until it is answered', (code) => {
    const item = { item: code, op: '>=', value: 1 } as const;
    expect(letter(readIn(item, answered({}, { asked: [code] })))).toBe('U');
    expect(letter(readIn(item, answered({})))).toBe('F');
    const own = JSON.parse(`{"${code}":1}`) as Record<string, number>;
    expect(letter(readIn(item, answered(own)))).toBe('T');
    expect(letter(readIn({ fact: code, op: '=', value: 'x' }, answered({})))).toBe('U');
    expect(letter(readIn({ limit: code, side: 'alertLow' }, answered(own)))).toBe('U');
    expect(letter(readIn({ scale: code, op: '>=', value: 1 }, answered({}, { asked: [] })))).toBe('F');
  });
});
