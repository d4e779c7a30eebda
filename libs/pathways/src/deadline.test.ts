import fc from 'fast-check';
import { actFor, DUE_TODAY, deadline } from './deadline.js';
import type { Within } from './document.js';
import { isOpen } from './hours.js';
import { parseInstant } from './local-time.js';
import { pathways } from './pathways/index.js';
import { wallClock } from './testing/clock.js';
import { makeHours } from './testing/hours.js';

/** January 2027: the 4th is a Monday. Written and read as Copenhagen winter time (UTC+1). */
const local = (clock: string): string => `${clock.replace(' ', 'T')}:00+01:00`;
const due = (within: Within, at: string, hours = makeHours()): string =>
  wallClock(deadline(within, local(at), hours), hours.zone);

describe('minutes are counted while the department is open', () => {
  it.each([
    ['on a working day', '2027-01-04 10:00', '2027-01-04 11:00'],
    ['to the very closing', '2027-01-04 14:00', '2027-01-04 15:00'],
    ['into the next day', '2027-01-04 14:30', '2027-01-05 08:30'],
    ['from the closing itself', '2027-01-04 15:00', '2027-01-05 09:00'],
    ['from before opening', '2027-01-05 06:00', '2027-01-05 09:00'],
    ['over the weekend', '2027-01-08 14:40', '2027-01-11 08:40'],
    ['from a Saturday', '2027-01-09 12:00', '2027-01-11 09:00'],
  ])('%s', (_name, at, expected) => {
    expect(due({ minutes: 60 }, at)).toBe(expected);
  });

  it('skip closed dates and the lunch break', () => {
    const hours = makeHours({
      weekly: [1, 2].flatMap((day) => [
        { day, from: '13:00', to: '15:00' },
        { day, from: '08:00', to: '12:00' },
      ]),
      closed: ['2027-01-05', '2027-01-11'],
    });
    expect(due({ minutes: 60 }, '2027-01-04 11:30', hours)).toBe('2027-01-04 13:30');
    expect(due({ minutes: 60 }, '2027-01-04 14:30', hours)).toBe('2027-01-12 08:30');
  });

  it('run on over midnight where a department never closes, and are real minutes on the days the clock changes', () => {
    const hours = makeHours({ weekly: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: '00:00', to: '24:00' })) });
    expect(due({ minutes: 60 }, '2027-01-04 23:30', hours)).toBe('2027-01-05 00:30');
    // 28 March 2027 01:30 winter time + 60 minutes: the clock jumps 02:00 → 03:00
    expect(wallClock(deadline({ minutes: 60 }, '2027-03-28T00:30:00Z', hours), hours.zone)).toBe('2027-03-28 03:30');
    // 31 October 2027 02:30 summer time + 60 minutes is 02:30 winter time
    expect(deadline({ minutes: 60 }, '2027-10-31T00:30:00Z', hours)).toBe('2027-10-31T01:30:00Z');
    // a whole open day: 23 and 25 hours
    expect(deadline({ minutes: 23 * 60 }, '2027-03-27T23:00:00Z', hours)).toBe('2027-03-28T22:00:00Z');
    expect(deadline({ minutes: 25 * 60 }, '2027-10-30T22:00:00Z', hours)).toBe('2027-10-31T23:00:00Z');
  });

  it('keep the wall clock over the weekend the clock changes', () => {
    expect(deadline({ minutes: 60 }, '2027-03-26T13:30:00Z', makeHours())).toBe('2027-03-29T06:30:00Z');
    expect(deadline({ minutes: 60 }, '2027-10-29T12:30:00Z', makeHours())).toBe('2027-11-01T07:30:00Z');
  });
});

describe('working days end at closing time', () => {
  it.each([
    ['0 while open: today', 0, '2027-01-04 10:00', '2027-01-04 15:00'],
    ['0 before opening: today', 0, '2027-01-04 06:00', '2027-01-04 15:00'],
    ['0 after closing: the next working day', 0, '2027-01-04 15:00', '2027-01-05 15:00'],
    ['0 on a Friday evening: Monday', 0, '2027-01-08 18:00', '2027-01-11 15:00'],
    ['1 while open: tomorrow', 1, '2027-01-04 10:00', '2027-01-05 15:00'],
    ['1 before opening: the day that is about to begin', 1, '2027-01-04 06:00', '2027-01-04 15:00'],
    ['1 after closing: tomorrow', 1, '2027-01-04 16:00', '2027-01-05 15:00'],
    ['1 on a Friday: Monday', 1, '2027-01-08 10:00', '2027-01-11 15:00'],
    ['1 on a Saturday: Monday', 1, '2027-01-09 10:00', '2027-01-11 15:00'],
    ['5 on a Monday: the next Monday', 5, '2027-01-04 10:00', '2027-01-11 15:00'],
    ['10', 10, '2027-01-04 10:00', '2027-01-18 15:00'],
  ])('%s', (_name, workingDays, at, expected) => {
    expect(due({ workingDays }, at)).toBe(expected);
  });

  it('skip closed dates (Easter 2027: 25, 26 and 29 March) and keep the wall clock over the change to summer time', () => {
    const hours = makeHours({ closed: ['2027-03-25', '2027-03-26', '2027-03-29'] });
    expect(deadline({ workingDays: 1 }, '2027-03-24T10:00:00Z', hours)).toBe('2027-03-30T13:00:00Z');
    expect(deadline({ workingDays: 0 }, '2027-03-25T10:00:00Z', hours)).toBe('2027-03-30T13:00:00Z');
  });

  it('a patient who must be called today is due at closing', () => {
    expect(due(DUE_TODAY, '2027-01-04 10:00')).toBe('2027-01-04 15:00');
  });
});

