import { AFTER_ALL, days, makeCourse, visit } from './testing/course.js';

describe('closed days', () => {
  const closed = ['2027-06-14'];

  it('are kept, or move the window to the working day before or after', () => {
    const weekly = (onClosedDay?: 'keep' | 'before' | 'after') =>
      days(makeCourse([{ id: 'w-{n}', onClosedDay, repeat: { every: 'P1W', count: 2 } }]), { enrolled: { closed } })[1];
    expect(weekly()).toBe('w-1 2027-06-14');
    expect(weekly('keep')).toBe('w-1 2027-06-14');
    expect(weekly('after')).toBe('w-1 2027-06-15');
    expect(weekly('before')).toBe('w-1 2027-06-11'); // over the weekend
  });

  it('are the weekend too, unless the department or the pathway works then', () => {
    const saturday = makeCourse([{ offset: 'P5D', onClosedDay: 'after' }]);
    expect(days(saturday)).toEqual(['once 2027-06-14']);
    expect(days(saturday, { enrolled: { closed } })).toEqual(['once 2027-06-15']);
    expect(days(saturday, { enrolled: { workdays: [6] } })).toEqual(['once 2027-06-12']);
    const hours = [{ day: 7, from: '08:00', to: '12:00' }];
    expect(days({ ...saturday, hours }, { enrolled: { workdays: [6] } })).toEqual(['once 2027-06-13']);
  });

  it('never bring a step twice on one day', () => {
    const daily = makeCourse([{ id: 'd-{n}', onClosedDay: 'after', repeat: { every: 'P1D', count: 9 } }]);
    expect(days(daily)).toEqual([0, 1, 2, 3, 4, 7, 8].map((n) => `d-${n} 2027-06-${String(7 + n).padStart(2, '0')}`));
  });

  it('change nothing where all days are closed for more than a month', () => {
    const never = { workdays: [] };
    expect(days(makeCourse([{ onClosedDay: 'after' }]), { enrolled: never })).toEqual(['once 2027-06-07']);
  });
});

describe('pauses', () => {
  it('leave out the windows that would open within, first and last day included', () => {
    const daily = makeCourse([{ id: 'd-{n}', repeat: { every: 'P1D', count: 5 } }]);
    const pauses = [{ from: '2027-06-08', to: '2027-06-09' }];
    expect(days(daily, { enrolled: { pauses } })).toEqual(['d-0 2027-06-07', 'd-3 2027-06-10', 'd-4 2027-06-11']);
    expect(days(daily, { enrolled: { pauses: [{ from: '2027-06-08' }] } })).toEqual(['d-0 2027-06-07']);
  });
});

describe('a step that keeps apart', () => {
  const course = makeCourse([
    { id: 'week-{n}', repeat: { every: 'P2W', count: 3 } },
    { id: 'before-visit', anchor: 'visit', offset: '-P2D', apart: 'P3D' },
  ]);

  it.each([
    ['2027-06-12', []], // opens 10 June, three days after the 7th
    ['2027-06-13', ['before-visit:v 2027-06-11']],
    ['2027-06-19', ['before-visit:v 2027-06-17']], // four days before the 21st
    ['2027-06-20', []],
  ])('a visit on %s', (date, expected) => {
    const planned = days(course, { appointments: [visit('v', date)] });
    expect(planned.filter((day) => day.startsWith('before'))).toEqual(expected);
    expect(planned.filter((day) => day.startsWith('week'))).toHaveLength(3);
  });

  it('of two that keep apart the earlier comes, and one alone does', () => {
    const both = makeCourse([
      { id: 'b', offset: 'P2D', apart: 'P2D' },
      { id: 'a', offset: 'P0D', apart: 'P2D' },
    ]);
    expect(days(both)).toEqual(['a 2027-06-07']);
    const undecided = both.steps.map((step) =>
      step.id === 'a' ? { ...step, when: { lastLevel: ['red' as const] } } : step,
    );
    expect(days({ ...both, steps: undecided })).toEqual(['a 2027-06-07', 'b 2027-06-09']);
  });

  it('keeps apart from itself for another appointment, and not from its own repeats', () => {
    const yearly = makeCourse([{ id: 'before-visit', anchor: 'visit', offset: '-P14D', apart: 'P90D' }]);
    const appointments = [visit('b', '2027-09-01'), visit('a', '2027-07-01'), visit('c', '2027-10-10')];
    expect(days(yearly, { appointments })).toEqual(['before-visit:a 2027-06-17', 'before-visit:c 2027-09-26']);
    const weekly = makeCourse([{ id: 'week-{n}', apart: 'P10D', repeat: { every: 'P1W', count: 3 } }]);
    expect(days(weekly)).toHaveLength(3);
  });

  it('makes no room for one that is not sent: paused, left out by a condition, or not decided yet', () => {
    const one = (when?: object) =>
      makeCourse([
        { id: 'other', when: when as never },
        { id: 'own', offset: 'P1D', apart: 'P2D' },
      ]);
    expect(days(one())).toEqual(['other 2027-06-07']);
    expect(days(one(), { enrolled: { pauses: [{ from: '2027-06-07', to: '2027-06-07' }] } })).toEqual([
      'own 2027-06-08',
    ]);
    expect(days(one({ lastLevel: ['red'] }))).toEqual(['other 2027-06-07', 'own 2027-06-08']);
    expect(days(one({ lastLevel: ['red'] }), { now: AFTER_ALL })).toEqual(['own 2027-06-08']);
  });

  it('keeps apart from a step that opens after the end of the plan', () => {
    const last = makeCourse([
      { id: 'own', apart: 'P7D' },
      { id: 'other', offset: 'P7D' },
    ]);
    expect(days(last, { until: '2027-06-07' })).toEqual([]);
  });
});
