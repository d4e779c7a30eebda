/** The pathway document: a department's versioned plan for a diagnosis. Plain data, frozen once active. */

export const LANGUAGES = ['da', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Text = Readonly<Record<Language, string>>;

/** The dates a plan can hang on; all are the department's local dates. */
export const ANCHORS = [
  'referral',
  'enrolment',
  'visit',
  'operation',
  /** day 1 of a treatment cycle */
  'cycle',
  'inclusion',
  'birth',
  /** the day on which gestation was 0 weeks + 0 days: the due date minus 280 days */
  'gestation',
  'treatment-end',
] as const;
export type Anchor = (typeof ANCHORS)[number];

/** Anchors that come again, one for each appointment of that kind; a step that hangs on one comes once for each. */
export const APPOINTMENT_ANCHORS = ['visit', 'operation', 'cycle'] as const satisfies readonly Anchor[];
export type AppointmentAnchor = (typeof APPOINTMENT_ANCHORS)[number];

/** What a step hangs on: a date of the enrolment, or the patient's latest answer in it. */
export type StepAnchor = Anchor | 'answer';

/** Every level has a legend, because the same colour means different things per pathway. */
export const LEGEND_LEVELS = ['acute', 'red', 'yellow', 'green', 'grey', 'blue'] as const;
export type LegendLevel = (typeof LEGEND_LEVELS)[number];

/** Every level but green has somebody who acts. */
export const ACT_LEVELS = ['acute', 'red', 'yellow', 'grey', 'blue'] as const;
export type ActLevel = (typeof ACT_LEVELS)[number];

/** The messages of one assignment, in order. `missed` says that the window is over and that somebody may call. */
export const REMINDER_STEPS = ['invitation', 'reminder-1', 'reminder-2', 'reminder-3', 'last-call', 'missed'] as const;
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

/**
 * Repeats from occurrence `first` (0 = the offset itself) every period, `count` times or until a period after the anchor,
 * else for ever.
 */
export interface Repeat {
  every: Period;
  first?: number;
  count?: number;
  until?: Period;
  /** Weekdays (1 = Monday … 7 = Sunday) of each week on which it comes; `every` is then whole weeks, counted from the anchor. */
  on?: readonly number[];
  /** Ends before the day of this anchor once it is known: a birth, the end of a treatment, or the next cycle. */
  before?: readonly Anchor[];
  /**
   * `answer`: each time is counted from the day of the previous answer of the enrolment (whatever step it answered, the
   * patient's own requests too), or from the day the window opened where none came. Absent: from the anchor.
   */
  from?: 'answer';
}

/** What a level or an answer must have been before a step is sent, or before a silence is an alarm. */
export type Condition =
  /** A fact of the enrolment, declared in `facts`. */
  | { fact: string; in: readonly string[] }
  /** The level of the last assessed response of the enrolment; false when there is none. */
  | { lastLevel: readonly LegendLevel[] }
  /** An item (`phq9.9`) or scale (`phq-9.TOTAL`) in the last `times` responses that asked for it (1 when absent); false when there are fewer. */
  | { last: string; op: '<' | '<=' | '=' | '!=' | '>=' | '>'; value: number; times?: number }
  | { all: readonly Condition[] }
  | { any: readonly Condition[] }
  | { not: Condition };

/** A day on which the department is closed may move a window: to the working day before or after. */
export type ClosedDayRule = 'keep' | 'before' | 'after';

/** Who may answer a step. */
export const ANSWERERS = ['self', 'proxy'] as const;
export type Answerer = (typeof ANSWERERS)[number];

export interface Step extends Sent {
  /**
   * `week-{n}` when it repeats: n is the distance from the anchor in the unit of `repeat.every` (in days with `on`), or the
   * count from 1 with `from: 'answer'`.
   */
  id: string;
  anchor: StepAnchor;
  offset: Period;
  repeat?: Repeat;
  opens: LocalTime;
  due: WindowEnd;
  closes: WindowEnd;
  /** id of the phase it belongs to */
  phase?: string;
  /**
   * Sent only if this holds when the window opens. What cannot be known (a blank answer) sends it: asking once too often
   * harms less than not asking.
   */
  when?: Condition;
  /** Not sent where another step opens within this many days before or after it: that one is enough. */
  apart?: Period;
  onClosedDay?: ClosedDayRule;
  /** In months that lack the day: their last day (`clip`, also when absent) or the first of the next (`next`). */
  monthEnd?: 'clip' | 'next';
  /** Both when absent. */
  answeredBy?: readonly Answerer[];
  /** Expected answering time in minutes, 1 to 120. */
  minutes?: number;
}

export interface ReminderRule {
  step: ReminderStep;
  /** after the day the window opens, or with `from: 'closes'` after the day it closes */
  after: Period;
  /** wall clock; absent = the time the window opens (closes) */
  at?: LocalTime;
  from?: 'closes';
}

/** A part of the course with a name and a cadence of its own: steps name it. */
export interface Phase {
  id: string;
  title: Text;
  /** in place of the pathway's own */
  reminders?: readonly ReminderRule[];
  /** in place of the pathway's own */
  silence?: Silence;
}

/** An alarm while the window is still open: so long after it opened, nobody has answered. */
export interface SilenceRule {
  id: string;
  when?: Condition;
  /** after the day the window opens */
  after: Period;
  at: LocalTime;
  /** The level whose row of `act` says who acts within what time; the item itself stays blue. */
  as: ActLevel;
}

/** What no answer means. Without this, each window that closes unanswered is a blue item. */
export interface Silence {
  /**
   * How many windows in a row must close unanswered before it is an item (1 when absent). After a response that was red or
   * acute, and after one that could not be decided, the first is one.
   */
  inARow?: number;
  rules?: readonly SilenceRule[];
}

/** The longest an enrolled patient may go without talking to a person: else a blue item asks somebody to call. */
export interface HumanContact {
  every: Period;
  /** why, and what counts, for the clinic */
  text: Text;
}

/** What the clinic does when it has tried to reach a patient so many times about one item. */
export interface NotReached {
  /** 1 to 20 */
  times: number;
  text: Text;
}

/** A choice made at enrolment that steps and rules read: the diagnosis variant, the joint, how often somebody measures. */
export interface EnrolmentFact {
  id: string;
  text: Text;
  options: readonly { id: string; text: Text }[];
  /** what holds when nothing was chosen; absent = must be chosen */
  default?: string;
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
  /** what the patient is told beside `whenRead` where nobody reads at times one would expect it: weekends, holidays, nights */
  outsideHours?: Text;
}

/** An opening of a weekday (1 = Monday … 7 = Sunday), wall clock. */
export interface ResponseHours {
  day: number;
  from: LocalTime;
  to: LocalTime;
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
  phases?: readonly Phase[];
  facts?: readonly EnrolmentFact[];
  steps: readonly Step[];
  /** the cadence of steps whose phase has none of its own */
  reminders: readonly ReminderRule[];
  silence?: Silence;
  humanContact?: HumanContact;
  notReached?: NotReached;
  /** when answers of this pathway are read; absent = the department's opening hours. Its closing days hold for both. */
  hours?: readonly ResponseHours[];
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
