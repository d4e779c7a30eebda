import { intoSendingHours } from './sending-time.js';

const sending = { from: '07:00', to: '21:00' };
const here = { zone: 'Europe/Copenhagen', sending, closed: ['2027-03-29'] };

it.each([
  ['within the hours it stays, to the second', '2027-03-22T07:12:34Z', here, '2027-03-22T07:12:34Z'],
  ['before them it waits until they begin', '2027-03-22T05:59:59Z', here, '2027-03-22T06:00:00Z'],
  ['from their end on it waits until the next day', '2027-03-22T20:00:00Z', here, '2027-03-23T06:00:00Z'],
  ['the next day may be of summer time', '2027-03-27T20:30:00Z', here, '2027-03-28T05:00:00Z'],
  ['closed days are alike where nobody said otherwise', '2027-03-29T08:00:00Z', here, '2027-03-29T08:00:00Z'],
  [
    'or are passed over',
    '2027-03-29T08:00:00Z',
    { ...here, sending: { ...sending, closedDays: false } },
    '2027-03-30T05:00:00Z',
  ],
  [
    'and so are weekdays without any',
    '2027-03-27T08:00:00Z',
    { ...here, sending: { ...sending, weekdays: [1, 2] } },
    '2027-03-29T05:00:00Z',
  ],
  [
    'a day that never ends has no evening',
    '2027-03-22T22:30:00Z',
    { ...here, sending: { from: '00:00', to: '24:00' } },
    '2027-03-22T22:30:00Z',
  ],
] as const)('%s', (_, at, where, expected) => {
  expect(intoSendingHours(at, where)).toBe(expected);
});
