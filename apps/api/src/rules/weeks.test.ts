import { daysBetween, instantsOf, mondays, weeksBetween } from './weeks.js';

it('a period is cut into whole weeks, the first and the last as far as they lie in it', () => {
  expect(weeksBetween('2026-10-07', '2026-10-13')).toEqual([
    { week: '2026-W41', from: '2026-10-05', days: 5 },
    { week: '2026-W42', from: '2026-10-12', days: 2 },
  ]);
  expect(weeksBetween('2026-10-07', '2026-10-07')).toEqual([{ week: '2026-W41', from: '2026-10-05', days: 1 }]);
  // 2026 has 53 weeks, and the last of them belongs to it alone
  expect(weeksBetween('2026-12-28', '2027-01-04').map(({ week }) => week)).toEqual(['2026-W53', '2027-W01']);
});

it('a week begins at midnight where the department is', () => {
  const monday = mondays('Europe/Copenhagen');
  expect(monday(new Date('2026-10-04T21:59:59Z'))).toBe('2026-09-28');
  expect(monday(new Date('2026-10-04T22:00:00Z'))).toBe('2026-10-05');
  // the night the clock goes back
  expect(monday(new Date('2026-10-25T22:59:59Z'))).toBe('2026-10-19');
  expect(monday(new Date('2026-10-25T23:00:00Z'))).toBe('2026-10-26');
});

it('both days of a period are whole', () => {
  const { from, to } = instantsOf('2026-10-24', '2026-10-25', 'Europe/Copenhagen');
  expect([from.toISOString(), to.toISOString()]).toEqual(['2026-10-23T22:00:00.000Z', '2026-10-25T23:00:00.000Z']);
  expect(daysBetween('2026-10-24', '2026-10-25')).toBe(2);
});
