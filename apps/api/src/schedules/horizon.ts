import { ownId, type PathwayDraft, PATIENT_INITIATED, PLANNED_DAYS, type Repeat, stepOf } from '@stemme/pathways';
import { Temporal } from 'temporal-polyfill';

/** A start further away than this, before or after today, is a slip of the keyboard. */
const START_WITHIN_DAYS = 365;

/** A plan is extended when so many days of it are left: no window is longer, so nothing is due before it is planned. */
const LEFT_DAYS = 199;

/**
 * What is asked every day or so is written for the near future alone: 400 days would be 400 rows for each patient, moved one
 * by one whenever a date changes, and most of them revoked at the end of a course of weeks. The rest of the plan, a control
 * after a year, is there to be seen.
 */
const NEAR_DAYS = 60;
const NEAR_LEFT_DAYS = 30;

/** More often than this many days between two questionnaires of a step is daily, as far as planning goes. */
const OFTEN_DAYS = 3;

/** A series no longer than this is written at once. */
const FEW = 60;

/** The last local dates a plan covers: as a whole, and where something is asked daily. */
export interface Coverage {
  readonly until: string;
  /** null when nothing is asked daily */
  readonly near: string | null;
}

/** What a plan made today covers, counted from the start or from today, whichever is later. */
export function coverage(pathway: PathwayDraft, startedOn: string, today: string): Coverage {
  const from = startedOn > today ? startedOn : today;
  const isDaily = pathway.steps.some(({ repeat }) => isOften(repeat));
  return { until: later(from, PLANNED_DAYS), near: isDaily ? later(from, NEAR_DAYS) : null };
}

/** The local date on which a plan is extended. */
export function extendOn({ until, near }: Coverage): string {
  return near === null ? later(until, -LEFT_DAYS) : later(near, -NEAR_LEFT_DAYS);
}

/** What a stored plan covers; one that has no day of extension covers everything to its end. */
export function coverageOf(pathway: PathwayDraft, plannedUntil: string, extension: string | null): Coverage {
  const isDaily = pathway.steps.some(({ repeat }) => isOften(repeat));
  return { until: plannedUntil, near: isDaily && extension !== null ? later(extension, NEAR_LEFT_DAYS) : null };
}

/** The morning check's person has one questionnaire and no plan: nothing is ever added to it. */
export function hasPlan(plannedUntil: string): boolean {
  return plannedUntil < '9999-12-31';
}

/** Is a window that opens on a local date part of a plan that covers so much? */
export function isCovered(pathway: PathwayDraft, step: string, opensOn: string, { until, near }: Coverage): boolean {
  const isNear = near !== null && isOften(stepOf(pathway, step)?.repeat);
  return opensOn <= (isNear && near < until ? near : until);
}

function isOften(repeat: Repeat | undefined): boolean {
  if (repeat === undefined || (repeat.count !== undefined && repeat.count <= FEW)) return false;
  const day = Temporal.PlainDate.from('2000-01-01');
  const { days } = day.until(day.add(Temporal.Duration.from(repeat.every)), { largestUnit: 'days' });
  return days / (repeat.on?.length ?? 1) < OFTEN_DAYS;
}

function later(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** Is the start within a year of today? Dates are `YYYY-MM-DD` and exist. */
export function isSaneStart(startedOn: string, today: string): boolean {
  const days = Temporal.PlainDate.from(today).until(Temporal.PlainDate.from(startedOn), { largestUnit: 'days' }).days;
  return Math.abs(days) <= START_WITHIN_DAYS;
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

/**
 * The step id the rules know: one for all of the patient's own requests, and for every appointment of its kind
 * (`before-visit:<appointment>`), and the same when it is sent again (`week-6+1`).
 */
export function ruleStep(step: string): string {
  return isExtra(step) ? PATIENT_INITIATED : ownId(step);
}
