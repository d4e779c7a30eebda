import fc from 'fast-check';
import {
  type Act,
  contactOf,
  type Handled,
  handle,
  type Last,
  isCalm,
  isUndoable,
  NEXT_AT_MOST_MS,
  SNOOZE_AT_MOST_MS,
  type Subject,
  UNDO_WITHIN_MS,
} from './handling.js';
import { LEVELS } from '@stemme/triage';
import { OUTCOMES, type Outcome } from '../departments/loop.js';
import type { ItemKind } from './items.js';

const ME = { id: 'me', name: 'Nora' };
const YOU = { id: 'you', name: 'Nils' };
const NOW = new Date('2027-03-22T09:00:00Z');
const inAn = (ms: number) => new Date(NOW.getTime() + ms);
const HOUR = 3_600_000;

const item = (more: Partial<Subject> = {}): Subject => ({
  version: 1,
  level: 'red',
  rank: 1,
  state: 'open',
  owner: null,
  takenAt: null,
  snoozedUntil: null,
  attempts: 0,
  nextAttemptAt: null,
  closedAt: null,
  outcome: null,
  ...more,
});
const mine = item({ state: 'taken', owner: ME, takenAt: NOW.toISOString() });
const yours = item({ state: 'taken', owner: YOU, takenAt: NOW.toISOString() });
const closed = item({ state: 'closed', closedAt: NOW.toISOString(), outcome: 'phoned' });
const choice = (code: string): Outcome => OUTCOMES.find((one) => one.code === code)!;
const phoned: Act = { act: 'outcome', outcome: choice('phoned'), note: '', nextAttemptAt: null };
const later: Act = { act: 'snooze', until: inAn(HOUR), reason: 'senere' };

