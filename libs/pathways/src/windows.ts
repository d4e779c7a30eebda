import { judge, type Known } from './conditions.js';
import type { PathwayDraft, ReminderRule, SilenceRule, Step, WindowEnd } from './document.js';
import { minutesOf } from './local-time.js';
import { addPeriod, span } from './period.js';
import type { Channel, Enrolled, PlannedAssignment } from './planning.js';
import { type LocalMoment, SENDING_HOURS, type SendingHours, sendAt } from './reminders.js';
import { cadenceOf } from './step-of.js';
import { instantText, type ZoneClock } from './zones.js';

/** What the windows of an enrolment have in common. */
export interface Windows {
  pathway: PathwayDraft;
  clock: ZoneClock;
  sending: SendingHours;
  channel: Channel;
  closed: ReadonlySet<number>;
}

export function windows(
  pathway: PathwayDraft,
  { sending = SENDING_HOURS, channel = 'email' }: Enrolled,
  clock: ZoneClock,
  closed: ReadonlySet<number>,
): Windows {
  return { pathway, clock, sending, channel, closed };
}

type Window = Pick<PlannedAssignment, 'opens' | 'due' | 'closes' | 'reminders' | 'silent'>;

/** The window of a step that opens on a local day, with its messages and its first silence alarm. `knownAt`: what is known at an instant. */
export function windowOf(given: Windows, step: Step, day: number, knownAt: (instant: number) => Known): Window {
  const { clock, pathway } = given;
  const local = {
    opens: { day, minutes: minutesOf(step.opens) },
    due: after(day, step.due),
    closes: after(day, step.closes),
  };
  const at = (moment: LocalMoment): number => clock.instant(moment.day, moment.minutes);
  const opens = at(local.opens);
  const closes = at(local.closes);
  const { reminders, silence } = cadenceOf(pathway, step);
  const alarm = firstAlarm(silence?.rules ?? [], { opens, closes }, (rule) => at(after(day, rule)), knownAt);
  return {
    opens: instantText(opens),
    due: instantText(at(local.due)),
    closes: instantText(closes),
    reminders: messages(given, reminders, local, { opens, closes }),
    ...(alarm ? { silent: { rule: alarm.rule.id, at: instantText(alarm.at) } } : {}),
  };
}

/**
 * The messages of a window. Sending hours can push one past a short window, or two to one moment: activation refuses such a
 * pathway; what happens all the same (a holiday) is sent once and never after the window is over.
 */
function messages(
  { clock, sending, channel, closed }: Windows,
  rules: readonly ReminderRule[],
  local: { opens: LocalMoment; closes: LocalMoment },
  { opens, closes }: { opens: number; closes: number },
): PlannedAssignment['reminders'] {
  const taken = new Set<number>();
  const found: PlannedAssignment['reminders'] = [];
  for (const rule of rules) {
    const isOver = rule.step === 'missed';
    const moment = sendAt(local, rule, sending, closed);
    const at = Math.max(clock.instant(moment.day, moment.minutes), isOver ? closes : opens);
    if (taken.has(at) || (!isOver && at >= closes)) continue;
    taken.add(at);
    found.push({ step: rule.step, channel, at: instantText(at) });
  }
  return found;
}

/** The earliest rule that holds, or whose condition cannot be known, before the window closes. */
function firstAlarm(
  rules: readonly SilenceRule[],
  { opens, closes }: { opens: number; closes: number },
  momentOf: (rule: SilenceRule) => number,
  knownAt: (instant: number) => Known,
): { rule: SilenceRule; at: number } | null {
  let first: { rule: SilenceRule; at: number } | null = null;
  for (const rule of rules) {
    const at = momentOf(rule);
    if (at <= opens || at >= closes || (first && at >= first.at)) continue;
    if (rule.when && judge(rule.when, knownAt(opens)) === false) continue;
    first = { rule, at };
  }
  return first;
}

function after(day: number, end: WindowEnd): LocalMoment {
  return { day: addPeriod(day, span(end.after)), minutes: minutesOf(end.at) };
}
