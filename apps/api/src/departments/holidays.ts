import { Temporal } from 'temporal-polyfill';

/**
 * Easter Sunday of the Gregorian calendar, by the anonymous algorithm of Nature (1876) as given by J. Meeus,
 * Astronomical Algorithms, 2nd ed. 1998, chapter 8. Holds for every year from 1583.
 */
export function easter(year: number): Temporal.PlainDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return new Temporal.PlainDate(year, Math.floor(n / 31), (n % 31) + 1);
}

/** Days from Easter Sunday: Maundy Thursday, Good Friday, Easter, Ascension, Whitsun. */
const MOVABLE = [-3, -2, 0, 1, 39, 49, 50] as const;
const FIXED = ['01-01', '12-25', '12-26'] as const;
const PRAYER_DAY = 26;

/**
 * The public holidays of Denmark in a year, local dates in order: the holidays of the national church. Great Prayer Day
 * (store bededag) is one until 2023: abolished from 2024 by act no. 214 of 6 March 2023. Constitution Day, Christmas Eve
 * and New Year's Eve are not public holidays; a department that closes on them lists them itself.
 */
export function publicHolidays(year: number): string[] {
  const sunday = easter(year);
  const movable = [...MOVABLE, ...(year < 2024 ? [PRAYER_DAY] : [])].map((days) => sunday.add({ days }).toString());
  return [...new Set([...movable, ...FIXED.map((day) => `${year}-${day}`)])].sort();
}
