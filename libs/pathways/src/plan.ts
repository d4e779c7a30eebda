import { questionnaireOf } from './asked.js';
import { MOST_SHIFT_DAYS, workingDaysOf } from './closed-days.js';
import { factsKnown, judge, parts, type Truth } from './conditions.js';
import { dayOf } from './days.js';
import type { Condition, PathwayDraft, Step } from './document.js';
import { countBefore, inOrder, millis } from './heard.js';
import { minutesOf } from './local-time.js';
import { inDays, span } from './period.js';
import type { Answered, Appointment, Enrolled, PlannedAssignment } from './planning.js';
import { byDate, type Course, type Slot, slotsOf } from './series.js';
import { plannedId, stepOf } from './step-of.js';
import { type Windows, windowOf, windows } from './windows.js';
import { zoneClock } from './zones.js';

/** How far ahead a plan reaches when nothing else is asked, in days. */
export const PLANNED_DAYS = 400;

/** A slot of a step of the document. */
interface Placed extends Slot {
  step: Step;
  index: number;
  conditional?: true;
}

/** What a plan is made from, read once. */
interface Plan extends Course {
  pathway: PathwayDraft;
  facts: ReadonlyMap<string, string>;
  /** the answers of `heard`, in order */
  answers: readonly Answered[];
  now: number;
  windows: Windows;
}

/**
 * The assignments of an enrolment whose windows open on or before the local date `until` (400 days after `now` when absent),
 * in order of opening; windows that are over are among them.
 * Pure, deterministic, and the same whatever order appointments and answers come in; a later `until` only appends.
 * A condition of a window that opens at or before `now` is judged on the answers before its opening, of a later one it is
 * left open (`conditional`) unless the facts of the enrolment decide it.
 * Throws `missing-anchor`, `bad-date`, `bad-instant` or `bad-zone`; the pathway must have passed `checkPathway`.
 */
export function plan(
  pathway: PathwayDraft,
  enrolled: Enrolled,
  appointments: readonly Appointment[],
  answers: readonly Answered[],
  now: string,
  until?: string,
): PlannedAssignment[] {
  const clock = zoneClock(enrolled.zone);
  const heard = inOrder(answers, clock);
  const closed = new Set((enrolled.closed ?? []).map(dayOf));
  const given: Plan = {
    pathway,
    enrolled,
    appointments: byDate(appointments),
    heard,
    clock,
    working: workingDaysOf(pathway, enrolled.workdays, closed),
    facts: factsKnown(pathway.facts, enrolled.facts),
    answers: heard.map(({ answer }) => answer),
    now: millis(now),
    windows: windows(pathway, enrolled, clock, closed),
  };
  const horizon = until === undefined ? clock.dayAt(given.now) + PLANNED_DAYS : dayOf(until);
  return placed(given, horizon).map((slot) => planned(given, slot));
}

/** Would a stored step be sent at its opening `at`? What cannot be known sends it. */
export function conditionHolds(
  pathway: PathwayDraft,
  step: string,
  enrolled: Pick<Enrolled, 'facts' | 'zone'>,
  answers: readonly Answered[],
  at: string,
): boolean {
  const found = stepOf(pathway, step);
  if (!found?.when) return true;
  const facts = factsKnown(pathway.facts, enrolled.facts);
  const heard = inOrder(answers, zoneClock(enrolled.zone));
  const id = plannedId(step);
  const after = found.anchor === 'answer' ? heard.findIndex(({ answer }) => id.endsWith(`:${answer.step}`)) : -1;
  const count = after >= 0 ? after + 1 : countBefore(heard, millis(at));
  const before = heard.slice(0, count).map(({ answer }) => answer);
  return judge(found.when, { facts, answers: before }) !== false;
}

