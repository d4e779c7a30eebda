import type { Language } from '../text/text';

/** Times are the hospital's, also on a phone that is abroad. */
const ZONE = 'Europe/Copenhagen';
const LOCALES: Readonly<Record<Language, string>> = { da: 'da-DK', en: 'en-GB' };

function parts(language: Language, how: Intl.DateTimeFormatOptions, at: string): string {
  return new Intl.DateTimeFormat(LOCALES[language], { timeZone: ZONE, ...how }).format(instantOf(at));
}

/** A local date has no hour; noon keeps it on its day in every zone Denmark has had. */
function instantOf(at: string): Date {
  return new Date(at.length === 10 ? `${at}T12:00:00Z` : at);
}

/** `tirsdag den 3. november`, `Tuesday 3 November`. */
export function day(language: Language, at: string): string {
  const weekday = parts(language, { weekday: 'long' }, at);
  const on = parts(language, { day: 'numeric', month: 'long' }, at);
  return language === 'da' ? `${weekday} den ${on}` : `${weekday} ${on}`;
}

/** `3. november 2026`, `3 November 2026`. */
export function date(language: Language, at: string): string {
  return parts(language, { day: 'numeric', month: 'long', year: 'numeric' }, at);
}

/** `14.05`, `14:05`. */
export function time(language: Language, at: string): string {
  return parts(language, { hour: '2-digit', minute: '2-digit' }, at);
}

/** `den 3. november kl. 14.05`, `on 3 November at 14:05`. */
export function moment(language: Language, at: string): string {
  const on = parts(language, { day: 'numeric', month: 'long' }, at);
  return language === 'da' ? `den ${on} kl. ${time(language, at)}` : `on ${on} at ${time(language, at)}`;
}
