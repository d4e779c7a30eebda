import { type Fault, refuse } from '../platform/errors.js';
import { isDate, localDate } from '../platform/local-date.js';
import { daysAfter, daysBetween, startOfDay } from './days.js';
import type { Period } from './monitor.store.js';

/** About six months: long enough to count, short enough to be about today's rules. */
const USUAL_DAYS = 183;
const MOST_DAYS = 5 * 366;

export interface Asked {
  readonly department: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Local dates, both included, and the same as instants. */
export interface PeriodOf extends Period {
  readonly first: string;
  readonly last: string;
}

/** @throws Refusal `invalid`: `bad-date`, `before-from`, `too-long` */
export function periodOf({ department, from, to }: Asked, zone: string, now: Date): PeriodOf {
  const faults: Fault[] = Object.entries({ from, to })
    .filter(([, date]) => date !== undefined && !isDate(date))
    .map(([path]) => ({ path, code: 'bad-date' }));
  refuse(faults);
  const last = to ?? localDate(now, zone);
  const first = from ?? daysAfter(last, -USUAL_DAYS);
  if (first > last) refuse([{ path: 'to', code: 'before-from' }]);
  if (daysBetween(first, last) > MOST_DAYS) refuse([{ path: 'from', code: 'too-long' }]);
  return { department, zone, first, last, from: startOfDay(first, zone), to: startOfDay(daysAfter(last, 1), zone) };
}
