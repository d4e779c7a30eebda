import { Temporal } from 'temporal-polyfill';
import { factsKnown } from './conditions.js';
import { civilOf, dayOf } from './days.js';
import type { Anchor, PathwayDraft } from './document.js';
import { needZone, parseInstant } from './local-time.js';
import { zoneClock } from './zones.js';

/** The step id of an assignment the patient asked for. */
export const PATIENT_INITIATED = 'patient-initiated';

/** What a schedule tells the rules about an assignment: its step id, and whole days, weeks and months since the step's anchor. */
export interface ScheduleFacts extends Record<string, string | number> {
  step: string;
  day: number;
  week: number;
  month: number;
}

/** The facts every assignment has. */
export const SCHEDULE_FACTS: readonly string[] = ['step', 'day', 'week', 'month'];

/** The facts that come with the patient. */
export const PATIENT_FACTS: readonly string[] = ['sex', 'age'];

/** The facts that follow from a date of the enrolment, and the anchor a pathway must declare to have them. */
export const ANCHOR_FACTS: Readonly<Record<string, Anchor>> = {
  'gestation.weeks': 'gestation',
  'operation.days': 'operation',
  'birth.days': 'birth',
  'treatment.active': 'treatment-end',
};

/**
 * The facts of an assignment, counted in the department's local dates from the anchor to the day its window opens, so that a
 * late answer still belongs to its week. `anchor`: local date; `opens`: instant. Throws `bad-date`, `bad-instant`, `bad-zone`.
 */
export function scheduleFacts(step: string, anchor: string, opens: string, zone: string): ScheduleFacts {
  needZone(zone);
  return factsOf(step, dayOf(anchor), localDay(opens, zone));
}

/** The same of day numbers. */
export function factsOf(step: string, anchor: number, date: number): ScheduleFacts {
  const day = date - anchor;
  const { years, months } = plainDate(anchor).until(plainDate(date), { largestUnit: 'years' });
  return { step, day, week: Math.floor(day / 7), month: years * 12 + months };
}

/**
 * What an enrolment tells the rules about an assignment that opens at an instant: the choices made at enrolment, and of the
 * anchors that are known and that the pathway declares
 * - `gestation.weeks`: completed weeks, after the birth those of the day of birth
 * - `operation.days`: days since the operation, negative before it
 * - `birth.days`: days since the birth, from 0 on
 * - `treatment.active`: 1 to the last day of treatment, 0 after it; 1 while no end is known
 * What is not known is left out: a rule that reads it is unknown, not false.
 * `anchors`: local dates, of an operation the one the assignment is about. Throws `bad-date`, `bad-instant`, `bad-zone`.
 */
export function enrolmentFacts(
  pathway: PathwayDraft,
  chosen: Readonly<Record<string, string>> | undefined,
  anchors: Readonly<Partial<Record<Anchor, string>>>,
  opens: string,
  zone: string,
): Record<string, string | number> {
  const day = localDay(opens, zone);
  const of = (anchor: Anchor): number | undefined => {
    const text = Object.hasOwn(anchors, anchor) ? anchors[anchor] : undefined;
    return text !== undefined && pathway.anchors.includes(anchor) ? dayOf(text) : undefined;
  };
  const facts: Record<string, string | number> = Object.fromEntries(factsKnown(pathway.facts, chosen));
  const [gestation, operation, birth, end] = [of('gestation'), of('operation'), of('birth'), of('treatment-end')];
  if (gestation !== undefined && day >= gestation) {
    facts['gestation.weeks'] = Math.floor((Math.min(day, birth ?? day) - gestation) / 7);
  }
  if (operation !== undefined) facts['operation.days'] = day - operation;
  if (birth !== undefined && day >= birth) facts['birth.days'] = day - birth;
  if (pathway.anchors.includes('treatment-end')) facts['treatment.active'] = end !== undefined && day > end ? 0 : 1;
  return facts;
}

function localDay(instant: string, zone: string): number {
  return zoneClock(zone).dayAt(parseInstant(instant).epochMilliseconds);
}

function plainDate(day: number): Temporal.PlainDate {
  const { year, month, day: date } = civilOf(day);
  return new Temporal.PlainDate(year, month, date);
}
