import { answered, days, makeCourse, planFor, visit } from './testing/course.js';

describe('steps that hang on appointments', () => {
  const before = makeCourse([{ id: 'before-visit', anchor: 'visit', offset: '-P14D' }]);

  it('come once for each, under the id of the appointment', () => {
    const appointments = [
      visit('b', '2027-09-01'),
      visit('a', '2027-06-29'),
      { id: 'c', kind: 'cycle', date: '2027-07-01' } as const,
    ];
    expect(days(before, { appointments })).toEqual(['before-visit:a 2027-06-15', 'before-visit:b 2027-08-18']);
    expect(planFor(before, { appointments })[0]?.appointment).toBe('a');
  });

  it('come under their own id for a date of the enrolment', () => {
    const planned = planFor(before, { enrolled: { anchors: { visit: '2027-06-29' } } });
    expect(planned.map(({ step, appointment }) => [step, appointment])).toEqual([['before-visit', undefined]]);
  });

  it('do not come while there is none, and neither does what hangs on a birth or an end of treatment', () => {
    const later = makeCourse([
      { id: 'a', anchor: 'visit' },
      { id: 'b', anchor: 'birth' },
      { id: 'c', anchor: 'treatment-end' },
    ]);
    expect(days(later, { enrolled: { anchors: {} } })).toEqual([]);
    expect(days(later, { enrolled: { anchors: { birth: '2027-07-01' } } })).toEqual(['b 2027-07-01']);
  });

  it('end before the next of their kind, the last one with the treatment', () => {
    const weekly = makeCourse([
      { id: 'day-{n}', anchor: 'cycle', offset: '-P1D', repeat: { every: 'P7D', before: ['cycle', 'treatment-end'] } },
    ]);
    const cycle = (id: string, date: string) => ({ id, kind: 'cycle', date }) as const;
    const appointments = [cycle('2', '2027-06-29'), cycle('1', '2027-06-08')];
    const until = '2027-07-20';
    expect(days(weekly, { appointments, until })).toEqual([
      'day--1:1 2027-06-07',
      'day-6:1 2027-06-14',
      'day-13:1 2027-06-21',
      'day-20:1 2027-06-28',
      'day--1:2 2027-06-28',
      'day-6:2 2027-07-05',
      'day-13:2 2027-07-12',
      'day-20:2 2027-07-19',
    ]);
    const enrolled = { anchors: { 'treatment-end': '2027-07-12' } };
    expect(days(weekly, { appointments, until, enrolled }).at(-1)).toBe('day-6:2 2027-07-05');
  });
});

describe('an end that becomes known', () => {
  const daily = makeCourse([{ id: 'day-{n}', repeat: { every: 'P1D', before: ['birth'] } }]);

  it('ends a repeat before its day', () => {
    const until = '2027-06-10';
    expect(days(daily, { until })).toHaveLength(4);
    const anchors = { referral: '2027-06-07', birth: '2027-06-09' };
    expect(days(daily, { until, enrolled: { anchors } })).toEqual(['day-0 2027-06-07', 'day-1 2027-06-08']);
    expect(days(daily, { until, enrolled: { anchors: { ...anchors, birth: '2027-06-01' } } })).toEqual([]);
  });
});

describe('weekdays', () => {
  it('come in each week counted from the anchor, numbered in days', () => {
    // the first day is Thursday 10 June
    const fixed = makeCourse([{ id: 'day-{n}', offset: 'P3D', repeat: { every: 'P1W', on: [1, 4], count: 4 } }]);
    expect(days(fixed)).toEqual(['day-3 2027-06-10', 'day-7 2027-06-14', 'day-10 2027-06-17', 'day-14 2027-06-21']);
  });

  it('come in every second week, and from the week that `first` says', () => {
    const second = { every: 'P2W', on: [1, 5], first: 1 };
    expect(days(makeCourse([{ id: 'd-{n}', repeat: { ...second, until: 'P29D' } }]))).toEqual([
      'd-14 2027-06-21',
      'd-18 2027-06-25',
      'd-28 2027-07-05',
    ]);
  });
});

