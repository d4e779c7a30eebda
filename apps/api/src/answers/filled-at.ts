import { Temporal } from 'temporal-polyfill';

/**
 * The instant that stands for the date on a paper: noon of that day in the department's zone, or now when noon is still to
 * come. A date that does not exist, or that has not come, is none.
 */
export function filledAt(
  on: string | null,
  zone: string,
  now: string,
): { readonly kind: 'at'; readonly at: string } | { readonly kind: 'fault'; readonly code: string } {
  if (on === null) return { kind: 'fault', code: 'missing' };
  let day: Temporal.PlainDate;
  try {
    day = Temporal.PlainDate.from(on, { overflow: 'reject' });
  } catch {
    return { kind: 'fault', code: 'no-date' };
  }
  const present = Temporal.Instant.from(now);
  if (Temporal.PlainDate.compare(day, present.toZonedDateTimeISO(zone).toPlainDate()) > 0)
    return { kind: 'fault', code: 'in-the-future' };
  const noon = day.toZonedDateTime({ timeZone: zone, plainTime: '12:00' }).toInstant();
  const at = Temporal.Instant.compare(noon, present) > 0 ? present : noon;
  return { kind: 'at', at: at.toString({ fractionalSecondDigits: 3 }) };
}
