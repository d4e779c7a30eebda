import type { RuleSet, Text } from '@stemme/triage';

/** What the demo's departments have decided and done, besides answers. */

export const PATHWAY_A = 'depression';

/** Contacts on each working day, and where the rest goes. */
export const CAPACITY: Readonly<Record<string, number>> = { A: 6, B: 4, C: 8, D: 8 };
export const OVERFLOW: Text = {
  da: 'Resten ringes op næste hverdag af den koordinerende sygeplejerske',
  en: 'The rest are called the next working day by the coordinating nurse',
};
/** At the deadline, an hour later, and at the end of the next working day. */
export const ESCALATION = [
  { after: { minutes: 0 }, to: 'duty' },
  { after: { minutes: 60 }, to: 'nurse' },
  { after: { workingDays: 1 }, to: 'responsible' },
] as const;
export const VIDEO_URL = 'https://video.example.test/ambulatoriet';

/**
 * The draft that waits for a second person: a rise in anxiety alarms from 7 and not from 4, and a rise in depression alone
 * does not alarm. Fewer calls, and some who were called would be green.
 */
export function draftOf(document: RuleSet): RuleSet {
  const rules = document.rules
    .filter(({ id }) => id !== 'phq9-rise')
    .map((rule) =>
      rule.id === 'gad7-rise' ? { ...rule, when: { ...rule.when, value: 7 } as typeof rule.when } : rule,
    );
  return { ...document, rules };
}

interface Card {
  readonly rule: string;
  readonly phoneKind: string;
  readonly instruction: Text;
  readonly journal: Text;
}

export const CARDS: readonly Card[] = [
  {
    rule: 'phq9-item-9',
    phoneKind: 'psychiatric-emergency',
    instruction: {
      da: 'Ring til patienten nu. Spørg til tanker, planer og hvem patienten er sammen med. Træffes patienten ikke: følg afdelingens instruks for selvmordsrisiko.',
      en: 'Call the patient now. Ask about thoughts, plans and who the patient is with. If there is no reply: follow the department’s instruction for risk of suicide.',
    },
    journal: {
      da: 'Svarede {dato}: {svar}. {handling}.',
      en: 'Answered {date}: {answer}. {action}.',
    },
  },
  {
    rule: 'phq9-severe',
    phoneKind: 'department',
    instruction: {
      da: 'Ring samme dag. Gennemgå søvn, appetit og medicin; tilbyd en tid hos lægen inden for en uge.',
      en: 'Call the same day. Go through sleep, appetite and medicine; offer an appointment with the physician within a week.',
    },
    journal: { da: 'PHQ-9 {score} ({ændring}). {handling}.', en: 'PHQ-9 {score} ({change}). {action}.' },
  },
  {
    rule: 'phq9-little-fall',
    phoneKind: 'department',
    instruction: {
      da: 'Tag det op på næste konference: er behandlingen den rigtige, og får patienten den?',
      en: 'Bring it up at the next conference: is the treatment the right one, and does the patient get it?',
    },
    journal: { da: 'Ringe virkning: PHQ-9 {score}. {handling}.', en: 'Little effect: PHQ-9 {score}. {action}.' },
  },
];

/** "I would have said …": by whom, of which past answers, and why. */
export const JUDGEMENTS = [
  {
    login: 'nora',
    rule: 'phq9-rise',
    level: 'yellow',
    judged: 'green',
    because: 'Kendt udsving omkring eksamen, patienten har plan og netværk',
  },
  {
    login: 'nils',
    rule: 'phq9-little-fall',
    level: 'yellow',
    judged: 'red',
    because: 'Ingen bedring efter to præparater, burde ses i denne uge',
  },
  { login: 'liv', rule: null, level: 'green', judged: 'yellow', because: 'Jeg ville have ringet: søvnen er væk igen' },
] as const;

/** What came of looking at a green that something spoke against. */
export const REVIEWED = {
  found: 'Svarene var rigtige, da de blev givet. Patienten fik det værre efter et dødsfald i familien fem dage senere.',
  changed: 'Intet i reglerne. Vi siger til alle ved start, at de kan svare igen eller ringe, når noget sker.',
} as const;

/** Limits of a patient's own, and the days they hold. */
export const LIMITS = [
  {
    login: 'poul',
    pathway: 'copd',
    code: 'hm.spo2',
    sides: { alertLow: 85, warningLow: 87 },
    baseline: 89,
    reason: 'Habituel saturation 89 % i stabil fase, aftalt i ambulatoriet',
  },
  {
    login: 'helga',
    pathway: 'heart-failure',
    code: 'hm.weight',
    sides: { alertHigh: 70 },
    baseline: 68,
    reason: 'Tørvægt 68,0 kg aftalt i ambulatoriet',
  },
] as const;
export const LIMIT_DAYS = 180;

/** Whose sentence stands on top of every view, and what was agreed about it. */
export const MATTERS = [
  { login: 'aksel', text: 'At jeg kan hente min datter i børnehaven igen', agreed: null },
  {
    login: 'ellen',
    text: 'To sleep through the night, so I can go back to work',
    agreed: 'We begin with sleep: fixed hours for two weeks, and a talk about work at the next visit.',
  },
] as const;

/** A talk that is to come: asked for, answered by the patient, and given a time. */
export const CALL = {
  login: 'aksel',
  kind: 'phone',
  reason: 'Samtale om, hvordan medicinen virker',
  number: '10 00 01 10',
  wishes: [
    { day: 2, part: 'morning' },
    { day: 4, part: 'morning' },
  ],
} as const;
