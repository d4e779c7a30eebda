import { addDays, daysBetween } from '../../text/time';

/** Local dates, both included. */
export interface Dates {
  readonly from: string;
  readonly to: string;
}

export const MONTHS = [3, 6, 12] as const;
const MOST_DAYS = 5 * 366;

/** The last so many months until a date, about 30.4 days each. */
export function lastMonths(months: number, today: string): Dates {
  return { from: addDays(today, -Math.round((months * 365.25) / 12)), to: today };
}

/** Two dates that exist, the first one first, at most five years apart. */
export function isPeriod({ from, to }: Dates): boolean {
  const exists = (date: string): boolean => {
    const at = Date.parse(`${date}T12:00:00Z`);
    return /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(date);
  };
  return exists(from) && exists(to) && from <= to && daysBetween(from, to) <= MOST_DAYS;
}
