import { duplicates } from './check-parts.js';
import { dayNumber } from './days.js';
import type { PathwayDraft, Phase, ReminderRule, Sent, Step, WindowEnd } from './document.js';
import type { Fault } from './faults.js';
import { minutesOf } from './local-time.js';
import { occurrences } from './occurrences.js';
import { inDays, span } from './period.js';
import { cadences } from './reminder-faults.js';
import { isAppointmentAnchor } from './series.js';

/**
 * Two moments of a window, and two windows, stand on the same minute or this far apart on the wall clock.
 * A clock change moves one of them by an hour at most (half an hour on Lord Howe), so their order survives it.
 */
const MARGIN_MINUTES = 120;
const DAY = 24 * 60;
const SAMPLE_DAYS = 800;

/** A step and its place in the document. */
interface Placed {
  step: Step;
  index: number;
}

/** What the anchors, switches, steps, windows and reminders say together. The shape has been checked. */
export function checkSchedule(pathway: PathwayDraft): Fault[] {
  return [
    ...duplicates(pathway.anchors, '/anchors'),
    ...duplicates(
      (pathway.switches ?? []).map(({ id }) => id),
      '/switches',
    ),
    ...reminderLists(pathway).flatMap(({ reminders, path }) => listFaults(reminders, path)),
    ...pathway.steps.flatMap((step, index) => stepFaults(pathway, step, `/steps/${index}`)),
    ...(pathway.patientInitiated ? switchFaults(pathway, pathway.patientInitiated, '/patientInitiated') : []),
    ...cadences(pathway).flatMap(({ reminders, path, steps }) =>
      reminders.flatMap((rule, index) => ofWindows(rule, `${path}/${index}`, steps)),
    ),
    ...timetableFaults(pathway),
  ];
}

function stepFaults(pathway: PathwayDraft, step: Step, path: string): Fault[] {
  const faults: Fault[] = [];
  const numbers = step.id.split('{n}').length - 1;
  if (step.anchor !== 'answer' && !pathway.anchors.includes(step.anchor)) {
    faults.push({ path: `${path}/anchor`, code: 'undeclared-anchor' });
  }
  if (step.repeat && numbers !== 1) faults.push({ path: `${path}/id`, code: 'id-needs-number' });
  if (!step.repeat && numbers > 0) faults.push({ path: `${path}/id`, code: 'id-has-number' });
  if (step.repeat?.count !== undefined && step.repeat.until !== undefined) {
    faults.push({ path: `${path}/repeat`, code: 'duplicate' });
  }
  const opens = minutesOf(step.opens);
  const due = minutesAfter(step.due);
  const closes = minutesAfter(step.closes);
  if (due < opens + MARGIN_MINUTES) faults.push({ path: `${path}/due`, code: 'too-short' });
  if (closes !== due && closes < due + MARGIN_MINUTES) faults.push({ path: `${path}/closes`, code: 'too-short' });
  return [...faults, ...switchFaults(pathway, step, path)];
}

function switchFaults(pathway: PathwayDraft, sent: Sent, path: string): Fault[] {
  const declared = new Set((pathway.switches ?? []).map(({ id }) => id));
  return (sent.variants ?? []).flatMap((variant, index) =>
    declared.has(variant.switch) ? [] : [{ path: `${path}/variants/${index}/switch`, code: 'undeclared-switch' }],
  );
}

/** The lists of messages as they stand, used or not. */
function reminderLists(pathway: PathwayDraft): { reminders: readonly ReminderRule[]; path: string }[] {
  const ofPhase = ({ reminders }: Phase, index: number) =>
    reminders ? [{ reminders, path: `/phases/${index}/reminders` }] : [];
  return [{ reminders: pathway.reminders, path: '/reminders' }, ...(pathway.phases ?? []).flatMap(ofPhase)];
}

/** Each message once; only the one that says that the window is over is counted from there on. */
function listFaults(reminders: readonly ReminderRule[], path: string): Fault[] {
  return [
    ...duplicates(
      reminders.map(({ step }) => step),
      path,
    ),
    ...reminders.flatMap(({ step, after, from }, index): Fault[] => {
      const here = `${path}/${index}`;
      if (step === 'missed' && from !== 'closes') return [{ path: `${here}/from`, code: 'missing' }];
      const isBackwards = span(after).amount < 0 && (from !== 'closes' || step === 'missed');
      return isBackwards ? [{ path: `${here}/after`, code: 'bad-period' }] : [];
    }),
  ];
}

