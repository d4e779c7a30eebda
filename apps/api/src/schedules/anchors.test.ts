import type { Anchor, Pathway } from '@stemme/pathways';
import { earlierPathways } from '@stemme/pathways/pathways';
import { anchorOf, askedAnchors, changedAnchors, datesOf, factFaults, startAnchors } from './anchors.js';
import { extraStep } from './horizon.js';

const first = (earlierPathways as readonly Pathway[])[0]!;
const today = '2027-03-20';
const start = '2027-03-18';

/** A pathway whose steps hang on these anchors. */
function hanging(...anchors: Anchor[]): Pathway {
  const base = first.steps[0]!;
  return { ...first, anchors, steps: anchors.map((anchor) => ({ ...base, id: `on-${anchor}`, anchor })) };
}
const faultsOf = (result: object) =>
  'faults' in result
    ? (result.faults as { path: string; code: string }[]).map(({ path, code }) => `${path} ${code}`)
    : [];

describe('the dates of a new enrolment', () => {
  it('are told by the start, where the pathway hangs on nothing else', () => {
    expect(askedAnchors(first)).toEqual([]);
    expect(datesOf(first, start, {}, today)).toEqual({ anchors: { referral: start }, appointments: [] });
    expect(startAnchors(hanging('inclusion', 'enrolment', 'operation'), start)).toEqual({
      inclusion: start,
      enrolment: start,
    });
  });

  it('are asked for where it does; what may come later need not be known', () => {
    const pathway = hanging('enrolment', 'visit', 'gestation', 'birth');
    expect(askedAnchors(pathway)).toEqual([
      { id: 'visit', kind: 'appointment', required: false },
      { id: 'gestation', kind: 'date', required: true },
      { id: 'birth', kind: 'date', required: false },
    ]);
    expect(faultsOf(datesOf(pathway, start, {}, today))).toEqual(['anchors.gestation required']);
    expect(datesOf(pathway, start, { gestation: '2026-12-01', visit: '2027-04-01' }, today)).toEqual({
      anchors: { enrolment: start, gestation: '2026-12-01' },
      appointments: [{ kind: 'visit', date: '2027-04-01' }],
    });
  });

  it('count a pregnancy from the expected date of delivery', () => {
    const told = datesOf(hanging('gestation'), start, { 'due-date': '2027-09-07' }, today);
    expect(told).toEqual({ anchors: { gestation: '2026-12-01' }, appointments: [] });
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['a date the pathway does not hang on', { operation: '2027-04-01' }, 'anchors.operation unknown-anchor'],
    ['the start itself', { enrolment: '2027-04-01' }, 'anchors.enrolment unknown-anchor'],
    ['no day', { gestation: '2027-02-29' }, 'anchors.gestation bad-date'],
    ['no text', { gestation: 5 }, 'anchors.gestation bad-date'],
    ['a slip of the keyboard', { gestation: '2072-12-01' }, 'anchors.gestation out-of-range'],
    ['the same date twice', { gestation: '2026-12-01', 'due-date': '2027-09-07' }, 'anchors.due-date twice'],
    ['an inherited name', { constructor: '2027-04-01' }, 'anchors.constructor unknown-anchor'],
  ])('refuse %s', (_, sent, fault) => {
    expect(faultsOf(datesOf(hanging('enrolment', 'gestation'), start, sent, today))).toContain(fault);
  });
});

describe('the dates of an enrolment that goes on', () => {
  const pathway = hanging('enrolment', 'gestation', 'birth', 'visit');
  const before = { enrolment: start, gestation: '2026-12-01' };
  it('change where they are named, and only there', () => {
    expect(changedAnchors(pathway, before, { birth: '2027-03-19' }, today)).toEqual({ ...before, birth: '2027-03-19' });
    expect(changedAnchors(pathway, { ...before, birth: '2027-03-19' }, { birth: null }, today)).toEqual(before);
    expect(changedAnchors(pathway, before, {}, today)).toEqual(before);
  });

  it.each<[Record<string, unknown>, string]>([
    [{ gestation: null }, 'anchors.gestation required'],
    [{ enrolment: null }, 'anchors.enrolment required'],
    [{ visit: '2027-04-01' }, 'anchors.visit is-appointment'],
    [{ visit: null }, 'anchors.visit is-appointment'],
    [{ birth: 'soon' }, 'anchors.birth bad-date'],
  ])('refuse %j', (sent, fault) => {
    expect(faultsOf(changedAnchors(pathway, before, sent, today))).toEqual([fault]);
  });
});

it('every choice is one that is offered, and what has no standard is chosen', () => {
  const text = { da: 'x', en: 'x' };
  const options = ['hip', 'knee'].map((id) => ({ id, text }));
  const pathway = {
    ...first,
    facts: [
      { id: 'joint', text, options },
      { id: 'side', text, options, default: 'hip' },
    ],
  };
  const faults = (sent: object) =>
    factFaults(pathway, sent as Record<string, string>).map(({ path, code }) => `${path} ${code}`);
  expect(faults({ joint: 'hip' })).toEqual([]);
  expect(faults({})).toEqual(['facts.joint required']);
  expect(faults({ joint: 'elbow', other: 'x' })).toEqual(['facts.other unknown-fact', 'facts.joint unknown-option']);
  expect(factFaults(first, {})).toEqual([]);
});

it('finds the anchor of every stored step', () => {
  const base = first.steps[0]!;
  const pathway: Pathway = {
    ...first,
    anchors: ['enrolment', 'operation', 'visit'],
    steps: [
      { ...base, id: 'before', anchor: 'visit' },
      { ...base, id: 'after', anchor: 'answer' },
      { ...base, id: 'day-{n}', anchor: 'operation', repeat: { every: 'P1D' } },
    ],
  };
  const steps = ['day-2', 'before:17', 'before+1', 'after:x', 'gone', extraStep(1)];
  expect(steps.map((step) => anchorOf(pathway, step))).toEqual([
    'operation',
    'visit',
    'visit',
    'enrolment',
    'enrolment',
    'enrolment',
  ]);
});
