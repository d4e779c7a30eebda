import { Temporal } from 'temporal-polyfill';
import type { LocalTime } from './document.js';
import { PathwayError } from './faults.js';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Is this a wall clock time `HH:MM`, 00:00 to 23:59? */
export function isTime(text: string): boolean {
  return TIME.test(text);
}

/** Times are few and read for each window of a plan. */
const minutesKnown = new Map<LocalTime, number>();

/** Minutes since midnight on the wall clock; `24:00` is allowed and is 1440. Throws `bad-time`. */
export function minutesOf(time: LocalTime): number {
  const known = minutesKnown.get(time);
  if (known !== undefined) return known;
  if (!isTime(time) && time !== '24:00') throw new PathwayError('bad-time', time);
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  // there are 1,441 of them
  minutesKnown.set(time, minutes);
  return minutes;
}

/** A local date `YYYY-MM-DD`, strictly. Throws `bad-date`. */
export function parseDate(text: string): Temporal.PlainDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new PathwayError('bad-date', text);
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch {
    throw new PathwayError('bad-date', text);
  }
}

/** An instant with `Z` or an offset. Throws `bad-instant`. */
export function parseInstant(text: string): Temporal.Instant {
  try {
    return Temporal.Instant.from(text);
  } catch {
    throw new PathwayError('bad-instant', text);
  }
}

/** Is this the name of a time zone this machine knows? Bare offsets (`+01:00`) are refused: they have no summer time. */
export function isZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

/** Throws `bad-zone`. */
export function needZone(zone: string): void {
  if (!isZone(zone)) throw new PathwayError('bad-zone', zone);
}

/**
 * The instant of a wall clock time on a local date; `24:00` is the next day's midnight.
 * A time that the clock jumps over moves forward by the jump (02:30 becomes 03:30);
 * of a time that comes twice the first is taken.
 */
export function instantOf(date: Temporal.PlainDate, time: LocalTime, zone: string): Temporal.Instant {
  if (time === '24:00') return instantOf(date.add({ days: 1 }), '00:00', zone);
  const minutes = minutesOf(time);
  const wall = date.toPlainDateTime({ hour: Math.floor(minutes / 60), minute: minutes % 60 });
  return wall.toZonedDateTime(zone, { disambiguation: 'compatible' }).toInstant();
}

/** The local date of an instant. */
export function localDate(instant: Temporal.Instant, zone: string): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(zone).toPlainDate();
}
