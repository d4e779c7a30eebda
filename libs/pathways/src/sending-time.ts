import { dayNumber, dayOf } from './days.js';
import { parseInstant } from './local-time.js';
import { forward, type SendingHours } from './reminders.js';
import { instantText, zoneClock } from './zones.js';

/** When a department sends: its hours, and the local dates on which it is closed. */
export interface Sending {
  readonly zone: string;
  readonly sending: SendingHours;
  readonly closed: readonly string[];
}

/**
 * An instant moved forward into the sending hours, as a plan moves its messages: itself within them, else their next
 * beginning. Throws `bad-instant`, `bad-date`, `bad-zone`.
 */
export function intoSendingHours(at: string, { zone, sending, closed }: Sending): string {
  const instant = parseInstant(at);
  const clock = zoneClock(zone);
  const there = instant.toZonedDateTimeISO(zone);
  const wall = { day: dayNumber(there.year, there.month, there.day), minutes: there.hour * 60 + there.minute };
  const moment = forward(wall, sending, new Set(closed.map(dayOf)));
  const isWithin = moment.day === wall.day && moment.minutes === wall.minutes;
  return isWithin ? instant.toString() : instantText(clock.instant(moment.day, moment.minutes));
}
