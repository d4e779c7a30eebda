import { rangeOf } from './date-range.js';

const ZONE = 'Europe/Copenhagen';

it.each([
  ['2027', '2026-12-31T23:00:00Z', '2027-12-31T23:00:00Z'],
  ['2027-03', '2027-02-28T23:00:00Z', '2027-03-31T22:00:00Z'],
  // the day the clocks go forward has 23 hours
  ['2027-03-28', '2027-03-27T23:00:00Z', '2027-03-28T22:00:00Z'],
  ['2027-03-28T10:15', '2027-03-28T08:15:00Z', '2027-03-28T08:16:00Z'],
  ['2027-03-28T10:15:30Z', '2027-03-28T10:15:30Z', '2027-03-28T10:15:31Z'],
  ['2027-03-28T10:15:30.5Z', '2027-03-28T10:15:30.5Z', '2027-03-28T10:15:30.6Z'],
  ['2027-03-28T10:15:30.123+02:00', '2027-03-28T08:15:30.123Z', '2027-03-28T08:15:30.124Z'],
  // a plus sign that came as a space
  ['2027-03-28T10:15:30 02:00', '2027-03-28T08:15:30Z', '2027-03-28T08:15:31Z'],
])('%s is from %s and before %s', (text, low, high) => {
  expect(rangeOf(text, ZONE)).toEqual({ low, high });
  expect(rangeOf(`eq${text}`, ZONE)).toEqual({ low, high });
  expect(rangeOf(`ne${text}`, ZONE)).toEqual({ low, high, not: true });
  expect(rangeOf(`ge${text}`, ZONE)).toEqual({ low });
  expect(rangeOf(`lt${text}`, ZONE)).toEqual({ high: low });
  for (const prefix of ['gt', 'sa']) expect(rangeOf(`${prefix}${text}`, ZONE)).toEqual({ low: high });
  expect(rangeOf(`le${text}`, ZONE)).toEqual({ high });
  expect(rangeOf(`eb${text}`, ZONE)).toEqual({ high: low });
});

it.each([
  '',
  'x',
  '27',
  '2027-13',
  '2027-02-30',
  '2027-1-1',
  'ap2027',
  'GE2027',
  '2027-01-01T25:00',
  '2027-01-01T10',
  '2027 ',
])('%p is none', (text) => {
  expect(rangeOf(text, ZONE)).toBeUndefined();
});

it('a bound that no clock has is open', () => {
  expect(rangeOf('ge0000', ZONE)).toEqual({ low: '-infinity' });
  expect(rangeOf('0001', ZONE)).toMatchObject({ low: '-infinity' });
  expect(rangeOf('le9999-12-31T23:59:59.999999999Z', ZONE)).toEqual({ high: 'infinity' });
});
