import { addDays, instantOf, localDate } from '../../text/time';

export const WHENS = ['hours', 'morning', 'other'] as const;
export type When = (typeof WHENS)[number];

const HOUR = 3_600_000;
const LATEST_DAYS = 60;

/** The instant of the next try, in UTC; null when it is not a time to come within 60 days. `now` in milliseconds. */
export function nextTry(when: When, date: string, time: string, now: number): string | null {
  const chosen =
    when === 'hours'
      ? new Date(now + 2 * HOUR).toISOString()
      : when === 'morning'
        ? instantOf(addDays(localDate(now), 1), '09:00')
        : instantOf(date, time);
  if (!chosen) return null;
  const ahead = Date.parse(chosen) - now;
  return ahead > 0 && ahead <= LATEST_DAYS * 24 * HOUR ? chosen : null;
}
