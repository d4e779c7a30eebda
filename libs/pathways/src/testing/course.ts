import type { PathwayDraft, Step } from '../document.js';
import { plan } from '../plan.js';
import type { Answered, Appointment, Enrolled, PlannedAssignment } from '../planning.js';
import { makePathway, makeStep } from './make.js';

/** For tests: who is planned for, in Copenhagen, referred on Monday 7 June 2027 when the test says nothing else. */
export interface Given {
  enrolled?: Partial<Enrolled>;
  appointments?: readonly Appointment[];
  answers?: readonly Answered[];
  now?: string;
  until?: string;
}

export const BEFORE_ALL = '2027-01-01T00:00:00Z';
export const AFTER_ALL = '2030-01-01T00:00:00Z';

/** For tests: a pathway of these steps with every anchor declared, changed where the test says. */
export function makeCourse(steps: Partial<Step>[], change: Partial<PathwayDraft> = {}): PathwayDraft {
  return makePathway('depression', {
    anchors: ['referral', 'visit', 'operation', 'cycle', 'inclusion', 'birth', 'gestation', 'treatment-end'],
    steps: steps.map(makeStep),
    reminders: [{ step: 'invitation', after: 'P0D' }],
    ...change,
  });
}

/** For tests: the plan of a pathway. */
export function planFor(pathway: PathwayDraft, given: Given = {}): PlannedAssignment[] {
  const { enrolled, appointments = [], answers = [], now = BEFORE_ALL, until = '2027-12-31' } = given;
  const all = { anchors: { referral: '2027-06-07' }, zone: 'Europe/Copenhagen', ...enrolled };
  return plan(pathway, all, appointments, answers, now, until);
}

/** For tests: `step date` of each planned window. */
export function days(pathway: PathwayDraft, given: Given = {}): string[] {
  return planFor(pathway, given).map(({ step, opens }) => `${step} ${opens.slice(0, 10)}`);
}

export const visit = (id: string, date: string): Appointment => ({ id, kind: 'visit', date });

export const answered = (step: string, at: string, more: Partial<Answered> = {}): Answered => ({ step, at, ...more });
