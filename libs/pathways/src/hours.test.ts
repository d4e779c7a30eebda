import { checkOpeningHours, isOpenThroughout } from './hours.js';
import { makeHours } from './testing/hours.js';

describe('opening hours', () => {
  it('of weekdays 8-15 are good, and so are nights without a break', () => {
    expect(checkOpeningHours(makeHours())).toEqual([]);
    expect(checkOpeningHours(makeHours({ weekly: [{ day: 7, from: '00:00', to: '24:00' }] }))).toEqual([]);
  });

  it.each([
    ['a zone nobody knows', makeHours({ zone: 'Europe/Ringsted' }), '/zone', 'bad-zone'],
    ['a bare offset', makeHours({ zone: '+01:00' }), '/zone', 'bad-zone'],
    ['an eighth day', makeHours({ weekly: [{ day: 8, from: '08:00', to: '15:00' }] }), '/weekly/0/day', 'bad-number'],
    ['a date that is none', makeHours({ closed: ['2027-02-29'] }), '/closed/0', 'bad-date'],
    ['opening at 24:00', makeHours({ weekly: [{ day: 1, from: '24:00', to: '24:00' }] }), '/weekly/0/from', 'bad-time'],
    ['over midnight', makeHours({ weekly: [{ day: 1, from: '22:00', to: '06:00' }] }), '/weekly/0/to', 'too-short'],
    ['no opening at all', makeHours({ weekly: [] }), '/weekly', 'never-open'],
    ['not an object', 'always', '', 'wrong-type'],
    ['a field too many', { ...makeHours(), summer: true }, '/summer', 'unknown-field'],
  ])('are refused with %s', (_name, hours, path, code) => {
    expect(checkOpeningHours(hours)).toEqual([{ path, code }]);
  });

  it('are refused when two openings of a day overlap, not when they touch', () => {
    const touching = [
      { day: 1, from: '08:00', to: '12:00' },
      { day: 1, from: '12:00', to: '15:00' },
    ];
    expect(checkOpeningHours(makeHours({ weekly: touching }))).toEqual([]);
    const overlapping = [...touching, { day: 1, from: '11:59', to: '12:01' }];
    expect(checkOpeningHours(makeHours({ weekly: overlapping }))).toEqual([
      { path: '/weekly/2', code: 'intervals-overlap' },
    ]);
  });
});

describe('open throughout', () => {
  const hours = makeHours({
    zone: 'Europe/Copenhagen',
    weekly: [
      { day: 2, from: '12:00', to: '16:00' },
      { day: 2, from: '08:00', to: '12:00' },
      { day: 4, from: '08:00', to: '11:00' },
      { day: 4, from: '12:00', to: '24:00' },
    ],
    closed: ['2027-03-30'],
  });
  it.each([
    ['2027-03-23T07:00:00Z', '2027-03-23T15:00:00Z', true, 'both ends, over openings that touch'],
    ['2027-03-23T06:59:00Z', '2027-03-23T08:00:00Z', false, 'a minute too early'],
    ['2027-03-23T14:00:00Z', '2027-03-23T15:01:00Z', false, 'a minute too late'],
    ['2027-03-25T09:30:00Z', '2027-03-25T11:30:00Z', false, 'over a break'],
    ['2027-03-25T20:00:00Z', '2027-03-25T23:00:00Z', true, 'until midnight'],
    ['2027-03-24T08:00:00Z', '2027-03-24T09:00:00Z', false, 'a day that is no working day'],
    ['2027-03-30T08:00:00Z', '2027-03-30T09:00:00Z', false, 'a day off'],
  ])('from %s to %s: %s (%s)', (from, to, open) => {
    expect(isOpenThroughout(hours, from, to)).toBe(open);
  });
});
