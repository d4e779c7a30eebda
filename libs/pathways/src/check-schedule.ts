import { Temporal } from 'temporal-polyfill';
import type { PathwayDraft, Sent, Step, WindowEnd } from './document.js';
import type { Fault } from './faults.js';
import { minutesOf } from './local-time.js';
import { occurrences } from './occurrences.js';
import { inDays, span } from './period.js';

/**
 * Two moments of a window, and two windows, stand on the same minute or this far apart on the wall clock.
 * A clock change moves one of them by an hour at most (half an hour on Lord Howe), so their order survives it.
 */
const MARGIN_MINUTES = 120;
const DAY = 24 * 60;

/** What the anchors, switches, steps, windows and reminders say together. The shape has been checked. */
export function checkSchedule(pathway: PathwayDraft): Fault[] {
  return [
    ...duplicates(pathway.anchors, '/anchors'),
    ...duplicates(
      (pathway.switches ?? []).map(({ id }) => id),
      '/switches',
    ),
    ...duplicates(
      pathway.reminders.map(({ step }) => step),
      '/reminders',
    ),
    ...pathway.steps.flatMap((step, index) => stepFaults(pathway, step, `/steps/${index}`)),
    ...(pathway.patientInitiated ? switchFaults(pathway, pathway.patientInitiated, '/patientInitiated') : []),
    ...remindersAfterClosing(pathway),
    ...timetableFaults(pathway),
  ];
}

function stepFaults(pathway: PathwayDraft, step: Step, path: string): Fault[] {
  const faults: Fault[] = [];
  const numbers = step.id.split('{n}').length - 1;
  if (!pathway.anchors.includes(step.anchor)) faults.push({ path: `${path}/anchor`, code: 'undeclared-anchor' });
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

function remindersAfterClosing(pathway: PathwayDraft): Fault[] {
  return pathway.reminders.flatMap((reminder, index) => {
    const late = pathway.steps.some(
      (step) => minutesAfter({ after: reminder.after, at: reminder.at ?? step.opens }) >= minutesAfter(step.closes),
    );
    return late ? [{ path: `/reminders/${index}`, code: 'reminder-after-closing' }] : [];
  });
}

/** Ids that come twice and windows that overlap, tried from the days on which months end in two years, one of them a leap year. */
function timetableFaults(pathway: PathwayDraft): Fault[] {
  const found = new Map<string, Fault>();
  for (const anchor of pathway.anchors) {
    const steps = pathway.steps.map((step, index) => ({ step, index })).filter(({ step }) => step.anchor === anchor);
    for (const day of sampleDays()) {
      for (const fault of overlaps(steps, day)) found.set(`${fault.path} ${fault.code}`, fault);
    }
  }
  return [...found.values()];
}

function overlaps(steps: { step: Step; index: number }[], day: Temporal.PlainDate): Fault[] {
  const windows = steps.flatMap(({ step, index }) =>
    Array.from(occurrences(step, day, day.add({ days: 800 })), ({ id, date }) => {
      const start = day.until(date, { largestUnit: 'days' }).days * DAY;
      return { id, index, opens: start + minutesOf(step.opens), closes: start + minutesAfter(step.closes) };
    }),
  );
  windows.sort((a, b) => a.opens - b.opens);
  const ids = new Set<string>();
  return windows.flatMap(({ id, index, opens }, place): Fault[] => {
    const before = windows[place - 1];
    const faults: Fault[] = [];
    if (ids.has(id)) faults.push({ path: `/steps/${index}/id`, code: 'duplicate' });
    ids.add(id);
    if (before && opens !== before.closes && opens < before.closes + MARGIN_MINUTES) {
      faults.push({ path: `/steps/${index}`, code: 'windows-overlap' });
    }
    return faults;
  });
}

function sampleDays(): Temporal.PlainDate[] {
  return Array.from({ length: 24 }, (_unused, month) => {
    const first = new Temporal.PlainDate(2027, 1, 1).add({ months: month });
    return [first, ...[1, 2, 3].map((days) => first.add({ months: 1 }).subtract({ days }))];
  }).flat();
}

function duplicates(names: readonly string[], path: string): Fault[] {
  return names.flatMap((name, index) =>
    names.indexOf(name) < index ? [{ path: `${path}/${index}`, code: 'duplicate' }] : [],
  );
}

/** Minutes on the wall clock from the midnight that begins the day a window opens. */
function minutesAfter(end: WindowEnd): number {
  return (inDays(span(end.after)) ?? 0) * DAY + minutesOf(end.at);
}
