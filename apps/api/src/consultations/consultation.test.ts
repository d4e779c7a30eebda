import fc from 'fast-check';
import {
  BY_AT_MOST_MS,
  byFault,
  dueAt,
  isOpen,
  type Standing,
  STATES,
  type State,
  type Step,
  step,
  TRANSITIONS,
  undone,
  UNDO_WITHIN_MS,
  VERBS,
  type Verb,
  WINDOW_AT_MOST_MS,
} from './consultation.js';

const ZONE = 'Europe/Copenhagen';
const week = (from: string, to: string) => ({
  zone: ZONE,
  weekly: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from, to })),
  closed: [],
});
const ALWAYS = week('00:00', '24:00');
const NOW = new Date('2027-03-22T09:00:00Z');
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const DAY = 24 * 60;

const standing = (state: State): Standing => ({
  state,
  byAt: later(3 * DAY).toISOString(),
  windowFrom: state === 'agreed' ? later(60).toISOString() : null,
  windowTo: state === 'agreed' ? later(120).toISOString() : null,
  attempts: 1,
  note: null,
  heldAt: state === 'held' ? NOW.toISOString() : null,
  closedAt: isOpen(state) ? null : NOW.toISOString(),
});
const STEPS: Readonly<Record<Verb, Step>> = {
  agree: { verb: 'agree', from: later(DAY), to: later(DAY + 120), byAt: null, outside: false },
  hold: { verb: 'hold', note: '' },
  'not-held': { verb: 'not-held', note: 'Kom ikke' },
  'not-reached': { verb: 'not-reached', byAt: later(2 * DAY), note: '' },
  move: { verb: 'move', byAt: later(2 * DAY), note: '' },
  cancel: { verb: 'cancel', reason: 'Indlagt' },
};
const take = (state: State, verb: Verb) => step(standing(state), STEPS[verb], NOW, ALWAYS);
const faultsOf = (made: ReturnType<typeof step>) =>
  made.ok ? [] : made.faults.map(({ path, code }) => `${path} ${code}`);

describe.each(STATES)('from %s', (state) => {
  it.each(VERBS)('%s goes where the table says, and nowhere else', (verb) => {
    const made = take(state, verb);
    const to = TRANSITIONS[state][verb];
    expect(made.ok ? made.next.state : made.code).toBe(to ?? 'changed');
    if (!made.ok) return;
    const { next } = made;
    // what the database checks too
    expect([next.closedAt !== null, next.heldAt !== null, next.state !== 'agreed' || next.windowTo !== null]).toEqual([
      !isOpen(next.state),
      next.state === 'held',
      true,
    ]);
    expect(next.attempts).toBe(verb === 'not-reached' ? 2 : 1);
  });
});

it('only what was held or cancelled is over', () => {
  expect(STATES.filter((state) => !isOpen(state))).toEqual(['held', 'cancelled']);
});

it('whoever was not reached, or moved, keeps no window that has been promised', () => {
  for (const verb of ['not-reached', 'move', 'not-held'] as const) {
    expect(take('agreed', verb)).toMatchObject({ ok: true, next: { windowFrom: null, windowTo: null } });
  }
});

it.each<[string, Partial<Step & { verb: 'agree' }>, string]>([
  ['ends before it begins', { from: later(DAY), to: later(DAY) }, 'to before-from'],
  ['is over', { from: later(-120), to: later(0) }, 'to past'],
  ['is longer than a shift', { from: later(30), to: later(31 + WINDOW_AT_MOST_MS / 60_000) }, 'to too-long'],
  ['reaches into the next day of the department', { from: later(13 * 60), to: later(14 * 60 + 1) }, 'to other-day'],
  ['ends after the deadline', { from: later(3 * DAY - 30), to: later(3 * DAY + 1) }, 'to after-by'],
  ['moves the deadline into the past', { byAt: later(-1) }, 'byAt past'],
  ['moves the deadline out of sight', { byAt: new Date(NOW.getTime() + BY_AT_MOST_MS + 1) }, 'byAt too-far'],
])('a window that %s is refused, where it is wrong', (_, changes, fault) => {
  const made = step(standing('requested'), { ...STEPS.agree, ...changes } as Step, NOW, ALWAYS);
  expect(faultsOf(made)).toEqual([fault]);
});

