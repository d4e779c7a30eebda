import { datesOf, instantsOf, spanFault } from './calendar.js';

it('a span is one to 62 days', () => {
  expect(spanFault('2027-03-01', '2027-03-01')).toBeNull();
  expect(spanFault('2027-03-01', '2027-05-01')).toBeNull();
  expect(spanFault('2027-03-01', '2027-05-02')).toEqual({ path: 'to', code: 'too-long' });
  expect(spanFault('2027-03-02', '2027-03-01')).toEqual({ path: 'to', code: 'before-from' });
});

it('has every day once, the day of the clock change too', () => {
  expect(datesOf('2027-02-27', '2027-03-02')).toEqual(['2027-02-27', '2027-02-28', '2027-03-01', '2027-03-02']);
  expect(instantsOf('2027-03-28', '2027-03-28', 'Europe/Copenhagen')).toEqual({
    from: '2027-03-27T23:00:00Z',
    to: '2027-03-28T22:00:00Z',
  });
});
