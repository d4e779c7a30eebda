/**
 * Local dates as day numbers (0 = 1 January 1970): a plan adds and compares thousands of dates, and a date has no zone.
 */
import { parseDate } from './local-time.js';

const DAY_MS = 86_400_000;

/** A calendar date; months from 1. */
export interface Civil {
  year: number;
  month: number;
  day: number;
}

/** The day number of a local date `YYYY-MM-DD`. Throws `bad-date`. */
export function dayOf(text: string): number {
  const { year, month, day } = parseDate(text);
  return dayNumber(year, month, day);
}

/** The day number of a date; months and days may run over, as in `(2027, 13, 1)`. */
export function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

/** The calendar date of a day number. */
export function civilOf(day: number): Civil {
  const date = new Date(day * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** `YYYY-MM-DD` */
export function dateText(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** 1 = Monday … 7 = Sunday */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** A month that lacks the day gives its last day, or with `next` the first of the month after. */
export function addMonths(day: number, months: number, monthEnd: 'clip' | 'next' = 'clip'): number {
  const from = civilOf(day);
  const length = civilOf(dayNumber(from.year, from.month + months + 1, 0)).day;
  if (from.day <= length) return dayNumber(from.year, from.month + months, from.day);
  return dayNumber(from.year, from.month + months, monthEnd === 'clip' ? length : length + 1);
}
