import fc from 'fast-check';
import { segments, STACKED, topOf, totalOf, weekName } from './bars';
import { weeksOver } from './contacts';
import { lastMonths, periodFault } from './period';

const counts = { acute: 1, red: 2, yellow: 0, grey: 3, green: 10 };

it('a bar is as high as there are responses, and leaves out what is none', () => {
  expect(segments(counts).map(({ level, from, to }) => [level, from, to])).toEqual([
    ['acute', 0, 1],
    ['red', 1, 3],
    ['grey', 3, 6],
    ['green', 6, 16],
  ]);
  expect(totalOf(counts)).toBe(16);
  expect(STACKED).toHaveLength(Object.keys(counts).length);
});

it('the top of an axis is a whole number with a whole half or none, never below the highest bar', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e6 }), (most) => {
      expect(topOf(most)).toBeGreaterThanOrEqual(most);
      expect(Number.isInteger(topOf(most))).toBe(true);
    }),
  );
});

it('a week has its year where a year begins', () => {
  expect(weekName('2026-W53', '2026-W52')).toBe('53');
  expect(weekName('2027-W01', '2026-W53')).toBe('1/2027');
  expect(weekName('2026-W41', undefined)).toBe('41/2026');
});

it('counts the weeks above capacity, not the weeks without one', () => {
  const week = (draft: number, capacity: number | null) => ({ week: '', from: '', running: 5, draft, capacity });
  expect(weeksOver([week(10, 9), week(9, 9), week(99, null)], 'draft')).toBe(1);
  expect(weeksOver([week(10, 4), week(9, 9)], 'running')).toBe(1);
});

it('months back end today, also from a day that the other month does not have', () => {
  expect(lastMonths('2026-11-28', 12)).toEqual({ from: '2025-11-29', to: '2026-11-28' });
  expect(lastMonths('2026-05-31', 3)).toEqual({ from: '2026-03-01', to: '2026-05-31' });
  expect(lastMonths('2026-01-15', 3)).toEqual({ from: '2025-10-16', to: '2026-01-15' });
});

it('a period must be dates in order, not after today, at most five years', () => {
  const fault = (from: string, to: string) => periodFault({ from, to }, '2026-11-28');
  expect(fault('2026-01-01', '2026-11-28')).toBeNull();
  expect(fault('2026-11-28', '2026-11-28')).toBeNull();
  expect(fault('2026-11-28', '2026-11-27')).toBe('dates');
  expect(fault('', '2026-11-27')).toBe('dates');
  expect(fault('2026-01-01', '2026-11-29')).toBe('future');
  expect(fault('2020-01-01', '2026-01-01')).toBe('dates');
});
