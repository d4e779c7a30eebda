import type { PathwayDraft, Phase, ReminderRule, Step } from './document.js';
import type { Fault } from './faults.js';
import { minutesOf } from './local-time.js';
import { addPeriod, span } from './period.js';
import { type SendingHours, sendAt } from './reminders.js';

const DAY = 24 * 60;
/** Seven days in a row: what may be sent can depend on the weekday. */
const WEEK = [0, 1, 2, 3, 4, 5, 6];

/** The messages of some steps and where they stand. */
interface Cadence {
  reminders: readonly ReminderRule[];
  path: string;
  steps: readonly Step[];
}

/** The cadences of a pathway: its own, for the steps whose phase has none, and those of its phases. */
export function cadences(pathway: PathwayDraft): Cadence[] {
  const own = (step: Step): Phase | undefined =>
    pathway.phases?.find(({ id, reminders }) => id === step.phase && reminders !== undefined);
  return [
    { reminders: pathway.reminders, path: '/reminders', steps: pathway.steps.filter((step) => !own(step)) },
    ...(pathway.phases ?? []).flatMap((phase, index) =>
      phase.reminders === undefined
        ? []
        : [
            {
              reminders: phase.reminders,
              path: `/phases/${index}/reminders`,
              steps: pathway.steps.filter((step) => own(step) === phase),
            },
          ],
    ),
  ];
}

/** What the department's sending hours make of the messages: pushed past the closing, or two at one moment; and no invitation at all. */
export function reminderFaults(pathway: PathwayDraft, sending?: SendingHours): Fault[] {
  const faults = cadences(pathway).flatMap((cadence): Fault[] => {
    const isUsed = cadence.steps.length > 0 || cadence.path === '/reminders';
    const isInvited = cadence.reminders.some(({ step }) => step === 'invitation');
    const isNeeded = isUsed && (cadence.steps.length > 0 || pathway.steps.length === 0);
    return [
      ...(isNeeded && !isInvited ? [{ path: cadence.path, code: 'no-invitation' as const }] : []),
      ...cadence.steps.flatMap((step) => WEEK.flatMap((day) => ofWindow(cadence, step, day, sending))),
    ];
  });
  const seen = new Set<string>();
  return faults.filter(({ path, code }) => !seen.has(path + code) && seen.add(path + code));
}

function ofWindow({ reminders, path }: Cadence, step: Step, day: number, sending?: SendingHours): Fault[] {
  const opens = { day, minutes: minutesOf(step.opens) };
  const closes = { day: addPeriod(day, span(step.closes.after)), minutes: minutesOf(step.closes.at) };
  const taken = new Set<number>();
  return reminders.flatMap((reminder, index): Fault[] => {
    const sent = sendAt({ opens, closes }, reminder, sending);
    const at = sent.day * DAY + sent.minutes;
    const faults: Fault[] = [];
    const here = `${path}/${index}`;
    if (reminder.step !== 'missed' && at >= closes.day * DAY + closes.minutes) {
      faults.push({ path: here, code: 'reminder-never-sent' });
    }
    if (taken.has(at)) faults.push({ path: here, code: 'reminders-collide' });
    taken.add(at);
    return faults;
  });
}
