import { difference } from './difference.js';
import { rule, ruleSetOf } from './fixture.js';
import type { Predicate } from './predicate.js';
import type { RuleSet } from './rule-set.js';
import { ruleSets } from './rule-sets/index.js';

const a: Predicate = { item: 'a', op: '>=', value: 2 };
const b: Predicate = { scale: 'sum.TOTAL', op: '>=', value: 5 };
const of = (...when: Predicate[]) => ruleSetOf(when.map((one, n) => rule(one, { id: `r${n}` })));
const said = (before: RuleSet, after: RuleSet) =>
  difference(before, after).map(({ rule, path, code, of, before, after }) => [rule, path, code, of, before, after]);

it.each(ruleSets.map((one) => [one.id, one] as const))('%s: no difference from itself, in whatever order', (_, one) => {
  expect(difference(one, one)).toEqual([]);
  expect(difference(one, { ...one, version: 99, rules: [...one.rules].reverse() })).toEqual([]);
});

describe('a condition', () => {
  it('says each number that changed, with its place and what it is of', () => {
    const row = (times: number, days: number): Predicate => ({
      repeated: { within: 'weight', days, take: 'lowest', op: '<=', value: 60 },
      times,
    });
    expect(said(of({ all: [a, { not: b }] }), of({ all: [{ ...a, value: 3 }, { not: { ...b, value: 6 } }] }))).toEqual([
      ['r0', '/rules/0/when/all/0/value', 'threshold', 'a', 2, 3],
      ['r0', '/rules/0/when/all/1/not/value', 'threshold', 'sum.TOTAL', 5, 6],
    ]);
    expect(said(of(row(2, 3)), of(row(3, 4)))).toEqual([
      ['r0', '/rules/0/when/repeated/days', 'threshold', 'weight', 3, 4],
      ['r0', '/rules/0/when/times', 'threshold', undefined, 2, 3],
    ]);
  });

  it('is the same with its parts in another order', () => {
    expect(said(of({ any: [a, { all: [a, b] }] }), of({ any: [{ all: [b, a] }, a] }))).toEqual([]);
    expect(said(of({ any: [a, b] }), of({ any: [{ ...b, value: 7 }, a] }))).toEqual([
      ['r0', '/rules/0/when/any/0/value', 'threshold', 'sum.TOTAL', 5, 7],
    ]);
  });

  it('finds a number that changed inside a part that moved', () => {
    const c: Predicate = { proxy: true };
    const before: Predicate = { any: [{ all: [a, b] }, { any: [a, b] }, c] };
    const after: Predicate = { any: [c, { any: [{ ...b, value: 7 }, a] }, { all: [b, { ...a, value: 1 }] }] };
    expect(said(of(before), of(after))).toEqual([
      ['r0', '/rules/0/when/any/1/any/0/value', 'threshold', 'sum.TOTAL', 5, 7],
      ['r0', '/rules/0/when/any/2/all/1/value', 'threshold', 'a', 2, 1],
    ]);
  });

  it.each<[string, Predicate, Predicate]>([
    ['another operator', a, { item: 'a', op: '>', value: 2 }],
    ['one part more', { all: [a] }, { all: [a, b] }],
    ['another item', a, { item: 'b', op: '>=', value: 2 }],
    ['any for all', { all: [a, b] }, { any: [a, b] }],
    ['another list', { item: 'a', op: 'in', value: [1] }, { item: 'a', op: 'in', value: [1, 2] }],
  ])('is told as a whole where more than numbers changed: %s', (_, before, after) => {
    expect(said(of(before), of(after))).toEqual([['r0', '/rules/0/when', 'condition', undefined, before, after]]);
  });
});

it('says rules, levels, words, limits and requirements', () => {
  const text = { da: 'x', en: 'x' };
  const before = ruleSetOf([rule(a, { id: 'x', level: 'red', unless: b }), rule(b, { id: 'gone' })], {
    limits: { weight: { alertLow: 50 } },
    requires: ['a'],
    told: { red: text },
  });
  const after = ruleSetOf([rule(b, { id: 'new' }), rule(a, { id: 'x', level: 'yellow', because: text })], {
    limits: { weight: { alertLow: 55, alertHigh: 90 } },
    requires: ['b'],
    notTriaged: ['c'],
  });
  expect(said(before, after)).toEqual([
    ['new', '/rules/0', 'added', undefined, undefined, after.rules[0]],
    ['x', '/rules/1/level', 'level', undefined, 'red', 'yellow'],
    ['x', '/rules/1/unless', 'condition', undefined, b, undefined],
    ['x', '/rules/1/because', 'text', undefined, before.rules[0]!.because, text],
    ['gone', '/rules/1', 'removed', undefined, before.rules[1], undefined],
    [null, '/limits/weight/alertLow', 'limit', 'weight', 50, 55],
    [null, '/limits/weight/alertHigh', 'limit', 'weight', undefined, 90],
    [null, '/requires/0', 'requires', 'b', undefined, 'b'],
    [null, '/requires/0', 'requires', 'a', 'a', undefined],
    [null, '/notTriaged/0', 'not-triaged', 'c', undefined, 'c'],
    [null, '/told/red', 'text', undefined, text, undefined],
  ]);
});
