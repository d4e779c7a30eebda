import { Temporal } from 'temporal-polyfill';

/**
 * A date as people in Denmark write it in a spreadsheet: `05-03-2027`, `5.3.2027`, or ISO 8601 `2027-03-05`; null when it is
 * neither or no day of the calendar. Slashes are refused: nobody can tell a Danish from an American order.
 */
export function readDate(text: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (iso) return dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const danish = /^(\d{1,2})([-.])(\d{1,2})\2(\d{4})$/.exec(text);
  return danish ? dateOf(Number(danish[4]), Number(danish[3]), Number(danish[1])) : null;
}

/** A wall clock time: `9:05`, `09:05` or `09.05`; null when it is none. */
export function readTime(text: string): string | null {
  const found = /^(\d{1,2})[:.](\d{2})(?:[:.]00)?$/.exec(text);
  if (!found || Number(found[1]) > 23 || Number(found[2]) > 59) return null;
  return `${found[1]!.padStart(2, '0')}:${found[2]}`;
}

/** An instant: with an offset as it says, without one on the department's wall clock; null when it is none. */
export function readInstant(text: string, zone: string): string | null {
  if (/^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:?\d{2})$/i.test(text)) {
    try {
      return Temporal.Instant.from(text).toString();
    } catch {
      return null;
    }
  }
  const [day = '', clock = ''] = text.split(/[T ]+/);
  const [date, time] = [readDate(day), readTime(clock)];
  if (!date || !time) return null;
  return Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone).toInstant().toString();
}

function dateOf(year: number, month: number, day: number): string | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}
