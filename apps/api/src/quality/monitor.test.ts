import { adviceOn, tallied } from './monitor.js';
import type { GreenCount, LevelCount, RuleCount } from './monitor.store.js';
import { shareOf } from './wilson.js';

const at = new Date('2026-10-05T00:00:00Z');
const none = { seen: 0, worse: 0, milder: 0, closed: 0, acted: 0, open: 0 };
const level = (more: Partial<LevelCount>): LevelCount => ({
  ruleSet: 'depression',
  version: 3,
  month: '2026-10',
  level: 'red',
  responses: 1,
  first: at,
  ...none,
  ...more,
});
const rule = (more: Partial<RuleCount>): RuleCount => ({
  ruleSet: 'depression',
  version: 3,
  month: '2026-10',
  level: 'red',
  rule: 'severe',
  fired: 1,
  alone: 0,
  aloneClosed: 0,
  aloneActed: 0,
  ...none,
  ...more,
});
const greens = (more: Partial<GreenCount>): GreenCount => ({
  ruleSet: 'depression',
  version: 3,
  month: '2026-10',
  over: 0,
  followed: 0,
  running: 0,
  ...more,
});
const MONTHS = ['2026-10', '2026-11'];
const until = new Date('2026-11-02T00:00:00Z');

describe('a version', () => {
  const [one] = tallied(
    {
      levels: [
        level({ responses: 40, seen: 30, worse: 3, milder: 6, closed: 20, acted: 15, open: 20 }),
        level({ level: 'green', responses: 100, seen: 10, worse: 2 }),
        level({ month: '2026-11', responses: 5, seen: 1, closed: 0, open: 5 }),
      ],
      rules: [
        rule({
          fired: 30,
          alone: 10,
          closed: 16,
          acted: 12,
          aloneClosed: 8,
          aloneActed: 2,
          seen: 20,
          milder: 5,
          open: 14,
        }),
        rule({ month: '2026-11', fired: 5, open: 5, level: 'yellow' }),
        rule({ rule: 'rise', fired: 50, level: 'yellow' }),
      ],
      greens: [greens({ over: 80, followed: 4, running: 20 })],
    },
    MONTHS,
    until,
  );

  it('counts overrides of what was seen, actions of what is closed, false greens of those whose days are over', () => {
    expect(one).toMatchObject({ ruleSet: 'depression', version: 3, responses: 145, open: 25, greensRunning: 20 });
    expect(one!.levels).toEqual({ acute: 0, red: 45, yellow: 0, green: 100, grey: 0 });
    expect(one!.worse).toEqual(shareOf(5, 41));
    expect(one!.milder).toEqual(shareOf(6, 41));
    expect(one!.acted).toEqual(shareOf(15, 20));
    expect(one!.falseGreens).toEqual(shareOf(4, 80));
  });

  it('has every month of the period, each with its own', () => {
    expect(one!.months.map(({ month, responses }) => [month, responses])).toEqual([
      ['2026-10', 140],
      ['2026-11', 5],
    ]);
    expect(one!.months[1]!.falseGreens).toEqual(shareOf(0, 0));
    expect(one!.months[1]!.acted).toMatchObject({ of: 0, few: true });
  });

  it('says of a rule how often it fired, alone, per week, and what was done', () => {
    expect(one!.rules.map(({ rule: id }) => id)).toEqual(['rise', 'severe']);
    expect(one!.rules[1]).toMatchObject({ level: 'red', fired: 35, alone: 10, open: 19, perWeek: 35 / 4 });
    expect(one!.rules[1]!.acted).toEqual(shareOf(12, 16));
    expect(one!.rules[1]!.actedAlone).toEqual(shareOf(2, 8));
    expect(one!.rules[1]!.milder).toEqual(shareOf(5, 20));
    expect(one!.rules[1]!.months.map(({ fired }) => fired)).toEqual([30, 5]);
  });
});

it('keeps versions apart, the newest first, and is empty of nothing', () => {
  const levels = [level({ version: 2 }), level({ version: 1000 }), level({ ruleSet: 'copd', version: 1 })];
  const all = tallied({ levels, rules: [rule({ version: 2 })], greens: [] }, MONTHS, until);
  expect(all.map(({ ruleSet, version, rules }) => [ruleSet, version, rules.length])).toEqual([
    ['copd', 1, 0],
    ['depression', 1000, 0],
    ['depression', 2, 1],
  ]);
  expect(tallied({ levels: [], rules: [], greens: [] }, MONTHS, until)).toEqual([]);
});

it('counts a week at least: a version of this morning is no flood', () => {
  const levels = [level({ first: new Date(until.getTime() - 60_000) })];
  expect(tallied({ levels, rules: [rule({ fired: 3 })], greens: [] }, MONTHS, until)[0]!.rules[0]!.perWeek).toBe(3);
});

describe('advice', () => {
  it.each([
    ['rarely-acted', 'yellow', 5, 40],
    ['none', 'yellow', 30, 60],
    ['none', 'yellow', 4, 10], // under half, and yet it may be chance
    ['few', 'red', 0, 9],
    ['never', 'acute', 0, 400],
  ] as const)('%s: %s, %d of %d', (advice, of, count, all) => {
    expect(adviceOn({ level: of, acted: shareOf(count, all) }, false)).toBe(advice);
  });

  it('is never given on a rule of the house', () => {
    expect(adviceOn({ level: 'yellow', acted: shareOf(0, 400) }, true)).toBe('never');
  });
});