describe('what may be done with an item', () => {
  it.each<[string, Subject, Act, string]>([
    ['take an open one', item(), { act: 'take' }, 'taken'],
    ['take a colleague’s, who is shown as having had it', yours, { act: 'take' }, 'taken'],
    ['take a closed one', closed, { act: 'take' }, 'changed'],
    ['give back one’s own', mine, { act: 'release' }, 'open'],
    ['give back a colleague’s', yours, { act: 'release' }, 'not-allowed'],
    ['give back what nobody has', item(), { act: 'release' }, 'changed'],
    ['hand over an open one', item(), { act: 'hand-over', to: YOU }, 'taken'],
    ['hand over a closed one', closed, { act: 'hand-over', to: YOU }, 'changed'],
    ['put off an open one', item(), later, 'snoozed'],
    ['put off a colleague’s', yours, later, 'changed'],
    ['put off an acute one', item({ level: 'acute', rank: 0 }), later, 'invalid'],
    ['put off a grey one that could be acute', item({ level: 'grey', rank: 0 }), later, 'invalid'],
    ['close an open one', item(), phoned, 'closed'],
    ['close one’s own', mine, phoned, 'closed'],
    ['close a colleague’s', yours, phoned, 'changed'],
    ['close a closed one', closed, phoned, 'changed'],
  ])('%s', (_, subject, act, expected) => {
    const verdict = handle(subject, act, ME, null, NOW);
    expect(verdict.ok ? verdict.next.state : verdict.code).toBe(expected);
  });

  it('an end of putting off lies ahead, and no further than the level allows', () => {
    const until = (ms: number) => handle(item(), { act: 'snooze', until: inAn(ms), reason: 'x' }, ME, null, NOW).ok;
    expect([until(0), until(1), until(SNOOZE_AT_MOST_MS[1]!), until(SNOOZE_AT_MOST_MS[1]! + 1)]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('not reached never closes, and every other outcome does', () => {
    for (const outcome of OUTCOMES) {
      const nextAttemptAt = outcome.closes ? null : inAn(HOUR);
      const verdict = handle(item(), { act: 'outcome', outcome, note: 'x', nextAttemptAt }, ME, null, NOW);
      expect([outcome.code, verdict.ok && verdict.next.state]).toEqual([
        outcome.code,
        outcome.code === 'not-reached' ? 'open' : 'closed',
      ]);
    }
  });

  const faults = (outcome: Partial<Outcome>, nextAttemptAt: Date | null, note = '', rank = 1) => {
    const act = { act: 'outcome', outcome: { ...choice('letter'), ...outcome }, note, nextAttemptAt } as const;
    const verdict = handle(item({ rank }), act, ME, null, NOW);
    return verdict.ok ? verdict.next.state : verdict.faults;
  };
  it('a department’s own outcome does what it says of itself', () => {
    expect(faults({ code: 'seen' }, null)).toBe('closed');
    expect(faults({ needsNote: true }, null, ' ')).toEqual([{ path: 'note', code: 'required' }]);
    expect(faults({}, inAn(HOUR))).toEqual([{ path: 'nextAttemptAt', code: 'not-wanted' }]);
    expect(faults({ closes: false }, null)).toEqual([{ path: 'nextAttemptAt', code: 'required' }]);
    expect(faults({ closes: false }, inAn(0))).toEqual([{ path: 'nextAttemptAt', code: 'past' }]);
    expect(faults({ closes: false }, inAn(HOUR))).toBe('open');
  });

  it('a next attempt lies no further ahead than its level allows', () => {
    NEXT_AT_MOST_MS.forEach((most, rank) => {
      expect(faults({ closes: false }, inAn(most), '', rank)).toBe('open');
      expect(faults({ closes: false }, inAn(most + 1), '', rank)).toEqual([{ path: 'nextAttemptAt', code: 'too-far' }]);
    });
  });

  it('only not being reached counts as an attempt', () => {
    const attempts = (code: string) => {
      const act = {
        act: 'outcome',
        outcome: { ...choice('not-reached'), code },
        note: '',
        nextAttemptAt: inAn(1),
      } as const;
      const verdict = handle(item({ attempts: 2 }), act, ME, null, NOW);
      return verdict.ok && verdict.next.attempts;
    };
    expect([attempts('not-reached'), attempts('awaiting-answer')]).toEqual([3, 2]);
  });
});

it('only green, and blue that cannot be worse, may be closed together', () => {
  const calm = LEVELS.flatMap((level) =>
    [null, ...LEVELS].filter((atWorst) => isCalm({ level, atWorst })).map((atWorst) => [level, atWorst]),
  );
  expect(calm.sort()).toEqual([
    ['blue', null],
    ['green', null],
  ]);
});

describe('undo', () => {
  const last = (more: Partial<Last> = {}): Last => ({ act: 'take', by: ME.id, at: NOW, before: item(), ...more });
  const undone = (entry: Last | null, now = NOW) => handle(closed, { act: 'undo' }, ME, entry, now);

  it('is for one’s own last act, not older than ten minutes, and not for an undo', () => {
    expect(undone(last(), inAn(UNDO_WITHIN_MS)).ok).toBe(true);
    expect(undone(last(), inAn(UNDO_WITHIN_MS + 1)).ok).toBe(false);
    expect(undone(last({ by: YOU.id })).ok).toBe(false);
    expect(undone(last({ by: null, act: 'returned' })).ok).toBe(false);
    expect(undone(last({ act: 'undo' })).ok).toBe(false);
    expect(undone(null).ok).toBe(false);
  });

  it('does not put off again what is acute by now', () => {
    const snoozed = item({ state: 'snoozed', snoozedUntil: inAn(HOUR).toISOString() });
    const acute = handle(item({ level: 'acute', rank: 0 }), { act: 'undo' }, ME, last({ before: snoozed }), NOW);
    expect(acute).toMatchObject({ ok: true, next: { state: 'open', snoozedUntil: null } });
    expect(undone(last({ before: snoozed }))).toMatchObject({ next: { state: 'snoozed' } });
  });

  it('is offered to whoever may', () => {
    expect([isUndoable(closed, last(), ME, NOW), isUndoable(closed, last(), YOU, NOW)]).toEqual([true, false]);
  });

  it('gives back exactly what was before, whatever was done', () => {
    const handled: fc.Arbitrary<Handled> = fc.constantFrom<Handled>(
      item(),
      mine,
      item({ attempts: 2, nextAttemptAt: NOW.toISOString() }),
    );
    fc.assert(
      fc.property(handled, (before) => {
        const { version: _v, level: _l, rank: _r, ...plain } = { version: 0, level: '', rank: 0, ...before };
        expect(undone(last({ before }))).toEqual({ ok: true, next: plain });
      }),
    );
  });
});

it('no act lowers a level: an item only ever changes hands, time or state', () => {
  const acts: readonly Act[] = [{ act: 'take' }, { act: 'release' }, { act: 'hand-over', to: YOU }, later, phoned];
  fc.assert(
    fc.property(fc.constantFrom(item(), mine, yours, closed), fc.constantFrom(...acts), (subject, act) => {
      const verdict = handle(subject, act, ME, null, NOW);
      if (verdict.ok) expect(verdict.next).not.toHaveProperty('level');
    }),
  );
});

describe('to the safety net', () => {
  const outcome = (code: string, more: Partial<Outcome> = {}): Act => ({
    act: 'outcome',
    outcome: { ...choice(code), ...more },
    note: 'x',
    nextAttemptAt: null,
  });
  const kept = (talked: boolean): Last => ({
    act: 'outcome',
    by: ME.id,
    at: NOW,
    before: item(),
    kept: { text: { da: '', en: '' }, talked, at: NOW.toISOString(), asked: false, agreed: false },
  });
  it.each<[ItemKind, Last | null, Act, string | null]>([
    ['response', null, outcome('phoned'), 'talked'],
    ['contact-overdue', null, outcome('phoned'), 'talked'],
    ['contact-overdue', null, outcome('letter', { code: 'video', talked: true }), 'talked'],
    ['response', null, outcome('letter'), null],
    ['contact-overdue', null, outcome('letter'), 'put-off'],
    ['contact-overdue', null, outcome('appointment'), 'put-off'],
    ['contact-overdue', null, outcome('not-reached'), null],
    ['contact-overdue', null, { act: 'take' }, null],
    ['response', kept(true), { act: 'undo' }, 'undone'],
    ['response', kept(false), { act: 'undo' }, null],
    ['response', null, { act: 'undo' }, null],
  ])('%s, %j, %j: %s', (kind, before, act, effect) => {
    expect(contactOf(kind, act, before)).toBe(effect);
  });
});
