/** The pathway document: a department's versioned plan for a diagnosis. Plain data, frozen once active. */

export const LANGUAGES = ['da', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Text = Readonly<Record<Language, string>>;

/** The dates a plan can hang on; all are the department's local dates. */
export const ANCHORS = ['referral', 'enrolment', 'visit', 'operation', 'cycle', 'inclusion', 'birth'] as const;
export type Anchor = (typeof ANCHORS)[number];

/** Every level has a legend, because the same colour means different things per pathway. */
export const LEGEND_LEVELS = ['acute', 'red', 'yellow', 'green', 'grey', 'blue'] as const;
export type LegendLevel = (typeof LEGEND_LEVELS)[number];

/** Every level but green has somebody who acts. */
export const ACT_LEVELS = ['acute', 'red', 'yellow', 'grey', 'blue'] as const;
export type ActLevel = (typeof ACT_LEVELS)[number];

/** The messages of one assignment, in order. */
export const REMINDER_STEPS = ['invitation', 'reminder-1', 'reminder-2'] as const;
export type ReminderStep = (typeof REMINDER_STEPS)[number];

/** An ISO 8601 duration of one date unit: `P7D`, `P2W`, `P6M`, `P0D`, `-P14D`. */
export type Period = string;

/** A wall clock time in the department's zone, `HH:MM`. */
export type LocalTime = string;

/** Minutes counted while the department is open, or the closing time of the n-th working day (0 = today's). */
export type Within = { minutes: number } | { workingDays: number };

/** Outside opening hours minutes start at the next opening, unless somebody is on duty round the clock. */
export type Outside = Within | { clockMinutes: number };

export interface Act {
  who: Text;
  /** for an answer that comes while the department is open */
  inside: Within;
  /** for an answer that comes while it is closed */
  outside: Outside;
  /** what the clinic is told beside the row */
  text?: Text;
}

/** A moment of a window: so many days or weeks after the day it opens, at a wall clock time. */
export interface WindowEnd {
  after: Period;
  at: LocalTime;
}

/** What is sent: a questionnaire, or another where the department has switched it on (the first that is on wins). */
export interface Sent {
  questionnaire: string;
  variants?: readonly { switch: string; questionnaire: string }[];
}

/** Repeats from occurrence `first` (0 = the offset itself) every period, `count` times or until a period after the anchor, else for ever. */
export interface Repeat {
  every: Period;
  first?: number;
  count?: number;
  until?: Period;
}

export interface Step extends Sent {
  /** `week-{n}` when it repeats: n is the distance from the anchor in the unit of `repeat.every` */
  id: string;
  anchor: Anchor;
  offset: Period;
  repeat?: Repeat;
  opens: LocalTime;
  due: WindowEnd;
  closes: WindowEnd;
}

export interface ReminderRule {
  step: ReminderStep;
  /** after the day the window opens */
  after: Period;
  /** wall clock; absent = the time the window opens */
  at?: LocalTime;
}

/** What patients read. Braces: `TEXT_BRACES`. */
export interface PatientTexts {
  /** before the first question: when answers are read, and that some answers show help at once */
  start: Text;
  whenRead: Text;
  /** after a hand-in that the rules do not answer with a contact; {dato} says when the next questionnaire comes, or that none is planned */
  noContact: Text;
  received: Text;
  /** what the patient sees at once on an acute answer that is not about death or self-harm */
  emergency?: Text;
  /** the sentence for {hvornår} of the crisis and emergency texts while the department is open */
  crisisOpen?: Text;
  /** the same while it is closed */
  crisisClosed?: Text;
}

/** A pathway that is being written: rows may still be missing. `activationFaults` says which. */
export interface PathwayDraft {
  id: string;
  version: number;
  /** for the clinic only: it names the illness */
  title: Text;
  /** for messages and anything a bystander can see */
  publicTitle: Text;
  anchors: readonly Anchor[];
  /** what a department must decide before an instrument is used, e.g. a non-commercial clause */
  switches?: readonly { id: string; text: Text }[];
  steps: readonly Step[];
  reminders: readonly ReminderRule[];
  /** id of the rule set */
  ruleSet: string;
  /** sent at once when the patient asks for it, at any time */
  patientInitiated?: Sent;
  legend: Readonly<Partial<Record<LegendLevel, Text>>>;
  act: Readonly<Partial<Record<ActLevel, Act>>>;
  /** what the patient sees at once on an answer about death or self-harm */
  crisis?: Text;
  texts: PatientTexts;
}

/** A pathway that may be used. */
export interface Pathway extends PathwayDraft {
  legend: Readonly<Record<LegendLevel, Text>>;
  act: Readonly<Record<ActLevel, Act>>;
}
