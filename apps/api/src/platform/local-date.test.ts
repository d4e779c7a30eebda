import { isDate, localDate } from './local-date.js';

it('knows the calendar', () => {
  expect(['2028-02-29', '2027-02-28'].map(isDate)).toEqual([true, true]);
  const none = ['2027-02-29', '2027-13-01', '2027-3-1', '20270301', '2027-03-01T00:00', '', 'x'];
  expect(none.map(isDate)).toEqual(none.map(() => false));
});

it('takes the department’s date, not the server’s', () => {
  expect(localDate('2027-03-20T23:30:00Z', 'Europe/Copenhagen')).toBe('2027-03-21');
  expect(localDate(new Date('2027-03-20T23:30:00Z'), 'America/Nuuk')).toBe('2027-03-20');
});
