/** Dates, dateTimes and times as text. Nothing here knows what day it is. */

export type TemporalType = 'date' | 'dateTime' | 'time';

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;
const DATE_TIME = /^(\d{4}-\d{2}-\d{2})T(.{8})(?:Z|[+-](?:(?:0\d|1[0-3]):[0-5]\d|14:00))$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export function isTemporal(type: string): type is TemporalType {
  return type === 'date' || type === 'dateTime' || type === 'time';
}

/**
 * Whether a text is such a value: a day that exists in the Gregorian calendar (`YYYY-MM-DD`), a time with seconds
 * (`HH:MM:SS`), or both with an offset. With `partial`, a date or dateTime may stop after the year, month or day.
 */
export function isTemporalValue(type: TemporalType, value: string, partial: boolean): boolean {
  if (type === 'time') return TIME.test(value);
  if (type === 'date') return isDate(value, partial);
  const [, day, time] = DATE_TIME.exec(value) ?? [];
  if (day !== undefined && time !== undefined) return isDate(day, false) && TIME.test(time);
  return partial && isDate(value, true);
}

function isDate(value: string, partial: boolean): boolean {
  const [, year, month, day] = DATE.exec(value) ?? [];
  if (year === undefined || year === '0000') return false;
  if (day === undefined && !partial) return false;
  if (month === undefined) return true;
  const days = daysIn(Number(year), Number(month));
  return days > 0 && (day === undefined || (Number(day) >= 1 && Number(day) <= days));
}

/** 0 for a month that does not exist. */
function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0);
}

/**
 * Below zero when `left` is earlier, above when it is later, 0 when they are the same, and `undefined` when that
 * cannot be said: 2022 is neither before nor after 2022-06-01. DateTimes with an offset are compared as instants; one
 * without may be anywhere on earth.
 */
export function compareTemporal(type: TemporalType, left: string, right: string): number | undefined {
  if (type === 'dateTime' && (left.includes('T') || right.includes('T'))) return compareInstants(left, right);
  if (left === right) return 0;
  if (left.startsWith(right) || right.startsWith(left)) return undefined;
  return left < right ? -1 : 1;
}

function compareInstants(left: string, right: string): number | undefined {
  const [a, b] = [spanOf(left), spanOf(right)];
  if (a.last < b.first) return -1;
  if (a.first > b.last) return 1;
  return a.first === a.last && b.first === b.last ? 0 : undefined;
}

/** The first and last second a dateTime can mean, in milliseconds; what is unknown ranges over all of its values. */
function spanOf(value: string): { first: number; last: number } {
  if (value.includes('T')) {
    const instant = Date.parse(value);
    return { first: instant, last: instant };
  }
  const [year = '', month, day] = value.split('-');
  const lastMonth = month ?? '12';
  const lastDay = day ?? String(daysIn(Number(year), Number(lastMonth))).padStart(2, '0');
  return {
    first: Date.parse(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00+14:00`),
    last: Date.parse(`${year}-${lastMonth}-${lastDay}T23:59:59-12:00`),
  };
}
