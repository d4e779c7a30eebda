import { Temporal } from 'temporal-polyfill';

/** Instants from `low` on and before `high`, as PostgreSQL reads them; what is left out is open. */
export interface Range {
  readonly low?: string;
  readonly high?: string;
  /** Outside the range instead of inside. */
  readonly not?: true;
}

const FORM =
  /^(eq|ne|ge|gt|le|lt|sa|eb)?(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/;

/**
 * A FHIR date search value, such as `2027`, `ge2027-03`, `lt2027-03-01T12:00:00Z`. What has no zone is a date in `zone`. A
 * date that is known to the month means the whole month. Undefined when it is none; `ap` is not supported.
 *
 * Source: FHIR R4, search, 3.1.1.5.4 "date".
 */
export function rangeOf(text: string, zone: string): Range | undefined {
  // a plus sign in an address is a space, unless the client has encoded it
  const match = FORM.exec(text.replace(/ (?=\d{2}:\d{2}$)/, '+'));
  if (!match) return undefined;
  const [, prefix = 'eq', ...parts] = match;
  const span = spanOf(parts, zone);
  return span && compared(prefix, span.low, span.high);
}

function compared(prefix: string, low: string, high: string): Range {
  switch (prefix) {
    case 'ge':
      return { low };
    case 'gt':
    case 'sa':
      return { low: high };
    case 'le':
      return { high };
    case 'lt':
    case 'eb':
      return { high: low };
    case 'ne':
      return { low, high, not: true };
    default:
      return { low, high };
  }
}

type Parts = readonly (string | undefined)[];

function spanOf([year, month, day, hour, minute, second, fraction, offset]: Parts, zone: string) {
  try {
    const date = Temporal.PlainDate.from(
      { year: Number(year), month: Number(month ?? 1), day: Number(day ?? 1) },
      { overflow: 'reject' },
    );
    const time = Temporal.PlainTime.from(
      { hour: Number(hour ?? 0), minute: Number(minute ?? 0), second: Number(second ?? 0) },
      { overflow: 'reject' },
    ).add({ nanoseconds: Number((fraction ?? '').padEnd(9, '0')) });
    const start = date.toPlainDateTime(time);
    const end = start.add(stepOf(month, day, hour, second, fraction));
    return { low: instant(start, offset, zone), high: instant(end, offset, zone) };
  } catch {
    // no such day or time
    return undefined;
  }
}

function stepOf(
  month?: string,
  day?: string,
  hour?: string,
  second?: string,
  fraction?: string,
): Temporal.DurationLike {
  if (fraction !== undefined) return { nanoseconds: 10 ** (9 - fraction.length) };
  if (second !== undefined) return { seconds: 1 };
  if (hour !== undefined) return { minutes: 1 };
  if (day !== undefined) return { days: 1 };
  return month === undefined ? { years: 1 } : { months: 1 };
}

/** What lies before the first or after the last year of four digits is before or after everything there is. */
function instant(at: Temporal.PlainDateTime, offset: string | undefined, zone: string): string {
  const here = at.toZonedDateTime(offset === undefined ? zone : offset === 'Z' ? 'UTC' : offset);
  const { year } = here.withTimeZone('UTC');
  if (year < 1) return '-infinity';
  return year > 9999 ? 'infinity' : here.toInstant().toString();
}
