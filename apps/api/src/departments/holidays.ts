import Holidays from 'date-holidays';

/** A public holiday: its local date and name. */
export interface PublicHoliday {
  readonly date: string;
  readonly da: string;
  readonly en: string;
}

/** The countries of the realm, by the zones of their clocks. IANA time zone database. */
const COUNTRIES: Readonly<Record<string, string>> = {
  'Europe/Copenhagen': 'DK',
  'America/Nuuk': 'GL',
  'America/Godthab': 'GL',
  'America/Danmarkshavn': 'GL',
  'America/Scoresbysund': 'GL',
  'America/Thule': 'GL',
  'Atlantic/Faroe': 'FO',
  'Atlantic/Faeroe': 'FO',
};

/** No plan and no answer of ours is older. */
const FIRST_YEAR = 2020;

/** Plans reach 400 days ahead, and a deadline a little further. */
const YEARS_AHEAD = 3;

const known = new Map<string, readonly PublicHoliday[]>();
const closed = new Map<string, readonly string[]>();

/**
 * The public holidays of the country whose clock the zone is, in a year, in order. Whole days only: a holiday that begins
 * at noon leaves a morning to answer the telephone in. None for a zone of another country: its departments list them.
 *
 * Denmark: the holidays of the national church. Great Prayer Day (store bededag) until 2023, abolished there, and not in
 * Greenland and the Faroe Islands, by act no. 214 of 6 March 2023. Constitution Day, Christmas Eve and New Year's Eve are
 * no public holidays in Denmark; a department that closes on them lists them itself. Source: date-holidays.
 */
export function publicHolidays(year: number, zone = 'Europe/Copenhagen'): readonly PublicHoliday[] {
  const country = Object.hasOwn(COUNTRIES, zone) ? COUNTRIES[zone]! : null;
  if (country === null) return [];
  const key = `${country}-${year}`;
  const before = known.get(key);
  if (before) return before;
  const made = holidaysOf(country, year);
  known.set(key, made);
  return made;
}

/** Local dates of every public holiday of a zone's country, as far as anything is planned in a year. */
export function closedByLaw(zone: string, thisYear: number): readonly string[] {
  const key = `${zone} ${thisYear}`;
  const before = closed.get(key);
  if (before) return before;
  const years = Array.from({ length: thisYear + YEARS_AHEAD - FIRST_YEAR + 1 }, (_, n) => FIRST_YEAR + n);
  const days = years.flatMap((year) => publicHolidays(year, zone).map(({ date }) => date));
  closed.set(key, days);
  return days;
}

function holidaysOf(country: string, year: number): readonly PublicHoliday[] {
  const calendar = new Holidays(country, { types: ['public'] });
  const english = new Map(calendar.getHolidays(year, 'en').map(({ rule, name }) => [rule, name]));
  const whole = calendar.getHolidays(year, 'da').filter(({ date }) => date.slice(11, 16) === '00:00');
  const days = new Map(
    whole.map(({ date, name, rule }) => [
      date.slice(0, 10),
      { date: date.slice(0, 10), da: name, en: english.get(rule) ?? name },
    ]),
  );
  return [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}
