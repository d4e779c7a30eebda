import { readDate, readInstant, readTime } from './file-dates.js';

it.each([
  ['05-03-2027', '2027-03-05'],
  ['5-3-2027', '2027-03-05'],
  ['5.3.2027', '2027-03-05'],
  ['2027-03-05', '2027-03-05'],
  ['29-02-2028', '2028-02-29'],
])('%s is %s', (text, date) => {
  expect(readDate(text)).toBe(date);
});

it.each(['05/03/2027', '05-03-27', '29-02-2027', '31-04-2027', '5-3.2027', '20270305', 'i morgen', '2027-3-5', ''])(
  '%s is no date',
  (text) => {
    expect(readDate(text)).toBeNull();
  },
);

it.each([
  ['9:05', '09:05'],
  ['09.05', '09:05'],
  ['23:59:00', '23:59'],
])('%s is %s', (text, time) => {
  expect(readTime(text)).toBe(time);
});
it.each(['24:00', '9', '9:5', '12:60'])('%s is no time', (text) => {
  expect(readTime(text)).toBeNull();
});

it('an instant without an offset is on the department’s wall clock', () => {
  const zone = 'Europe/Copenhagen';
  expect(readInstant('05-03-2027 09:30', zone)).toBe('2027-03-05T08:30:00Z');
  expect(readInstant('2027-07-05T09:30', zone)).toBe('2027-07-05T07:30:00Z');
  expect(readInstant('2027-03-05T09:30:00+02:00', zone)).toBe('2027-03-05T07:30:00Z');
  expect(['05-03-2027', 'nu', '2027-02-30T10:00Z'].map((text) => readInstant(text, zone))).toEqual([null, null, null]);
});
