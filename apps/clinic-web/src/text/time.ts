import type { Language } from './language';

/** The departments' own clock: a clinician who reads this abroad must see the ward's time. */
export const ZONE = 'Europe/Copenhagen';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const WORDS = {
  da: {
    under: 'under 1 min',
    min: 'min',
    hour: 't',
    day: ['dag', 'dage'],
    week: ['uge', 'uger'],
    at: 'kl.',
    ago: (d: string) => `for ${d} siden`,
    in: (d: string) => `om ${d}`,
    over: (d: string) => `${d} over frist`,
    days: ['i går', 'i dag', 'i morgen'],
  },
  en: {
    under: 'under 1 min',
    min: 'min',
    hour: 'h',
    day: ['day', 'days'],
    week: ['week', 'weeks'],
    at: 'at',
    ago: (d: string) => `${d} ago`,
    in: (d: string) => `in ${d}`,
    over: (d: string) => `${d} overdue`,
    days: ['yesterday', 'today', 'tomorrow'],
  },
} as const;

const locale = (language: Language) => (language === 'da' ? 'da-DK' : 'en-GB');
const formats = new Map<string, Intl.DateTimeFormat>();
function format(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale(language), { timeZone: ZONE, ...options });
  formats.set(key, known);
  return known;
}

/** A length of time in few words, always rounded down: "under 1 min", "12 min", "3 t 20 min", "3 dage", "5 uger". */
export function duration(ms: number, language: Language): string {
  const words = WORDS[language];
  const span = Math.abs(ms);
  if (span < MINUTE) return words.under;
  if (span < HOUR) return `${Math.floor(span / MINUTE)} ${words.min}`;
  if (span < DAY) {
    // beyond a few hours the minutes are noise; down is the careful way for a deadline
    const minutes = span < 6 * HOUR ? Math.floor((span % HOUR) / MINUTE) : 0;
    return `${Math.floor(span / HOUR)} ${words.hour}${minutes ? ` ${minutes} ${words.min}` : ''}`;
  }
  const days = Math.floor(span / DAY);
  if (days < 21) return `${days} ${words.day[days === 1 ? 0 : 1]}`;
  const weeks = Math.floor(days / 7);
  return `${weeks} ${words.week[weeks === 1 ? 0 : 1]}`;
}

/** How old an instant is: "for 12 min siden". */
export function age(instant: string, now: number, language: Language): string {
  return WORDS[language].ago(duration(now - Date.parse(instant), language));
}

export type Urgency = 'overdue' | 'soon' | 'later';
/** A deadline: the words, and whether it has passed or lies within the hour. */
export function deadline(instant: string, now: number, language: Language): { text: string; urgency: Urgency } {
  const left = Date.parse(instant) - now;
  if (left <= 0) return { text: WORDS[language].over(duration(left, language)), urgency: 'overdue' };
  return { text: WORDS[language].in(duration(left, language)), urgency: left <= HOUR ? 'soon' : 'later' };
}

/** The local date (YYYY-MM-DD) of an instant in the departments' zone. */
export function localDate(instant: number | string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(new Date(instant));
}

/** "10.32" or, with seconds, "10.32.07". */
export function clock(instant: number | string, language: Language, seconds = false): string {
  return format(language, { hour: '2-digit', minute: '2-digit', ...(seconds ? { second: '2-digit' } : {}) }).format(
    new Date(instant),
  );
}

/** "3. mar. 2027", of an instant or a local date. */
export function day(value: number | string, language: Language): string {
  const instant = typeof value === 'string' && value.length === 10 ? `${value}T12:00:00Z` : value;
  return format(language, { day: 'numeric', month: 'short', year: 'numeric' }).format(new Date(instant));
}

/** "ons. 3. mar." */
export function weekday(value: string, language: Language): string {
  const instant = value.length === 10 ? `${value}T12:00:00Z` : value;
  return format(language, { weekday: 'short', day: 'numeric', month: 'short' }).format(new Date(instant));
}

/** "i dag kl. 10.45", "i morgen kl. 08.00", else with the weekday and date, and the year when it is another. */
export function moment(instant: string, now: number, language: Language): string {
  const words = WORDS[language];
  const apart = Math.round((Date.parse(localDate(instant)) - Date.parse(localDate(now))) / DAY);
  const near = words.days[apart + 1];
  const other = localDate(instant).slice(0, 4) !== localDate(now).slice(0, 4);
  const date = near ?? (other ? day(instant, language) : weekday(instant, language));
  return `${date} ${words.at} ${clock(instant, language)}`;
}

function offsetAt(instant: number): number {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'medium' }).format(
    new Date(instant),
  );
  return Date.parse(`${parts.replace(' ', 'T')}Z`) - Math.floor(instant / 1000) * 1000;
}

/**
 * The instant (ISO, UTC) of a wall-clock time in the departments' zone, `date` YYYY-MM-DD and `time` HH:MM.
 * In the hour that summer time skips, the later instant. Null when either is not a real date or time.
 */
export function instantOf(date: string, time: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return null;
  const wall = Date.parse(`${date}T${time}:00Z`);
  if (Number.isNaN(wall) || new Date(wall).toISOString().slice(0, 10) !== date) return null;
  const first = wall - offsetAt(wall);
  return new Date(wall - offsetAt(first)).toISOString();
}

/** The local time of an instant as `HH:MM`, for a time field. */
export function timeField(instant: number | string): string {
  return clock(instant, 'en').slice(0, 5);
}

/** A local date moved by whole days. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T12:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}
/** Whole days from one local date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}
