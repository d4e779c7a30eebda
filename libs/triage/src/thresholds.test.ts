import { allowedRanges } from './allowed-ranges.js';
import { EPILEPSY, rule, ruleSetOf, SMALL } from './fixture.js';
import type { Predicate } from './predicate.js';
import { ruleSets } from './rule-sets/index.js';
import type { RuleSet } from './rule-set.js';
import { thresholds } from './thresholds.js';

const EVERY = ruleSetOf(
  [
    rule(
      {
        all: [
          { item: 'a', op: '>=', value: 2 },
          { not: { item: 'b', op: 'in', value: [0, 1] } },
          { scale: 'sum.TOTAL', op: '<', value: 5 },
          { repeated: { within: 'weight', days: 3, take: 'lowest', minus: 'now', op: '<=', value: -2 }, times: 2 },
          { change: 'weight', since: 'baseline', op: '<=', value: -10, percent: true },
          { item: 'text', op: 'answered' },
          { limit: 'weight', side: 'alertHigh' },
        ],
      },
      { unless: { fact: 'week', op: '<', value: 4 } },
    ),
    rule(
      { item: 'a', op: '>=', value: 1 },
      {
        id: 's',
        suppress: { to: 'yellow', unchanged: 'a', days: 21, at: 1, when: { scale: 'sum.TOTAL', op: '<=', value: 6 } },
      },
    ),
  ],
  { limits: { weight: { alertHigh: 90, alertLow: 50 } } },
);

/** What stands at a JSON pointer. */
const at = (ruleSet: RuleSet, path: string): unknown =>
  path
    .slice(1)
    .split('/')
    .reduce((value: unknown, key) => (value as Record<string, unknown>)[key], ruleSet);

it('every number, with its place, what it is compared with and how', () => {
  expect(thresholds(EVERY).map(({ path, code, kind, op, value }) => [path, `${kind} ${code} ${op} ${value}`])).toEqual([
    ['/rules/0/when/all/0/value', 'item a >= 2'],
    ['/rules/0/when/all/1/not/value/0', 'item b in 0'],
    ['/rules/0/when/all/1/not/value/1', 'item b in 1'],
    ['/rules/0/when/all/2/value', 'scale sum.TOTAL < 5'],
    ['/rules/0/when/all/3/times', 'times weight null 2'],
    ['/rules/0/when/all/3/repeated/value', 'within weight <= -2'],
    ['/rules/0/when/all/3/repeated/days', 'days weight null 3'],
    ['/rules/0/when/all/4/value', 'change weight <= -10'],
    ['/rules/0/unless/value', 'fact week < 4'],
    ['/rules/1/when/value', 'item a >= 1'],
    ['/rules/1/suppress/when/value', 'scale sum.TOTAL <= 6'],
    ['/rules/1/suppress/days', 'days a null 21'],
    ['/rules/1/suppress/at', 'item a = 1'],
    ['/limits/weight/alertLow', 'limit weight <= 50'],
    ['/limits/weight/alertHigh', 'limit weight >= 90'],
  ]);
});

it.each(ruleSets.map((one) => [one.id, one] as const))('%s: its path leads to it', (_, ruleSet) => {
  const all = thresholds(ruleSet);
  expect(all.length).toBeGreaterThan(0);
  expect(all.map(({ path }) => at(ruleSet, path))).toEqual(all.map(({ value }) => value));
  const numbers = JSON.stringify({
    rules: ruleSet.rules.map(({ when, unless }) => [when, unless]),
    limits: ruleSet.limits,
  });
  expect(all.length).toBeGreaterThanOrEqual([...numbers.matchAll(/[:[,]-?\d+(\.\d+)?(?=[,}\]])/g)].length);
});

