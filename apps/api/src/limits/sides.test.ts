import { type Limit, type RuleLevel, SIDES, type Side } from '@stemme/triage';
import { ruleSets } from '@stemme/triage/rule-sets';
import fc from 'fast-check';
import { baselineOf } from './baselines.js';
import { untilFaults } from './dates.js';
import { loosened, type Measure, repeated, sideFaults, sidesRead } from './sides.js';

const SPO2: Measure = { code: 'hm.spo2', min: 50, max: 100, decimals: 0 };
const WEIGHT: Measure = { code: 'hm.weight', min: 25, max: 300, decimals: 1 };
const all = new Map<Side, RuleLevel[]>(SIDES.map((side) => [side, ['red']]));
const ofSpo2 = { read: new Map([...all].slice(0, 3)), standard: { alertLow: 87, warningLow: 89, warningHigh: 93 } };

describe('limits somebody wants to set', () => {
  it.each<[Limit, string]>([
    [{ alertLow: 86 }, ''],
    [{ alertLow: 84, warningLow: 85 }, ''],
    [{ alertLow: 89 }, ''],
    [{ alertLow: 93, warningLow: 94 }, ''],
    [{}, 'sides required'],
    [{ alertHigh: 99 }, 'sides.alertHigh not-read'],
    [{ alertLow: 49 }, 'sides.alertLow out-of-range'],
    [{ warningLow: 101 }, 'sides.warningLow out-of-range'],
    [{ alertLow: 86.5 }, 'sides.alertLow decimals'],
    [{ alertLow: Number.NaN }, 'sides.alertLow out-of-range'],
    // crossed by themselves, and an alert before the rule set's own warning
    [{ alertLow: 90, warningLow: 88 }, 'sides limits-crossed'],
    [{ alertLow: 90 }, 'sides limits-crossed'],
    [{ warningLow: 86 }, 'sides limits-crossed'],
    [{ warningLow: 95, warningHigh: 94 }, 'sides limits-crossed'],
  ])('%j: %s', (sides, expected) => {
    expect(sideFaults(SPO2, sides, ofSpo2).map(({ path, code }) => `${path} ${code}`)).toEqual(
      expected ? [expected] : [],
    );
  });

  it('counts decimals as the question does', () => {
    const read = { read: all, standard: {} };
    expect(sideFaults(WEIGHT, { alertHigh: 81.5 }, read)).toEqual([]);
    expect(sideFaults(WEIGHT, { alertHigh: 81.55 }, read)).toEqual([{ path: 'sides.alertHigh', code: 'decimals' }]);
  });

  it('loosens only where an alarm comes later than it would have', () => {
    const standard = { alertLow: 87, warningLow: 89, warningHigh: 111, alertHigh: 121 };
    const limit = fc.record(
      Object.fromEntries(SIDES.map((side) => [side, fc.integer({ min: 50, max: 200 })])) as Record<
        Side,
        fc.Arbitrary<number>
      >,
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(limit, fc.integer({ min: 40, max: 210 }), (own, value) => {
        const reached = (side: Side, at: number) => (side.endsWith('Low') ? value <= at : value >= at);
        for (const side of SIDES) {
          const mine = own[side];
          if (mine === undefined) continue;
          // some value reaches the usual side and not the patient's own: only if it is said to be loosened
          if (reached(side, standard[side]) && !reached(side, mine)) expect(loosened(own, standard)).toContain(side);
        }
      }),
    );
    expect(loosened({ alertLow: 80 }, { alertLow: 87 })).toEqual(['alertLow']);
    expect(loosened({ alertLow: 88 }, { alertLow: 87 })).toEqual([]);
    expect(loosened({ alertHigh: 81 }, {})).toEqual([]);
  });
});

describe('what rules read', () => {
  const read = (id: string) => sidesRead(ruleSets.find((one) => one.id === id)!);

  it('finds the sides of the shipped rules, also those that take a rule back', () => {
    expect([...read('copd').keys()].sort()).toEqual(['hm.pulse', 'hm.spo2', 'hm.spo2_again']);
    expect(Object.fromEntries(read('copd').get('hm.spo2')!)).toEqual({
      alertLow: ['red'],
      warningLow: ['yellow'],
      warningHigh: ['yellow'],
    });
    expect(read('copd').get('hm.spo2_again')!.has('alertLow')).toBe(true);
    expect(read('diabetes').size).toBe(0);
  });

  it('gives the repeat the sides it is read by', () => {
    const sides = { alertLow: 84, warningLow: 85, warningHigh: 92 };
    expect(repeated(sides, read('copd').get('hm.spo2_again'))).toEqual({ alertLow: 84, warningLow: 85 });
    expect(repeated(sides, undefined)).toEqual({});
  });
});

describe('around a usual value', () => {
  it.each<[string, string, number, Limit]>([
    ['copd', 'hm.spo2', 97, { alertLow: 93, warningLow: 94 }],
    ['copd', 'hm.spo2', 88, { alertLow: 84, warningLow: 85 }],
    ['heart-failure', 'hm.weight', 78, { alertHigh: 81 }],
    ['heart-failure', 'hm.weight', 78.3, { alertHigh: 81.3 }],
  ])('%s %s %d: %j', (ruleSet, code, usual, expected) => {
    expect(baselineOf(ruleSet, code)?.sides(usual)).toEqual(expected);
  });

  it('nothing is reckoned where no rule says how', () => {
    expect(baselineOf('copd', 'hm.pulse')).toBeNull();
    expect(baselineOf('toString', 'x')).toBeNull();
  });
});

describe('the last day', () => {
  it.each<[string, string | null]>([
    ['2026-03-02', null],
    ['2028-03-02', null],
    ['2026-03-01', 'past'],
    ['2028-03-03', 'too-far'],
    ['2026-02-30', 'no-date'],
  ])('%s: %s', (until, code) => {
    expect(untilFaults(until, '2026-03-02')).toEqual(code ? [{ path: 'until', code }] : []);
  });
});
