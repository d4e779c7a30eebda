import type { Answered, Bounds, Subject } from './answered.js';
import { answered, day, exact, NOBODY, readIn, type Told } from './fixture.js';
import { ORDER_OPS, type OrderOp, type Predicate, SIDES, TAKES } from './predicate.js';

/*
 * What every comparison says of everything that can be known, in one table: T = the rule's condition holds, F = it does
 * not, U = nobody knows, and the rule is in doubt. `t` is the threshold, `-` and `+` a step below and above it.
 */
const TABLE = `
known, below              -..-    T  T  F  T  F  F
known, at the threshold   t..t    F  T  T  F  T  F
known, above              +..+    F  F  F  T  T  T
between, all below        --..-   T  T  F  T  F  F
between, up to it         -..t    U  T  U  U  U  F
between, around it        -..+    U  U  U  U  U  U
between, from it on       t..+    F  U  U  U  T  U
between, all above        +..++   F  F  F  T  T  T
asked and left blank      blank   U  U  U  U  U  U
behind a blank question   behind  U  U  U  U  U  U
not asked                 absent  F  F  F  F  F  F
`;
const OPS = ['<', '<=', '=', '!=', '>=', '>'] as const;
interface World {
  readonly now: Answered;
  readonly history?: readonly Answered[];
  readonly subject?: Subject;
}

/** How each kind of predicate comes to read a value in a state; null = it has no such state. */
interface Reader {
  readonly of: (op: OrderOp) => Predicate;
  readonly threshold: number;
  readonly step: number;
  readonly give: (state: Bounds | 'blank' | 'behind' | 'absent') => World | null;
}

const weight = (state: Bounds | 'blank' | 'behind' | 'absent', at: string): Answered | null => {
  if (state === 'blank') return answered({}, { at });
  if (state === 'behind') return answered({}, { at, asked: ['gate'], unknownAsked: ['weight'] });
  if (state === 'absent') return answered({}, { at, asked: [] });
  return state.low === state.high ? answered({ weight: state.low }, { at }) : null;
};

const total = (state: Bounds | 'blank' | 'behind' | 'absent', at: string): Answered => {
  if (state === 'blank') return answered({}, { at, scores: { 'sum.TOTAL': null } });
  if (state === 'absent') return answered({}, { at, asked: [] });
  const unknownAsked = { asked: ['gate'], unknownAsked: ['a', 'b', 'c'], scores: { 'sum.TOTAL': null } };
  return state === 'behind'
    ? answered({}, { at, ...unknownAsked })
    : answered({}, { at, scores: { 'sum.TOTAL': state } });
};

const alone = (now: Answered | null): World | null => now && { now };
const after = (now: Answered, ...history: (Answered | null)[]): World | null =>
  history.includes(null) ? null : { now, history: history as Answered[] };
const plus = (state: Bounds | string, by: number) =>
  (typeof state === 'string' ? state : { low: state.low + by, high: state.high + by }) as Parameters<typeof total>[0];

const READERS: Readonly<Record<string, Reader>> = {
  item: {
    of: (op) => ({ item: 'weight', op, value: 80 }),
    threshold: 80,
    step: 0.1,
    give: (state) => alone(weight(state, day(9))),
  },
  scale: {
    of: (op) => ({ scale: 'sum.TOTAL', op, value: 5 }),
    threshold: 5,
    step: 1,
    give: (state) => alone(total(state, day(9))),
  },
  'change of a scale since the previous': {
    of: (op) => ({ change: 'sum.TOTAL', since: 'previous', op, value: 2 }),
    threshold: 2,
    step: 1,
    give: (state) => after(total(plus(state, 3), day(9)), total(exact(0), day(1)), total(exact(3), day(2))),
  },
  'change of a scale since baseline': {
    of: (op) => ({ change: 'sum.TOTAL', since: 'baseline', op, value: 2 }),
    threshold: 2,
    step: 1,
    give: (state) => after(total(plus(state, 3), day(9)), total(exact(3), day(1)), total(exact(9), day(2))),
  },
  'change in percent': {
    of: (op) => ({ change: 'weight', since: 'previous', op, value: -10, percent: true }),
    threshold: -10,
    step: 1,
    give: (state) => {
      const now = weight(plus(state, 100), day(9));
      return now && after(now, weight(exact(100), day(1)));
    },
  },
  fact: {
    of: (op) => ({ fact: 'week', op, value: 4 }),
    threshold: 4,
    step: 1,
    give: (state) => {
      if (state === 'blank') return { now: answered({}), subject: NOBODY };
      if (typeof state === 'string' || state.low !== state.high) return null;
      return { now: answered({}), subject: { limits: {}, facts: { week: state.low } } };
    },
  },
  ...Object.fromEntries(
    TAKES.map((take): [string, Reader] => [
      `within, the ${take}`,
      {
        of: (op) => ({ within: 'sum.TOTAL', days: 7, take, op, value: 5 }),
        threshold: 5,
        step: 1,
        // with one that would have been taken, had it been of these days
        give: (state) =>
          after(total(exact(5), day(9)), total(exact(take === 'lowest' ? 0 : 9), day(1)), total(state, day(5))),
      },
    ]),
  ),
  'within, minus now': {
    of: (op) => ({ within: 'sum.TOTAL', days: 7, take: 'lowest', minus: 'now', op, value: -2 }),
    threshold: -2,
    step: 1,
    give: (state) => {
      const higher = state === 'absent' ? [] : [total(exact(9), day(4))];
      return after(total(exact(5), day(9)), total(plus(state, 5), day(3)), ...higher);
    },
  },
  repeated: {
    of: (op) => ({ repeated: { scale: 'sum.TOTAL', op, value: 5 }, times: 2 }),
    threshold: 5,
    step: 1,
    give: (state) => (state === 'absent' ? null : after(total(state, day(9)), total(state, day(8)))),
  },
};

