import { Temporal } from 'temporal-polyfill';
import type { LocalTime, PathwayDraft } from './document.js';
import type { Fault } from './faults.js';
import { instantOf, isTime, isZone, localDate, minutesOf, needZone, parseDate } from './local-time.js';
import { list, number, object, type Reader, read, string } from './shape.js';

/** One opening of a weekday (1 = Monday … 7 = Sunday); a day may have several. `to` may be `24:00`. */
export interface WeeklyOpening {
  day: number;
  from: LocalTime;
  to: LocalTime;
}

/** When a department's people read answers. Public holidays arrive among the closed dates. */
export interface OpeningHours {
  zone: string;
  weekly: readonly WeeklyOpening[];
  /** local dates `YYYY-MM-DD` */
  closed: readonly string[];
}

/** The openings of one local date, in order; a date without any is no working day. */
export interface OpenDay {
  date: Temporal.PlainDate;
  openings: { from: Temporal.Instant; to: Temporal.Instant }[];
}

/** How far ahead an opening is looked for; a department closed for ten years is never open. */
export const LOOK_AHEAD_DAYS = 3660;

/** The working days from the local date of `at` on (that day included, even when its hours are over). Ends after `LOOK_AHEAD_DAYS`. */
export function* workingDays(hours: OpeningHours, at: Temporal.Instant): Generator<OpenDay, void> {
  needZone(hours.zone);
  const closed = new Set(hours.closed);
  const weekly = [...hours.weekly].sort((a, b) => minutesOf(a.from) - minutesOf(b.from));
  const today = localDate(at, hours.zone);
  for (let ahead = 0; ahead <= LOOK_AHEAD_DAYS; ahead++) {
    const date = today.add({ days: ahead });
    if (closed.has(date.toString())) continue;
    const openings = weekly
      .filter((opening) => opening.day === date.dayOfWeek)
      .map(({ from, to }) => ({ from: instantOf(date, from, hours.zone), to: instantOf(date, to, hours.zone) }));
    if (openings.length > 0) yield { date, openings };
  }
}

/** When the answers of a pathway are read: in its own hours, else the department's, never on the department's closed days. */
export function hoursOf(pathway: Pick<PathwayDraft, 'hours'>, department: OpeningHours): OpeningHours {
  return pathway.hours ? { ...department, weekly: pathway.hours } : department;
}

/** Is the department open at this instant? Openings include their first instant and not their last. */
export function isOpen(hours: OpeningHours, at: Temporal.Instant): boolean {
  const [day] = workingDays(hours, at);
  return (day?.openings ?? []).some(
    ({ from, to }) => Temporal.Instant.compare(from, at) <= 0 && Temporal.Instant.compare(at, to) < 0,
  );
}

/**
 * Open from one instant to another without a break; openings that touch are one. `to` must be after `from`, both ISO instants.
 */
export function isOpenThroughout(hours: OpeningHours, from: string, to: string): boolean {
  const [start, end] = [Temporal.Instant.from(from), Temporal.Instant.from(to)];
  const [day] = workingDays(hours, start);
  let reached = start;
  for (const opening of day?.openings ?? []) {
    if (Temporal.Instant.compare(opening.from, reached) <= 0 && Temporal.Instant.compare(reached, opening.to) < 0)
      reached = opening.to;
  }
  return Temporal.Instant.compare(reached, end) >= 0;
}

const localTime: Reader = string((text) => (isTime(text) ? null : 'bad-time'));
const closingTime: Reader = string((text) => (isTime(text) || text === '24:00' ? null : 'bad-time'));
/** The openings of a week, of unknown origin. */
export const weekly: Reader = list(object({ day: number(1, 7), from: localTime, to: closingTime }));

const shape = object({
  zone: string((text) => (isZone(text) ? null : 'bad-zone')),
  weekly,
  closed: list(string((text) => (isDate(text) ? null : 'bad-date'))),
});

/** Every fault of a department's opening hours; none = they can be used. */
export function checkOpeningHours(value: unknown): Fault[] {
  const faults = read(shape, value);
  return faults.length > 0 ? faults : weeklyFaults((value as OpeningHours).weekly, '/weekly');
}

/** What the openings of a week say together: at least one, none that ends before it begins, none that overlap. */
export function weeklyFaults(openings: readonly WeeklyOpening[], path: string): Fault[] {
  const faults: Fault[] = openings.length === 0 ? [{ path, code: 'never-open' }] : [];
  openings.forEach((opening, index) => {
    if (minutesOf(opening.to) <= minutesOf(opening.from)) {
      faults.push({ path: `${path}/${index}/to`, code: 'too-short' });
    }
    const overlaps = openings
      .slice(0, index)
      .some(
        (other) =>
          other.day === opening.day &&
          minutesOf(other.from) < minutesOf(opening.to) &&
          minutesOf(opening.from) < minutesOf(other.to),
      );
    if (overlaps) faults.push({ path: `${path}/${index}`, code: 'intervals-overlap' });
  });
  return faults;
}

function isDate(text: string): boolean {
  try {
    parseDate(text);
    return true;
  } catch {
    return false;
  }
}