describe('an act row', () => {
  const who = { da: 'Nogen', en: 'Somebody' };

  it('has its own time outside opening hours', () => {
    const act = { who, inside: { minutes: 60 }, outside: { workingDays: 2 } };
    expect(wallClock(deadline(act, local('2027-01-04 14:59'), makeHours()), 'Europe/Copenhagen')).toBe(
      '2027-01-05 08:59',
    );
    expect(wallClock(deadline(act, local('2027-01-04 15:00'), makeHours()), 'Europe/Copenhagen')).toBe(
      '2027-01-06 15:00',
    );
  });

  it('may be round the clock where somebody is on duty', () => {
    const act = { who, inside: { minutes: 60 }, outside: { clockMinutes: 120 } };
    expect(wallClock(deadline(act, local('2027-01-09 23:00'), makeHours()), 'Europe/Copenhagen')).toBe(
      '2027-01-10 01:00',
    );
  });

  it('of a grey answer is that of the worst it could be', () => {
    for (const pathway of pathways) {
      expect(actFor(pathway, 'grey', 'acute')).toBe(pathway.act.acute);
      expect(actFor(pathway, 'grey', 'yellow')).toBe(pathway.act.yellow);
      expect(actFor(pathway, 'grey')).toBe(pathway.act.grey);
      expect(actFor(pathway, 'red', 'acute')).toBe(pathway.act.red);
    }
  });
});

describe('any deadline', () => {
  const within = fc.oneof(
    fc.record({ minutes: fc.integer({ min: 1, max: 1000 }) }),
    fc.record({ workingDays: fc.integer({ min: 0, max: 12 }) }),
  );
  const minute = fc.integer({ min: 0, max: 366 * 24 * 60 });
  const instant = (minutes: number): string =>
    new Date(Date.parse('2027-01-01T00:00:00Z') + minutes * 60_000).toISOString();
  const hours = makeHours({ closed: ['2027-03-25', '2027-03-26', '2027-03-29', '2027-12-24'] });

  it('lies after its beginning, at a moment the department is open or just closing', () => {
    fc.assert(
      fc.property(within, minute, (time, minutes) => {
        const by = deadline(time, instant(minutes), hours);
        const justBefore = parseInstant(by).subtract({ seconds: 1 });
        expect(Date.parse(by)).toBeGreaterThan(Date.parse(instant(minutes)));
        expect(isOpen(hours, justBefore)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('is never earlier for what comes later', () => {
    fc.assert(
      fc.property(within, minute, fc.integer({ min: 1, max: 10_000 }), (time, minutes, more) => {
        const first = Date.parse(deadline(time, instant(minutes), hours));
        expect(Date.parse(deadline(time, instant(minutes + more), hours))).toBeGreaterThanOrEqual(first);
      }),
      { numRuns: 150 },
    );
  });

  it('counts as many open minutes as it was given', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900 }), minute, (minutes, from) => {
        const by = Date.parse(deadline({ minutes }, instant(from), hours));
        let open = 0;
        for (let at = Date.parse(instant(from)); at < by; at += 60_000) {
          const clock = wallClock(new Date(at).toISOString(), hours.zone);
          const weekend = [0, 6].includes(new Date(`${clock.slice(0, 10)}T12:00:00Z`).getUTCDay());
          const time = clock.slice(11);
          if (!weekend && !hours.closed.includes(clock.slice(0, 10)) && time >= '08:00' && time < '15:00') open += 1;
        }
        expect(open).toBe(minutes);
      }),
      { numRuns: 25 },
    );
  });

  it('is refused where nobody ever opens', () => {
    expect(() => deadline({ minutes: 1 }, local('2027-01-04 10:00'), makeHours({ weekly: [] }))).toThrow('never-open');
    expect(() => deadline({ minutes: 1 }, 'yesterday', makeHours())).toThrow('bad-instant');
  });
});
