/** What the planner is told of one enrolment, and what it answers. Data only; instants are ISO 8601 in UTC. */
import type { Anchor, AppointmentAnchor, LegendLevel, ReminderStep } from './document.js';
import type { SendingHours } from './reminders.js';

export const CHANNELS = ['email', 'sms', 'digital-post', 'letter', 'phone'] as const;
/** `phone` is a call by staff: it never sends, it lists. */
export type Channel = (typeof CHANNELS)[number];

/** The anchors of an enrolment and everything of its department that a plan depends on. */
export interface Enrolled {
  /** local dates `YYYY-MM-DD`; those the pathway does not use are ignored */
  anchors: Readonly<Partial<Record<Anchor, string>>>;
  /** the department's time zone, e.g. `Europe/Copenhagen` */
  zone: string;
  /** ids of the switches the department has on */
  switches?: readonly string[];
  sending?: SendingHours;
  /** the patient's first channel; `email` when absent */
  channel?: Channel;
  /** the choices made at enrolment, by the id of the pathway's fact */
  facts?: Readonly<Record<string, string>>;
  /** local dates on which the department is closed: public holidays and its own closing days */
  closed?: readonly string[];
  /** weekdays (1 = Monday … 7 = Sunday) on which the department is open; Monday to Friday when absent; the pathway's own `hours` win */
  workdays?: readonly number[];
  /** local dates, both included; without `to` until further notice. A window that would open within one is not sent. */
  pauses?: readonly { from: string; to?: string }[];
}

/** An appointment that is not cancelled. A moved one keeps its id and has another date. */
export interface Appointment {
  id: string;
  kind: AppointmentAnchor;
  /** local date */
  date: string;
}

/** An answer of the enrolment that has been handed in. */
export interface Answered {
  /** the assignment's step, as planned */
  step: string;
  /** instant */
  at: string;
  /** absent while it has not been assessed */
  level?: LegendLevel;
  /** of the codes the pathway's conditions read and this response asked for; null = asked and not known */
  values?: Readonly<Record<string, number | null>>;
}

/** `step` is unique within an enrolment and stable between runs: `week-6`, or `before-visit:<appointment id>`. */
export interface PlannedAssignment {
  step: string;
  questionnaire: string;
  opens: string;
  due: string;
  closes: string;
  reminders: { step: ReminderStep; channel: Channel; at: string }[];
  phase?: string;
  /** id of the appointment it hangs on; absent for one that hangs on a date of the enrolment */
  appointment?: string;
  /** it has a condition that only the day of opening can decide */
  conditional?: true;
  /** the first silence alarm of the window, when it already holds; conditions are judged on the answers before it opens */
  silent?: { rule: string; at: string };
}

/** An assignment as it is stored. */
export interface StoredAssignment {
  id: string;
  step: string;
  state: 'planned' | 'open' | 'answered' | 'missed' | 'revoked';
  questionnaire: string;
  opens: string;
  due: string;
  closes: string;
  appointment?: string;
  /** staff have moved or skipped it: a plan leaves it alone, unless its appointment is cancelled */
  held?: true;
}

/** What a new plan asks of the stored rows. */
export interface Changes {
  insert: PlannedAssignment[];
  /** the same step at other times; `reopen` = it had opened, and its new window has not: it goes back to being planned */
  move: { id: string; to: PlannedAssignment; reopen: boolean }[];
  revoke: { id: string; why: 'appointment-cancelled' | 'not-planned' }[];
}
