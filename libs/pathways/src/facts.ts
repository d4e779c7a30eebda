import type { Temporal } from 'temporal-polyfill';
import { localDate, needZone, parseDate, parseInstant } from './local-time.js';

/** The step id of an assignment the patient asked for. */
export const PATIENT_INITIATED = 'patient-initiated';

/** What a schedule tells the rules about an assignment: its step id, and whole days, weeks and months since the step's anchor. */
export interface ScheduleFacts extends Record<string, string | number> {
  step: string;
  day: number;
  week: number;
  month: number;
}

/**
 * The facts of an assignment, counted in the department's local dates from the anchor to the day its window opens, so that a
 * late answer still belongs to its week. `anchor`: local date; `opens`: instant. Throws `bad-date`, `bad-instant`, `bad-zone`.
 */
export function scheduleFacts(step: string, anchor: string, opens: string, zone: string): ScheduleFacts {
  needZone(zone);
  return factsOf(step, parseDate(anchor), localDate(parseInstant(opens), zone));
}

/** The same of local dates. */
export function factsOf(step: string, anchor: Temporal.PlainDate, date: Temporal.PlainDate): ScheduleFacts {
  const day = anchor.until(date, { largestUnit: 'days' }).days;
  const { years, months } = anchor.until(date, { largestUnit: 'years' });
  return { step, day, week: Math.floor(day / 7), month: years * 12 + months };
}
