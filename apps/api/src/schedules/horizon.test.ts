import { type Pathway, plan } from '@stemme/pathways';
import { pathways } from '@stemme/pathways/pathways';
import {
  added,
  anchorOf,
  anchorsOf,
  extraStep,
  horizon,
  isDate,
  isSaneStart,
  localDate,
  ruleStep,
  switchedOn,
} from './horizon.js';

const shipped = pathways as readonly Pathway[];

it('plans 400 days from the start or from today, whichever is later', () => {
  expect(horizon('2027-03-20', '2027-01-01')).toBe('2028-04-23');
  expect(horizon('2027-01-01', '2027-03-20')).toBe('2028-04-23');
});

it('takes a start within a year', () => {
  const today = '2027-03-20';
  expect(['2026-03-20', today, '2028-03-19'].map((day) => isSaneStart(day, today))).toEqual([true, true, true]);
  expect(['2026-03-19', '2028-03-20', '1927-03-20'].map((day) => isSaneStart(day, today))).toEqual([
    false,
    false,
    false,
  ]);
});

it('knows the calendar', () => {
  expect(['2028-02-29', '2027-02-28'].map(isDate)).toEqual([true, true]);
  expect(['2027-02-29', '2027-13-01', '2027-3-1', '20270301', '', 'x'].map(isDate)).toEqual(Array(6).fill(false));
});

it('takes the department’s date, not the server’s', () => {
  expect(localDate('2027-03-20T23:30:00Z', 'Europe/Copenhagen')).toBe('2027-03-21');
  expect(localDate(new Date('2027-03-20T23:30:00Z'), 'America/Nuuk')).toBe('2027-03-20');
});

it('appends what a longer plan has more, and nothing else', () => {
  for (const pathway of shipped) {
    const enrolled = { anchors: anchorsOf(pathway, '2027-03-20')!, zone: 'Europe/Copenhagen' };
    const shorter = plan(pathway, enrolled, '2027-10-01');
    const longer = plan(pathway, enrolled, '2029-10-01');
    expect([...shorter, ...added(longer, shorter)]).toEqual(longer);
    expect(added(shorter, longer)).toEqual([]);
  }
});

it('refuses a pathway that hangs on a date the start does not tell', () => {
  const [pathway] = shipped;
  expect(anchorsOf(pathway!, '2027-03-20')).toEqual({ referral: '2027-03-20' });
  expect(anchorsOf({ ...pathway!, anchors: ['referral', 'operation'] }, '2027-03-20')).toBeNull();
});

it('finds the anchor of every planned step', () => {
  const base = shipped[0]!.steps[0]!;
  const pathway: Pathway = {
    ...shipped[0]!,
    anchors: ['enrolment', 'operation', 'visit'],
    steps: [
      { ...base, id: 'before-{n}', anchor: 'operation' },
      { ...base, id: 'before', anchor: 'visit' },
    ],
  };
  expect(['before-2', 'before--1', 'before', 'before-x', extraStep(1)].map((step) => anchorOf(pathway, step))).toEqual([
    'operation',
    'operation',
    'visit',
    'enrolment',
    'enrolment',
  ]);
});

it('tells the rules one step for all of the patient’s own requests', () => {
  expect([extraStep(1), extraStep(12), 'week-6', 'patient-initiated'].map(ruleStep)).toEqual([
    'patient-initiated',
    'patient-initiated',
    'week-6',
    'patient-initiated',
  ]);
});

it('reads switches', () => {
  expect(switchedOn({ 'who-5': true, other: false })).toEqual(['who-5']);
});