function letter({ truth }: Told): string {
  return truth === 'true' ? 'T' : truth === 'false' ? 'F' : 'U';
}

/** `-..t` of a threshold and a step. */
function stateOf(text: string, { threshold, step }: Reader): Parameters<Reader['give']>[0] {
  if (text === 'blank' || text === 'behind' || text === 'absent') return text;
  const ends = text.split('..').map((end) => {
    const by = end === 't' ? 0 : end.length * (end.startsWith('-') ? -1 : 1);
    return Number((threshold + by * step).toFixed(6));
  });
  return { low: ends[0]!, high: ends[1]! };
}

const LINES = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [, name, state, letters] = /^(.*?) {2,}(\S+) +(.*)$/.exec(line)!;
    return { name: name!, state: state!, letters: letters!.split(/ +/) };
  });

it('the table has every operator', () => {
  expect([...OPS].sort()).toEqual([...ORDER_OPS].sort());
  for (const { letters } of LINES) expect(letters).toHaveLength(OPS.length);
});

describe.each(Object.entries(READERS))('%s', (_, reader) => {
  const possible = LINES.filter(({ state }) => reader.give(stateOf(state, reader)) !== null);

  it.each(possible)('$name: $letters', ({ state, letters }) => {
    const { now, ...past } = reader.give(stateOf(state, reader))!;
    expect(OPS.map((op) => letter(readIn(reader.of(op), now, past)))).toEqual(letters);
  });

  it('is met with what is known, and with what is not', () => {
    expect(possible.length).toBeGreaterThanOrEqual(4);
    expect(possible.some(({ state }) => state === 'blank')).toBe(true);
  });
});

/** The predicates that compare with something else than a number: in order inside, outside, across, blank, behind, not asked. */
const OTHERS: readonly (readonly [Predicate, string])[] = [
  [{ band: 'sum.TOTAL', in: ['middle', 'high'] }, 'T F U U U F'],
  [{ missing: 'sum.TOTAL' }, 'F F T T U F'],
];

it.each(OTHERS)('%j: %s', (predicate, letters) => {
  const states = [exact(3), exact(2), { low: 2, high: 3 }, 'blank', 'behind', 'absent'] as const;
  expect(states.map((state) => letter(readIn(predicate, total(state, day(9))))).join(' ')).toBe(letters);
});

it.each([
  [{ item: 'a', op: 'in', value: [1, 2] }, 'T F U U F'],
  [{ item: 'a', op: 'answered' }, 'T T F U F'],
  [{ missing: 'a' }, 'F F T U F'],
  [{ repeated: { item: 'a', op: 'in', value: [1] }, times: 2 }, 'F F F F F'],
  [{ proxy: true }, 'F F F F F'],
] as const)('%j, answered 1, answered 3, blank, behind, not asked: %s', (predicate, letters) => {
  const behind = answered({}, { asked: ['gate'], unknownAsked: ['a'] });
  const states = [answered({ a: 1 }), answered({ a: 3 }), answered({}), behind, answered({}, { asked: [] })];
  expect(states.map((now) => letter(readIn(predicate, now))).join(' ')).toBe(letters);
});

describe('a limit is reached at its value', () => {
  const LOW = 'T T F U U F';
  const HIGH = 'F T T U U F';
  it.each(SIDES)('%s: below, at, above, blank, behind, not asked', (side) => {
    const states = [exact(79.9), exact(80), exact(80.1), 'blank', 'behind', 'absent'] as const;
    const says = (story: { subject?: Subject; limits?: Subject['limits'] }) =>
      states.map((state) => letter(readIn({ limit: 'weight', side }, weight(state, day(9))!, story))).join(' ');
    const expected = side.endsWith('Low') ? LOW : HIGH;
    const [own, common] = [{ weight: { [side]: 80 } }, { weight: { [side]: side.endsWith('Low') ? 40 : 120 } }];
    expect(says({ limits: own })).toBe(expected);
    // the patient's own comes first
    expect(says({ subject: { limits: own, facts: {} }, limits: common })).toBe(expected);
    expect(says({})).toBe('U U U U U F');
    // one that cannot be read is not the default
    const broken = { weight: { [side]: Number.NaN } };
    expect(says({ subject: { limits: broken, facts: {} }, limits: own })).toBe('U U U U U F');
  });
});