/** Messages of a window that is over are never sent, and one before it opens would move to the opening. */
function ofWindows(rule: ReminderRule, path: string, steps: readonly Step[]): Fault[] {
  if (rule.step === 'missed') return [];
  const moments = steps.map((step) => ({ step, at: momentIn(step, rule) }));
  const faults: Fault[] = [];
  if (moments.some(({ step, at }) => at >= minutesAfter(step.closes))) {
    faults.push({ path, code: 'reminder-after-closing' });
  }
  if (rule.from === 'closes' && moments.some(({ step, at }) => at < minutesOf(step.opens))) {
    faults.push({ path, code: 'reminder-before-opening' });
  }
  return faults;
}

function momentIn(step: Step, { after, at, from }: ReminderRule): number {
  if (from !== 'closes') return minutesAfter({ after, at: at ?? step.opens });
  const closingDay = (inDays(span(step.closes.after)) ?? 0) * DAY;
  return closingDay + minutesAfter({ after, at: at ?? step.closes.at });
}

/** Ids that come twice and windows that overlap. */
function timetableFaults(pathway: PathwayDraft): Fault[] {
  const found = new Map<string, Fault>();
  const add = (faults: readonly Fault[]): void => {
    for (const fault of faults) found.set(`${fault.path} ${fault.code}`, fault);
  };
  add(sharedIds(pathway));
  const all = pathway.steps.map((step, index) => ({ step, index }));
  for (const anchor of [...pathway.anchors, 'answer']) {
    const steps = all.filter(({ step }) => step.anchor === anchor);
    const comesOnce = !isAppointmentAnchor(anchor) && anchor !== 'answer';
    for (const day of sampleDays(steps)) {
      const windows = steps.map((one) => windowsOf(one, day));
      add(repeatedIds(windows.flat()));
      for (const own of windows) add(overlaps(own));
      if (comesOnce) add(overlaps(windows.filter((_own, place) => !isSometimes(steps[place]?.step)).flat()));
    }
  }
  return [...found.values()];
}

/** A step that is left out at times, or whose days an answer moves, can make room for another. */
function isSometimes(step: Step | undefined): boolean {
  return step?.when !== undefined || step?.apart !== undefined || step?.repeat?.from !== undefined;
}

/** Steps may share an id where their numbers differ, and they are counted from the same day. */
function sharedIds({ steps }: PathwayDraft): Fault[] {
  return steps.flatMap((step, index) => {
    const before = steps.slice(0, index).filter(({ id }) => id === step.id);
    const isClash = before.some(
      (other) => other.anchor !== step.anchor || other.repeat?.from !== undefined || step.repeat?.from !== undefined,
    );
    return isClash ? [{ path: `/steps/${index}/id`, code: 'duplicate' as const }] : [];
  });
}

function repeatedIds(windows: readonly Window[]): Fault[] {
  const ids = new Set<string>();
  return inOrder(windows).flatMap(({ id, index }) => {
    if (ids.has(id)) return [{ path: `/steps/${index}/id`, code: 'duplicate' as const }];
    ids.add(id);
    return [];
  });
}

function overlaps(windows: readonly Window[]): Fault[] {
  const sorted = inOrder(windows);
  return sorted.flatMap(({ index, opens }, place) => {
    const before = sorted[place - 1];
    const isApart = !before || opens === before.closes || opens >= before.closes + MARGIN_MINUTES;
    return isApart ? [] : [{ path: `/steps/${index}`, code: 'windows-overlap' as const }];
  });
}

function inOrder(windows: readonly Window[]): Window[] {
  return [...windows].sort((a, b) => a.opens - b.opens);
}

/** A window in minutes on the wall clock, and the place of its step. */
interface Window {
  id: string;
  index: number;
  opens: number;
  closes: number;
}

function windowsOf({ step, index }: Placed, from: number): Window[] {
  const opens = minutesOf(step.opens);
  const closes = minutesAfter(step.closes);
  return Array.from(occurrences(step, from, from + SAMPLE_DAYS), ({ id, day }) => ({
    id,
    index,
    opens: day * DAY + opens,
    closes: day * DAY + closes,
  }));
}

/** Days to count from: where months are counted the days on which months end in two years, one of them a leap year; else a week. */
function sampleDays(steps: readonly Placed[]): number[] {
  const countsMonths = steps.some(({ step: { offset, repeat } }) =>
    [offset, repeat?.every, repeat?.until].some((period) => period !== undefined && inDays(span(period)) === null),
  );
  if (!countsMonths) return Array.from({ length: 7 }, (_unused, day) => dayNumber(2027, 1, 1 + day));
  return Array.from({ length: 24 }, (_unused, month) => {
    const last = dayNumber(2027, month + 2, 0);
    return [dayNumber(2027, month + 1, 1), last, last - 1, last - 2];
  }).flat();
}

/** Minutes on the wall clock from the midnight that begins the day a window opens. */
function minutesAfter(end: WindowEnd): number {
  return (inDays(span(end.after)) ?? 0) * DAY + minutesOf(end.at);
}
