import { Temporal } from 'temporal-polyfill';
import { asks, canSend, type QuestionnaireLike } from './asked.js';
import type { PathwayDraft } from './document.js';
import { factsOf, type ScheduleFacts } from './facts.js';
import type { FaultCode } from './faults.js';
import { occurrences } from './occurrences.js';
import type { RuleNeeds } from './reads.js';

/** One planned hand-in and what it can send. */
interface Sending {
  facts: ScheduleFacts;
  sends: string[];
}

/** Long enough for a yearly questionnaire to come three times. */
const YEARS = 3;
/** From any day the longest month lies between; a month end would clip. */
const START = Temporal.PlainDate.from('2027-01-04');

/**
 * Which of a rule's needs the schedule can never meet: a step or week that never comes, a three-day rule on a weekly item,
 * a change of something that is asked once. Codes that nobody asks are another fault and are left out here.
 */
export function feedFaults(
  pathway: PathwayDraft,
  needs: RuleNeeds,
  questionnaires: ReadonlyMap<string, QuestionnaireLike>,
): FaultCode[] {
  const sendings = timetable(pathway);
  const daysOf = (code: string): number[] =>
    sendings
      .filter(({ sends }) => sends.some((id) => asksCode(questionnaires, id, code)))
      .map(({ facts }) => facts.day)
      .sort((a, b) => a - b);
  const faults = new Set<FaultCode>();
  for (const [code, times] of needs.times) {
    const asked = daysOf(code).length;
    if (asked > 0 && asked < times && !onRequest(pathway, questionnaires, code)) faults.add('asked-too-few-times');
  }
  for (const [code, within] of needs.within) {
    const days = daysOf(code);
    const near = days.some((day, index) => index > 0 && day - (days[index - 1] ?? day) <= within);
    if (days.length > 0 && !near) faults.add('asked-too-seldom');
  }
  for (const { fact, op, value } of needs.facts) {
    // Facts the schedule does not give (sex, age, diagnosis) come from elsewhere.
    const comes = sendings.flatMap(({ facts }) => (Object.hasOwn(facts, fact) ? [facts[fact]] : []));
    if (comes.length > 0 && !comes.some((own) => holds(own, op, value))) {
      faults.add(fact === 'step' ? 'step-never-comes' : 'time-never-comes');
    }
  }
  return [...faults];
}

function timetable(pathway: PathwayDraft): Sending[] {
  const until = START.add({ years: YEARS });
  return pathway.steps.flatMap((step) =>
    Array.from(occurrences(step, START, until), ({ id, date }) => ({
      facts: factsOf(id, START, date),
      sends: canSend(step),
    })),
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

function onRequest(
  pathway: PathwayDraft,
  questionnaires: ReadonlyMap<string, QuestionnaireLike>,
  code: string,
): boolean {
  const { patientInitiated } = pathway;
  return patientInitiated !== undefined && canSend(patientInitiated).some((id) => asksCode(questionnaires, id, code));
}

function asksCode(questionnaires: ReadonlyMap<string, QuestionnaireLike>, id: string, code: string): boolean {
  const questionnaire = questionnaires.get(id);
  return questionnaire !== undefined && asks(questionnaire, code);
}
