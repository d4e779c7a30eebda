import { shifted, type WorkingDays } from './closed-days.js';
import { dayOf } from './days.js';
import { APPOINTMENT_ANCHORS, type Anchor, type AppointmentAnchor, type PathwayDraft, type Step } from './document.js';
import { PathwayError } from './faults.js';
import { compareText, type Heard } from './heard.js';
import { minutesOf } from './local-time.js';
import { lastDay, numbered, occurrences } from './occurrences.js';
import { addPeriod, span } from './period.js';
import type { Appointment, Enrolled } from './planning.js';
import { plannedId } from './step-of.js';
import type { ZoneClock } from './zones.js';

/** One window to come or past, before conditions, pauses and neighbours have had their say. */
export interface Slot {
  id: string;
  /** the local day it opens */
  day: number;
  appointment?: string;
  /** the answer it hangs on, and its place among the answers */
  after?: number;
}

/** Everything the slots of a step depend on. */
export interface Course {
  enrolled: Enrolled;
  /** by date, then id */
  appointments: readonly Appointment[];
  heard: readonly Heard[];
  clock: ZoneClock;
  working: WorkingDays;
}

/** What a step hangs on once: a day, and what stands after its id. */
interface Hook {
  day: number;
  suffix: string;
  appointment?: string;
}

/** Anchors that nobody knows at enrolment: a step that hangs on one comes once the day is known. */
const LATER: readonly Anchor[] = ['birth', 'treatment-end'];

export function isAppointmentAnchor(anchor: string): anchor is AppointmentAnchor {
  return (APPOINTMENT_ANCHORS as readonly string[]).includes(anchor);
}

/** The anchors whose dates must be known before an enrolment can be planned. */
export function anchorsNeeded(pathway: PathwayDraft): Anchor[] {
  const used = new Set(pathway.steps.map(({ anchor }) => anchor));
  return pathway.anchors.filter(
    (anchor) => used.has(anchor) && !isAppointmentAnchor(anchor) && !LATER.includes(anchor),
  );
}

/** Does the plan depend on when answers come? A condition does not: it is judged on the day of opening. */
export function countsFromAnswers({ steps }: PathwayDraft): boolean {
  return steps.some(({ anchor, repeat }) => anchor === 'answer' || repeat?.from === 'answer');
}

/** The slots of a step that open on or before a day. Throws `missing-anchor`, `bad-date`. */
export function slotsOf(step: Step, until: number, course: Course): Slot[] {
  if (step.anchor === 'answer') return afterAnswers(step, until, course);
  return hooks(step.anchor, course).flatMap((hook) => {
    const before = firstOf(step, hook.day, course);
    const found =
      step.repeat?.from === 'answer' ? chain(step, hook, until, course) : moved(step, hook.day, until, course);
    return found
      .filter(({ day }) => day < before)
      .map(({ id, day }) => ({
        id: id + hook.suffix,
        day,
        ...(hook.appointment === undefined ? {} : { appointment: hook.appointment }),
      }));
  });
}

function hooks(anchor: Anchor, course: Course): Hook[] {
  const text = Object.hasOwn(course.enrolled.anchors, anchor) ? course.enrolled.anchors[anchor] : undefined;
  const own = text === undefined ? [] : [{ day: dayOf(text), suffix: '' }];
  if (isAppointmentAnchor(anchor)) {
    const kept = course.appointments.filter(({ kind }) => kind === anchor);
    return [...own, ...kept.map(({ id, date }) => ({ day: dayOf(date), suffix: `:${id}`, appointment: id }))];
  }
  if (own.length === 0 && !LATER.includes(anchor)) throw new PathwayError('missing-anchor', anchor);
  return own;
}

/** The day before which a repeat ends, once it is known: of appointments the first after the day it hangs on. */
function firstOf(step: Step, anchor: number, course: Course): number {
  const days = (step.repeat?.before ?? []).flatMap((name) => {
    const known = hooksIfAny(name, course).map(({ day }) => day);
    return isAppointmentAnchor(name) ? known.filter((day) => day > anchor) : known;
  });
  return Math.min(Number.POSITIVE_INFINITY, ...days);
}

function hooksIfAny(anchor: Anchor, course: Course): Hook[] {
  return isAppointmentAnchor(anchor) || Object.hasOwn(course.enrolled.anchors, anchor) ? hooks(anchor, course) : [];
}

/** Counted from the anchor and moved away from closed days; of several that meet on one day, the one that was not moved. */
function moved(step: Step, anchor: number, until: number, { working }: Course): Slot[] {
  const days = new Map<number, Slot>();
  const stays = new Set<number>();
  for (const { id, day } of occurrences(step, anchor, until)) {
    const to = shifted(day, step.onClosedDay, working);
    if (days.has(to) && (to !== day || stays.has(to))) continue;
    if (to === day) stays.add(to);
    days.set(to, { id, day: to });
  }
  return [...days.values()];
}

/** Each time counted from the day of the latest answer before it, or from the day the window before it opened. */
function chain(step: Step, { day: anchor, suffix }: Hook, until: number, { heard, clock, working }: Course): Slot[] {
  const { repeat } = step;
  if (!repeat) return [];
  const every = span(repeat.every);
  const opens = minutesOf(step.opens);
  const last = lastDay(step, anchor, until);
  const first = repeat.first ?? 0;
  const base = addPeriod(anchor, span(step.offset), 1, step.monthEnd);
  const slots: Slot[] = [];
  let from = base;
  let next = addPeriod(base, every, first, step.monthEnd);
  for (let n = 1; n <= (repeat.count ?? Number.POSITIVE_INFINITY); n++) {
    const id = numbered(step, n);
    let day = shifted(next, step.onClosedDay, working);
    for (const { answer, at, day: answered } of n === 1 && first === 0 ? [] : heard) {
      // its own answer proves that it had opened, whatever closing days have been added since
      if (at >= clock.instant(day, opens) || plannedId(answer.step) === id + suffix) break;
      if (answered <= from) continue;
      from = answered;
      day = shifted(addPeriod(from, every, 1, step.monthEnd), step.onClosedDay, working);
    }
    if (day > last) break;
    slots.push({ id, day });
    from = day;
    next = addPeriod(from, every, 1, step.monthEnd);
  }
  return slots;
}

/** Once for each answer, from its day, or from the day after where the first window would have opened before the answer came. */
function afterAnswers(step: Step, until: number, course: Course): Slot[] {
  const { heard, clock, working } = course;
  const opens = minutesOf(step.opens);
  const seen = new Set<string>();
  return heard.flatMap(({ answer, at, day }, place) => {
    if (seen.has(answer.step)) return [];
    seen.add(answer.step);
    const [first] = occurrences(step, day, Number.POSITIVE_INFINITY);
    if (!first) return [];
    const isLate = clock.instant(shifted(first.day, step.onClosedDay, working), opens) < at;
    return moved(step, isLate ? day + 1 : day, until, course).map((slot) => ({
      id: `${slot.id}:${answer.step}`,
      day: slot.day,
      after: place,
    }));
  });
}

/** By date, then id, whatever order they came in. */
export function byDate(appointments: readonly Appointment[]): Appointment[] {
  return [...appointments].sort((a, b) => compareText(a.date, b.date) || compareText(a.id, b.id));
}
