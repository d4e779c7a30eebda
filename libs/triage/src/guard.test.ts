import fc from 'fast-check';
import { evaluate } from './evaluate.js';
import { DEPRESSION, rule, ruleSetOf, SMALL } from './fixture.js';
import { guardFaults } from './guard.js';
import type { Predicate } from './predicate.js';
import type { Limits, Rule } from './rule-set.js';
import { ruleSets } from './rule-sets/index.js';
import { implies } from './strictness.js';
import { condition, patient, story } from './testing/arbitrary.js';

const acute = (when: Predicate, changes: Partial<Rule> = {}): Rule => rule(when, { level: 'acute', ...changes });
const a = (op: '<' | '<=' | '=' | '!=' | '>=' | '>', value: number) => ({ item: 'a', op, value }) as const;
const b: Predicate = { item: 'b', op: '=', value: 1 };
const LIMITS: Limits = { weight: { alertLow: 50, alertHigh: 90 } };

const faults = (base: Rule, draft: Rule | null, limits: Limits = LIMITS) =>
  guardFaults(ruleSetOf([base], { limits: LIMITS }), ruleSetOf(draft ? [draft] : [], { limits }), SMALL).map(
    ({ path, code }) => `${path} ${code}`,
  );

const LOOSENED = ['/rules/0/when acute-loosened'];

describe('an acute rule of the base', () => {
  it('stays as it is, and may get stricter', () => {
    for (const when of [a('>=', 2), a('>=', 1), a('>', 1), { any: [b, a('>=', 2)] }] as Predicate[]) {
      expect([when, faults(acute(a('>=', 2)), acute(when))]).toEqual([when, []]);
    }
  });

  it.each<[string, Predicate, Predicate, string[]]>([
    ['a higher threshold', a('>=', 2), a('>=', 3), LOOSENED],
    ['> in place of >=', a('>=', 2), a('>', 2), LOOSENED],
    ['a lower one of <=', a('<=', 2), a('<=', 1), LOOSENED],
    ['a higher one of <=', a('<=', 1), a('<=', 2), []],
    ['another item', a('>=', 2), { item: 'b', op: '>=', value: 2 }, LOOSENED],
    ['one condition more', a('>=', 2), { all: [a('>=', 2), b] }, LOOSENED],
    ['one condition fewer', { all: [a('>=', 2), b] }, a('>=', 2), []],
    ['one way fewer', { any: [a('>=', 2), b] }, a('>=', 2), LOOSENED],
    ['one way more', a('>=', 2), { any: [b, a('>=', 2)] }, []],
    ['the parts in another order', { all: [b, a('>=', 2)] }, { all: [a('>=', 2), b] }, []],
    ['under not, lower', { not: a('>=', 2) }, { not: a('>=', 1) }, LOOSENED],
    ['under not, higher', { not: a('>=', 2) }, { not: a('>=', 3) }, []],
    ['under not, one condition fewer', { not: { all: [a('>=', 2), b] } }, { not: b }, LOOSENED],
    ['under not, one condition more', { not: b }, { not: { all: [a('>=', 2), b] } }, []],
    ['one answer fewer', { item: 'a', op: 'in', value: [1, 2] }, { item: 'a', op: 'in', value: [1] }, LOOSENED],
    ['one answer more', { item: 'a', op: 'in', value: [1] }, { item: 'a', op: 'in', value: [1, 2] }, []],
    ['a list for one answer', a('=', 1), { item: 'a', op: 'in', value: [1, 2] }, []],
    ['a band fewer', { band: 'sum.TOTAL', in: ['middle', 'high'] }, { band: 'sum.TOTAL', in: ['high'] }, LOOSENED],
    ['a longer row', { repeated: a('>=', 2), times: 2 }, { repeated: a('>=', 2), times: 3 }, LOOSENED],
    ['a shorter row', { repeated: a('>=', 2), times: 3 }, { repeated: a('>=', 2), times: 2 }, []],
    ['no row', { repeated: a('>=', 2), times: 2 }, a('>=', 2), []],
    ['a row for one', a('>=', 2), { repeated: a('>=', 2), times: 2 }, LOOSENED],
    [
      'fewer days',
      { within: 'weight', days: 3, take: 'lowest', minus: 'now', op: '<=', value: -2 },
      { within: 'weight', days: 2, take: 'lowest', minus: 'now', op: '<=', value: -2 },
      LOOSENED,
    ],
    [
      'a smaller change',
      { change: 'weight', since: 'previous', op: '>=', value: 2 },
      { change: 'weight', since: 'previous', op: '>=', value: 1, percent: false },
      [],
    ],
    [
      'percent in place of points',
      { change: 'weight', since: 'previous', op: '>=', value: 2 },
      { change: 'weight', since: 'previous', op: '>=', value: 2, percent: true },
      LOOSENED,
    ],
    ['the other side', { limit: 'weight', side: 'alertLow' }, { limit: 'weight', side: 'alertHigh' }, LOOSENED],
  ])('%s', (_, before, after, expected) => {
    expect(faults(acute(before), acute(after))).toEqual(expected);
  });

  it.each<[string, Rule | null, string]>([
    ['gone', null, '/rules acute-removed'],
    ['under another name', acute(a('>=', 2), { id: 'other' }), '/rules acute-removed'],
    ['red', rule(a('>=', 2)), '/rules/0/level acute-loosened'],
    ['taken back', acute(a('>=', 2), { unless: b }), '/rules/0/unless acute-loosened'],
    [
      'suppressed',
      acute(a('>=', 2), { suppress: { to: 'yellow', unchanged: 'a', days: 21, at: 2, when: b } }),
      '/rules/0/suppress acute-loosened',
    ],
  ])('may not be %s', (_, draft, fault) => {
    expect(faults(acute(a('>=', 2)), draft)).toEqual([fault]);
  });

  it('its unless may get narrower, or go', () => {
    const base = acute(a('>=', 2), { unless: { any: [b, { fact: 'week', op: '<', value: 4 }] } });
    const when = a('>=', 2);
    expect(faults(base, acute(when, { unless: b }))).toEqual([]);
    expect(faults(base, acute(when))).toEqual([]);
    expect(faults(base, acute(when, { unless: { fact: 'week', op: '<', value: 3 } }))).toEqual([]);
    expect(faults(base, acute(when, { unless: { fact: 'week', op: '<', value: 5 } }))).toEqual([
      '/rules/0/unless acute-loosened',
    ]);
  });

  it('the default limit it reads may only be reached sooner', () => {
    const low = acute({ limit: 'weight', side: 'alertLow' });
    const high = acute({ limit: 'weight', side: 'alertHigh' });
    expect(faults(low, low, { weight: { alertLow: 51 } })).toEqual([]);
    expect(faults(low, low, { weight: { alertLow: 49 } })).toEqual(LOOSENED);
    expect(faults(high, high, { weight: { alertHigh: 89 } })).toEqual([]);
    expect(faults(high, high, { weight: { alertHigh: 91 } })).toEqual(LOOSENED);
    expect(faults(high, high, {})).toEqual(LOOSENED);
  });

  it('what is not acute, and a set without a base, may be changed', () => {
    expect(faults(rule(a('>=', 2)), null)).toEqual([]);
    expect(guardFaults(null, ruleSetOf([acute(a('>=', 3))]), SMALL)).toEqual([]);
  });
});

