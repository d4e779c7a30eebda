import { plannedId } from '@stemme/pathways';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { againStep, instantOn, mayMove, mayUndo, movedWindow, timeIn, type Window, windowFromNow } from './moving.js';
import { ASSIGNMENT_STATES } from './status.js';

const zone = 'Europe/Copenhagen';
const always = { zone, sending: { from: '00:00', to: '24:00' }, closed: [] };
const window: Window = {
  opens: '2027-03-22T07:00:00Z',
  due: '2027-03-24T19:00:00Z',
  closes: '2027-03-27T22:59:00Z',
  reminders: [
    { step: 'invitation', channel: 'email', at: '2027-03-22T07:00:00Z' },
    { step: 'reminder-1', channel: 'sms', at: '2027-03-24T09:00:00Z' },
    { step: 'missed', channel: 'email', at: '2027-03-28T08:00:00Z' },
  ],
  silentAt: '2027-03-25T11:00:00Z',
};

it('everything keeps its hour on the wall clock, over the change to summer time', () => {
  expect(movedWindow(window, instantOn('2027-03-29', '08:00', zone), always)).toEqual({
    opens: '2027-03-29T06:00:00Z',
    due: '2027-03-31T18:00:00Z',
    closes: '2027-04-03T21:59:00Z',
    reminders: [
      { step: 'invitation', channel: 'email', at: '2027-03-29T06:00:00Z' },
      { step: 'reminder-1', channel: 'sms', at: '2027-03-31T08:00:00Z' },
      { step: 'missed', channel: 'email', at: '2027-04-04T08:00:00Z' },
    ],
    silentAt: '2027-04-01T10:00:00Z',
  });
});

it('messages are moved into the sending hours, past closed days, and left out when that is too late', () => {
  const sending = { from: '08:00', to: '16:00', weekdays: [1, 2, 3, 4, 5], closedDays: false };
  // Friday evening; Monday is closed
  const opens = instantOn('2027-04-02', '18:00', zone);
  const { reminders, closes } = movedWindow(window, opens, { zone, sending, closed: ['2027-04-05'] });
  expect(closes).toBe(instantOn('2027-04-08', '09:59', zone));
  expect(reminders.map(({ step, at }) => [step, at])).toEqual([
    ['invitation', instantOn('2027-04-06', '08:00', zone)],
    ['reminder-1', instantOn('2027-04-06', '08:00', zone)],
    ['missed', instantOn('2027-04-09', '08:00', zone)],
  ]);
  const short = { ...window, closes: '2027-03-23T07:00:00Z', reminders: window.reminders.slice(0, 2) };
  expect(movedWindow(short, opens, { zone, sending, closed: [] }).reminders).toEqual([
    { step: 'reminder-1', channel: 'sms', at: instantOn('2027-04-05', '08:00', zone) },
  ]);
});

it('keeps the length of the window on the wall clock wherever it goes, and comes back to itself', () => {
  const wall = (instant: string) => Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDateTime();
  const length = ({ opens, closes }: Window) => wall(opens).until(wall(closes)).total('minutes');
  fc.assert(
    fc.property(fc.integer({ min: -400, max: 400 }), fc.constantFrom('04:00', '08:00', '20:30'), (days, time) => {
      const date = Temporal.PlainDate.from('2027-03-22').add({ days }).toString();
      const there = movedWindow(window, instantOn(date, time, zone), always);
      const back = movedWindow(there, window.opens, always);
      return length(there) === length(window) && JSON.stringify(back) === JSON.stringify(window);
    }),
  );
});

