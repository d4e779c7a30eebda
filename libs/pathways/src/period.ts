import { Temporal } from 'temporal-polyfill';
import type { Period } from './document.js';
import { PathwayError } from './faults.js';

const UNITS = { D: 'days', W: 'weeks', M: 'months' } as const;
export type Unit = (typeof UNITS)[keyof typeof UNITS];

/** A parsed period: one unit, so that adding it twice is adding it doubled. */
export interface Span {
  unit: Unit;
  amount: number;
}

/** Reads `P7D`, `P2W`, `P6M` or a negative one (`-P14D`); null when it is none of these. */
export function parsePeriod(period: Period): Span | null {
  const found = /^(-?)P(\d{1,4})([DWM])$/.exec(period);
  if (!found) return null;
  const amount = Number(found[2]) * (found[1] === '-' && Number(found[2]) !== 0 ? -1 : 1);
  return { unit: UNITS[found[3] as keyof typeof UNITS], amount };
}

/** As `parsePeriod`; throws `bad-period`. */
export function span(period: Period): Span {
  const parsed = parsePeriod(period);
  if (!parsed) throw new PathwayError('bad-period', period);
  return parsed;
}

/** The span in days; null for months, which have no fixed length. */
export function inDays(period: Span): number | null {
  if (period.unit === 'months') return null;
  return period.unit === 'weeks' ? period.amount * 7 : period.amount;
}

/**
 * `date` + `times` × `period`. A month that lacks the day gives its last day (31 January + 1 month = 28 February).
 * Always computed from `date` itself: 31 January + 2 months is 31 March, not 28 March.
 */
export function addPeriod(date: Temporal.PlainDate, period: Span, times = 1): Temporal.PlainDate {
  return date.add({ [period.unit]: period.amount * times }, { overflow: 'constrain' });
}
