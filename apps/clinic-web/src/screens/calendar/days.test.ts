import { addressOf, daysOf, monday, placeOf, step, weekNumber, weeks } from './days';

it('shows whole weeks', () => {
  expect(monday('2027-03-07')).toBe('2027-03-01');
  expect(daysOf('week', '2027-03-03')).toEqual({ from: '2027-03-01', to: '2027-03-07' });
  expect(daysOf('month', '2027-03-31')).toEqual({ from: '2027-03-01', to: '2027-04-04' });
  expect(daysOf('month', '2028-02-10')).toEqual({ from: '2028-01-31', to: '2028-03-05' });
  expect(weeks([1, 2, 3, 4, 5, 6, 7, 8])).toEqual([[1, 2, 3, 4, 5, 6, 7], [8]]);
});

it('steps over years and short months', () => {
  expect([step('month', '2027-01-31', 1), step('month', '2027-01-05', -1), step('week', '2027-12-29', 1)]).toEqual([
    '2027-02-01',
    '2026-12-01',
    '2028-01-05',
  ]);
});

it.each([
  ['2027-01-03', 53],
  ['2027-01-04', 1],
  ['2026-12-31', 53],
  ['2025-12-29', 1],
])('%s is in week %d', (date, week) => {
  expect(weekNumber(date)).toBe(week);
});

it('an address is read back, and nonsense is today', () => {
  const place = { view: 'week', date: '2027-03-03' } as const;
  expect(placeOf(addressOf(place).split('?')[1]!, '2027-01-01')).toEqual(place);
  expect(placeOf('dato=i+morgen', '2027-01-01')).toEqual({ view: 'month', date: '2027-01-01' });
});
