import {
  type Anchor,
  anchorsNeeded,
  APPOINTMENT_ANCHORS,
  type Appointment,
  type AppointmentAnchor,
  isAppointmentAnchor,
  type PathwayDraft,
  PATIENT_INITIATED,
  stepOf,
} from '@stemme/pathways';
import { Temporal } from 'temporal-polyfill';
import type { Fault } from '../platform/errors.js';
import { isDate } from '../platform/local-date.js';

export type Anchors = Readonly<Partial<Record<Anchor, string>>>;
export type Facts = Readonly<Record<string, string>>;

/** The anchors one start date stands for: the day the patient came into the department's care. */
const STARTS: readonly Anchor[] = ['referral', 'enrolment', 'inclusion'];

/** A date further away than this, before or after today, is a slip of the keyboard. */
const DATE_WITHIN_DAYS = 731;

/** From the day on which gestation was 0 weeks + 0 days to the expected date of delivery (Naegele's rule). */
const GESTATION_DAYS = 280;

/** How a nurse knows a pregnancy: by the expected date of delivery. */
const DUE_DATE = 'due-date';

/** What a start date cannot tell, and is asked for. */
export interface AskedAnchor {
  readonly id: Anchor;
  readonly kind: 'date' | 'appointment';
  /** Nothing can be planned without. */
  readonly required: boolean;
}

/** The dates of a new enrolment. */
export interface Dates {
  readonly anchors: Anchors;
  readonly appointments: readonly { readonly kind: AppointmentAnchor; readonly date: string }[];
}

/** What is asked for besides the start date; appointments may come later, as they are booked. */
export function askedAnchors(pathway: PathwayDraft): AskedAnchor[] {
  const needed = anchorsNeeded(pathway);
  return pathway.anchors
    .filter((anchor) => !STARTS.includes(anchor))
    .map((id) => ({ id, kind: isAppointmentAnchor(id) ? 'appointment' : 'date', required: needed.includes(id) }));
}

/** What one start date tells. */
export function startAnchors(pathway: PathwayDraft, startedOn: string): Anchors {
  const told = pathway.anchors.filter((anchor) => STARTS.includes(anchor));
  return Object.fromEntries(told.map((anchor) => [anchor, startedOn]));
}

/**
 * The dates a plan hangs on, from the start date and what was sent beside it; every fault when there is one.
 * `due-date` is another word for `gestation`.
 */
export function datesOf(
  pathway: PathwayDraft,
  startedOn: string,
  sent: Readonly<Record<string, unknown>>,
  today: string,
): Dates | { readonly faults: readonly Fault[] } {
  const asked = askedAnchors(pathway);
  const { dates, faults } = readDates(pathway, sent, today);
  for (const { id, required } of asked) {
    if (required && dates[id] === undefined && faults.length === 0) faults.push(fault(id, 'required'));
  }
  if (faults.length > 0) return { faults };
  const own = Object.entries(dates).filter(([id]) => !isAppointmentAnchor(id));
  const appointments = Object.entries(dates).flatMap(([kind, date]) =>
    isAppointmentAnchor(kind) && date ? [{ kind, date }] : [],
  );
  return { anchors: { ...startAnchors(pathway, startedOn), ...Object.fromEntries(own) }, appointments };
}

/** The dates of an enrolment after a change: only what is named; null takes a date away that need not be known. */
export function changedAnchors(
  pathway: PathwayDraft,
  before: Anchors,
  sent: Readonly<Record<string, unknown>>,
  today: string,
): Anchors | { readonly faults: readonly Fault[] } {
  const gone = Object.keys(sent).filter((id) => sent[id] === null);
  const kept = Object.fromEntries(Object.entries(sent).filter(([id]) => !gone.includes(id)));
  const { dates, faults } = readDates(pathway, kept, today);
  const needed: readonly string[] = [...anchorsNeeded(pathway), ...STARTS];
  const appointments = [...Object.keys(dates), ...gone].filter(isAppointmentAnchor);
  faults.push(...appointments.map((id) => fault(id, 'is-appointment')));
  faults.push(...gone.filter((id) => needed.includes(id)).map((id) => fault(id, 'required')));
  if (faults.length > 0) return { faults };
  const rest = Object.entries(before).filter(([id]) => !gone.includes(id));
  return { ...Object.fromEntries(rest), ...dates };
}

