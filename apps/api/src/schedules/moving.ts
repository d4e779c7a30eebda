import { intoSendingHours, type PlannedAssignment, plannedId, type Sending } from '@stemme/pathways';
import { Temporal } from 'temporal-polyfill';
import { localDate } from '../platform/local-date.js';
import type { AssignmentState, EnrolmentStatus } from './status.js';

/** The window of an assignment and what hangs on it. Instants are ISO strings. */
export interface Window {
  readonly opens: string;
  readonly due: string;
  readonly closes: string;
  readonly reminders: PlannedAssignment['reminders'];
  /** When a silence is an alarm; null where none is. */
  readonly silentAt: string | null;
}

/** What staff can do to one assignment. */
export const MOVES = ['move', 'skip', 'send-again'] as const;
export type Move = (typeof MOVES)[number];

export interface Standing {
  readonly state: AssignmentState;
  readonly revokedReason: string | null;
  readonly enrolment: EnrolmentStatus;
  /** The patient has begun to answer. */
  readonly begun: boolean;
}

export type MoveVerdict = 'ok' | 'already' | 'answered' | 'changed' | 'begun' | 'not-active';

/** Revoked for these reasons, it may be sent again; one of a cancelled appointment or an ended enrolment may not. */
const SENT_AGAIN_AFTER: readonly string[] = ['skipped', 'paused'];

/**
 * May it be done, as things stand?
 *
 * - An answered one is never touched.
 * - Moved is what is still to come or open; what was missed or skipped is sent again.
 * - A patient who has begun keeps what they are answering: a new one would be empty.
 * - Nothing is sent again while the enrolment is paused or over.
 */
export function mayMove(move: Move, { state, revokedReason, enrolment, begun }: Standing): MoveVerdict {
  if (state === 'answered') return 'answered';
  if (enrolment !== 'active' && enrolment !== 'paused') return 'not-active';
  const owed = state === 'planned' || state === 'open';
  if (move === 'skip' && state === 'revoked') return revokedReason === 'skipped' ? 'already' : 'changed';
  if (move !== 'send-again') return owed ? 'ok' : 'changed';
  if (enrolment !== 'active') return 'not-active';
  if (state === 'open') return begun ? 'begun' : 'ok';
  return state === 'missed' || SENT_AGAIN_AFTER.includes(revokedReason ?? '') ? 'ok' : 'changed';
}

/** What staff did to one assignment, and what took it back, as it is written down. */
export const MOVE_ACTS = ['staff-moved', 'skipped', 'sent-again', 'unskipped', 'move-undone', 'again-undone'] as const;

/** The latest act of staff on an assignment, with what it was before. */
export interface LastMove {
  readonly act: string;
  /** It had opened: the patient may have been told. */
  readonly opened: boolean;
  /** When the window it had then closes. */
  readonly closes: string | null;
}

/**
 * May the latest act be taken back? Only while nothing can have been sent for it: what it made or moved has not opened, what
 * it was done to had not, and the window it had is not over.
 */
export function mayUndo(last: LastMove | null, { state, revokedReason, enrolment }: Standing, now: string): boolean {
  if (!last || last.opened || (enrolment !== 'active' && enrolment !== 'paused')) return false;
  if (last.act === 'sent-again') return state === 'planned';
  const open = last.closes !== null && Temporal.Instant.compare(last.closes, now) > 0;
  if (last.act === 'staff-moved') return state === 'planned' && open;
  return last.act === 'skipped' && state === 'revoked' && revokedReason === 'skipped' && open;
}

/**
 * The window at another opening: everything keeps its distance from the opening on the wall clock, so that its length
 * stays, over a clock change too. Messages are moved forward into the sending hours; one that would then come after the
 * window closes is left out, as in a plan.
 */
export function movedWindow(window: Window, opens: string, sending: Sending): Window {
  const { zone } = sending;
  const wall = (instant: string) => Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDateTime();
  const by = wall(window.opens).until(wall(opens), { largestUnit: 'days' });
  const moved = (instant: string) =>
    Temporal.Instant.compare(instant, window.opens) === 0 ? opens : instantAt(wall(instant).add(by), zone);
  const closes = moved(window.closes);
  const reminders = window.reminders.flatMap((reminder) => {
    const at = intoSendingHours(moved(reminder.at), sending);
    const wasWithin = Temporal.Instant.compare(reminder.at, window.closes) < 0;
    return wasWithin && Temporal.Instant.compare(at, closes) >= 0 ? [] : [{ ...reminder, at }];
  });
  return {
    opens,
    due: moved(window.due),
    closes,
    reminders,
    silentAt: window.silentAt === null ? null : moved(window.silentAt),
  };
}

/**
 * The window when it opens now: as many days as it has, and each moment at its usual hour, so that nobody has a deadline at
 * three in the night. One that would be due before it opens keeps its length instead. The invitation goes out at once;
 * a message of an hour that has passed is left out.
 */
export function windowFromNow(window: Window, now: string, sending: Sending): Window {
  const { zone } = sending;
  const usual = movedWindow(window, instantOn(localDate(now, zone), timeIn(window.opens, zone), zone), sending);
  if (Temporal.Instant.compare(usual.due, now) <= 0) return movedWindow(window, now, sending);
  const at = intoSendingHours(now, sending);
  const reminders = usual.reminders.flatMap((reminder) => {
    if (reminder.step === 'invitation') return [{ ...reminder, at }];
    return Temporal.Instant.compare(reminder.at, now) > 0 ? [reminder] : [];
  });
  return { ...usual, opens: now, reminders };
}

/** The instant of a local date and wall clock time; a time the clock jumps over moves forward. */
export function instantOn(date: string, time: string, zone: string): string {
  return instantAt(Temporal.PlainDateTime.from(`${date}T${time}`), zone);
}

/** The wall clock time `HH:MM` of an instant. */
export function timeIn(instant: string, zone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' });
}

/**
 * The step of a row that comes as the n-th of its step: `week-6+2`. A row of its own, because a message is sent at most once for
 * an assignment and its step: the first row keeps what was sent for it, the new one has its own invitation.
 */
export function againStep(step: string, n: number): string {
  return `${plannedId(step)}+${n}`;
}

/** Did staff send it again? What a plan brings again by itself is not held. */
export function isSentAgain({ step, held }: { readonly step: string; readonly held: boolean }): boolean {
  return held && plannedId(step) !== step;
}

function instantAt(wall: Temporal.PlainDateTime, zone: string): string {
  return wall.toZonedDateTime(zone, { disambiguation: 'compatible' }).toInstant().toString();
}
