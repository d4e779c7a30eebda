import { enrolmentFacts, scheduleFacts } from './facts.js';
import { hoursOf } from './hours.js';
import { makeCourse } from './testing/course.js';
import { makeHours } from './testing/hours.js';

const ZONE = 'Europe/Copenhagen';

describe('the facts of an assignment', () => {
  it.each([
    ['the first day', '2027-03-20T07:00:00Z', { day: 0, week: 0, month: 0 }],
    ['the sixth day', '2027-03-26T07:00:00Z', { day: 6, week: 0, month: 0 }],
    ['a week on, over the clock change', '2027-04-03T06:00:00Z', { day: 14, week: 2, month: 0 }],
    ['just after local midnight, still the day before in UTC', '2027-04-16T22:30:00Z', { day: 28, week: 4, month: 0 }],
    ['a year on', '2028-03-20T07:00:00Z', { day: 366, week: 52, month: 12 }],
    ['before the anchor', '2027-03-13T07:00:00Z', { day: -7, week: -1, month: 0 }],
  ])('on %s', (_name, opens, expected) => {
    expect(scheduleFacts('x', '2027-03-20', opens, ZONE)).toEqual({ step: 'x', ...expected });
  });
});

describe('the facts of an enrolment', () => {
  const text = { da: 'A', en: 'A' };
  const options = ['a', 'b'].map((id) => ({ id, text }));
  const course = makeCourse([{}], {
    facts: [
      { id: 'variant', text, options },
      { id: 'rhythm', text, options, default: 'b' },
    ],
  });
  const at = (anchors: object, opens: string, chosen: Record<string, string> = {}) =>
    enrolmentFacts(course, chosen, anchors, opens, ZONE);

  it('are its choices, with the defaults, and nothing that is no choice', () => {
    expect(at({}, '2027-06-07T06:00:00Z', { variant: 'a', other: 'a' })).toEqual({
      variant: 'a',
      rhythm: 'b',
      'treatment.active': 1,
    });
    expect(at({}, '2027-06-07T06:00:00Z', { variant: 'c', rhythm: 'a' })).toEqual({
      rhythm: 'a',
      'treatment.active': 1,
    });
  });

  it.each([
    ['2027-06-06T21:59:00Z', {}], // the evening before, local time
    ['2027-06-06T22:00:00Z', { 'gestation.weeks': 0 }],
    ['2027-06-13T21:59:00Z', { 'gestation.weeks': 0 }],
    ['2027-06-13T22:00:00Z', { 'gestation.weeks': 1 }],
    ['2028-02-20T07:00:00Z', { 'gestation.weeks': 36 }],
    ['2028-02-21T07:00:00Z', { 'gestation.weeks': 37 }],
  ])('gestation at %s', (opens, expected) => {
    expect(at({ gestation: '2027-06-07' }, opens)).toEqual({ rhythm: 'b', 'treatment.active': 1, ...expected });
  });

  it('gestation ends with the birth', () => {
    const anchors = { gestation: '2027-06-07', birth: '2028-02-20' };
    expect(at(anchors, '2028-03-20T07:00:00Z')).toMatchObject({ 'gestation.weeks': 36, 'birth.days': 29 });
    expect(at(anchors, '2028-02-19T07:00:00Z')).not.toHaveProperty('birth.days');
    expect(at(anchors, '2028-02-20T07:00:00Z')).toMatchObject({ 'birth.days': 0 });
  });

  it('days since an operation, negative before it', () => {
    expect(at({ operation: '2027-06-21' }, '2027-06-07T06:00:00Z')).toMatchObject({ 'operation.days': -14 });
    expect(at({ operation: '2027-06-21' }, '2027-07-05T06:00:00Z')).toMatchObject({ 'operation.days': 14 });
  });

  it('treatment is active to its last day', () => {
    const end = { 'treatment-end': '2027-06-07' };
    expect(at(end, '2027-06-07T21:59:00Z')).toMatchObject({ 'treatment.active': 1 });
    expect(at(end, '2027-06-07T22:00:00Z')).toMatchObject({ 'treatment.active': 0 });
  });

  it('are left out where the pathway does not have the date', () => {
    const few = makeCourse([{}], { anchors: ['referral'] });
    const anchors = {
      gestation: '2027-06-07',
      operation: '2027-06-07',
      birth: '2027-06-07',
      'treatment-end': '2027-06-07',
    };
    expect(enrolmentFacts(few, undefined, anchors, '2027-09-07T06:00:00Z', ZONE)).toEqual({});
  });
});

it('the hours of a pathway are its own, with the closing days of the department', () => {
  const department = makeHours({ closed: ['2027-12-24'] });
  expect(hoursOf({}, department)).toBe(department);
  const hours = [{ day: 6, from: '10:00', to: '12:00' }];
  expect(hoursOf({ hours }, department)).toEqual({ ...department, weekly: hours });
});
