import type { Language, OpeningHours } from '@stemme/pathways';
import { Temporal } from 'temporal-polyfill';

const LOCALE = { da: 'da-DK', en: 'en-GB' } as const satisfies Record<Language, string>;

/** `mandag den 22. marts`, `Monday 22 March`; with the year when it is not the one of `today`. */
export function dateInWords(date: Temporal.PlainDate, language: Language, today: Temporal.PlainDate): string {
  const weekday = name(date, language, { weekday: 'long' });
  const month = name(date, language, { month: 'long' });
  const year = date.year === today.year ? '' : ` ${date.year}`;
  return language === 'da' ? `${weekday} den ${date.day}. ${month}${year}` : `${weekday} ${date.day} ${month}${year}`;
}

/** `mandag den 22. marts kl. 9.00`, `Monday 22 March at 9:00`: an instant on the department's wall clock. */
export function momentInWords(instant: string, language: Language, zone: string, today: Temporal.PlainDate): string {
  const there = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  const date = dateInWords(there.toPlainDate(), language, today);
  const minute = String(there.minute).padStart(2, '0');
  return language === 'da' ? `${date} kl. ${there.hour}.${minute}` : `${date} at ${there.hour}:${minute}`;
}

/**
 * When a department reads answers: `hverdage kl. 8-15`, `mandag-torsdag kl. 8-15 og fredag kl. 8-14`;
 * in English as it stands after "We read questionnaires": `on weekdays 8:00-15:00`.
 */
export function hoursInWords(weekly: OpeningHours['weekly'], language: Language): string {
  const parts = spans(weekly).map(({ first, last, openings }) => {
    const times = openings.map(({ from, to }) => `${clock(from, language)}-${clock(to, language)}`);
    const days = daysInWords(first, last, language);
    return language === 'da' ? `${days} kl. ${joined(times, 'da')}` : `on ${days} ${joined(times, 'en')}`;
  });
  return joined(parts, language);
}

interface Span {
  first: number;
  last: number;
  openings: { from: string; to: string }[];
}

/** Neighbouring days with the same hours, as one. */
function spans(weekly: OpeningHours['weekly']): Span[] {
  const found: Span[] = [];
  for (let day = 1; day <= 7; day++) {
    const openings = weekly
      .filter((opening) => opening.day === day)
      .sort((a, b) => (a.from < b.from ? -1 : 1))
      .map(({ from, to }) => ({ from, to }));
    const before = found.at(-1);
    if (openings.length === 0) continue;
    if (before?.last === day - 1 && JSON.stringify(before.openings) === JSON.stringify(openings)) before.last = day;
    else found.push({ first: day, last: day, openings });
  }
  return found;
}

/** 1 January 2024 was a Monday. */
const MONDAY = new Temporal.PlainDate(2024, 1, 1);

function daysInWords(first: number, last: number, language: Language): string {
  if (first === 1 && last === 5) return language === 'da' ? 'hverdage' : 'weekdays';
  if (first === 1 && last === 7) return language === 'da' ? 'alle dage' : 'all days';
  const [from, to] = [first, last].map((day) => name(MONDAY.add({ days: day - 1 }), language, { weekday: 'long' }));
  return first === last ? `${from}` : `${from}-${to}`;
}

/** Danish leaves out whole hours' minutes: `8`, `8.30`; English keeps them: `8:00`. */
function clock(time: string, language: Language): string {
  const hour = Number(time.slice(0, 2));
  const minute = time.slice(3);
  if (language === 'en') return `${hour}:${minute}`;
  return minute === '00' ? `${hour}` : `${hour}.${minute}`;
}

function joined(parts: readonly string[], language: Language): string {
  const last = parts.at(-1) ?? '';
  const and = language === 'da' ? ' og ' : ' and ';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')}${and}${last}`;
}

function name(date: Temporal.PlainDate, language: Language, part: { weekday: 'long' } | { month: 'long' }): string {
  const noon = new Date(`${date.toString()}T12:00:00Z`);
  return new Intl.DateTimeFormat(LOCALE[language], { ...part, timeZone: 'UTC' }).format(noon);
}
