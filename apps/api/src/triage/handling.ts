import type { Level } from '@stemme/triage';
import type { ErrorCode, Fault } from '../platform/errors.js';
import { ACUTE_RANK, type ItemKind } from './items.js';

export const ITEM_STATES = ['open', 'taken', 'snoozed', 'closed'] as const;
export type ItemState = (typeof ITEM_STATES)[number];

export const OUTCOMES = ['phoned', 'not-reached', 'appointment', 'letter', 'passed-on', 'no-action'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const ACTS = ['take', 'release', 'hand-over', 'snooze', 'outcome', 'undo', 'returned'] as const;
export type ActName = (typeof ACTS)[number];

/** The part of an item that handling changes. Instants are ISO strings, so that it can be stored and put back. */
export interface Handled {
  readonly state: ItemState;
  readonly owner: Colleague | null;
  readonly takenAt: string | null;
  readonly snoozedUntil: string | null;
  readonly attempts: number;
  readonly nextAttemptAt: string | null;
  readonly closedAt: string | null;
  readonly outcome: string | null;
}

export interface Colleague {
  readonly id: string;
  readonly name: string;
}

export interface Subject extends Handled {
  readonly version: number;
  readonly level: Level;
  readonly rank: number;
}

/** The last thing that was done to an item. */
export interface Last {
  readonly act: ActName;
  /** Who did it; null = the house itself. */
  readonly by: string | null;
  readonly at: Date;
  readonly before: Handled;
}

export type Act =
  | { readonly act: 'take' | 'release' | 'undo' }
  | { readonly act: 'hand-over'; readonly to: Colleague }
  | { readonly act: 'snooze'; readonly until: Date; readonly reason: string }
  | { readonly act: 'outcome'; readonly outcome: Outcome; readonly note: string; readonly nextAttemptAt: Date | null };

export type Verdict =
  | { readonly ok: true; readonly next: Handled }
  | { readonly ok: false; readonly code: ErrorCode; readonly faults?: readonly Fault[] };

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A slip of the hand is seen at once; what has stood longer may have been acted upon. */
export const UNDO_WITHIN_MS = 10 * MINUTE;

/** Putting off for longer than the shipped pathways give for acting would be a decision, and needs an outcome. By rank. */
export const SNOOZE_AT_MOST_MS: readonly number[] = [0, DAY, 7 * DAY, 7 * DAY, 7 * DAY, 7 * DAY];

/**
 * What an act makes of an item, or why it may not. Nothing here changes a level: an alarm is closed by an outcome that
 * somebody recorded, or not at all.
 */
export function handle(item: Subject, act: Act, me: Colleague, last: Last | null, now: Date): Verdict {
  if (act.act === 'undo') return undo(last, me, now);
  // closed, or taken by somebody else since: the list the person saw is old
  if (item.state === 'closed') return { ok: false, code: 'changed' };
  const others = item.state === 'taken' && item.owner?.id !== me.id;
  switch (act.act) {
    case 'take':
      return to(item, taken(me, now));
    case 'release':
      if (item.state !== 'taken') return { ok: false, code: 'changed' };
      return others ? { ok: false, code: 'not-allowed' } : to(item, OPEN);
    case 'hand-over':
      return to(item, taken(act.to, now));
    case 'snooze':
      return others ? { ok: false, code: 'changed' } : snooze(item, act.until, act.reason, now);
    case 'outcome':
      return others ? { ok: false, code: 'changed' } : outcome(item, act, now);
  }
}

const OPEN = { state: 'open', owner: null, takenAt: null, snoozedUntil: null } as const;

function taken(owner: Colleague, now: Date): Partial<Handled> {
  return { state: 'taken', owner, takenAt: now.toISOString(), snoozedUntil: null };
}

function snooze(item: Subject, until: Date, reason: string, now: Date): Verdict {
  if (item.rank === ACUTE_RANK || item.level === 'acute') return refused('', 'acute');
  if (reason.trim() === '') return refused('reason', 'required');
  if (until <= now) return refused('until', 'past');
  if (until.getTime() - now.getTime() > (SNOOZE_AT_MOST_MS[item.rank] ?? 0)) return refused('until', 'too-far');
  return to(item, { ...OPEN, state: 'snoozed', snoozedUntil: until.toISOString() });
}

function outcome(item: Subject, act: Act & { act: 'outcome' }, now: Date): Verdict {
  if (act.outcome === 'no-action' && act.note.trim() === '') return refused('note', 'required');
  if (act.outcome !== 'not-reached') {
    return to(item, {
      ...OPEN,
      state: 'closed',
      closedAt: now.toISOString(),
      outcome: act.outcome,
      nextAttemptAt: null,
    });
  }
  if (!act.nextAttemptAt) return refused('nextAttemptAt', 'required');
  if (act.nextAttemptAt <= now) return refused('nextAttemptAt', 'past');
  return to(item, { ...OPEN, attempts: item.attempts + 1, nextAttemptAt: act.nextAttemptAt.toISOString() });
}

/** Only one's own last act, and only while it can still be a slip. */
function undo(last: Last | null, me: Colleague, now: Date): Verdict {
  if (!last || last.act === 'undo' || last.by !== me.id) return { ok: false, code: 'not-allowed' };
  if (now.getTime() - last.at.getTime() > UNDO_WITHIN_MS) {
    return { ok: false, code: 'not-allowed', faults: [{ path: '', code: 'too-late' }] };
  }
  return { ok: true, next: handledOf(last.before) };
}

/**
 * What an act means to the safety net. Only a telephone call is a talk for certain: an appointment is one when it is kept.
 * An item that asks for a call and is closed with anything else comes again.
 */
export function contactOf(
  { kind, outcome: before }: { readonly kind: ItemKind; readonly outcome: string | null },
  act: Act,
): 'talked' | 'put-off' | 'undone' | null {
  if (act.act === 'undo') return before === TALKED ? 'undone' : null;
  if (act.act !== 'outcome') return null;
  if (act.outcome === TALKED) return 'talked';
  return kind === 'contact-overdue' && act.outcome !== 'not-reached' ? 'put-off' : null;
}

const TALKED: Outcome = 'phoned';

function to(item: Handled, changes: Partial<Handled>): Verdict {
  return { ok: true, next: { ...handledOf(item), ...changes } };
}

function refused(path: string, code: string): Verdict {
  return { ok: false, code: 'invalid', faults: [{ path, code }] };
}

/** What is kept of an item before it is changed. */
export function handledOf(item: Handled): Handled {
  const { state, owner, takenAt, snoozedUntil, attempts, nextAttemptAt, closedAt, outcome: done } = item;
  return { state, owner, takenAt, snoozedUntil, attempts, nextAttemptAt, closedAt, outcome: done };
}
