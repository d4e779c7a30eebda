import { baseStep, bundlesOf, type Line, verdict } from './bundle.js';

const now = new Date('2027-03-20T08:00:00Z');

const line = (change: Partial<Line> = {}): Line => ({
  message: 'm1',
  tries: 0,
  tried: [],
  patient: 'p1',
  department: 'd1',
  reminder: 'r1',
  step: 'invitation',
  assignment: 'a1',
  language: 'da',
  sender: 'Ambulatoriet',
  shortAddress: null,
  dueOn: '2027-03-25',
  now,
  sendingAt: now,
  closesAt: null,
  wanted: true,
  ...change,
});

it('is about several questionnaires: their number, the earliest date, and the mildest of the steps', () => {
  const { bundles, empty } = bundlesOf([
    line({ step: 'reminder-2' }),
    line({ reminder: 'r2', assignment: 'a2', step: 'invitation', dueOn: '2027-03-23' }),
    line({ reminder: 'r3', assignment: 'a3', step: 'last-call:2', dueOn: '2027-03-30' }),
  ]);
  expect(empty).toEqual([]);
  expect(bundles).toMatchObject([
    { message: 'm1', step: 'invitation', count: 3, dueOn: '2027-03-23', assignment: null },
  ]);
});

it('leaves out what is not wanted any more, and is nothing without the rest', () => {
  const { bundles, empty } = bundlesOf([
    line(),
    line({ reminder: 'r2', assignment: 'a2', wanted: false, dueOn: '2027-03-21' }),
    line({ message: 'm2', reminder: 'r3', wanted: false }),
  ]);
  expect(bundles).toMatchObject([{ count: 1, dueOn: '2027-03-25', assignment: 'a1' }]);
  expect(empty).toEqual([{ message: 'm2', state: 'suppressed', reminders: [{ reminder: 'r3', state: 'suppressed' }] }]);
  expect(verdict(bundles[0]!, 'claimed', { channel: 'email', error: null })).toMatchObject({
    message: 'm1',
    state: 'claimed',
    channel: 'email',
    reminders: [
      { reminder: 'r1', state: 'claimed', channel: 'email', toldOn: '2027-03-25' },
      { reminder: 'r2', state: 'suppressed' },
    ],
  });
  // what is tried again stays on its way, and nobody has been told of it
  expect(verdict(bundles[0]!, 'due').reminders[0]).toEqual({ reminder: 'r1', state: 'queued' });
});

it('knows a later round of a step', () => {
  expect(['reminder-1', 'reminder-1:2', 'moved:3', 'nonsense'].map(baseStep)).toEqual([
    'reminder-1',
    'reminder-1',
    'moved',
    'invitation',
  ]);
});
