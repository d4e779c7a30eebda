import { addDays, age, clock, daysBetween, deadline, duration, instantOf, localDate, moment } from './time';

const MIN = 60_000;
const now = Date.parse('2027-03-10T09:00:00Z'); // 10.00 in Copenhagen, winter time

describe('duration', () => {
  it.each([
    [0, 'under 1 min', 'under 1 min'],
    [59_999, 'under 1 min', 'under 1 min'],
    [MIN, '1 min', '1 min'],
    [59 * MIN + 59_999, '59 min', '59 min'],
    [60 * MIN, '1 t', '1 h'],
    [200 * MIN, '3 t 20 min', '3 h 20 min'],
    [360 * MIN - 1, '5 t 59 min', '5 h 59 min'],
    [379 * MIN, '6 t', '6 h'],
    [24 * 60 * MIN, '1 dag', '1 day'],
    [20 * 24 * 60 * MIN, '20 dage', '20 days'],
    [21 * 24 * 60 * MIN, '3 uger', '3 weeks'],
  ])('%d ms', (ms, da, en) => {
    expect(duration(ms, 'da')).toBe(da);
    expect(duration(ms, 'en')).toBe(en);
    expect(duration(-ms, 'da')).toBe(da);
  });
});

describe('deadline', () => {
  const at = (minutes: number) => deadline(new Date(now + minutes * MIN).toISOString(), now, 'da');
  it('is later, soon within the hour, overdue from the very instant', () => {
    expect(at(61)).toEqual({ text: 'om 1 t 1 min', urgency: 'later' });
    expect(at(60).urgency).toBe('soon');
    expect(at(12)).toEqual({ text: 'om 12 min', urgency: 'soon' });
    expect(at(0)).toEqual({ text: 'under 1 min over frist', urgency: 'overdue' });
    expect(at(-90)).toEqual({ text: '1 t 30 min over frist', urgency: 'overdue' });
  });
});

it('age looks back', () => {
  expect(age('2027-03-10T08:48:00Z', now, 'da')).toBe('for 12 min siden');
  expect(age('2027-03-10T08:48:00Z', now, 'en')).toBe('12 min ago');
});

describe('the ward’s own zone', () => {
  it('names the local day, also around midnight', () => {
    expect(localDate('2027-03-10T22:59:59Z')).toBe('2027-03-10');
    expect(localDate('2027-03-10T23:00:00Z')).toBe('2027-03-11');
    expect(clock('2027-07-10T09:05:07Z', 'da', true)).toBe('11.05.07');
  });
  it('says yesterday, today, tomorrow by calendar, not by hours', () => {
    expect(moment('2027-03-10T09:45:00Z', now, 'da')).toBe('i dag kl. 10.45');
    expect(moment('2027-03-10T23:10:00Z', now, 'da')).toBe('i morgen kl. 00.10');
    expect(moment('2027-03-09T22:00:00Z', now, 'da')).toBe('i går kl. 23.00');
    expect(moment('2027-03-12T07:00:00Z', now, 'da')).toBe('fre. 12. mar. kl. 08.00');
    expect(moment('2026-12-31T07:00:00Z', now, 'en')).toBe('31 Dec 2026 at 08:00');
  });
});

describe('instantOf', () => {
  it('reads winter and summer time, and both sides of the change', () => {
    expect(instantOf('2027-03-10', '10:00')).toBe('2027-03-10T09:00:00.000Z');
    expect(instantOf('2027-07-10', '10:00')).toBe('2027-07-10T08:00:00.000Z');
    expect(instantOf('2027-03-28', '01:59')).toBe('2027-03-28T00:59:00.000Z');
    expect(instantOf('2027-03-28', '03:00')).toBe('2027-03-28T01:00:00.000Z');
    expect(instantOf('2027-10-31', '03:00')).toBe('2027-10-31T02:00:00.000Z');
  });
  it('comes back to the same wall clock for every hour of a year', () => {
    for (let d = 0; d < 365; d++) {
      const date = addDays('2027-01-01', d);
      for (const hour of ['00', '08', '12', '23']) {
        const instant = instantOf(date, `${hour}:30`);
        expect(instant && `${localDate(instant)} ${clock(instant, 'en')}`).toBe(`${date} ${hour}:30`);
      }
    }
  });
  it('refuses what is no date or time', () => {
    for (const [date, time] of [
      ['2027-02-30', '10:00'],
      ['2027-03-10', '24:00'],
      ['', '10:00'],
      ['2027-03-10', ''],
    ] as const) {
      expect(instantOf(date, time)).toBeNull();
    }
  });
});

it('counts days across the change to summer time', () => {
  expect(daysBetween('2027-03-27', '2027-03-29')).toBe(2);
  expect(addDays('2027-03-27', 2)).toBe('2027-03-29');
});