function readDates(
  pathway: PathwayDraft,
  sent: Readonly<Record<string, unknown>>,
  today: string,
): { dates: Partial<Record<Anchor, string>>; faults: Fault[] } {
  const known = askedAnchors(pathway).map(({ id }) => id as string);
  const dates: Partial<Record<Anchor, string>> = {};
  const faults: Fault[] = [];
  for (const [name, date] of Object.entries(sent)) {
    const id = name === DUE_DATE ? 'gestation' : name;
    if (!known.includes(id)) faults.push(fault(name, 'unknown-anchor'));
    else if (typeof date !== 'string' || !isDate(date)) faults.push(fault(name, 'bad-date'));
    else if (!isNear(date, today)) faults.push(fault(name, 'out-of-range'));
    else if (dates[id as Anchor] !== undefined) faults.push(fault(name, 'twice'));
    else dates[id as Anchor] = name === DUE_DATE ? gestationOf(date) : date;
  }
  return { dates, faults };
}

function gestationOf(dueDate: string): string {
  return Temporal.PlainDate.from(dueDate).subtract({ days: GESTATION_DAYS }).toString();
}

/** Is the date within two years of today? */
export function isNear(date: string, today: string): boolean {
  const { days } = Temporal.PlainDate.from(today).until(Temporal.PlainDate.from(date), { largestUnit: 'days' });
  return Math.abs(days) <= DATE_WITHIN_DAYS;
}

function fault(id: string, code: string): Fault {
  return { path: `anchors.${id}`, code };
}

/**
 * What is wrong with the choices made at enrolment: each fact is declared, each choice is one of its options, and what has no
 * standard is chosen.
 */
export function factFaults(pathway: PathwayDraft, sent: Readonly<Record<string, unknown>>): Fault[] {
  const declared = pathway.facts ?? [];
  const unknown = Object.keys(sent).filter((id) => !declared.some((fact) => fact.id === id));
  return [
    ...unknown.map((id) => ({ path: `facts.${id}`, code: 'unknown-fact' })),
    ...declared.flatMap(({ id, options, default: standard }): Fault[] => {
      const chosen = Object.hasOwn(sent, id) ? sent[id] : undefined;
      if (chosen === undefined) return standard === undefined ? [{ path: `facts.${id}`, code: 'required' }] : [];
      return options.some((option) => option.id === chosen) ? [] : [{ path: `facts.${id}`, code: 'unknown-option' }];
    }),
  ];
}

/** The anchor a stored step hangs on; the patient's own requests, and what hangs on an answer, count from the first. */
export function anchorOf(pathway: PathwayDraft, step: string): Anchor {
  const anchor = step.startsWith(PATIENT_INITIATED) ? undefined : stepOf(pathway, step)?.anchor;
  return anchor === undefined || anchor === 'answer' ? pathway.anchors[0]! : anchor;
}

/**
 * The dates an assignment is about: those of the enrolment, and of each kind of appointment the one it hangs on, else the
 * last one not after the day it opens, else the first that is to come.
 */
export function datesAbout(
  { anchors, appointment }: { readonly anchors: Anchors; readonly appointment: string | null },
  appointments: readonly Appointment[],
  opensOn: string,
): Anchors {
  const dates: Partial<Record<Anchor, string>> = { ...anchors };
  for (const kind of APPOINTMENT_ANCHORS) {
    const all = appointments.filter((one) => one.kind === kind).sort((a, b) => (a.date < b.date ? -1 : 1));
    const own = all.find(({ id }) => id === appointment);
    const chosen = own ?? all.findLast(({ date }) => date <= opensOn) ?? all[0];
    if (chosen) dates[kind] = chosen.date;
  }
  return dates;
}
