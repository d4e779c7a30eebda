import { addMonths } from './days.js';
import type { Period } from './document.js';
import { PathwayError } from './faults.js';

const UNITS = { D: 'days', W: 'weeks', M: 'months' } as const;
export type Unit = (typeof UNITS)[keyof typeof UNITS];

/** A parsed period: one unit, so that adding it twice is adding it doubled. */
export interface Span {
  readonly unit: Unit;
  readonly amount: number;
}

/** Reads `P7D`, `P2W`, `P6M` or a negative one (`-P14D`); null when it is none of these. */
export function parsePeriod(period: Period): Span | null {
  const found = /^(-?)P(\d{1,4})([DWM])$/.exec(period);
  if (!found) return null;
  const amount = Number(found[2]) * (found[1] === '-' && Number(found[2]) !== 0 ? -1 : 1);
  return { unit: UNITS[found[3] as keyof typeof UNITS], amount };
}

/** Periods are few and read for each window of a plan. */
const spans = new Map<Period, Span>();
const MOST_SPANS = 1000;

/** As `parsePeriod`; throws `bad-period`. */
export function span(period: Period): Span {
  const known = spans.get(period);
  if (known) return known;
  const parsed = parsePeriod(period);
  if (!parsed) throw new PathwayError('bad-period', period);
  if (spans.size >= MOST_SPANS) spans.clear();
  spans.set(period, parsed);
  return parsed;
}

/** The span in days; null for months, which have no fixed length. */
export function inDays(period: Span): number | null {
  if (period.unit === 'months') return null;
  return period.unit === 'weeks' ? period.amount * 7 : period.amount;
}

/**
 * The day `times` × `period` after a day. A month that lacks the day gives its last day (31 January + 1 month = 28 February),
 * or with `next` the first of the month after.
 * Always computed from the day itself: 31 January + 2 months is 31 March, not 28 March.
 */
export function addPeriod(day: number, period: Span, times = 1, monthEnd: 'clip' | 'next' = 'clip'): number {
  if (period.unit === 'months') return addMonths(day, period.amount * times, monthEnd);
  return day + (period.unit === 'weeks' ? 7 : 1) * period.amount * times;
}
