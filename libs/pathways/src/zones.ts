/** Instants of wall clock times, fast enough for a plan: what a zone's clock shows is asked once per day and remembered. */
import { Temporal } from 'temporal-polyfill';
import { civilOf, dateText } from './days.js';
import { PathwayError } from './faults.js';
import { instantOf, isZone } from './local-time.js';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** Ten years of ten zones: more is a sweep of years, which may start again. */
const MOST_DAYS = 40_000;

/** A zone's clock. */
export interface ZoneClock {
  /** The instant (milliseconds since 1970, UTC) of minutes after midnight (0 to 1440) on a local day; as `instantOf` at clock changes. */
  instant(day: number, minutes: number): number;
  /** The local day of an instant. */
  dayAt(instant: number): number;
}

const clocks = new Map<string, ZoneClock>();

/** Throws `bad-zone`. */
export function zoneClock(zone: string): ZoneClock {
  const known = clocks.get(zone);
  if (known) return known;
  if (!isZone(zone)) throw new PathwayError('bad-zone', zone);
  const clock = makeClock(zone);
  clocks.set(zone, clock);
  return clock;
}

function makeClock(zone: string): ZoneClock {
  // What the clock is ahead of UTC, at midnights in UTC. A zone changes its clock at most once between two of them.
  const offsets = new Map<number, number>();
  const offsetAt = (utcDay: number): number => {
    let offset = offsets.get(utcDay);
    if (offset === undefined) {
      if (offsets.size >= MOST_DAYS) offsets.clear();
      offset = exactOffset(utcDay * DAY_MS, zone);
      offsets.set(utcDay, offset);
    }
    return offset;
  };
  return {
    instant(day, minutes) {
      const offset = offsetAt(day - 1);
      const isSteady = offset === offsetAt(day) && offset === offsetAt(day + 1) && offset === offsetAt(day + 2);
      return isSteady ? day * DAY_MS + minutes * MINUTE_MS - offset : exactInstant(day, minutes, zone);
    },
    dayAt(instant) {
      const utcDay = Math.floor(instant / DAY_MS);
      const offset = offsetAt(utcDay);
      return Math.floor((instant + (offset === offsetAt(utcDay + 1) ? offset : exactOffset(instant, zone))) / DAY_MS);
    },
  };
}

function exactOffset(instant: number, zone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).offsetNanoseconds / 1_000_000;
}

function exactInstant(day: number, minutes: number, zone: string): number {
  const isNextMidnight = minutes === 24 * 60;
  const { year, month, day: date } = civilOf(isNextMidnight ? day + 1 : day);
  const within = isNextMidnight ? 0 : minutes;
  const time = `${pad(Math.floor(within / 60))}:${pad(within % 60)}`;
  return instantOf(new Temporal.PlainDate(year, month, date), time, zone).epochMilliseconds;
}

function pad(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}

/** The UTC dates of instants that have been written before: thousands of instants share a few hundred dates. */
const dates = new Map<number, string>();

/** ISO 8601 in UTC, without milliseconds where there are none: `2027-03-20T07:00:00Z`. */
export function instantText(instant: number): string {
  if (instant % MINUTE_MS !== 0) return new Date(instant).toISOString().replace('.000Z', 'Z');
  const day = Math.floor(instant / DAY_MS);
  let date = dates.get(day);
  if (date === undefined) {
    if (dates.size >= MOST_DAYS) dates.clear();
    date = dateText(day);
    dates.set(day, date);
  }
  const minutes = (instant - day * DAY_MS) / MINUTE_MS;
  return `${date}T${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}:00Z`;
}
