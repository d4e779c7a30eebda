import fc from 'fast-check';
import {
  type Act,
  contactOf,
  type Handled,
  handle,
  type Last,
  OUTCOMES,
  type Outcome,
  SNOOZE_AT_MOST_MS,
  type Subject,
  UNDO_WITHIN_MS,
} from './handling.js';
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
const phoned: Act = { act: 'outcome', outcome: 'phoned', note: '', nextAttemptAt: null };
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
      const verdict = handle(item(), { act: 'outcome', outcome, note: 'x', nextAttemptAt: inAn(HOUR) }, ME, null, NOW);
      expect([outcome, verdict.ok && verdict.next.state]).toEqual([
        outcome,
        outcome === 'not-reached' ? 'open' : 'closed',
      ]);
    }
  });
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
  const outcome = (what: Outcome): Act => ({ act: 'outcome', outcome: what, note: 'x', nextAttemptAt: null });
  it.each<[ItemKind, string | null, Act, string | null]>([
    ['response', null, outcome('phoned'), 'talked'],
    ['contact-overdue', null, outcome('phoned'), 'talked'],
    ['response', null, outcome('letter'), null],
    ['contact-overdue', null, outcome('letter'), 'put-off'],
    ['contact-overdue', null, outcome('appointment'), 'put-off'],
    ['contact-overdue', null, outcome('not-reached'), null],
    ['contact-overdue', null, { act: 'take' }, null],
    ['response', 'phoned', { act: 'undo' }, 'undone'],
    ['response', 'letter', { act: 'undo' }, null],
    ['response', null, { act: 'undo' }, null],
  ])('%s, %s, %j: %s', (kind, before, act, effect) => {
    expect(contactOf({ kind, outcome: before }, act)).toBe(effect);
  });
});
