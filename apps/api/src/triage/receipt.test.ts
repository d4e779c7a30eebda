import { LEVELS } from '@stemme/triage';
import { receiptState } from './receipt.js';

const AT = new Date('2027-03-22T09:00:00Z');
const after = (seconds: number) => new Date(AT.getTime() + seconds * 1000);

it('only green is told that no contact is planned', () => {
  for (const level of LEVELS) {
    expect([level, receiptState(level, false, AT, after(1))]).toEqual([
      level,
      level === 'green' ? 'no-contact' : 'will-be-read',
    ]);
  }
});

it('what nothing has assessed is being assessed for a minute, and then read by a person', () => {
  expect([0, 60, 61, 86_400].map((seconds) => receiptState(null, false, AT, after(seconds)))).toEqual([
    'assessing',
    'assessing',
    'will-be-read',
    'will-be-read',
  ]);
});

it('read is read, whatever the level', () => {
  for (const level of [null, ...LEVELS]) expect(receiptState(level, true, AT, after(1))).toBe('read');
});
