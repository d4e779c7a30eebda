import { Temporal } from 'temporal-polyfill';

/** The first instant of a local date `YYYY-MM-DD`. */
export function startOfDay(date: string, zone: string): Date {
  return new Date(Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds);
}

/** The local date `days` after another. */
export function daysAfter(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** Whole days from one local date to another. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days;
}

/** Every calendar month that a period touches, `YYYY-MM`, first to last. Both dates are included. */
export function monthsBetween(from: string, to: string): string[] {
  const last = Temporal.PlainDate.from(to).toPlainYearMonth();
  const months: string[] = [];
  let month = Temporal.PlainDate.from(from).toPlainYearMonth();
  for (; Temporal.PlainYearMonth.compare(month, last) <= 0; month = month.add({ months: 1 }))
    months.push(month.toString());
  return months;
}
