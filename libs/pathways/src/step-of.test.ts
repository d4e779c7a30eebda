import { makeCourse } from './testing/course.js';
import { ownId, plannedId, remindersOf, silenceOf, stepOf } from './step-of.js';

const text = { da: 'A', en: 'A' };
const course = makeCourse(
  [
    { id: 'week-{n}', offset: 'P1W', repeat: { every: 'P1W', count: 3 }, phase: 'start' },
    { id: 'week-{n}', offset: 'P4W', repeat: { every: 'P4W', count: 3 } },
    { id: 'week-{n}', offset: 'P6W', repeat: { every: 'P4W' } },
    { id: 'before-visit', anchor: 'visit', offset: '-P2D' },
    { id: 'day-{n}', anchor: 'cycle', repeat: { every: 'P1W', on: [1] } },
    { id: 'again', anchor: 'answer', when: { lastLevel: ['red'] } },
  ],
  { phases: [{ id: 'start', title: text, reminders: [{ step: 'invitation', after: 'P1D' }], silence: { inARow: 2 } }] },
);

it.each([
  ['week-1', 0],
  ['week-3', 0],
  ['week-4', 1],
  ['week-12', 1],
  ['week-6', 2],
  ['week-10', 2],
  ['week-12+2', 1],
  ['before-visit', 3],
  ['before-visit:17', 3],
  ['before-visit:17+2', 3],
  ['day--1:0192-a', 4],
  ['again:week-4', 5],
  ['again:again:week-4+3', 5],
])('%s comes from step %i', (stored, index) => {
  expect(stepOf(course, stored)).toBe(course.steps[index]);
});

it.each(['week', 'week-', 'week-x', 'after-visit:17', 'patient-initiated-1', ''])('%j comes from none', (stored) => {
  expect(stepOf(course, stored)).toBeUndefined();
});

it('a number that no version plans still belongs to the first step of that name', () => {
  expect(stepOf(course, 'week-5')).toBe(course.steps[0]);
});

it('rules read the id without what it hangs on', () => {
  expect(['before-visit:17+2', 'week-6', 'week-6+2', 'again:week-4'].map(ownId)).toEqual([
    'before-visit',
    'week-6',
    'week-6',
    'again',
  ]);
  expect(['before-visit:17+2', 'week-6'].map(plannedId)).toEqual(['before-visit:17', 'week-6']);
});

it('the cadence is that of the phase, else that of the pathway', () => {
  expect(remindersOf(course, 'week-2')[0]?.after).toBe('P1D');
  expect(remindersOf(course, 'week-4')).toBe(course.reminders);
  expect(remindersOf(course, 'patient-initiated-1')).toBe(course.reminders);
  expect([silenceOf(course, 'week-2'), silenceOf(course, 'week-4')]).toEqual([{ inARow: 2 }, undefined]);
});
