import { Temporal } from 'temporal-polyfill';

/** A row of the duty roster as it is sent: two instants, or two local dates of which the last is included. */
export interface SentDuty {
  readonly clinician: string;
  readonly from: string;
  readonly to: string;
  readonly position: number;
}

export interface DutyPeriod {
  readonly startsAt: string;
  readonly endsAt: string;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Nobody is on duty for longer in one row: a slip of the keyboard must not wake somebody for a year. */
const MOST_DAYS = 31;

/**
 * The period of a row, in instants. Whole days run from midnight to midnight on the department's wall clock.
 * Codes: `bad-date` (neither two dates nor two instants), `ends-before-it-starts`, `too-long`.
 */
export function dutyPeriod({ from, to }: Pick<SentDuty, 'from' | 'to'>, zone: string): DutyPeriod | { code: string } {
  const period = DATE.test(from) && DATE.test(to) ? wholeDays(from, to, zone) : instants(from, to);
  if (!period) return { code: 'bad-date' };
  const { start, end } = period;
  if (Temporal.Instant.compare(start, end) >= 0) return { code: 'ends-before-it-starts' };
  if (start.until(end).total('hours') > MOST_DAYS * 24 + 1) return { code: 'too-long' };
  return { startsAt: start.toString(), endsAt: end.toString() };
}

type Period = { start: Temporal.Instant; end: Temporal.Instant } | null;

function wholeDays(from: string, to: string, zone: string): Period {
  try {
    const midnight = (date: Temporal.PlainDate): Temporal.Instant => date.toZonedDateTime(zone).toInstant();
    const start = Temporal.PlainDate.from(from, { overflow: 'reject' });
    const last = Temporal.PlainDate.from(to, { overflow: 'reject' });
    return { start: midnight(start), end: midnight(last.add({ days: 1 })) };
  } catch {
    return null;
  }
}

function instants(from: string, to: string): Period {
  try {
    return { start: Temporal.Instant.from(from), end: Temporal.Instant.from(to) };
  } catch {
    return null;
  }
}
