import { dutyPeriod } from './roster.js';

const zone = 'Europe/Copenhagen';

describe('a row of the duty roster', () => {
  it.each([
    ['2027-03-22', '2027-03-22', '2027-03-21T23:00:00Z', '2027-03-22T23:00:00Z'],
    // the last Sunday of March has 23 hours, the last of October 25
    ['2027-03-28', '2027-03-28', '2027-03-27T23:00:00Z', '2027-03-28T22:00:00Z'],
    ['2027-10-31', '2027-10-31', '2027-10-30T22:00:00Z', '2027-10-31T23:00:00Z'],
    ['2027-03-22T15:00:00+01:00', '2027-03-23T07:00:00Z', '2027-03-22T14:00:00Z', '2027-03-23T07:00:00Z'],
  ])('%s to %s', (from, to, startsAt, endsAt) => {
    expect(dutyPeriod({ from, to }, zone)).toEqual({ startsAt, endsAt });
  });

  it.each([
    ['2027-02-29', '2027-03-01', 'bad-date'],
    ['2027-03-22', '2027-03-23T07:00:00Z', 'bad-date'],
    ['2027-03-22T15:00', '2027-03-22T16:00', 'bad-date'],
    ['tomorrow', 'later', 'bad-date'],
    ['2027-03-23', '2027-03-22', 'ends-before-it-starts'],
    ['2027-03-22T07:00:00Z', '2027-03-22T07:00:00Z', 'ends-before-it-starts'],
    ['2027-03-01', '2027-04-01', 'too-long'],
  ])('%s to %s is %s', (from, to, code) => {
    expect(dutyPeriod({ from, to }, zone)).toEqual({ code });
  });

  it('may be a month', () => {
    expect(dutyPeriod({ from: '2027-10-01', to: '2027-10-31' }, zone)).toHaveProperty('endsAt');
  });
});
