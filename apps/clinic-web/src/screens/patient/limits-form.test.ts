import { fieldsOf, isLater, limitOf, numberIn, sidesIn } from './limits-form';

it('reads numbers as they are written here', () => {
  expect(['84', ' 81,5 ', '81.5', '', 'x', '8,1,2', '1e3'].map(numberIn)).toEqual([
    84,
    81.5,
    81.5,
    null,
    null,
    null,
    null,
  ]);
});

it('leaves out what is not filled in, and says what is no number', () => {
  expect(sidesIn({ alertLow: '84', warningLow: ' ', alertHigh: 'høj' })).toEqual({
    sides: { alertLow: 84 },
    wrong: ['alertHigh'],
  });
});

it.each([
  ['alertLow', 84, 87, true],
  ['alertLow', 88, 87, false],
  ['alertHigh', 125, 121, true],
  ['warningHigh', 110, 111, false],
  ['alertHigh', 81, null, false],
] as const)('%s %d beside %s is later: %s', (side, value, standard, later) => {
  expect(isLater(side, value, standard)).toBe(later);
});

it('sends what is typed, or says what is missing where', () => {
  const about = { id: 'i', enrolment: 'e', code: 'hm.weight' };
  const typed = { sides: { alertHigh: '81,0' }, usual: '78', reason: ' Aftalt ', until: '2027-01-01' };
  expect(limitOf(typed, about)).toEqual({
    limit: { ...about, sides: { alertHigh: 81 }, baseline: 78, reason: 'Aftalt', until: '2027-01-01' },
    faults: {},
  });
  expect(limitOf({ sides: {}, usual: 'x', reason: '', until: '' }, about).faults).toEqual({
    sides: 'required',
    baseline: 'no-number',
    reason: 'no-reason',
    until: 'no-date',
  });
  expect(fieldsOf({ alertLow: null, warningLow: null, warningHigh: null, alertHigh: 81.5 })).toEqual({
    alertHigh: '81,5',
  });
});
