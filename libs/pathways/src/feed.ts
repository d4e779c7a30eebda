import { asks, canSend, type QuestionnaireLike } from './asked.js';
import { dayNumber } from './days.js';
import type { PathwayDraft, Step, StepAnchor } from './document.js';
import { factsOf, type ScheduleFacts } from './facts.js';
import type { FaultCode } from './faults.js';
import { numbered, occurrences } from './occurrences.js';
import { inDays, span } from './period.js';
import type { RuleNeeds } from './reads.js';
import { isAppointmentAnchor } from './series.js';

/** One planned hand-in and what it can send. */
interface Sending {
  anchor: StepAnchor;
  facts: ScheduleFacts;
  sends: readonly string[];
}

/** What a pathway asks, and when, as far as it is known before anybody is enrolled. */
export interface Timetable {
  sendings: readonly Sending[];
  /** what may come any number of times: asked for by the patient, with an appointment or after an answer */
  anyTimes: readonly string[];
  /** what an answer can bring, and within how many days of it */
  afterAnswer: readonly { sends: readonly string[]; days: number }[];
  questionnaires: ReadonlyMap<string, QuestionnaireLike>;
}

/** Long enough for a yearly questionnaire to come three times. */
const YEARS = 3;
/** From any day the longest month lies between; a month end would clip. */
const START = dayNumber(2027, 1, 4);
const END = dayNumber(2027 + YEARS, 1, 4);

/** The timetable of a patient who answers each questionnaire on the day it opens. */
export function timetable(pathway: PathwayDraft, questionnaires: ReadonlyMap<string, QuestionnaireLike>): Timetable {
  const { steps, patientInitiated } = pathway;
  const afterAnswer = steps.filter(({ anchor }) => anchor === 'answer');
  const anyTimes = steps.filter(({ anchor }) => anchor === 'answer' || isAppointmentAnchor(anchor)).flatMap(canSend);
  return {
    sendings: steps.flatMap((step) => sendingsOf(step)),
    anyTimes: [...anyTimes, ...(patientInitiated ? canSend(patientInitiated) : [])],
    afterAnswer: afterAnswer.map((step) => ({ sends: canSend(step), days: (inDays(span(step.offset)) ?? 31) + 1 })),
    questionnaires,
  };
}

function sendingsOf(step: Step): Sending[] {
  const isChain = step.repeat?.from === 'answer';
  return Array.from(occurrences(step, START, END), ({ id, day }, place) => ({
    anchor: step.anchor,
    facts: factsOf(isChain ? numbered(step, place + 1) : id, START, day),
    sends: canSend(step),
  }));
}

/**
 * Which of a rule's needs the schedule can never meet: a step or week that never comes, a three-day rule on a weekly item,
 * a change of something that is asked once. Codes that nobody asks are another fault and are left out here.
 */
export function feedFaults(schedule: Timetable, needs: RuleNeeds): FaultCode[] {
  const faults = new Set<FaultCode>();
  for (const [code, times] of needs.times) {
    const asks = asking(schedule, code);
    const asked = schedule.sendings.filter(asks).length;
    if (asked > 0 && asked < times && !asks({ sends: schedule.anyTimes })) faults.add('asked-too-few-times');
  }
  for (const [code, within] of needs.within) {
    const asks = asking(schedule, code);
    const asked = schedule.sendings.filter(asks);
    const isNear =
      asked.some((one) => isFollowed(one, asked, within)) ||
      schedule.afterAnswer.some((one) => one.days <= within && asks(one));
    if (asked.length > 0 && !isNear) faults.add('asked-too-seldom');
  }
  for (const { fact, op, value } of needs.facts) {
    // Facts the schedule does not give (sex, age, a choice) come from elsewhere.
    const comes = schedule.sendings.flatMap(({ facts }) => (Object.hasOwn(facts, fact) ? [facts[fact]] : []));
    if (comes.length > 0 && !comes.some((own) => holds(own, op, value))) {
      faults.add(fact === 'step' ? 'step-never-comes' : 'time-never-comes');
    }
  }
  return [...faults];
}

/**
 * Does another of the same anchor come on a later day within so many days? How far two anchors lie apart nobody knows; two on
 * one day are alternatives (a choice at enrolment, `apart`).
 */
function isFollowed(one: Sending, asked: readonly Sending[], within: number): boolean {
  return asked.some(
    (other) =>
      other !== one &&
      other.anchor === one.anchor &&
      other.facts.day > one.facts.day &&
      other.facts.day - one.facts.day <= within,
  );
}

function holds(own: string | number | undefined, op: string, value: unknown): boolean {
  if (op === 'in') return Array.isArray(value) && (value as unknown[]).includes(own);
  if (op === '=') return own === value;
  if (op === '!=') return own !== value;
  if (typeof own !== 'number' || typeof value !== 'number') return false;
  if (op === '<') return own < value;
  if (op === '<=') return own <= value;
  if (op === '>=') return own >= value;
  return op === '>' && own > value;
}

function asking({ questionnaires }: Timetable, code: string): (one: { readonly sends: readonly string[] }) => boolean {
  const ids = new Set([...questionnaires].flatMap(([id, questionnaire]) => (asks(questionnaire, code) ? [id] : [])));
  return ({ sends }) => sends.some((id) => ids.has(id));
}
