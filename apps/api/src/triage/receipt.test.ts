import { LEVELS } from '@stemme/triage';
import { type Happened, receiptState } from './receipt.js';

const AT = new Date('2027-03-22T09:00:00Z');
const after = (seconds: number) => new Date(AT.getTime() + seconds * 1000);
const happened = (changes: Partial<Happened>): Happened => ({
  level: 'green',
  receivedAt: AT,
  isRead: false,
  isDiscussed: false,
  hasWords: false,
  isAwaited: false,
  ...changes,
});

it('only green is told that no contact is planned', () => {
  for (const level of LEVELS) {
    expect([level, receiptState(happened({ level }), after(1))]).toEqual([
      level,
      level === 'green' ? 'no-contact' : 'will-be-read',
    ]);
  }
});

it('whoever wrote a sentence along with it is told that a person reads it, green too', () => {
  for (const level of LEVELS)
    expect([level, receiptState(happened({ level, hasWords: true }), after(1))]).toEqual([level, 'will-be-read']);
});

it('nobody is told that no contact is planned while something else of theirs waits for a person', () => {
  for (const level of LEVELS)
    expect([level, receiptState(happened({ level, isAwaited: true }), after(1))]).toEqual([level, 'will-be-read']);
});

it('what nothing has assessed is being assessed for a minute, and then read by a person', () => {
  expect([0, 60, 61, 86_400].map((seconds) => receiptState(happened({ level: null }), after(seconds)))).toEqual([
    'assessing',
    'assessing',
    'will-be-read',
    'will-be-read',
  ]);
});

it('it says read only when somebody has read it, and discussed only when somebody has talked', () => {
  for (const level of [null, ...LEVELS])
    for (const isRead of [false, true])
      for (const isDiscussed of [false, true]) {
        const state = receiptState(happened({ level, isRead, isDiscussed }), after(1));
        expect([state === 'discussed', state === 'read']).toEqual([isDiscussed, isRead && !isDiscussed]);
      }
});
