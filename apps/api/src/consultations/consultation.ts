import { isOpenThroughout, type OpeningHours } from '@stemme/pathways';
import { Temporal } from 'temporal-polyfill';
import type { ErrorCode, Fault } from '../platform/errors.js';

export const KINDS = ['phone', 'video', 'visit'] as const;
export type Kind = (typeof KINDS)[number];

export const STATES = ['requested', 'agreed', 'held', 'not-held', 'cancelled'] as const;
export type State = (typeof STATES)[number];

/** What staff do with one. `not-held`: it did not come about, and somebody must still say what now. */
export const VERBS = ['agree', 'hold', 'not-held', 'not-reached', 'move', 'cancel'] as const;
export type Verb = (typeof VERBS)[number];

/** Every transition there is; null = refused. Nothing leads out of `held` or `cancelled` but taking back a slip. */
export const TRANSITIONS: Readonly<Record<State, Readonly<Record<Verb, State | null>>>> = {
  requested: {
    agree: 'agreed',
    hold: 'held',
    'not-held': 'not-held',
    'not-reached': 'requested',
    move: 'requested',
    cancel: 'cancelled',
  },
  agreed: {
    agree: 'agreed',
    hold: 'held',
    'not-held': 'not-held',
    'not-reached': 'requested',
    move: 'requested',
    cancel: 'cancelled',
  },
  'not-held': {
    agree: 'agreed',
    hold: 'held',
    'not-held': null,
    'not-reached': 'requested',
    move: 'requested',
    cancel: 'cancelled',
  },
  held: { agree: null, hold: null, 'not-held': null, 'not-reached': null, move: null, cancel: null },
  cancelled: { agree: null, hold: null, 'not-held': null, 'not-reached': null, move: null, cancel: null },
};

/** Somebody must still do something about it. */
export function isOpen(state: State): boolean {
  return state !== 'held' && state !== 'cancelled';
}

/** The part of a consultation that a step changes. Instants are ISO strings, so that it can be stored and put back. */
export interface Standing {
  readonly state: State;
  readonly byAt: string;
  readonly windowFrom: string | null;
  readonly windowTo: string | null;
  readonly attempts: number;
  readonly note: string | null;
  readonly heldAt: string | null;
  readonly closedAt: string | null;
}

export type Step =
  | {
      readonly verb: 'agree';
      readonly from: Date;
      readonly to: Date;
      readonly byAt: Date | null;
      /** They have said that it is to be outside opening hours, and that they do it. */
      readonly outside: boolean;
    }
  | { readonly verb: 'hold'; readonly note: string }
  | { readonly verb: 'not-held'; readonly note: string }
  | { readonly verb: 'not-reached'; readonly byAt: Date; readonly note: string }
  | { readonly verb: 'move'; readonly byAt: Date; readonly note: string }
  | { readonly verb: 'cancel'; readonly reason: string };

/** The last thing that was done, and how it stood before; nothing before = it was asked for. */
export interface LastStep {
  /** Who did it; null = the patient. */
  readonly by: string | null;
  readonly act: string;
  readonly at: Date;
  readonly before: Standing | null;
}

export type Verdict =
  | { readonly ok: true; readonly next: Standing }
  | { readonly ok: false; readonly code: ErrorCode; readonly faults: readonly Fault[] };

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** A slip of the hand is seen at once; what has stood longer may have been acted upon. */
export const UNDO_WITHIN_MS = 10 * MINUTE;
/** Longer than a shift is no time to wait by the telephone. */
export const WINDOW_AT_MOST_MS = 8 * 60 * MINUTE;
/** Further away is a plan, not a request. */
export const BY_AT_MOST_MS = 400 * DAY;

/** Whether a deadline can be kept at all. */
export function byFault(byAt: Date, now: Date): string | null {
  if (byAt <= now) return 'past';
  return byAt.getTime() - now.getTime() > BY_AT_MOST_MS ? 'too-far' : null;
}

