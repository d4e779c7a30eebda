import { weekdayOf } from './days.js';
import type { LocalTime, ReminderRule } from './document.js';
import { minutesOf } from './local-time.js';
import { addPeriod, span } from './period.js';

/** The department's sending hours, wall clock: `from` <= sent < `to`. */
export interface SendingHours {
  from: LocalTime;
  to: LocalTime;
  /** 1 = Monday … 7 = Sunday; every day when absent */
  weekdays?: readonly number[];
  /** `false`: nothing is sent on a day on which the department is closed; absent = every day is alike */
  closedDays?: boolean;
}

/** Where a department has set none: nobody is woken by us. */
export const SENDING_HOURS: SendingHours = { from: '07:00', to: '21:00' };

/** A wall clock moment: a local day, and minutes after its midnight. */
export interface LocalMoment {
  day: number;
  minutes: number;
}

/** A year without a day on which anything may be sent: then no day is better than another. */
const LOOK_AHEAD_DAYS = 366;

const NEVER: ReadonlySet<number> = new Set();

/**
 * When a message goes out: its own time, never before the window opens (a message `from: 'closes'`: before it closes, where
 * it says that the window is over), moved forward into the sending hours: before `from` → `from`; from `to` on, or on a day
 * on which nothing is sent → `from` of the next day on which something is. `closed`: the department's closed days.
 */
export function sendAt(
  window: { opens: LocalMoment; closes: LocalMoment },
  rule: ReminderRule,
  sending: SendingHours = SENDING_HOURS,
  closed: ReadonlySet<number> = NEVER,
): LocalMoment {
  return forward(wantedAt(window, rule), sending, closed);
}

/** A moment moved forward into the sending hours; in a year without any it stays where it is. */
export function forward(wanted: LocalMoment, sending: SendingHours, closed: ReadonlySet<number>): LocalMoment {
  const from = minutesOf(sending.from);
  let { day, minutes } = wanted;
  if (minutes < from) minutes = from;
  else if (minutes >= minutesOf(sending.to)) [day, minutes] = [day + 1, from];
  for (let ahead = 0; ahead < LOOK_AHEAD_DAYS; ahead++) {
    if (maySend(day + ahead, sending, closed)) return { day: day + ahead, minutes: ahead === 0 ? minutes : from };
  }
  return { day, minutes };
}

function wantedAt(window: { opens: LocalMoment; closes: LocalMoment }, rule: ReminderRule): LocalMoment {
  const base = rule.from === 'closes' ? window.closes : window.opens;
  const day = addPeriod(base.day, span(rule.after));
  const moment = { day, minutes: rule.at === undefined ? base.minutes : minutesOf(rule.at) };
  const floor = rule.step === 'missed' && rule.from === 'closes' ? window.closes : window.opens;
  return moment.day < floor.day || (moment.day === floor.day && moment.minutes < floor.minutes) ? floor : moment;
}

function maySend(day: number, sending: SendingHours, closed: ReadonlySet<number>): boolean {
  if (sending.weekdays !== undefined && !sending.weekdays.includes(weekdayOf(day))) return false;
  return sending.closedDays !== false || !closed.has(day);
}
