import { addDays } from '../../text/time';

export const VIEWS = ['month', 'week'] as const;
export type View = (typeof VIEWS)[number];

const weekdayOf = (date: string): number => (new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7;

/** The Monday of a date's week. */
export function monday(date: string): string {
  return addDays(date, -weekdayOf(date));
}

/** The days a view shows: a week, or the whole weeks that a month touches. */
export function daysOf(view: View, date: string): { from: string; to: string } {
  if (view === 'week') return { from: monday(date), to: addDays(monday(date), 6) };
  const first = `${date.slice(0, 7)}-01`;
  const next = step('month', first, 1);
  return { from: monday(first), to: addDays(monday(addDays(next, -1)), 6) };
}

/** A date in the next or previous week or month. */
export function step(view: View, date: string, by: 1 | -1): string {
  if (view === 'week') return addDays(date, 7 * by);
  const [year, month] = date.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month - 1 + by, 1)).toISOString().slice(0, 10);
}

/** ISO 8601 week number: the week of the year's first Thursday is 1. */
export function weekNumber(date: string): number {
  const thursday = addDays(monday(date), 3);
  const days = (Date.parse(thursday) - Date.parse(`${thursday.slice(0, 4)}-01-01`)) / 86_400_000;
  return Math.floor(days / 7) + 1;
}

/** A list in rows of seven. */
export function weeks<T>(days: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(days.length / 7) }, (_, row) => days.slice(row * 7, row * 7 + 7));
}

/** An address names a view, a date and an opened day: what was sent to a colleague opens the same. */
export function placeOf(search: string, today: string): { view: View; date: string } {
  const query = new URLSearchParams(search);
  const date = query.get('dato') ?? '';
  const view = query.get('visning') === 'uge' ? 'week' : 'month';
  return { view, date: /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date)) ? date : today };
}
export function addressOf({ view, date }: { view: View; date: string }): string {
  return `/kalender?${new URLSearchParams({ visning: view === 'week' ? 'uge' : 'maaned', dato: date }).toString()}`;
}
