import { Temporal } from 'temporal-polyfill';
import type { Anchor, LocalTime, PathwayDraft, ReminderStep, Sent, Step } from './document.js';
import { PathwayError } from './faults.js';
import { instantOf, needZone, parseDate } from './local-time.js';
import { type Occurrence, occurrences } from './occurrences.js';
import { addPeriod, span } from './period.js';
import { SENDING_HOURS, type SendingHours, sendAt } from './reminders.js';

export const CHANNELS = ['email'] as const;
export type Channel = (typeof CHANNELS)[number];

/** What the planner knows of an enrolment. */
export interface Enrolled {
  /** local dates `YYYY-MM-DD`; those the pathway does not use are ignored */
  anchors: Readonly<Partial<Record<Anchor, string>>>;
  /** the department's time zone, e.g. `Europe/Copenhagen` */
  zone: string;
  /** ids of the switches the department has on */
  switches?: readonly string[];
  sending?: SendingHours;
  channel?: Channel;
}

/** Instants are ISO 8601 in UTC. `step` is unique within an enrolment and stable between runs. */
export interface PlannedAssignment {
  step: string;
  questionnaire: string;
  opens: string;
  due: string;
  closes: string;
  reminders: { step: ReminderStep; channel: Channel; at: string }[];
}

/**
 * The assignments of an enrolment whose windows open on or before the local date `until`, in order of opening.
 * Pure and deterministic; a later `until` only appends.
 * Throws `missing-anchor`, `bad-date` or `bad-zone`; the pathway must have passed `checkPathway`.
 */
export function plan(pathway: PathwayDraft, enrolled: Enrolled, until: string): PlannedAssignment[] {
  needZone(enrolled.zone);
  const horizon = parseDate(until);
  const found = pathway.steps.flatMap((step) => {
    const anchor = anchorDate(enrolled, step.anchor);
    return Array.from(occurrences(step, anchor, horizon), (occurrence) => ({ step, occurrence }));
  });
  // By wall clock, not by instant: around a clock change only the wall clock keeps a longer horizon from reordering.
  // Array.sort is stable, so steps that open together keep the document's order.
  found.sort(
    (a, b) =>
      Temporal.PlainDate.compare(a.occurrence.date, b.occurrence.date) || compareTimes(a.step.opens, b.step.opens),
  );
  return found.map(({ step, occurrence }) => planned(pathway, enrolled, step, occurrence));
}

/** The questionnaire to send: the first variant whose switch is on, else the plain one. */
export function questionnaireOf(sent: Sent, switches: readonly string[] = []): string {
  return sent.variants?.find((variant) => switches.includes(variant.switch))?.questionnaire ?? sent.questionnaire;
}

function planned(pathway: PathwayDraft, enrolled: Enrolled, step: Step, { id, date }: Occurrence): PlannedAssignment {
  const { zone, sending = SENDING_HOURS, channel = 'email' } = enrolled;
  const opens = instantOf(date, step.opens, zone);
  const due = instantOf(addPeriod(date, span(step.due.after)), step.due.at, zone);
  const closes = instantOf(addPeriod(date, span(step.closes.after)), step.closes.at, zone);
  const reminders = pathway.reminders
    .map((reminder) => {
      const moment = sendAt({ date, time: step.opens }, reminder, sending);
      return { step: reminder.step, channel, at: instantOf(moment.date, moment.time, zone) };
    })
    // Sending hours can push a reminder past a short window; activation refuses such a pathway, a planner must not send it.
    .filter((reminder) => Temporal.Instant.compare(reminder.at, closes) < 0)
    .map((reminder) => ({ ...reminder, at: reminder.at.toString() }));
  return {
    step: id,
    questionnaire: questionnaireOf(step, enrolled.switches),
    opens: opens.toString(),
    due: due.toString(),
    closes: closes.toString(),
    reminders,
  };
}

function anchorDate(enrolled: Enrolled, anchor: Anchor): Temporal.PlainDate {
  const text = Object.hasOwn(enrolled.anchors, anchor) ? enrolled.anchors[anchor] : undefined;
  if (text === undefined) throw new PathwayError('missing-anchor', anchor);
  return parseDate(text);
}

function compareTimes(a: LocalTime, b: LocalTime): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
