import { SUICIDE_ITEMS } from './advice.js';
import { asks, canSend, itemCodes, type QuestionnaireLike } from './asked.js';
import { ACT_LEVELS, LEGEND_LEVELS, type PathwayDraft, type Sent } from './document.js';
import type { Fault, FaultCode } from './faults.js';
import { conditionsOf, parts } from './conditions.js';
import { ANCHOR_FACTS, PATIENT_FACTS, SCHEDULE_FACTS } from './facts.js';
import { feedFaults, timetable } from './feed.js';
import { contactFaults, silenceFaults } from './forgotten.js';
import { isScaleId, needsOf, type RuleNeeds } from './reads.js';
import { reminderFaults } from './reminder-faults.js';
import type { SendingHours } from './reminders.js';

/** What activation must know of a rule set; a whole rule set document fits. */
export interface RuleSetLike {
  readonly id: string;
  readonly pathway: string;
  readonly requires: readonly string[];
  readonly rules: readonly {
    readonly id: string;
    readonly level: string;
    readonly when: unknown;
    readonly unless?: unknown;
  }[];
}

/** The other documents a pathway stands on, in the versions that will be in force. */
export interface ActivationDocuments {
  questionnaires: readonly QuestionnaireLike[];
  ruleSet: RuleSetLike;
  sending?: SendingHours;
}

/**
 * Everything that must hold before a department may use a pathway that has passed `checkPathway`; none = it may.
 * Paths are JSON pointers into the pathway; faults of a rule stand at `/ruleSet/<rule id>`, of a required code at
 * `/ruleSet/requires/<code>`.
 */
export function activationFaults(pathway: PathwayDraft, documents: ActivationDocuments): Fault[] {
  const known = new Map(documents.questionnaires.map((questionnaire) => [questionnaire.id, questionnaire]));
  const sent = sentQuestionnaires(pathway, known);
  return [
    ...whoActs(pathway),
    ...(pathway.steps.length === 0 ? [{ path: '/steps', code: 'no-steps' } as const] : []),
    ...unknownQuestionnaires(pathway, known),
    ...ruleSetFaults(pathway, documents.ruleSet, sent, known),
    ...suicideItemFaults(pathway, documents.ruleSet, sent),
    ...sent
      .filter((questionnaire) => !itemCodes(questionnaire).has('contact.want'))
      .map(({ id }): Fault => ({ path: `/questionnaires/${id}`, code: 'contact-not-asked' })),
    ...conditionCodeFaults(pathway, sent, known),
    ...reminderFaults(pathway, documents.sending),
    ...silenceFaults(pathway),
    ...contactFaults(pathway),
  ];
}

/** Each level but green names who acts, and within what time inside and outside opening hours; every level has its legend. */
function whoActs(pathway: PathwayDraft): Fault[] {
  const faults: Fault[] = [];
  for (const level of ACT_LEVELS) {
    const path = `/act/${level}`;
    const act: Partial<NonNullable<PathwayDraft['act'][typeof level]>> | undefined = pathway.act[level];
    if (!act) {
      faults.push({ path, code: 'no-act' });
      continue;
    }
    if (!act.who?.da.trim() || !act.who.en.trim()) faults.push({ path: `${path}/who`, code: 'no-who' });
    if (!act.inside) faults.push({ path: `${path}/inside`, code: 'no-time-inside' });
    if (!act.outside) faults.push({ path: `${path}/outside`, code: 'no-time-outside' });
  }
  for (const level of LEGEND_LEVELS) {
    if (!pathway.legend[level]) faults.push({ path: `/legend/${level}`, code: 'no-legend' });
  }
  return faults;
}

function sentBy(pathway: PathwayDraft): { sent: Sent; path: string }[] {
  const steps = pathway.steps.map((sent, index) => ({ sent, path: `/steps/${index}` }));
  const { patientInitiated } = pathway;
  return patientInitiated ? [...steps, { sent: patientInitiated, path: '/patientInitiated' }] : steps;
}

function sentQuestionnaires(pathway: PathwayDraft, known: ReadonlyMap<string, QuestionnaireLike>): QuestionnaireLike[] {
  const ids = new Set(sentBy(pathway).flatMap(({ sent }) => canSend(sent)));
  return [...ids].map((id) => known.get(id)).filter((questionnaire) => questionnaire !== undefined);
}

function unknownQuestionnaires(pathway: PathwayDraft, known: ReadonlyMap<string, QuestionnaireLike>): Fault[] {
  return sentBy(pathway).flatMap(({ sent, path }) =>
    canSend(sent).some((id) => !known.has(id))
      ? [{ path: `${path}/questionnaire`, code: 'unknown-questionnaire' as const }]
      : [],
  );
}

