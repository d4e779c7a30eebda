import fc from 'fast-check';
import type { OpeningHours } from '@stemme/pathways';
import type { EscalationStep, Reachable } from '../departments/loop.service.js';
import { countedFrom, type Standing, stepAt, tellings } from './escalation.js';

const WEEK: OpeningHours = {
  zone: 'Europe/Copenhagen',
  weekly: [1, 2, 3, 4, 5].map((day) => ({ day, from: '08:00', to: '15:00' })),
  closed: ['2027-03-25', '2027-03-26', '2027-03-29'],
};
// a Monday, ten o'clock in Copenhagen
const TEN = '2027-03-22T09:00:00Z';
const item = (more: Partial<Standing> = {}): Standing => ({
  rank: 1,
  state: 'open',
  dueAt: TEN,
  nextAttemptAt: null,
  snoozedUntil: null,
  ...more,
});
const step = (minutes: number, to: EscalationStep['to'] = 'nurse'): EscalationStep => ({ after: { minutes }, to });
const at = (...args: [EscalationStep, Standing, Parameters<typeof stepAt>[2]?, OpeningHours?]) =>
  stepAt(args[0], args[1], args[2] ?? null, args[3] ?? WEEK).toISOString();

describe('when a step is told', () => {
  it.each<[string, EscalationStep, Partial<Standing>, string]>([
    ['at the deadline', step(0), {}, '2027-03-22T09:00:00.000Z'],
    ['an open hour after it', step(60), {}, '2027-03-22T10:00:00.000Z'],
    ['counted on over the night', step(60), { dueAt: '2027-03-22T13:30:00Z' }, '2027-03-23T07:30:00.000Z'],
    [
      'at the next opening when it falls on the closing',
      step(0),
      { dueAt: '2027-03-22T14:00:00Z' },
      '2027-03-23T07:00:00.000Z',
    ],
    ['over Easter', step(0), { dueAt: '2027-03-24T18:00:00Z' }, '2027-03-30T06:00:00.000Z'],
    [
      'not on Saturday, also for whoever is on duty',
      step(5, 'duty'),
      { dueAt: '2027-03-20T12:00:00Z' },
      '2027-03-22T07:05:00.000Z',
    ],
    [
      'on Saturday of what is acute, to whoever is on duty',
      step(5, 'duty'),
      { rank: 0, dueAt: '2027-03-20T12:00:00Z' },
      '2027-03-20T12:05:00.000Z',
    ],
    [
      'on Monday of what is acute, to others',
      step(5),
      { rank: 0, dueAt: '2027-03-20T12:00:00Z' },
      '2027-03-22T07:05:00.000Z',
    ],
    ['at the closing of the day', { after: { workingDays: 0 }, to: 'nurse' }, {}, '2027-03-22T14:00:00.000Z'],
    ['not before a next attempt', step(10), { nextAttemptAt: '2027-03-22T11:00:00Z' }, '2027-03-22T11:10:00.000Z'],
    [
      'not before a snooze ends',
      step(0),
      { state: 'snoozed', snoozedUntil: '2027-03-22T11:00:00Z' },
      '2027-03-22T11:00:00.000Z',
    ],
    [
      'a snooze that is over changes nothing',
      step(0),
      { snoozedUntil: '2027-03-22T11:00:00Z' },
      '2027-03-22T09:00:00.000Z',
    ],
  ])('%s', (_, which, more, expected) => {
    expect(at(which, item(more))).toBe(expected);
  });

  it('from the step before, and at once when nobody of it was reached', () => {
    const previous = { toldAt: '2027-03-22T10:00:00Z', isFailed: false };
    expect(at(step(30), item(), previous)).toBe('2027-03-22T10:30:00.000Z');
    expect(at(step(30), item(), { ...previous, isFailed: true })).toBe('2027-03-22T10:00:00.000Z');
  });

  it('at once where the department is never open', () => {
    expect(at(step(30), item(), null, { ...WEEK, weekly: [] })).toBe('2027-03-22T09:00:00.000Z');
  });

  it('steps that are told on time do not drift; one that was late is what the next is counted from', () => {
    const due = new Date(TEN);
    const told = (ms: number) => countedFrom(due, new Date(due.getTime() + ms));
    expect([told(0), told(60_000), told(60_001)]).toEqual([
      due.toISOString(),
      due.toISOString(),
      new Date(due.getTime() + 60_001).toISOString(),
    ]);
  });

  it('never before the deadline, never earlier for a later deadline', () => {
    const instants = fc.date({ min: new Date('2027-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });
    const steps = fc.record({
      after: fc.record({ minutes: fc.integer({ min: 0, max: 600 }) }),
      to: fc.constantFrom<EscalationStep['to']>('duty', 'nurse', 'responsible'),
    });
    fc.assert(
      fc.property(instants, instants, steps, fc.constantFrom(0, 1, 2), (a, b, which, rank) => {
        const [first, second] = [a, b].sort((x, y) => x.getTime() - y.getTime()) as [Date, Date];
        const [one, other] = [first, second].map((due) =>
          stepAt(which, item({ rank, dueAt: due.toISOString() }), null, WEEK),
        );
        expect(one!.getTime()).toBeGreaterThanOrEqual(first.getTime());
        expect(other!.getTime()).toBeGreaterThanOrEqual(one!.getTime());
      }),
    );
  });
});

describe('whom a step tells', () => {
  const person = (clinician: string, email: string | null = `${clinician}@example.test`): Reachable => ({
    clinician,
    name: clinician,
    email,
  });
  const rows = (...args: Parameters<typeof tellings>) =>
    tellings(...args).map(({ clinician, error }) => [clinician, error]);

  it('of a role everybody', () => {
    expect(rows('nurse', [person('a'), person('b', null), person('c')], ['a'])).toEqual([
      ['a', null],
      ['b', 'no-address'],
      ['c', null],
    ]);
  });

  it('of those on duty the first who was not told; or else the first', () => {
    const duty = [person('a'), person('b', null), person('c')];
    expect(rows('duty', duty, [])).toEqual([['a', null]]);
    expect(rows('duty', duty, ['a'])).toEqual([
      ['b', 'no-address'],
      ['c', null],
    ]);
    expect(rows('duty', duty, ['a', 'c'])).toEqual([['a', null]]);
  });

  it('nobody is written down', () => {
    expect(rows('responsible', [], [])).toEqual([[null, 'nobody-to-tell']]);
    expect(rows('duty', [person('a', null)], [])).toEqual([
      ['a', 'no-address'],
      [null, 'nobody-to-tell'],
    ]);
  });
});
