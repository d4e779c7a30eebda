import { makeHours } from './testing/hours.js';
import { whenRead } from './when-read.js';

describe('when an answer is read', () => {
  it('while open: now at the earliest, the next closing of a working day at the latest', () => {
    expect(whenRead(makeHours(), '2027-01-04T09:00:00Z')).toEqual({
      open: true,
      from: '2027-01-04T09:00:00Z',
      readBy: '2027-01-05T14:00:00Z',
    });
  });

  it('on a Friday evening: nobody before Monday', () => {
    expect(whenRead(makeHours(), '2027-01-08T18:00:00Z')).toEqual({
      open: false,
      from: '2027-01-11T07:00:00Z',
      readBy: '2027-01-11T14:00:00Z',
    });
  });

  it('opens with the first minute and is closed with the last', () => {
    expect(whenRead(makeHours(), '2027-01-04T07:00:00Z').open).toBe(true);
    expect(whenRead(makeHours(), '2027-01-04T06:59:59Z').open).toBe(false);
    expect(whenRead(makeHours(), '2027-01-04T13:59:59Z').open).toBe(true);
    expect(whenRead(makeHours(), '2027-01-04T14:00:00Z').open).toBe(false);
  });

  it('in the lunch break: after lunch', () => {
    const weekly = [
      { day: 1, from: '08:00', to: '12:00' },
      { day: 1, from: '13:00', to: '15:00' },
    ];
    expect(whenRead(makeHours({ weekly }), '2027-01-04T11:30:00Z')).toMatchObject({
      open: false,
      from: '2027-01-04T12:00:00Z',
    });
  });

  it('promises what the act row of the level says', () => {
    const who = { da: 'Nogen', en: 'Somebody' };
    const acute = { who, inside: { minutes: 60 }, outside: { minutes: 60 } };
    expect(whenRead(makeHours(), '2027-01-04T09:00:00Z', acute).readBy).toBe('2027-01-04T10:00:00Z');
    expect(whenRead(makeHours(), '2027-01-09T09:00:00Z', acute)).toMatchObject({
      from: '2027-01-11T07:00:00Z',
      readBy: '2027-01-11T08:00:00Z',
    });
  });
});
