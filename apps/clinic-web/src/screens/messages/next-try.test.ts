import { nextTry } from './next-try';

const NOW = Date.parse('2027-03-27T20:30:00Z'); // Saturday evening; the clocks go forward in the night

it('is two hours on, tomorrow at nine by the wall clock, or a chosen time', () => {
  expect(nextTry('hours', '', '', NOW)).toBe('2027-03-27T22:30:00.000Z');
  expect(Date.parse(nextTry('morning', '', '', NOW) ?? '')).toBe(Date.parse('2027-03-28T07:00:00Z'));
  expect(Date.parse(nextTry('other', '2027-04-01', '10:15', NOW) ?? '')).toBe(Date.parse('2027-04-01T08:15:00Z'));
});

it.each([
  ['2027-03-27', '21:00'],
  ['2027-06-30', '10:00'],
  ['', '10:00'],
  ['2027-04-01', ''],
  ['2027-02-30', '10:00'],
])('is refused for %s %s', (date, time) => {
  expect(nextTry('other', date, time, NOW)).toBeNull();
});
