import { Temporal } from 'temporal-polyfill';
import type { PathwayDraft } from './document.js';
import type { Fault } from './faults.js';
import { minutesOf } from './local-time.js';
import { addPeriod, span } from './period.js';
import { type SendingHours, sendAt } from './reminders.js';

const DAY = Temporal.PlainDate.from('2027-06-01');

/** What the department's sending hours make of the reminders: pushed past the closing, or two at one moment; and no invitation at all. */
export function reminderFaults(pathway: PathwayDraft, sending?: SendingHours): Fault[] {
  const faults: Fault[] = [];
  if (!pathway.reminders.some(({ step }) => step === 'invitation')) {
    faults.push({ path: '/reminders', code: 'no-invitation' });
  }
  for (const step of pathway.steps) {
    const closes = minutesFromDay(addPeriod(DAY, span(step.closes.after)), step.closes.at);
    const taken = new Set<number>();
    pathway.reminders.forEach((reminder, index) => {
      const { date, time } = sendAt({ date: DAY, time: step.opens }, reminder, sending);
      const at = minutesFromDay(date, time);
      const path = `/reminders/${index}`;
      if (at >= closes) faults.push({ path, code: 'reminder-never-sent' });
      if (taken.has(at)) faults.push({ path, code: 'reminders-collide' });
      taken.add(at);
    });
  }
  const seen = new Set<string>();
  return faults.filter(({ path, code }) => !seen.has(path + code) && seen.add(path + code));
}

function minutesFromDay(date: Temporal.PlainDate, time: string): number {
  return DAY.until(date, { largestUnit: 'days' }).days * 24 * 60 + minutesOf(time);
}
