import type { Pathway } from '@stemme/pathways';
import { earlierPathways } from '@stemme/pathways/pathways';
import { contactAgain, contactDue } from './contact.js';

const { humanContact: _, ...first } = (earlierPathways as readonly Pathway[])[0]!;
const within = (every: string): Pathway => ({ ...first, humanContact: { every, text: { da: 'x', en: 'x' } } });
const at = new Date('2027-01-31T22:30:00Z');

it.each([
  ['P12M', 'Europe/Copenhagen', '2028-01-31T07:00:00Z'],
  // over the change to summer time, and to the last day of a shorter month
  ['P3M', 'Europe/Copenhagen', '2027-04-30T06:00:00Z'],
  ['P2W', 'America/Nuuk', '2027-02-14T10:00:00Z'],
])('a patient may go without a talk for %s in %s', (every, zone, due) => {
  expect(contactDue(within(every), at, zone)).toBe(due);
});

it('a call that did not come about is asked for again after four weeks, or sooner where the pathway says so', () => {
  expect(contactAgain(within('P12M'), at, 'Europe/Copenhagen')).toBe('2027-02-28T07:00:00Z');
  expect(contactAgain(within('P7D'), at, 'Europe/Copenhagen')).toBe('2027-02-07T07:00:00Z');
});

it('a pathway without a limit asks for no call', () => {
  expect([contactDue(first, at, 'UTC'), contactAgain(first, at, 'UTC')]).toEqual([null, null]);
});