/** What a step makes of a consultation, or why it may not. `hours`: a window lies in one day of the department's. */
export function step(now: Standing, taken: Step, at: Date, hours: OpeningHours): Verdict {
  const state = TRANSITIONS[now.state][taken.verb];
  // what is over was ended by somebody since the page was drawn
  if (state === null) return { ok: false, code: 'changed', faults: [] };
  switch (taken.verb) {
    case 'agree':
      return agreed(now, taken, at, hours);
    case 'hold':
      return to(now, { state, note: words(taken.note), heldAt: at.toISOString(), closedAt: at.toISOString() });
    case 'not-held':
      return to(now, { state, note: words(taken.note), ...NO_WINDOW });
    case 'cancel':
      if (taken.reason.trim() === '') return refused('reason', 'required');
      return to(now, { state, note: taken.reason.trim(), closedAt: at.toISOString() });
    case 'not-reached':
    case 'move': {
      const fault = byFault(taken.byAt, at);
      if (fault) return refused('byAt', fault);
      const attempts = now.attempts + (taken.verb === 'not-reached' ? 1 : 0);
      return to(now, { state, byAt: taken.byAt.toISOString(), note: words(taken.note), attempts, ...NO_WINDOW });
    }
  }
}

/** Only one's own last step, and only while it can still be a slip. What was asked for is taken back by cancelling it. */
export function undone(last: LastStep | null, me: string, at: Date): Verdict {
  if (!last?.before || last.by !== me || last.act === 'undo') return { ok: false, code: 'not-allowed', faults: [] };
  if (at.getTime() - last.at.getTime() > UNDO_WITHIN_MS) {
    return { ok: false, code: 'not-allowed', faults: [{ path: '', code: 'too-late' }] };
  }
  return { ok: true, next: last.before };
}

/** When it is to have happened: the end of the window that was promised, else the deadline. */
export function dueAt({ byAt, windowTo }: Pick<Standing, 'byAt' | 'windowTo'>): string {
  return windowTo ?? byAt;
}

const NO_WINDOW = { windowFrom: null, windowTo: null } as const;

function agreed(
  now: Standing,
  { from, to: end, byAt, outside }: Step & { verb: 'agree' },
  at: Date,
  hours: OpeningHours,
): Verdict {
  const by = byAt ?? new Date(now.byAt);
  if (end <= from) return refused('to', 'before-from');
  if (end <= at) return refused('to', 'past');
  if (end.getTime() - from.getTime() > WINDOW_AT_MOST_MS) return refused('to', 'too-long');
  if (dayOf(from, hours.zone) !== dayOf(end, hours.zone)) return refused('to', 'other-day');
  if (byAt && byFault(byAt, at)) return refused('byAt', byFault(byAt, at)!);
  // whoever promises a later time than was asked for says so
  if (end > by) return refused('to', 'after-by');
  // nobody is there then, but for who says that they are
  if (!outside && !isOpenThroughout(hours, from.toISOString(), end.toISOString()))
    return refused('outside', 'outside-hours');
  return to(now, {
    state: 'agreed',
    byAt: by.toISOString(),
    windowFrom: from.toISOString(),
    windowTo: end.toISOString(),
  });
}

function dayOf(at: Date, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).toPlainDate().toString();
}

function to(now: Standing, changes: Partial<Standing>): Verdict {
  return { ok: true, next: { ...standingOf(now), ...changes } };
}

function refused(path: string, code: string): Verdict {
  return { ok: false, code: 'invalid', faults: [{ path, code }] };
}

function words(note: string): string | null {
  return note.trim() || null;
}

/** What is kept of a consultation before it is changed. */
export function standingOf(of: Standing): Standing {
  const { state, byAt, windowFrom, windowTo, attempts, note, heldAt, closedAt } = of;
  return { state, byAt, windowFrom, windowTo, attempts, note, heldAt, closedAt };
}
