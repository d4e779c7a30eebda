import type { PlannedAssignment, StoredAssignment } from './planning.js';
import { reconcile } from './reconcile.js';

const NOW = '2027-06-10T12:00:00Z';

/** A window of six days from a day of June 2027. */
const window = (day: number) => {
  const at = (plus: number) => new Date(Date.UTC(2027, 5, day + plus, 6)).toISOString().replace('.000Z', 'Z');
  return { opens: at(0), due: at(2), closes: at(6) };
};
const planned = (step: string, day: number, more: Partial<PlannedAssignment> = {}): PlannedAssignment => ({
  step,
  questionnaire: 'q',
  reminders: [],
  ...window(day),
  ...more,
});
const stored = (
  step: string,
  day: number,
  state: StoredAssignment['state'],
  more: Partial<StoredAssignment> = {},
): StoredAssignment => ({
  id: `row ${step}`,
  step,
  state,
  questionnaire: 'q',
  ...window(day),
  ...more,
});
const A = { appointment: 'A' };
const appointments = [{ id: 'A' }];
const said = (rows: StoredAssignment[], plan: PlannedAssignment[], standing = appointments): string[] => {
  const { insert, move, revoke } = reconcile(rows, plan, standing, NOW);
  return [
    ...insert.map(({ step, opens }) => `insert ${step} ${opens.slice(8, 10)}`),
    ...move.map(({ id, to, reopen }) => `move ${id} to ${to.step} ${to.opens.slice(8, 10)}${reopen ? ' reopen' : ''}`),
    ...revoke.map(({ id, why }) => `revoke ${id} ${why}`),
  ];
};

describe('a row that has not opened', () => {
  it('is inserted, moved and revoked with the plan', () => {
    expect(said([], [planned('a', 20)])).toEqual(['insert a 20']);
    expect(said([stored('a', 20, 'planned')], [planned('a', 20)])).toEqual([]);
    expect(said([stored('a', 20, 'planned')], [planned('a', 21)])).toEqual(['move row a to a 21']);
    expect(said([stored('a', 20, 'planned')], [planned('a', 20, { questionnaire: 'other' })])).toEqual([
      'move row a to a 20',
    ]);
    expect(said([stored('a', 20, 'planned')], [planned('a', 20, { closes: window(21).closes })])).toEqual([
      'move row a to a 20',
    ]);
    expect(said([stored('a', 20, 'planned')], [])).toEqual(['revoke row a not-planned']);
  });

  it('of an appointment says whether that is gone', () => {
    expect(said([stored('a:A', 20, 'planned', A)], [])).toEqual(['revoke row a:A not-planned']);
    expect(said([stored('a:A', 20, 'planned', A)], [], [])).toEqual(['revoke row a:A appointment-cancelled']);
  });
});

describe('an open row', () => {
  it('moves when its appointment has moved, and opens again where its new window has not opened', () => {
    const row = stored('a:A', 8, 'open', A);
    expect(said([row], [planned('a:A', 8, A)])).toEqual([]);
    expect(said([row], [planned('a:A', 9, A)])).toEqual(['move row a:A to a:A 09']);
    expect(said([row], [planned('a:A', 20, A)])).toEqual(['move row a:A to a:A 20 reopen']);
    const now = window(20).opens;
    expect(reconcile([row], [planned('a:A', 20, A)], appointments, now).move[0]?.reopen).toBe(false);
    expect(reconcile([row], [planned('a:A', 20, A)], appointments, '2027-06-20T05:59:59Z').move[0]?.reopen).toBe(true);
  });

  it('is revoked when its appointment is gone, and otherwise stays as it is', () => {
    expect(said([stored('a:A', 8, 'open', A)], [], [])).toEqual(['revoke row a:A appointment-cancelled']);
    expect(said([stored('a:A', 8, 'open', A)], [])).toEqual([]); // a pause, a condition
    expect(said([stored('a', 8, 'open')], [])).toEqual([]);
    expect(said([stored('a', 8, 'open')], [planned('a', 20, { questionnaire: 'other' })])).toEqual([]);
    expect(said([stored('a:A', 8, 'open', A)], [planned('a:A', 8, { ...A, questionnaire: 'other' })])).toEqual([]);
  });
});

describe('history', () => {
  it.each(['answered', 'missed', 'revoked'] as const)('%s is never touched', (state) => {
    expect(said([stored('a:A', 1, state, A)], [planned('a:A', 1, A)], [])).toEqual([]);
    expect(said([stored('a:A', 1, state, A)], [], [])).toEqual([]);
  });

  it('a missed window comes again where the new one opens after it closed', () => {
    const missed = stored('a:A', 1, 'missed', A); // closes on the 7th
    expect(said([missed], [planned('a:A', 7, A)])).toEqual([]);
    expect(said([missed], [planned('a:A', 8, A)])).toEqual(['insert a:A+2 08']);
    const again = stored('a:A+2', 8, 'open', A);
    expect(said([missed, again], [planned('a:A', 8, A)])).toEqual([]);
    expect(said([missed, again], [planned('a:A', 20, A)])).toEqual(['move row a:A+2 to a:A+2 20 reopen']);
    expect(said([missed, { ...again, state: 'missed' }], [planned('a:A', 20, A)])).toEqual(['insert a:A+3 20']);
    expect(said([missed, { ...again, state: 'answered' }], [planned('a:A', 20, A)])).toEqual([]);
    expect(said([missed, again], [], [])).toEqual(['revoke row a:A+2 appointment-cancelled']);
  });

  it('an answered window never does', () => {
    expect(said([stored('a:A', 1, 'answered', A)], [planned('a:A', 20, A)])).toEqual([]);
  });

  it('a revoked window comes back while it can be answered, unless a person revoked it', () => {
    expect(said([stored('a', 8, 'revoked')], [planned('a', 8)])).toEqual(['insert a+2 08']);
    expect(said([stored('a', 8, 'revoked', { held: true })], [planned('a', 8)])).toEqual([]);
    expect(said([stored('a', 1, 'revoked')], [planned('a', 1)])).toEqual([]);
  });
});

describe('a held row', () => {
  it('reacts to a cancelled appointment only', () => {
    const held = { ...A, held: true } as const;
    expect(said([stored('a:A', 20, 'planned', held)], [planned('a:A', 25, A)])).toEqual([]);
    expect(said([stored('a:A', 20, 'planned', held)], [])).toEqual([]);
    expect(said([stored('a:A', 8, 'open', held)], [planned('a:A', 25, A)])).toEqual([]);
    expect(said([stored('a:A', 1, 'missed', held)], [planned('a:A', 25, A)])).toEqual([]);
    expect(said([stored('a:A', 20, 'planned', held)], [], [])).toEqual(['revoke row a:A appointment-cancelled']);
  });
});

it("the patient's own requests belong to no plan", () => {
  expect(said([stored('patient-initiated-1', 8, 'planned'), stored('patient-initiated-2', 8, 'open')], [])).toEqual([]);
});