describe('month ends', () => {
  it('are clipped, or go to the first of the next month', () => {
    const monthly = (monthEnd?: 'clip' | 'next') =>
      days(makeCourse([{ id: 'm-{n}', monthEnd, repeat: { every: 'P1M', count: 5 } }]), {
        enrolled: { anchors: { referral: '2027-08-31' } },
        until: '2028-12-31',
      }).map((day) => day.slice(-5));
    expect(monthly()).toEqual(['08-31', '09-30', '10-31', '11-30', '12-31']);
    expect(monthly('clip')).toEqual(monthly());
    expect(monthly('next')).toEqual(['08-31', '10-01', '10-31', '12-01', '12-31']);
  });

  it('know the leap year', () => {
    const once = (monthEnd: 'clip' | 'next', referral: string) =>
      days(makeCourse([{ offset: 'P1M', monthEnd }]), { enrolled: { anchors: { referral } }, until: '2029-01-01' });
    expect(once('clip', '2028-01-30')).toEqual(['once 2028-02-29']);
    expect(once('next', '2028-01-30')).toEqual(['once 2028-03-01']);
    expect(once('next', '2027-01-29')).toEqual(['once 2027-03-01']);
    expect(once('next', '2028-01-29')).toEqual(['once 2028-02-29']);
  });
});

describe('after an answer', () => {
  const followUp = makeCourse([
    { id: 'week-{n}', repeat: { every: 'P1W' } },
    { id: 'again', anchor: 'answer', offset: 'P1D', when: { lastLevel: ['red'] } },
  ]);
  const of = (answers: Parameters<typeof answered>[]) =>
    days(followUp, { answers: answers.map((one) => answered(...one)), until: '2027-07-01' }).filter((day) =>
      day.startsWith('again'),
    );

  it('a step comes once for each answer that fits', () => {
    expect(
      of([
        ['week-1', '2027-06-14T10:00:00Z', { level: 'red' }],
        ['week-0', '2027-06-07T10:00:00Z', { level: 'green' }],
        ['patient-initiated-1', '2027-06-16T10:00:00Z', { level: 'red' }],
      ]),
    ).toEqual(['again:week-1 2027-06-15', 'again:patient-initiated-1 2027-06-17']);
  });

  it('an answer that is told twice brings one', () => {
    const twice = answered('week-0', '2027-06-07T10:00:00Z', { level: 'red' });
    const planned = days(followUp, { answers: [twice, { ...twice, at: '2027-06-08T10:00:00Z' }], until: '2027-06-13' });
    expect(planned).toEqual(['week-0 2027-06-07', 'again:week-0 2027-06-08']);
  });

  it('an answer that has not been assessed, or says nothing to the condition, brings none', () => {
    expect(
      of([
        ['week-0', '2027-06-07T10:00:00Z', { level: 'red' }],
        ['week-1', '2027-06-14T10:00:00Z'],
      ]),
    ).toEqual(['again:week-0 2027-06-08']);
  });

  it('a window opens no earlier than the answer came, by the local clock', () => {
    const now = makeCourse([{ id: 'now', anchor: 'answer', opens: '10:00', when: { lastLevel: ['red'] } }]);
    const at = (instant: string) => days(now, { answers: [answered('a', instant, { level: 'red' })] });
    expect(at('2027-06-14T08:00:00Z')).toEqual(['now:a 2027-06-14']);
    expect(at('2027-06-14T08:00:01Z')).toEqual(['now:a 2027-06-15']);
    expect(at('2027-06-13T22:30:00Z')).toEqual(['now:a 2027-06-14']); // half past midnight
  });
});

describe('the local day of an answer on the day the clock changes', () => {
  const next = makeCourse([{ id: 'next', anchor: 'answer', offset: 'P1D', when: { lastLevel: ['red'] } }]);
  it.each([
    ['2027-03-28T21:30:00Z', '2027-03-29'], // 23:30 summer time
    ['2027-03-28T22:30:00Z', '2027-03-30'], // half past midnight
    ['2027-03-28T00:30:00Z', '2027-03-29'], // half past one, winter time
    ['2027-10-30T22:30:00Z', '2027-11-01'], // half past midnight, summer time
    ['2027-10-31T22:30:00Z', '2027-11-01'], // half past eleven, winter time
    ['2027-10-31T23:30:00Z', '2027-11-02'],
  ])('%s', (at, expected) => {
    expect(days(next, { answers: [answered('a', at, { level: 'red' })] })).toEqual([`next:a ${expected}`]);
  });
});

