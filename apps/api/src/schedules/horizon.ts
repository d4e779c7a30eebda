import { type Anchor, PATIENT_INITIATED, type PathwayDraft, type PlannedAssignment } from '@stemme/pathways';
import { Temporal } from 'temporal-polyfill';

/** How far ahead the plan is written, counted from the start or from today, whichever is later. */
export const PLANNED_DAYS = 400;

/** A start further away than this, before or after today, is a slip of the keyboard. */
export const START_WITHIN_DAYS = 365;

/** The local date of an instant. */
export function localDate(instant: Date | string, zone: string): string {
  const iso = typeof instant === 'string' ? instant : instant.toISOString();
  return Temporal.Instant.from(iso).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** The last local date the plan covers. */
export function horizon(startedOn: string, today: string): string {
  return Temporal.PlainDate.from(startedOn > today ? startedOn : today)
    .add({ days: PLANNED_DAYS })
    .toString();
}

/** Is the start within a year of today? Dates are `YYYY-MM-DD` and exist. */
export function isSaneStart(startedOn: string, today: string): boolean {
  const days = Temporal.PlainDate.from(today).until(Temporal.PlainDate.from(startedOn), { largestUnit: 'days' }).days;
  return Math.abs(days) <= START_WITHIN_DAYS;
}

/** Does the calendar have this day? */
export function isDate(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}

/** The anchors one start date stands for: the day the patient came into the department's care. */
const STARTS: readonly Anchor[] = ['referral', 'enrolment', 'inclusion'];

/** The dates a plan hangs on; null when the pathway needs one that a start date does not tell. */
export function anchorsOf(pathway: PathwayDraft, startedOn: string): Partial<Record<Anchor, string>> | null {
  if (!pathway.anchors.every((anchor) => STARTS.includes(anchor))) return null;
  return Object.fromEntries(pathway.anchors.map((anchor) => [anchor, startedOn]));
}

/** What a longer plan has that a shorter one of the same enrolment had not. */
export function added(
  longer: readonly PlannedAssignment[],
  shorter: readonly PlannedAssignment[],
): PlannedAssignment[] {
  const known = new Set(shorter.map(({ step }) => step));
  return longer.filter(({ step }) => !known.has(step));
}

/** Ids of the switches that are on. */
export function switchedOn(switches: Readonly<Record<string, boolean>>): string[] {
  return Object.entries(switches).flatMap(([id, on]) => (on ? [id] : []));
}

/** The step of the patient's n-th own request. */
export function extraStep(n: number): string {
  return `${PATIENT_INITIATED}-${n}`;
}

/** Did the patient ask for it? */
export function isExtra(step: string): boolean {
  return step.startsWith(`${PATIENT_INITIATED}-`);
}

/** The step id the rules know: one for all of the patient's own requests. */
export function ruleStep(step: string): string {
  return isExtra(step) ? PATIENT_INITIATED : step;
}

/** The anchor a stored step hangs on: `week-6` belongs to the step `week-{n}`; the patient's own requests to the first. */
export function anchorOf(pathway: PathwayDraft, step: string): Anchor {
  const found = pathway.steps.find(({ id }) => {
    const [before, after] = id.split('{n}');
    if (after === undefined) return id === step;
    const middle = step.slice(before!.length, step.length - after.length);
    return step.startsWith(before!) && step.endsWith(after) && /^-?\d+$/.test(middle);
  });
  return found?.anchor ?? pathway.anchors[0]!;
}