/**
 * Every code a rule reads is asked by some questionnaire (one behind a switch counts: switched off, its rules are
 * simply not asked); every required code by each of them, else its answers could never be green; and the schedule
 * feeds each rule.
 */
function ruleSetFaults(
  pathway: PathwayDraft,
  ruleSet: RuleSetLike,
  sent: readonly QuestionnaireLike[],
  known: ReadonlyMap<string, QuestionnaireLike>,
): Fault[] {
  if (ruleSet.id !== pathway.ruleSet || ruleSet.pathway !== pathway.id) {
    return [{ path: '/ruleSet', code: 'wrong-rule-set' }];
  }
  const schedule = timetable(pathway, known);
  const rules = ruleSet.rules.flatMap((rule) => {
    const needs = needsOf([rule.when, rule.unless]);
    const codes: FaultCode[] = [...feedFaults(schedule, needs), ...factFaults(pathway, needs)];
    const read = [...needs.items, ...needs.scales];
    if (read.some((code) => !sent.some((one) => asks(one, code)))) codes.push('item-not-asked');
    return codes.map((code): Fault => ({ path: `/ruleSet/${rule.id}`, code }));
  });
  const requires = ruleSet.requires
    .filter((code) => sent.some((one) => !asks(one, code)))
    .map((code): Fault => ({ path: `/ruleSet/requires/${code}`, code: 'required-not-asked' }));
  return [...rules, ...requires];
}

/** A fact that a rule reads is given by the schedule, the patient or a date, or is a choice that can be made. */
function factFaults(pathway: PathwayDraft, { facts }: RuleNeeds): FaultCode[] {
  const codes = facts.flatMap(({ fact, op, value }): FaultCode[] => {
    if (SCHEDULE_FACTS.includes(fact) || PATIENT_FACTS.includes(fact)) return [];
    const anchor = Object.hasOwn(ANCHOR_FACTS, fact) ? ANCHOR_FACTS[fact] : undefined;
    if (anchor) return pathway.anchors.includes(anchor) ? [] : ['unknown-fact'];
    const declared = pathway.facts?.find(({ id }) => id === fact);
    if (!declared) return ['unknown-fact'];
    const values: unknown[] = op === 'in' && Array.isArray(value) ? value : [value];
    return values.every((each) => declared.options.some(({ id }) => id === each)) ? [] : ['undeclared-option'];
  });
  return [...new Set(codes)];
}

/** What the conditions of steps and silences read is asked, and often enough. */
function conditionCodeFaults(
  pathway: PathwayDraft,
  sent: readonly QuestionnaireLike[],
  known: ReadonlyMap<string, QuestionnaireLike>,
): Fault[] {
  const schedule = timetable(pathway, known);
  const seen = new Set<string>();
  return conditionsOf(pathway)
    .flatMap(({ condition, path }) =>
      [...parts(condition)].flatMap((part): Fault[] => {
        if (!('last' in part)) return [];
        if (!sent.some((one) => asks(one, part.last))) return [{ path, code: 'item-not-asked' }];
        const needs: RuleNeeds = { ...needsOf([]), times: new Map([[part.last, part.times ?? 1]]) };
        return feedFaults(schedule, needs).map((code) => ({ path, code }));
      }),
    )
    .filter(({ path, code }) => !seen.has(path + code) && seen.add(path + code));
}

/** Where an item about death or self-harm is sent, an acute rule reads it and a crisis text answers it. */
function suicideItemFaults(pathway: PathwayDraft, ruleSet: RuleSetLike, sent: readonly QuestionnaireLike[]): Fault[] {
  const acute = ruleSet.rules.filter(({ level }) => level === 'acute').map((rule) => needsOf([rule.when]));
  const faults: Fault[] = [];
  for (const item of SUICIDE_ITEMS.filter((code) => sent.some((one) => asks(one, code)))) {
    if (!pathway.crisis) faults.push({ path: '/crisis', code: 'no-crisis-text' });
    if (!acute.some(({ items }) => items.has(item))) faults.push({ path: `/ruleSet/${item}`, code: 'no-acute-rule' });
  }
  const others = acute.some(({ items }) =>
    [...items].some((code) => !isScaleId(code) && !SUICIDE_ITEMS.includes(code)),
  );
  if (others && !pathway.texts.emergency) faults.push({ path: '/texts/emergency', code: 'no-emergency-text' });
  return faults;
}