it('opened now, its deadlines stay at their usual hours, and what has passed is left out', () => {
  const now = '2027-05-10T10:30:00Z';
  expect(windowFromNow(window, now, always)).toEqual({
    opens: now,
    due: instantOn('2027-05-12', '20:00', zone),
    closes: instantOn('2027-05-15', '23:59', zone),
    reminders: [
      { step: 'invitation', channel: 'email', at: now },
      { step: 'reminder-1', channel: 'sms', at: instantOn('2027-05-12', '10:00', zone) },
      { step: 'missed', channel: 'email', at: instantOn('2027-05-16', '10:00', zone) },
    ],
    silentAt: instantOn('2027-05-13', '12:00', zone),
  });
  const short = {
    ...window,
    due: '2027-03-22T08:00:00Z',
    closes: '2027-03-22T09:00:00Z',
    reminders: [],
    silentAt: null,
  };
  expect(windowFromNow(short, now, always)).toMatchObject({
    due: '2027-05-10T11:30:00Z',
    closes: '2027-05-10T12:30:00Z',
  });
});

describe('what may be done', () => {
  const standing = { state: 'planned', revokedReason: null, enrolment: 'active', begun: false } as const;
  const table = (more: object) =>
    (['move', 'skip', 'send-again'] as const).map((move) => mayMove(move, { ...standing, ...more }));
  it.each([
    [{ state: 'planned' }, ['ok', 'ok', 'changed']],
    [{ state: 'open' }, ['ok', 'ok', 'ok']],
    [{ state: 'open', begun: true }, ['ok', 'ok', 'begun']],
    [{ state: 'answered' }, ['answered', 'answered', 'answered']],
    [{ state: 'missed' }, ['changed', 'changed', 'ok']],
    [{ state: 'revoked', revokedReason: 'skipped' }, ['changed', 'already', 'ok']],
    [{ state: 'revoked', revokedReason: 'paused' }, ['changed', 'changed', 'ok']],
    [{ state: 'revoked', revokedReason: 'appointment-cancelled' }, ['changed', 'changed', 'changed']],
    [{ state: 'missed', enrolment: 'paused' }, ['changed', 'changed', 'not-active']],
    [{ state: 'planned', enrolment: 'paused' }, ['ok', 'ok', 'not-active']],
    [{ state: 'planned', enrolment: 'died' }, ['not-active', 'not-active', 'not-active']],
  ] as const)('%j', (more, expected) => {
    expect(table(more)).toEqual(expected);
  });

  it('is taken back only while nothing can have been sent', () => {
    const now = '2027-03-22T08:00:00Z';
    const last = { act: 'staff-moved', opened: false, closes: '2027-03-23T08:00:00Z' };
    const skipped = { ...standing, state: 'revoked', revokedReason: 'skipped' } as const;
    expect(mayUndo(last, standing, now)).toBe(true);
    expect(mayUndo({ ...last, act: 'skipped' }, skipped, now)).toBe(true);
    expect(mayUndo({ ...last, act: 'sent-again', closes: null }, standing, now)).toBe(true);
    for (const state of ASSIGNMENT_STATES.filter((one) => one !== 'planned'))
      expect([state, mayUndo(last, { ...standing, state }, now)]).toEqual([state, false]);
    expect(mayUndo({ ...last, opened: true }, standing, now)).toBe(false);
    expect(mayUndo({ ...last, closes: now }, standing, now)).toBe(false);
    expect(mayUndo({ ...last, act: 'skipped' }, { ...skipped, revokedReason: 'ended' }, now)).toBe(false);
    expect(mayUndo({ ...last, act: 'move-undone' }, standing, now)).toBe(false);
    expect(mayUndo(last, { ...standing, enrolment: 'ended' }, now)).toBe(false);
    expect(mayUndo(null, standing, now)).toBe(false);
  });
});

it('a step that is sent again is named by the planned one, also the second time', () => {
  expect(againStep('week-6', 1)).toBe('week-6+1');
  expect(againStep('before-visit:17+1', 2)).toBe('before-visit:17+2');
  expect(['week-6+12', 'week--2', 'before-visit:17'].map(plannedId)).toEqual(['week-6', 'week--2', 'before-visit:17']);
});

it('reads the wall clock', () => {
  expect(timeIn('2027-07-01T06:00:00Z', zone)).toBe('08:00');
});
