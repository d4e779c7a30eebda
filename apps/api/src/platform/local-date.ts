import { Temporal } from 'temporal-polyfill';

/** The local date of an instant, `YYYY-MM-DD`. */
export function localDate(instant: Date | string, zone: string): string {
  const iso = typeof instant === 'string' ? instant : instant.toISOString();
  return Temporal.Instant.from(iso).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** Does the calendar have this day? Written `YYYY-MM-DD` and no other way. */
export function isDate(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}
