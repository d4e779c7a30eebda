import type { Pathway, Repeat } from '@stemme/pathways';
import { earlierPathways } from '@stemme/pathways/pathways';
import {
  coverage,
  coverageOf,
  extendOn,
  extraStep,
  hasPlan,
  isCovered,
  isSaneStart,
  ruleStep,
  switchedOn,
} from './horizon.js';

const shipped = earlierPathways as readonly Pathway[];
const [first] = shipped;

describe('how far a plan reaches', () => {
  const asking = (repeat?: Repeat): Pathway => {
    const { repeat: _, ...step } = first!.steps[0]!;
    const id = repeat ? 'day-{n}' : 'once';
    return {
      ...first!,
      steps: [
        { ...step, id, ...(repeat ? { repeat } : {}) },
        { ...step, id: 'control' },
      ],
    };
  };

  it('is 400 days from the start or from today, whichever is later, and it is extended 199 days before its end', () => {
    const whole = { until: '2028-04-23', near: null };
    expect(coverage(first!, '2027-03-20', '2027-01-01')).toEqual(whole);
    expect(coverage(first!, '2027-01-01', '2027-03-20')).toEqual(whole);
    expect(extendOn(whole)).toBe('2027-10-07');
  });

  it.each<[string, Repeat | undefined, boolean]>([
    ['once', undefined, false],
    ['every week', { every: 'P1W' }, false],
    ['every day', { every: 'P1D' }, true],
    ['every day for ten days', { every: 'P1D', count: 10 }, false],
    ['every day for a year', { every: 'P1D', count: 365 }, true],
    ['Monday and Thursday', { every: 'P1W', on: [1, 4] }, false],
    ['Monday, Wednesday and Friday', { every: 'P1W', on: [1, 3, 5] }, true],
    ['every month', { every: 'P1M' }, false],
  ])('is nearer for what is asked daily: %s', (_, repeat, isDaily) => {
    const pathway = asking(repeat);
    const covered = coverage(pathway, '2027-01-01', '2027-03-20');
    expect(covered).toEqual({ until: '2028-04-23', near: isDaily ? '2027-05-19' : null });
    const on = extendOn(covered);
    expect(on).toBe(isDaily ? '2027-04-19' : '2027-10-07');
    expect(coverageOf(pathway, covered.until, on)).toEqual(covered);
    const step = repeat ? 'day-7' : 'once';
    expect(
      ['2027-05-19', '2027-05-20', '2028-04-23', '2028-04-24'].map((day) => isCovered(pathway, step, day, covered)),
    ).toEqual([true, !isDaily, !isDaily, false]);
    expect(isCovered(pathway, 'control', '2028-04-23', covered)).toBe(true);
  });

  it('of a plan from before there was a day of extension is all of it', () => {
    expect(coverageOf(asking({ every: 'P1D' }), '2028-04-23', null)).toEqual({ until: '2028-04-23', near: null });
  });
});

it('knows the one that has no plan', () => {
  expect(['2028-04-23', '9999-12-31'].map(hasPlan)).toEqual([true, false]);
});

it('takes a start within a year', () => {
  const today = '2027-03-20';
  expect(['2026-03-20', today, '2028-03-19'].map((day) => isSaneStart(day, today))).toEqual([true, true, true]);
  expect(['2026-03-19', '2028-03-20', '1927-03-20'].map((day) => isSaneStart(day, today))).toEqual([
    false,
    false,
    false,
  ]);
});

it('tells the rules one step for all of the patient’s own requests, for every visit, and when it is sent again', () => {
  expect(
    [extraStep(1), extraStep(12), 'week-6', 'patient-initiated', 'before-visit:17+2', 'week-6+1'].map(ruleStep),
  ).toEqual(['patient-initiated', 'patient-initiated', 'week-6', 'patient-initiated', 'before-visit', 'week-6']);
});

it('reads switches', () => {
  expect(switchedOn({ 'who-5': true, other: false })).toEqual(['who-5']);
});
