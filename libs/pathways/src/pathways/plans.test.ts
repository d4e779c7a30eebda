import type { Answered, Appointment, Enrolled, PlannedAssignment } from '../planning.js';
import { plan } from '../plan.js';
import { pathways } from './index.js';

/* What each shipped pathway asks in a year, counted by hand from a calendar. 1 March 2027 is a Monday. */
interface Patient extends Partial<Enrolled> {
  readonly appointments?: readonly Appointment[];
  readonly answers?: readonly Answered[];
  readonly now?: string;
}

function planned(id: string, until: string, patient: Patient): PlannedAssignment[] {
  const pathway = pathways.find((one) => one.id === id);
  if (!pathway) throw new Error(`no pathway ${id}`);
  const { appointments = [], answers = [], now = '2027-01-01T00:00:00Z', ...enrolled } = patient;
  const who: Enrolled = { anchors: {}, zone: 'Europe/Copenhagen', ...enrolled };
  return plan(pathway, who, appointments, answers, now, until);
}

/** `03-22 week-1`: the day its window opens, and the step. */
const days = (all: readonly PlannedAssignment[]) => all.map(({ opens, step }) => `${opens.slice(2, 10)} ${step}`);
const count = (all: readonly PlannedAssignment[], step: RegExp) => all.filter((one) => step.test(one.step)).length;
const visit = (id: string, date: string): Appointment => ({ id, kind: 'visit', date });

describe('depression', () => {
  const anchors = { referral: '2027-03-01' };
  const total = (step: string, at: string, value: number): Answered => ({ step, at, values: { 'phq-9.TOTAL': value } });

  it('weekly, every 14 days, monthly, to the end of the year', () => {
    expect(days(planned('depression', '2029-01-01', { anchors }))).toEqual([
      ...['27-03-01 start', '27-03-08 week-1', '27-03-15 week-2', '27-03-22 week-3', '27-03-29 week-4'],
      ...['27-04-12 week-6', '27-04-26 week-8', '27-05-10 week-10', '27-05-24 week-12'],
      ...['27-07-01 month-4', '27-08-01 month-5', '27-09-01 month-6', '27-10-01 month-7', '27-11-01 month-8'],
      ...['27-12-01 month-9', '28-01-01 month-10', '28-02-01 month-11', '28-03-01 month-12'],
    ]);
  });

  it('remission twice in a row: only every fourth week from then on, and back when it ends', () => {
    const calm = [
      total('start', '2027-03-01T10:00:00Z', 14),
      total('week-1', '2027-03-08T10:00:00Z', 4),
      total('week-2', '2027-03-15T10:00:00Z', 4),
    ];
    const steps = (answers: readonly Answered[]) =>
      planned('depression', '2027-05-24', { anchors, answers, now: '2027-06-01T00:00:00Z' }).map(({ step }) => step);
    expect(steps(calm)).toEqual(['start', 'week-1', 'week-2', 'week-4', 'week-8', 'week-12']);
    expect(steps([...calm, total('week-4', '2027-03-29T10:00:00Z', 5)])).toEqual([
      'start',
      'week-1',
      'week-2',
      'week-4',
      'week-6',
      'week-8',
      'week-10',
      'week-12',
    ]);
    expect(steps(calm.slice(0, 2))).toContain('week-3'); // once is not twice
  });

  it('two days before a visit, unless one was just asked', () => {
    // the form of 26 April comes before the near one, but on the day of the next one: too late for it
    const appointments = [visit('near', '2027-04-29'), visit('same-day', '2027-04-26'), visit('far', '2027-05-05')];
    const found = planned('depression', '2027-06-01', { anchors, appointments }).filter(({ step }) =>
      /visit/.test(step),
    );
    expect(days(found)).toEqual(['27-04-24 before-visit:same-day', '27-05-03 before-visit:far']);
    expect(found[1]?.closes).toBe('2027-05-04T21:59:00Z');
  });

  it('silence after thoughts of death is an alarm after 24 hours, and only then', () => {
    const answers: Answered[] = [{ step: 'start', at: '2027-03-01T10:00:00Z', values: { 'phq9.9': 1 } }];
    const first = (given: Answered[]) => planned('depression', '2027-03-08', { anchors, answers: given })[1]?.silent;
    expect(first(answers)).toEqual({ rule: 'thoughts-of-death', at: '2027-03-09T07:00:00Z' });
    expect(first([{ ...answers[0]!, values: { 'phq9.9': 0 } }])).toBeUndefined();
  });

  it('with WHO-5 and AUDIT-C switched on: both at the start and after six months, WHO-5 monthly', () => {
    const sent = planned('depression', '2028-03-01', { anchors, switches: ['non-commercial'] });
    const of = (questionnaire: string) =>
      sent.filter((one) => one.questionnaire === questionnaire).map(({ step }) => step);
    expect(of('depression-start-who5')).toEqual(['start', 'month-6']);
    expect(of('depression-month-who5')).toHaveLength(11);
    expect(of('depression-month')).toEqual([]);
  });
});

