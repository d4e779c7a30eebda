import type { Level } from '@stemme/triage';
import type { Outcome } from '../departments/loop.service.js';
import type { ErrorCode, Fault } from '../platform/errors.js';
import { ACUTE_RANK, type ItemKind } from './items.js';

export const ITEM_STATES = ['open', 'taken', 'snoozed', 'closed'] as const;
export type ItemState = (typeof ITEM_STATES)[number];

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
  /** Of an outcome: what it meant when it was recorded. */
  readonly kept?: Kept | null;
}

/** An outcome as it was when somebody recorded it: the department's list may be another today. */
export interface Kept {
  readonly text: Outcome['text'];
  readonly talked: boolean;
  /** Instant of the talk, as the safety net was told it. */
  readonly at: string;
  /** A talk was asked for with it. */
  readonly asked: boolean;
  /** *Det aftalte vi* was written with it. */
  readonly agreed: boolean;
  /** The step of a consultation that did it, with the consultation's version after it; absent = it was recorded here. */
  readonly talk?: { readonly id: string; readonly version: number };
}

/** What a step of a consultation means to the item that says it is overdue. */
export interface TalkAct {
  readonly act: 'talk';
  readonly outcome: Pick<Outcome, 'code' | 'text' | 'closes'>;
  /** Instant of the next attempt when it does not close. */
  readonly next: Date | null;
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

/** The next attempt lies no further ahead: over a night, over a weekend, a week. By rank. */
export const NEXT_AT_MOST_MS: readonly number[] = [DAY, 3 * DAY, 7 * DAY, 7 * DAY, 7 * DAY, 7 * DAY];

/** Putting off for longer than the shipped pathways give for acting would be a decision, and needs an outcome. By rank. */
export const SNOOZE_AT_MOST_MS: readonly number[] = [0, DAY, 7 * DAY, 7 * DAY, 7 * DAY, 7 * DAY];

/**
 * What an act makes of an item, or why it may not. Nothing here changes a level: an alarm is closed by an outcome that
 * somebody recorded, or not at all.
 */
export function handle(item: Subject, act: Act, me: Colleague, last: Last | null, now: Date): Verdict {
  if (act.act === 'undo') return undo(item, last, me, now);
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

/**
 * What a consultation's step makes of the item that says it is overdue, whoever has taken it: the talk itself was acted on.
 * The deadline is the consultation's own.
 */
export function handledByTalk(item: Handled, { outcome: { code, closes }, next }: TalkAct, now: Date): Handled {
  const before = handledOf(item);
  if (closes) {
    return { ...before, ...OPEN, state: 'closed', closedAt: now.toISOString(), outcome: code, nextAttemptAt: null };
  }
  return { ...before, ...OPEN, attempts: item.attempts + 1, nextAttemptAt: next?.toISOString() ?? null };
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

function outcome(
  item: Subject,
  { outcome: what, note, nextAttemptAt: next }: Act & { act: 'outcome' },
  now: Date,
): Verdict {
  if (what.needsNote && note.trim() === '') return refused('note', 'required');
  if (what.closes) {
    if (next) return refused('nextAttemptAt', 'not-wanted');
    const closed = { state: 'closed', closedAt: now.toISOString(), outcome: what.code, nextAttemptAt: null } as const;
    return to(item, { ...OPEN, ...closed });
  }
  if (!next) return refused('nextAttemptAt', 'required');
  if (next <= now) return refused('nextAttemptAt', 'past');
  if (next.getTime() - now.getTime() > (NEXT_AT_MOST_MS[item.rank] ?? 0)) return refused('nextAttemptAt', 'too-far');
  const attempts = item.attempts + (what.code === NOT_REACHED ? 1 : 0);
  return to(item, { ...OPEN, attempts, nextAttemptAt: next.toISOString() });
}

const NOT_REACHED = 'not-reached';

/** Only one's own last act, and only while it can still be a slip. */
function undo(item: Subject, last: Last | null, me: Colleague, now: Date): Verdict {
  if (!last || last.act === 'undo' || last.by !== me.id) return { ok: false, code: 'not-allowed' };
  // what the talk did is taken back where the talk is: both or none
  if (last.kept?.talk)
    return { ok: false, code: 'not-allowed', faults: [{ path: 'consultation', code: 'undo-there' }] };
  if (now.getTime() - last.at.getTime() > UNDO_WITHIN_MS) {
    return { ok: false, code: 'not-allowed', faults: [{ path: '', code: 'too-late' }] };
  }
  const before = handledOf(last.before);
  // what is acute by now is not put off again
  return to(before, item.rank === ACUTE_RANK && before.state === 'snoozed' ? OPEN : {});
}

/** May this person take back what was done last? */
export function isUndoable(item: Subject, last: Last | null, me: Colleague, now: Date): boolean {
  return undo(item, last, me, now).ok;
}

/**
 * What an act means to the safety net: the department says which outcomes are a talk. An item that asks for a call and is
 * closed with anything else comes again.
 */
export function contactOf(kind: ItemKind, act: Act, last: Last | null): 'talked' | 'put-off' | 'undone' | null {
  if (act.act === 'undo') return last?.kept?.talked ? 'undone' : null;
  if (act.act !== 'outcome') return null;
  if (act.outcome.talked) return 'talked';
  return kind === 'contact-overdue' && act.outcome.closes ? 'put-off' : null;
}

function to(item: Handled, changes: Partial<Handled>): Verdict {
  return { ok: true, next: { ...handledOf(item), ...changes } };
}

/** What may be closed together with others: nobody is called about it, and it cannot be worse than it looks. */
export function isCalm({ level, atWorst }: { readonly level: Level; readonly atWorst: Level | null }): boolean {
  return (level === 'green' || level === 'blue') && atWorst === null;
}

function refused(path: string, code: string): Verdict {
  return { ok: false, code: 'invalid', faults: [{ path, code }] };
}

/** What is kept of an item before it is changed. */
export function handledOf(item: Handled): Handled {
  const { state, owner, takenAt, snoozedUntil, attempts, nextAttemptAt, closedAt, outcome: done } = item;
  return { state, owner, takenAt, snoozedUntil, attempts, nextAttemptAt, closedAt, outcome: done };
}