it('a window may end exactly at the deadline, at midnight never, and may go on now', () => {
  const to = later(3 * DAY);
  expect(
    step(
      standing('requested'),
      { verb: 'agree', from: later(3 * DAY - 60), to, byAt: null, outside: false },
      NOW,
      ALWAYS,
    ).ok,
  ).toBe(true);
  expect(
    step(
      standing('requested'),
      { verb: 'agree', from: later(-30), to: later(30), byAt: null, outside: false },
      NOW,
      ALWAYS,
    ).ok,
  ).toBe(true);
});

it('a later window moves the deadline with it, when that is said', () => {
  const byAt = later(5 * DAY);
  const made = step(
    standing('requested'),
    { verb: 'agree', from: later(4 * DAY), to: later(4 * DAY + 60), byAt, outside: false },
    NOW,
    ALWAYS,
  );
  expect(made).toMatchObject({ ok: true, next: { state: 'agreed', byAt: byAt.toISOString() } });
});

it('cancelling needs a reason, and a new deadline one that can be kept', () => {
  expect(faultsOf(step(standing('requested'), { verb: 'cancel', reason: ' ' }, NOW, ALWAYS))).toEqual([
    'reason required',
  ]);
  for (const verb of ['not-reached', 'move'] as const) {
    expect(faultsOf(step(standing('agreed'), { verb, byAt: NOW, note: '' }, NOW, ALWAYS))).toEqual(['byAt past']);
  }
  expect([byFault(later(1), NOW), byFault(NOW, NOW)]).toEqual([null, 'past']);
});

it('it is due at the end of the window that was promised, else at the deadline', () => {
  expect(dueAt(standing('agreed'))).toBe(standing('agreed').windowTo);
  expect(dueAt(standing('requested'))).toBe(standing('requested').byAt);
});

it('one’s own last step is taken back within ten minutes, and puts back exactly what stood', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...STATES),
      fc.constantFrom(...VERBS),
      fc.integer({ min: 0, max: 2 * UNDO_WITHIN_MS }),
      (state, verb, ago) => {
        const made = take(state, verb);
        if (!made.ok) return;
        const last = { by: 'me', act: verb, at: new Date(NOW.getTime() - ago), before: standing(state) };
        const back = undone(last, 'me', NOW);
        if (ago > UNDO_WITHIN_MS) expect(back.ok).toBe(false);
        else expect(back).toEqual({ ok: true, next: standing(state) });
      },
    ),
  );
});

it.each([
  ['another’s', { by: 'her', act: 'hold', at: NOW, before: standing('requested') }],
  ['the patient’s', { by: null, act: 'answer', at: NOW, before: null }],
  ['the request itself', { by: 'me', act: 'request', at: NOW, before: null }],
  ['an undo', { by: 'me', act: 'undo', at: NOW, before: standing('held') }],
  ['nothing', null],
])('%s is not taken back', (_, last) => {
  expect(undone(last, 'me', NOW)).toMatchObject({ ok: false, code: 'not-allowed' });
});

// 9 to 11 in Copenhagen, the day after
const MORNING = { from: new Date('2027-03-23T08:00:00Z'), to: new Date('2027-03-23T10:00:00Z') };

it.each([
  ['09:00', '11:00', []],
  ['09:01', '11:00', ['outside outside-hours']],
  ['09:00', '10:59', ['outside outside-hours']],
])(
  'open from %s to %s, a window from 9 to 11 needs somebody who says so when it reaches outside',
  (opens, closes, faults) => {
    const sent = (outside: boolean) =>
      step(standing('requested'), { verb: 'agree', ...MORNING, byAt: null, outside }, NOW, week(opens, closes));
    expect(faultsOf(sent(false))).toEqual(faults);
    expect(sent(true).ok).toBe(true);
  },
);

it('on a day off nobody is there either', () => {
  const closed = { ...ALWAYS, closed: ['2027-03-23'] };
  const made = step(standing('requested'), { verb: 'agree', ...MORNING, byAt: null, outside: false }, NOW, closed);
  expect(faultsOf(made)).toEqual(['outside outside-hours']);
});
