import { date, day, moment, time } from './format';

describe('dates and times', () => {
  it('are Danish time, summer and winter', () => {
    expect(time('da', '2026-11-03T13:05:00Z')).toBe('14.05');
    expect(time('en', '2026-07-03T22:30:00Z')).toBe('00:30');
  });

  it('are written as each language writes them', () => {
    expect(day('da', '2026-11-03T13:05:00Z')).toBe('tirsdag den 3. november');
    expect(day('en', '2026-11-03')).toBe('Tuesday 3 November');
    expect(date('da', '2026-11-03')).toBe('3. november 2026');
    expect(moment('da', '2026-11-03T13:05:00Z')).toBe('den 3. november kl. 14.05');
    expect(moment('en', '2026-11-03T13:05:00Z')).toBe('on 3 November at 14:05');
  });

  it('put an instant just before midnight on the day it is in Denmark', () => {
    expect(date('da', '2026-12-31T23:30:00Z')).toBe('1. januar 2027');
  });
});