/** All slots up to a day, in order of opening by the wall clock: around a clock change only that keeps a longer plan from reordering. */
function placed(given: Plan, horizon: number): Placed[] {
  const { steps } = given.pathway;
  const far = horizon + MOST_SHIFT_DAYS + Math.max(0, ...steps.map(apartDays));
  const all = steps.flatMap((step, index) =>
    slotsOf(step, far, given)
      .filter(({ day }) => !isPaused(given, day))
      .flatMap((slot) => judged(given, { ...slot, step, index })),
  );
  // Array.sort is stable, so steps that open together keep the document's order.
  all.sort((a, b) => a.day - b.day || compareOpening(a.step, b.step));
  return withoutNeighbours(all).filter(({ day }) => day <= horizon);
}

function isPaused({ enrolled }: Plan, day: number): boolean {
  return (enrolled.pauses ?? []).some(({ from, to }) => dayOf(from) <= day && (to === undefined || day <= dayOf(to)));
}

/** None when its condition is known to be false. */
function judged(given: Plan, slot: Placed): Placed[] {
  const { when } = slot.step;
  if (!when) return [slot];
  const { facts, answers, heard, now } = given;
  if (slot.after !== undefined) {
    const trigger = answers[slot.after];
    if (!trigger || !isReadBy(when, trigger)) return [];
    return judge(when, { facts, answers: answers.slice(0, slot.after + 1) }) === false ? [] : [slot];
  }
  const opens = given.clock.instant(slot.day, minutesOf(slot.step.opens));
  if (opens <= now) {
    return judge(when, { facts, answers: answers.slice(0, countBefore(heard, opens)) }) === false ? [] : [slot];
  }
  const truth: Truth = judge(when, { facts, answers: null });
  if (truth === false) return [];
  return truth === null && readsAnswers(when) ? [{ ...slot, conditional: true }] : [slot];
}

function readsAnswers(condition: Condition): boolean {
  return [...parts(condition)].some((part) => 'last' in part || 'lastLevel' in part);
}

/** Does the answer say anything to the condition? Else an older answer would count again with every later one. */
function isReadBy(condition: Condition, answer: Answered): boolean {
  if (!readsAnswers(condition)) return true;
  return [...parts(condition)].some(
    (part) =>
      ('lastLevel' in part && answer.level !== undefined) ||
      ('last' in part && answer.values !== undefined && Object.hasOwn(answer.values, part.last)),
  );
}

function apartDays({ apart }: Step): number {
  return apart === undefined ? 0 : (inDays(span(apart)) ?? 0);
}

/**
 * Leaves out the slots that keep apart from another step's near by. A slot that only an answer can decide is nobody's
 * neighbour yet; of two that keep apart from each other the earlier stays.
 */
function withoutNeighbours(slots: readonly Placed[]): Placed[] {
  if (!slots.some(({ step }) => step.apart !== undefined)) return [...slots];
  const sent = slots.filter(({ step, conditional }) => step.apart === undefined && !conditional);
  return slots.filter((slot) => {
    if (slot.step.apart === undefined) return true;
    const days = apartDays(slot.step);
    if (sent.some((other) => isOther(other, slot) && Math.abs(other.day - slot.day) <= days)) return false;
    if (!slot.conditional) sent.push(slot);
    return true;
  });
}

/** Of another step, or of the same one for another appointment or answer; the repeats of one row keep their distance. */
function isOther(a: Placed, b: Placed): boolean {
  return a.index !== b.index || a.appointment !== b.appointment || a.after !== b.after;
}

function planned(given: Plan, slot: Placed): PlannedAssignment {
  const { step, id, day } = slot;
  const { heard, answers, facts, enrolled } = given;
  const { opens, due, closes, reminders, silent } = windowOf(given.windows, step, day, (opening) => ({
    facts,
    answers: answers.slice(0, countBefore(heard, opening)),
  }));
  return {
    step: id,
    questionnaire: questionnaireOf(step, enrolled.switches),
    opens,
    due,
    closes,
    reminders,
    ...(step.phase === undefined ? {} : { phase: step.phase }),
    ...(slot.appointment === undefined ? {} : { appointment: slot.appointment }),
    ...(slot.conditional ? { conditional: true } : {}),
    ...(silent ? { silent } : {}),
  };
}

function compareOpening(a: Step, b: Step): number {
  return a.opens < b.opens ? -1 : a.opens > b.opens ? 1 : 0;
}
