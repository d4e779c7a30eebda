import { checkAge, comingDates, dutyOf, isAllDay, rosterDays } from './roster';

describe('rosterDays', () => {
  const night = { clinician: 'a', from: '2027-03-10T14:00:00Z', to: '2027-03-11T06:00:00Z', position: 2 };
  const dayShift = { clinician: 'b', from: '2027-03-10T07:00:00Z', to: '2027-03-10T14:00:00Z', position: 1 };
  it('shows a night on both its days, the first to be told first', () => {
    const days = rosterDays([night, dayShift], '2027-03-10', 3);
    expect(days.map(({ date, duties }) => [date, duties.map(({ clinician }) => clinician)])).toEqual([
      ['2027-03-10', ['b', 'a']],
      ['2027-03-11', ['a']],
      ['2027-03-12', []],
    ]);
  });
  it('ends at midnight when it ends at midnight', () => {
    const late = { clinician: 'a', from: '2027-03-10T14:00:00Z', to: '2027-03-10T23:00:00Z', position: 1 };
    expect(rosterDays([late], '2027-03-10', 2).map(({ duties }) => duties.length)).toEqual([1, 0]);
  });
});

describe('dutyOf', () => {
  const chosen = { clinician: 'a', date: '2027-03-10', from: '08:00', to: '15:00', position: 1 };
  it('is in the ward’s time', () => {
    expect(dutyOf(chosen)).toEqual({
      clinician: 'a',
      from: '2027-03-10T07:00:00.000Z',
      to: '2027-03-10T14:00:00.000Z',
      position: 1,
    });
  });
  it('runs over midnight', () => {
    expect(dutyOf({ ...chosen, from: '15:00', to: '08:00' })?.to).toBe('2027-03-11T07:00:00.000Z');
  });
  it('needs a person, a day and two different times', () => {
    expect(dutyOf({ ...chosen, clinician: '' })).toBeNull();
    expect(dutyOf({ ...chosen, date: '' })).toBeNull();
    expect(dutyOf({ ...chosen, to: '08:00' })).toBeNull();
  });
});

it.each([
  ['2027-03-10', 0, false],
  ['2026-12-10', 90, false],
  ['2026-12-09', 91, true],
  [null, null, true],
])('a number checked on %s', (on, days, tooOld) => {
  expect(checkAge(on, '2027-03-10')).toEqual({ days, tooOld });
});

it('whole days are whole in the ward’s time, also across the change to summer time', () => {
  expect(isAllDay({ from: '2027-03-09T23:00:00Z', to: '2027-03-10T23:00:00Z' })).toBe(true);
  expect(isAllDay({ from: '2027-03-27T23:00:00Z', to: '2027-03-28T22:00:00Z' })).toBe(true);
  expect(isAllDay({ from: '2027-03-10T00:00:00Z', to: '2027-03-11T00:00:00Z' })).toBe(false);
});

it('only the closed days to come', () => {
  expect(comingDates(['2027-12-24', '2027-03-09', '2027-03-10', '2027-04-01'], '2027-03-10', 2)).toEqual([
    '2027-03-10',
    '2027-04-01',
  ]);
});
