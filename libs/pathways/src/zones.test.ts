import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { addMonths, civilOf, dateText, dayNumber, dayOf, weekdayOf } from './days.js';
import { instantOf, localDate } from './local-time.js';
import { everyDate } from './testing/clock.js';
import { instantText, zoneClock } from './zones.js';

const ZONES = [
  'Europe/Copenhagen',
  'America/Nuuk',
  'Atlantic/Faroe',
  'America/Scoresbysund',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Africa/Casablanca',
  'Pacific/Honolulu',
];

/** The days round the clock changes of 2026 to 2030, and some others. */
const CHANGES = [
  '2026-03-29',
  '2026-10-25',
  '2027-03-28',
  '2027-10-31',
  '2028-03-26',
  '2028-04-02',
  '2029-10-28',
  '2030-03-31',
];
const day = fc.oneof(
  fc.tuple(fc.constantFrom(...CHANGES), fc.integer({ min: -3, max: 3 })).map(([date, days]) => dayOf(date) + days),
  fc.integer({ min: dayNumber(2000, 1, 1), max: dayNumber(2060, 1, 1) }),
);
const wall = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const plain = (at: number) => Temporal.PlainDate.from(dateText(at));

describe('the clock of a zone', () => {
  it('gives each wall clock time the instant that Temporal gives it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), day, fc.integer({ min: 0, max: 1440 }), (zone, at, minutes) => {
        const expected = instantOf(plain(at), wall(minutes), zone);
        expect(instantText(zoneClock(zone).instant(at, minutes))).toBe(expected.toString());
      }),
      { numRuns: 3000 },
    );
  });

  it('knows that a day of Nuuk can end in a clock change', () => {
    // at 23:00 on Saturday 27 March 2027 the clock goes to midnight: the day is over an hour early
    expect(instantText(zoneClock('America/Nuuk').instant(dayOf('2027-03-27'), 1440))).toBe('2027-03-28T01:00:00Z');
    expect(instantText(zoneClock('America/Nuuk').instant(dayOf('2027-03-26'), 1440))).toBe('2027-03-27T02:00:00Z');
  });

  it('gives each instant the local day that Temporal gives it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), day, fc.integer({ min: 0, max: 86_399_999 }), (zone, at, within) => {
        const instant = at * 86_400_000 + within;
        const expected = localDate(Temporal.Instant.fromEpochMilliseconds(instant), zone);
        expect(dateText(zoneClock(zone).dayAt(instant))).toBe(expected.toString());
      }),
      { numRuns: 3000 },
    );
  });

  it('refuses a zone that is none', () => {
    expect(() => zoneClock('Europe/Ringsted')).toThrow('bad-zone');
    expect(() => zoneClock('+01:00')).toThrow('bad-zone');
  });
});

describe('day numbers', () => {
  it('are those of the calendar', () => {
    for (const date of everyDate('1999-12-25', '2004-03-05')) {
      const at = dayOf(date);
      expect(dateText(at)).toBe(date);
      expect(weekdayOf(at)).toBe(plain(at).dayOfWeek);
      expect(civilOf(at)).toEqual({ year: plain(at).year, month: plain(at).month, day: plain(at).day });
    }
    expect(weekdayOf(dayOf('1969-12-28'))).toBe(7);
  });

  it('add months as the calendar does, or go on to the next month', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -40, max: 40 }), (at, months) => {
        const clipped = plain(at).add({ months });
        expect(dateText(addMonths(at, months))).toBe(clipped.toString());
        const next = clipped.day === plain(at).day ? clipped : clipped.add({ days: 1 });
        expect(dateText(addMonths(at, months, 'next'))).toBe(next.toString());
      }),
      { numRuns: 1000 },
    );
  });
});

it('an instant keeps its milliseconds, if it has any', () => {
  expect(
    ['2027-03-20T07:00:00Z', '2027-03-20T07:00:05Z', '2027-03-20T07:00:05.020Z', '1969-12-31T23:59:00Z'].map((text) =>
      instantText(Date.parse(text)),
    ),
  ).toEqual(['2027-03-20T07:00:00Z', '2027-03-20T07:00:05Z', '2027-03-20T07:00:05.020Z', '1969-12-31T23:59:00Z']);
});