describe('counted from the previous answer', () => {
  const chain = makeCourse([{ id: 'month-{n}', offset: 'P7D', repeat: { every: 'P6M', first: 1, from: 'answer' } }]);
  const of = (...answers: [string, string][]) =>
    days(chain, { answers: answers.map(([step, day]) => answered(step, `${day}T10:00:00Z`)), until: '2029-01-01' });

  it('assumes an answer on the day each opens', () => {
    expect(of()).toEqual(['month-1 2027-12-14', 'month-2 2028-06-14', 'month-3 2028-12-14']);
  });

  it("any answer resets the clock, the patient's own request too", () => {
    expect(of(['baseline', '2027-06-20'])).toEqual(['month-1 2027-12-20', 'month-2 2028-06-20', 'month-3 2028-12-20']);
    expect(of(['baseline', '2027-06-20'], ['patient-initiated-1', '2027-11-01'])).toEqual([
      'month-1 2028-05-01',
      'month-2 2028-11-01',
    ]);
  });

  it('an answer never brings the next nearer than the start does', () => {
    expect(of(['patient-initiated-1', '2027-06-08'])[0]).toBe('month-1 2027-12-14');
  });

  it('an answer on or after the opening moves the one after, late as it may be', () => {
    expect(of(['month-1', '2027-12-14'])).toEqual(['month-1 2027-12-14', 'month-2 2028-06-14', 'month-3 2028-12-14']);
    const atOpening = answered('patient-initiated-1', '2027-12-14T07:00:00Z');
    expect(days(chain, { answers: [atOpening], until: '2028-01-01' })).toEqual(['month-1 2027-12-14']);
    expect(days(chain, { answers: [{ ...atOpening, at: '2027-12-14T06:59:59Z' }], until: '2028-01-01' })).toEqual([]);
    expect(of(['month-1', '2028-01-20'])).toEqual(['month-1 2027-12-14', 'month-2 2028-07-20']);
  });

  it('from occurrence 0 on begins with the offset itself', () => {
    const zero = makeCourse([{ id: 'time-{n}', repeat: { every: 'P1M', from: 'answer', count: 3 } }]);
    expect(
      days(zero, { answers: [answered('x', '2027-06-01T10:00:00Z'), answered('time-1', '2027-06-09T10:00:00Z')] }),
    ).toEqual(['time-1 2027-06-07', 'time-2 2027-07-09', 'time-3 2027-08-09']);
  });

  it('the offset itself is not moved by an answer on the closed days before it', () => {
    const saturday = makeCourse([
      { id: 'time-{n}', offset: 'P5D', onClosedDay: 'after', repeat: { every: 'P1M', from: 'answer', count: 2 } },
    ]);
    const answers = [answered('x', '2027-06-13T10:00:00Z')];
    expect(days(saturday, { answers })).toEqual(['time-1 2027-06-14', 'time-2 2027-07-14']);
  });

  it('a window moved to an earlier day and answered there is not moved again', () => {
    const kept = makeCourse([
      { id: 'w-{n}', onClosedDay: 'before', repeat: { every: 'P1W', first: 1, from: 'answer', count: 2 } },
    ]);
    const answers = [answered('w-1', '2027-06-11T10:00:00Z')];
    expect(days(kept, { enrolled: { closed: ['2027-06-14'] }, answers })).toEqual(['w-1 2027-06-11', 'w-2 2027-06-18']);
    // nor when the day on which it was answered becomes a closed one afterwards
    const later = { ...kept, steps: kept.steps.map((step) => ({ ...step, onClosedDay: 'after' as const })) };
    const own = [answered('w-1', '2027-06-14T10:00:00Z')];
    expect(days(later, { enrolled: { closed: ['2027-06-14'] }, answers: own })[1]).toBe('w-2 2027-06-22');
  });
});
