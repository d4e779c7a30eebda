import type { Temporal } from 'temporal-polyfill';
import type { LocalTime, ReminderRule } from './document.js';
import { minutesOf } from './local-time.js';
import { addPeriod, span } from './period.js';

/** The department's sending hours on every day of the week, wall clock: `from` <= sent < `to`. */
export interface SendingHours {
  from: LocalTime;
  to: LocalTime;
}

/** Where a department has set none: nobody is woken by us. */
export const SENDING_HOURS: SendingHours = { from: '07:00', to: '21:00' };

/** A wall clock moment. */
export interface LocalMoment {
  date: Temporal.PlainDate;
  time: LocalTime;
}

/**
 * When a reminder goes out: its own time, never before the window opens, moved forward into the sending hours
 * (before `from` → `from`; from `to` on → the next day's `from`).
 */
export function sendAt(opens: LocalMoment, reminder: ReminderRule, sending: SendingHours = SENDING_HOURS): LocalMoment {
  const after = span(reminder.after);
  const date = addPeriod(opens.date, after);
  const wanted = reminder.at ?? opens.time;
  const time = after.amount === 0 && minutesOf(wanted) < minutesOf(opens.time) ? opens.time : wanted;
  if (minutesOf(time) < minutesOf(sending.from)) return { date, time: sending.from };
  if (minutesOf(time) >= minutesOf(sending.to)) return { date: date.add({ days: 1 }), time: sending.from };
  return { date, time };
}