describe('epilepsy', () => {
  const anchors = { referral: '2027-02-22' };
  const answers: Answered[] = [{ step: 'baseline', at: '2027-03-10T09:00:00Z' }];
  const until = '2028-04-01';

  it('counts from the last answer, also one the patient asked to give', () => {
    expect(days(planned('epilepsy', until, { anchors }))).toEqual([
      ...['27-03-01 baseline', '27-09-01 half-year-1', '28-03-01 half-year-2'],
    ]);
    expect(days(planned('epilepsy', until, { anchors, answers }))).toEqual([
      ...['27-03-01 baseline', '27-09-10 half-year-1', '28-03-10 half-year-2'],
    ]);
    const asked: Answered = { step: 'patient-initiated-1', at: '2027-06-15T09:00:00Z' };
    expect(days(planned('epilepsy', until, { anchors, answers: [...answers, asked] }))).toEqual([
      ...['27-03-01 baseline', '27-12-15 half-year-1'],
    ]);
  });

  it.each([
    [
      'months-3',
      ['27-03-01 baseline', '27-06-10 quarter-1', '27-09-10 quarter-2', '27-12-10 quarter-3', '28-03-10 quarter-4'],
    ],
    ['months-12', ['27-03-01 baseline', '28-03-10 year-1']],
  ])('the department may choose %s', (interval, expected) => {
    expect(days(planned('epilepsy', until, { anchors, answers, facts: { interval } }))).toEqual(expected);
  });
});

describe('cancer treatment', () => {
  const anchors = { inclusion: '2027-03-01', 'treatment-end': '2027-04-20' };
  const cycle = (id: string, date: string): Appointment => ({ id, kind: 'cycle', date });

  it('before it starts, weekly while it lasts, every fourth week the long one', () => {
    const all = planned('cancer-treatment', '2028-03-01', { anchors, facts: { treatment: 'chemotherapy' } });
    expect(days(all)).toEqual([
      ...['27-02-26 baseline', '27-03-07 day-6', '27-03-14 day-13', '27-03-21 day-20', '27-03-28 day-27'],
      ...['27-04-04 day-34', '27-04-11 day-41', '27-04-18 day-48'],
    ]);
    const long = all.filter(({ questionnaire }) => questionnaire === 'cancer-month').map(({ step }) => step);
    expect(long).toEqual(['baseline', 'day-27']);
    expect(all[1]?.silent).toEqual({ rule: 'no-answer-day-3', at: '2027-03-10T07:00:00Z' });
  });

  it('without an end it goes on: 52 weeks and the first', () => {
    const all = planned('cancer-treatment', '2028-02-27', {
      anchors: { inclusion: '2027-03-01' },
      facts: { treatment: 'other-systemic' },
    });
    expect(all).toHaveLength(53);
    expect(all.some(({ silent }) => silent)).toBe(false);
  });

  it('the day before a cycle, unless the weekly one comes the day before or after', () => {
    const on = (id: string, day: number) => cycle(id, `2027-03-${day}`);
    const appointments = [on('brought-forward', 20), on('on-time', 22), on('day-after', 23), on('put-off', 25)];
    const all = planned('cancer-treatment', '2027-04-01', {
      anchors,
      facts: { treatment: 'chemotherapy' },
      appointments,
    });
    expect(days(all).filter((one) => /cycle/.test(one))).toEqual([
      ...['27-03-19 before-cycle:brought-forward', '27-03-24 before-cycle:put-off'],
    ]);
  });

  it('radiotherapy goes on two, four and eight weeks after', () => {
    const all = planned('cancer-treatment', '2028-03-01', { anchors, facts: { treatment: 'radiotherapy' } });
    expect(days(all).slice(-3)).toEqual(['27-05-04 weeks-after-2', '27-05-18 weeks-after-4', '27-06-15 weeks-after-8']);
  });
});