it('what is proven is true: wherever the one holds the other does, and where it is in doubt the other is not false', () => {
  let proven = 0;
  fc.assert(
    fc.property(condition, condition, patient, (before, after, person) => {
      const limits = { weight: { alertLow: 60, warningHigh: 80 } };
      fc.pre(implies({ predicate: before, limits }, { predicate: after, limits }));
      proven += 1;
      for (const holes of [true, false]) {
        const { subject, history, now } = story(person, holes);
        const [x, y] = [before, after].map((when) => {
          const { fired, unknown } = evaluate(ruleSetOf([rule(when)], { limits }), subject, history, now, SMALL);
          return fired.length > 0 ? 2 : unknown.length > 0 ? 1 : 0;
        });
        expect(y).toBeGreaterThanOrEqual(x!);
      }
    }),
    { numRuns: 400, maxSkipsPerRun: 500 },
  );
  expect(proven).toBeGreaterThan(300);
});

it('a threshold outside its range is a fault with its place', () => {
  const draft = ruleSetOf([rule(a('>=', 7))], { limits: { weight: { alertHigh: 500 } } });
  expect(guardFaults(null, draft, SMALL)).toEqual([
    { path: '/rules/0/when/value', code: 'out-of-range' },
    { path: '/limits/weight/alertHigh', code: 'out-of-range' },
  ]);
});

describe('items about suicide', () => {
  const items = { 'phq9.9': SMALL.items.a!, 'mdi.6': { min: 0, max: 5, values: [0, 1, 2, 3, 4, 5] } };
  const faults = (code: 'phq9.9' | 'mdi.6', ...rules: Rule[]) =>
    guardFaults(null, ruleSetOf(rules), { items: { [code]: items[code] }, scales: {} }).map((fault) => fault.code);
  const read = (item: string, value: number) => acute({ item, op: '>=', value });

  it('are read by an acute rule, also when they are blank', () => {
    expect(faults('phq9.9')).toEqual(['suicide-item-unread']);
    expect(faults('phq9.9', read('phq9.9', 1))).toEqual([]);
    expect(faults('phq9.9', acute({ any: [{ proxy: true }, { item: 'phq9.9', op: '>=', value: 1 }] }))).toEqual([]);
    expect(faults('mdi.6', read('mdi.6', 3))).toEqual([]);
  });

  it.each<[string, Rule]>([
    ['too late', read('phq9.9', 2)],
    ['not acute', rule({ item: 'phq9.9', op: '>=', value: 1 })],
    ['only with something else', acute({ all: [{ proxy: true }, { item: 'phq9.9', op: '>=', value: 1 }] })],
    ['taken back', acute({ item: 'phq9.9', op: '>=', value: 1 }, { unless: { proxy: true } })],
    ['one answer of several', acute({ item: 'phq9.9', op: '=', value: 3 })],
  ])('not %s', (_, one) => {
    expect(faults('phq9.9', one)).toEqual(['suicide-item-unread']);
  });

  it('the shipped depression rules read theirs, and may be approved as they are', () => {
    const depression = ruleSets.find(({ id }) => id === 'depression')!;
    expect(guardFaults(depression, depression, DEPRESSION)).toEqual([]);
  });
});
