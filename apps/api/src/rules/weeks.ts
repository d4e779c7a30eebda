import { Temporal } from 'temporal-polyfill';

const HOUR_MS = 3_600_000;

/** A week of the department's calendar: Monday to Sunday, named as ISO 8601 has it. */
export interface Week {
  /** `2026-W41` */
  readonly week: string;
  /** Local date of its Monday. */
  readonly from: string;
  /** Days of it that lie in the period, 1 to 7. */
  readonly days: number;
}

/** Every week that a period of local dates touches, both ends included; in order. */
export function weeksBetween(from: string, to: string): Week[] {
  const [first, last] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)];
  const weeks: Week[] = [];
  for (let monday = mondayOf(first); Temporal.PlainDate.compare(monday, last) <= 0; monday = monday.add({ days: 7 })) {
    const start = Temporal.PlainDate.compare(monday, first) < 0 ? first : monday;
    const sunday = monday.add({ days: 6 });
    const end = Temporal.PlainDate.compare(sunday, last) > 0 ? last : sunday;
    weeks.push({ week: nameOf(monday), from: monday.toString(), days: start.until(end).days + 1 });
  }
  return weeks;
}

/** The Monday (local date) of an instant's week. Remembers hours: no zone moves its clock within one. */
export function mondays(zone: string): (at: Date) => string {
  const known = new Map<number, string>();
  return (at) => {
    const hour = Math.floor(at.getTime() / HOUR_MS);
    const before = known.get(hour);
    if (before !== undefined) return before;
    const local = Temporal.Instant.fromEpochMilliseconds(hour * HOUR_MS).toZonedDateTimeISO(zone);
    const monday = mondayOf(local.toPlainDate()).toString();
    known.set(hour, monday);
    return monday;
  };
}

/** The instants a period of local dates spans: the first included, the last not. */
export function instantsOf(from: string, to: string, zone: string): { from: Date; to: Date } {
  const start = (date: Temporal.PlainDate): Date =>
    new Date(date.toZonedDateTime({ timeZone: zone }).toInstant().epochMilliseconds);
  return { from: start(Temporal.PlainDate.from(from)), to: start(Temporal.PlainDate.from(to).add({ days: 1 })) };
}

function mondayOf(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.subtract({ days: date.dayOfWeek - 1 });
}

function nameOf(monday: Temporal.PlainDate): string {
  return `${monday.yearOfWeek}-W${String(monday.weekOfYear).padStart(2, '0')}`;
}

/** Days of a period of local dates, both ends included. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days + 1;
}