describe('where each may be set', () => {
  const ranges = (base: RuleSet | null, draft: RuleSet, vocabulary = SMALL) =>
    Object.fromEntries(allowedRanges(base, draft, vocabulary).map(({ path, ...range }) => [path, range]));

  it('an item’s answers, a scale’s range with its published bands, a change of both, days and times', () => {
    const all = ranges(null, EVERY);
    expect(all['/rules/0/when/all/0/value']).toEqual({ min: 0, max: 3, step: 1, values: [0, 1, 2, 3], why: 'item' });
    const { bands } = SMALL.scales['sum.TOTAL']!;
    expect(all['/rules/0/when/all/2/value']).toEqual({ min: 0, max: 9, step: 1, bands, why: 'scale' });
    expect(all['/rules/0/when/all/3/times']).toEqual({ min: 2, max: 20, step: 1, why: 'times' });
    expect(all['/rules/0/when/all/3/repeated/value']).toEqual({ min: -80, max: 80, step: 0.1, why: 'change' });
    expect(all['/rules/0/when/all/3/repeated/days']).toEqual({ min: 1, max: 3660, step: 1, why: 'days' });
    expect(all['/rules/0/when/all/4/value']).toEqual({ min: -100, max: null, step: 1, why: 'percent' });
    expect(all['/rules/0/unless/value']).toEqual({ min: null, max: null, step: 1, why: 'fact' });
    expect(all['/rules/1/suppress/days']).toEqual({ min: 21, max: 366, step: 1, why: 'days' });
    expect(all['/limits/weight/alertHigh']).toEqual({ min: 40, max: 120, step: 0.1, why: 'item' });
  });

  it('one for each threshold, in their order', () => {
    expect(allowedRanges(EVERY, EVERY, SMALL).map(({ path }) => path)).toEqual(
      thresholds(EVERY).map(({ path }) => path),
    );
  });

  const acute = (when: Predicate, unless?: Predicate) =>
    ruleSetOf([rule(when, { level: 'acute', ...(unless ? { unless } : {}) })], {
      limits: { weight: { alertLow: 50, alertHigh: 90 } },
    });
  const item = (op: '>=' | '<=' | '=', value: number) => ({ item: 'a', op, value }) as const;

  it.each<[string, RuleSet, string, number | null, number | null]>([
    ['at least', acute(item('>=', 2)), '/rules/0/when/value', 0, 2],
    ['at most', acute(item('<=', 2)), '/rules/0/when/value', 2, 3],
    ['exactly', acute(item('=', 2)), '/rules/0/when/value', 2, 2],
    ['under not', acute({ not: item('>=', 2) }), '/rules/0/when/not/value', 2, 3],
    ['under not twice', acute({ not: { not: item('>=', 2) } }), '/rules/0/when/not/not/value', 0, 2],
    ['in unless', acute(item('>=', 1), item('<=', 2)), '/rules/0/unless/value', 0, 2],
    ['under not in unless', acute(item('>=', 1), { not: item('<=', 2) }), '/rules/0/unless/not/value', 2, 3],
    ['times', acute({ repeated: item('>=', 2), times: 3 }), '/rules/0/when/times', 2, 3],
    ['a low limit', acute({ limit: 'weight', side: 'alertLow' }), '/limits/weight/alertLow', 50, 120],
    ['a high limit', acute({ limit: 'weight', side: 'alertHigh' }), '/limits/weight/alertHigh', 40, 90],
    ['a limit not read', acute(item('>=', 2)), '/limits/weight/alertHigh', 40, 120],
    [
      'a limit read in both ways',
      acute({ any: [{ limit: 'weight', side: 'alertLow' }, { not: { limit: 'weight', side: 'alertLow' } }] }),
      '/limits/weight/alertLow',
      50,
      50,
    ],
  ])('an acute rule may only get stricter: %s', (_, base, path, min, max) => {
    expect(ranges(base, base)[path]).toMatchObject({ min, max });
    expect(ranges(null, base)[path]!.why).not.toBe('no-looser');
  });

  it('also where the rule stands in another place', () => {
    const base = acute(item('>=', 2));
    const draft = { ...base, rules: [rule(item('>=', 1), { id: 'other' }), ...base.rules] };
    expect(ranges(base, draft)['/rules/1/when/value']).toMatchObject({ max: 2, values: [0, 1, 2], why: 'no-looser' });
    expect(ranges(base, draft)['/rules/0/when/value']).toMatchObject({ max: 3, why: 'item' });
  });

  it('every shipped threshold lies where it may', () => {
    const epilepsy = ruleSets.find(({ id }) => id === 'epilepsy')!;
    const all = thresholds(epilepsy);
    allowedRanges(epilepsy, epilepsy, EPILEPSY).forEach(({ min, max }, place) => {
      expect(all[place]!.value).toBeGreaterThanOrEqual(min ?? -Infinity);
      expect(all[place]!.value).toBeLessThanOrEqual(max ?? Infinity);
    });
  });
});
