import { Temporal } from 'temporal-polyfill';

/** Days one calendar may span: a month with the days of the weeks around it, and some. */
export const MOST_DAYS = 62;

/** What a day of the calendar is made of; each can be opened to the patients behind it. */
export const KINDS = ['opens', 'due', 'closes', 'messages', 'appointments'] as const;
export type Kind = (typeof KINDS)[number];

/** Why a span of local dates, both included, cannot be shown; null when it can. */
export function spanFault(from: string, to: string): { path: 'from' | 'to'; code: string } | null {
  const days = daysFrom(from, to);
  if (days < 1) return { path: 'to', code: 'before-from' };
  return days > MOST_DAYS ? { path: 'to', code: 'too-long' } : null;
}

/** The local dates of a span, both included. */
export function datesOf(from: string, to: string): string[] {
  const first = Temporal.PlainDate.from(from);
  return Array.from({ length: daysFrom(from, to) }, (_, days) => first.add({ days }).toString());
}

/** The instants at which local dates begin and end, the last included. */
export function instantsOf(from: string, to: string, zone: string): { from: string; to: string } {
  const midnight = (date: Temporal.PlainDate) => date.toZonedDateTime({ timeZone: zone }).toInstant().toString();
  return { from: midnight(Temporal.PlainDate.from(from)), to: midnight(Temporal.PlainDate.from(to).add({ days: 1 })) };
}

function daysFrom(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days + 1;
}