describe('home monitoring', () => {
  const anchors = { inclusion: '2027-03-01' };
  const year = '2028-02-28'; // 50 Mondays and 50 Thursdays after the first 15 days

  it.each([
    ['once', 14 + 50, 13, 37],
    ['twice', 14 + 50 + 50, 13, 37 + 50],
  ])('COPD, %s a week', (rate, all, months, weekly) => {
    const found = planned('copd', year, { anchors, facts: { rate } });
    expect(found).toHaveLength(all);
    expect([count(found, /^day-/), count(found, /^month-/), count(found, new RegExp(`^${rate}-`))]).toEqual([
      14,
      months,
      weekly,
    ]);
    expect(days(found)[0]).toBe('27-03-02 day-1');
    expect(days(found)[13]).toBe('27-03-15 day-14');
  });

  it('COPD: Mondays and Thursdays, the working day after where the clinic is closed', () => {
    const found = planned('copd', '2027-04-01', { anchors, closed: ['2027-03-25', '2027-03-26', '2027-03-29'] });
    expect(days(found).slice(14)).toEqual([
      ...['27-03-18 twice-17', '27-03-22 month-21', '27-03-30 twice-24', '27-04-01 twice-31'],
    ]);
  });

  it('COPD: an extra round the day after red, but not twice on a day', () => {
    const red = (step: string, at: string): Answered => ({ step, at, level: 'red' });
    const extra = (answer: Answered) =>
      days(planned('copd', '2027-04-05', { anchors, answers: [answer], now: '2027-04-01T00:00:00Z' })).filter((one) =>
        /extra/.test(one),
      );
    expect(extra(red('twice-24', '2027-03-25T08:00:00Z'))).toEqual(['27-03-26 extra:twice-24']);
    expect(extra({ ...red('twice-24', '2027-03-25T08:00:00Z'), level: 'yellow' })).toEqual([]);
    expect(extra(red('patient-initiated-1', '2027-03-28T08:00:00Z'))).toEqual([]); // Monday is asked anyway
  });

  it.each([
    ['once', 14 + 50, 2],
    ['twice', 14 + 100, 2],
    ['thrice', 14 + 150, 2],
  ])('heart failure, %s a week, and the long one every half-year', (rate, all, halves) => {
    const found = planned('heart-failure', year, { anchors, facts: { rate } });
    expect([found.length, count(found, /^half-year-/)]).toEqual([all, halves]);
    expect(days(found).filter((one) => /half/.test(one))).toEqual(['27-08-30 half-year-182', '28-02-28 half-year-364']);
  });

  it('measures from 7, due at noon, reminded at 12 and 16', () => {
    const [first] = planned('heart-failure', '2027-03-02', { anchors });
    expect([first?.opens, first?.due, first?.closes]).toEqual([
      '2027-03-02T06:00:00Z',
      '2027-03-02T11:00:00Z',
      '2027-03-02T22:59:00Z',
    ]);
    expect(first?.reminders.map(({ at }) => at.slice(11, 16))).toEqual(['06:00', '11:00', '15:00']);
  });
});

it('hip and knee: 14 days before, day 14, three and twelve months after', () => {
  const all = planned('arthroplasty', '2028-12-01', { anchors: { operation: '2027-03-15' }, facts: { joint: 'knee' } });
  expect(days(all)).toEqual(['27-03-01 before', '27-03-29 day-14', '27-06-13 month-3', '28-03-14 month-12']);
  expect(all[0]?.closes).toBe('2027-03-12T22:59:00Z'); // three days before the operation
  expect(all[1]?.silent).toEqual({ rule: 'no-safety-check', at: '2027-04-01T06:00:00Z' });
});

describe('pregnancy', () => {
  const anchors = { inclusion: '2027-03-01', birth: '2027-03-20' };

  it('three times a week, to the birth, and the blood pressure on day 7', () => {
    const all = planned('pregnancy', '2027-12-01', { anchors, facts: { variant: 'hypertension', rate: 'thrice' } });
    const ns = [0, 2, 4, 7, 9, 11, 14, 16, 18];
    expect(all.map(({ step }) => step)).toEqual([...ns.map((n) => `pressure-thrice-${n}`), 'day-7']);
    expect(days(all).at(-1)).toBe('27-03-27 day-7');
    expect(all[0]?.silent).toEqual({ rule: 'no-answer-at-13', at: '2027-03-01T12:00:00Z' });
  });

  it.each([
    ['hypertension', 'pregnancy-blood-pressure'],
    ['growth', 'pregnancy-blood-pressure'],
    ['pprom', 'pregnancy-waters'],
    ['diabetes', 'pregnancy-glucose'],
    ['cholestasis', 'pregnancy-check'],
  ])('%s: %s every day', (variant, questionnaire) => {
    const all = planned('pregnancy', '2027-03-19', { anchors, facts: { variant } });
    expect(all.map((one) => one.questionnaire)).toEqual(Array.from({ length: 19 }, () => questionnaire));
  });
});

it('diabetes: when referred, and before a visit when the last is most of a year ago', () => {
  const appointments = [visit('summer', '2027-06-10'), visit('year', '2028-02-10'), visit('spring', '2028-05-10')];
  const all = planned('diabetes', '2028-12-01', { anchors: { referral: '2027-03-01' }, appointments });
  expect(days(all)).toEqual(['27-03-01 start', '28-01-27 before-visit:year']);
  expect(all[1]?.closes).toBe('2028-02-09T22:59:00Z'); // the day before the visit
  expect(all[1]?.reminders.map(({ at }) => at.slice(0, 10))).toEqual(['2028-01-27', '2028-01-31', '2028-02-05']);
});
