import { scheduleFacts } from './facts.js';

describe('the facts of an assignment', () => {
  it.each([
    ['the first day', '2027-03-20T07:00:00Z', { day: 0, week: 0, month: 0 }],
    ['the sixth day', '2027-03-26T07:00:00Z', { day: 6, week: 0, month: 0 }],
    ['a week on, over the clock change', '2027-04-03T06:00:00Z', { day: 14, week: 2, month: 0 }],
    ['just after local midnight, still the day before in UTC', '2027-04-16T22:30:00Z', { day: 28, week: 4, month: 0 }],
    ['a year on', '2028-03-20T07:00:00Z', { day: 366, week: 52, month: 12 }],
    ['before the anchor', '2027-03-13T07:00:00Z', { day: -7, week: -1, month: 0 }],
  ])('on %s', (_name, opens, expected) => {
    expect(scheduleFacts('x', '2027-03-20', opens, 'Europe/Copenhagen')).toEqual({ step: 'x', ...expected });
  });
});
