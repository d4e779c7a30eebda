/**
 * Dates as people write them. SurveyJS has fields for whole dates; what may be partial is typed.
 */

/** The clock on the patient's wall. The library has neither clock nor zone, so who runs it says both. */
export interface Zone {
  /** The offset in force at a local time (`YYYY-MM-DDTHH:MM:SS`): `+01:00`. */
  offsetAt(local: string): string;
  /** A point of time (`…+02:00`, `…Z`) as local time, `YYYY-MM-DDTHH:MM:SS`. */
  localAt(dateTime: string): string;
}

const OFFSET = /(?:Z|[+-]\d{2}:\d{2})$/;

/**
 * A typed date in the form it is stored in, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. Takes that form itself, and day, month
 * and year in this order with points, dashes or slashes between. Anything else stays as it was typed, to be refused.
 */
export function typedDate(typed: string): string {
  const text = typed.trim();
  const [, day, month, year] = /^(?:(\d{1,2})[./-] ?)?(\d{1,2})[./-] ?(\d{4})$/.exec(text) ?? [];
  if (year === undefined || month === undefined) return text;
  return [year, two(month), ...(day === undefined ? [] : [two(day)])].join('-');
}

/** The same with a time of day after it, `14:30`, `14.30` or with seconds. */
export function typedDateTime(typed: string, zone: Zone | undefined): string {
  const text = typed.trim();
  if (OFFSET.test(text) && text.includes('T')) return text;
  const [, date, hour, minute, second] = /^(\S+)(?:,? |T)(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?$/.exec(text) ?? [];
  if (date === undefined || hour === undefined) return typedDate(text);
  return withOffset(`${typedDate(date)}T${two(hour)}:${minute}:${second ?? '00'}`, zone);
}

/** `2027-03-20T10:30` as a point of time. Without a zone it stays as it is, to be refused. */
export function withOffset(local: string, zone: Zone | undefined): string {
  const full = withSeconds(local);
  if (!zone || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/.test(full)) return full;
  return `${full}${zone.offsetAt(full)}`;
}

/** A point of time as the field shows it: on the local clock, without the seconds where there are none. */
export function withoutOffset(dateTime: string, zone: Zone | undefined): string {
  if (!dateTime.includes('T')) return dateTime;
  return withoutSeconds(zone ? zone.localAt(dateTime) : dateTime.replace(OFFSET, ''));
}

/** A browser leaves out seconds that are zero. */
export function withSeconds(time: string): string {
  return /(?:^|T)\d{2}:\d{2}$/.test(time) ? `${time}:00` : time;
}

export function withoutSeconds(time: string): string {
  return time.replace(/(\d{2}:\d{2}):00$/, '$1');
}

function two(digits: string): string {
  return digits.padStart(2, '0');
}
