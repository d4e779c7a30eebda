import type { SendingHours } from '@stemme/pathways';
import type { Fault } from '../platform/errors.js';

export const EVERY_DAY: readonly number[] = [1, 2, 3, 4, 5, 6, 7];

/** Less than this a day, and what is due at one time does not go out in it. */
export const SHORTEST_MINUTES = 60;

/** What is wrong with a department's sending hours; times are well formed. Nothing is sent over midnight. */
export function sendingFaults({ from, to, weekdays }: SendingHours): Fault[] {
  const faults: Fault[] = [];
  if (minutes(to) - minutes(from) < SHORTEST_MINUTES) faults.push({ path: 'sending.to', code: 'too-short' });
  if (weekdays && new Set(weekdays).size < weekdays.length) faults.push({ path: 'sending.weekdays', code: 'twice' });
  return faults;
}

function minutes(time: string): number {
  const [hour, minute] = time.split(':').map(Number);
  return hour! * 60 + minute!;
}
