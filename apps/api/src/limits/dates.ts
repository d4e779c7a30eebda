import { Temporal } from 'temporal-polyfill';
import type { Fault } from '../platform/errors.js';
import { isDate } from '../platform/local-date.js';

/** How long a limit may stand before a physician looks at it again. */
export const LONGEST_YEARS = 2;

/** What is wrong with the last day of a limit that begins `today`; both are local dates. */
export function untilFaults(until: string, today: string): Fault[] {
  if (!isDate(until)) return [{ path: 'until', code: 'no-date' }];
  if (until < today) return [{ path: 'until', code: 'past' }];
  const last = Temporal.PlainDate.from(today).add({ years: LONGEST_YEARS }).toString();
  return until > last ? [{ path: 'until', code: 'too-far' }] : [];
}
