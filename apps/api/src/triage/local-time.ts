import { Temporal } from 'temporal-polyfill';

/** As it is written in a journal: `20.03.2027 kl. 12.05`. */
export function journalTime(at: Date, zone: string): string {
  const { year, month, day, hour, minute } = there(at, zone);
  return `${two(day)}.${two(month)}.${year} kl. ${two(hour)}.${two(minute)}`;
}

function there(at: Date, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
