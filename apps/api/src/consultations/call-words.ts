import { type Language, LANGUAGES } from '@stemme/pathways';
import { Temporal } from 'temporal-polyfill';
import type { Kind, State } from './consultation.js';

/** What a patient is told of: instants are ISO strings. */
export interface Told {
  readonly kind: Kind;
  readonly state: State;
  readonly byAt: string;
  readonly windowFrom: string | null;
  readonly windowTo: string | null;
  readonly attempts: number;
  readonly heldAt: string | null;
}

/**
 * What a patient reads about a talk, on the department's wall clock: "Vi ringer tirsdag mellem 9 og 11". A time that has
 * gone by is not promised any more.
 * @param now business time
 */
export function callWords(told: Told, now: Date, zone: string): Record<Language, string> {
  const [da, en] = LANGUAGES.map((language) => sentence(told, now, zone, language));
  return { da: da!, en: en! };
}

function sentence(told: Told, now: Date, zone: string, language: Language): string {
  const { kind, state, byAt, windowFrom, windowTo, heldAt, attempts } = told;
  const words = WORDS[language];
  const clock = new Clock(now, zone, language);
  if (state === 'held') return words.held(clock.date(heldAt ?? byAt));
  if (state === 'cancelled') return words.cancelled;
  if (state === 'not-held') return words.notHeld;
  if (state === 'agreed' && windowFrom && windowTo && new Date(windowTo) > now)
    return words.agreed[kind](clock.day(windowFrom), clock.time(windowFrom), clock.time(windowTo));
  if (new Date(windowTo ?? byAt) <= now) return words.over;
  const by = `${clock.day(byAt).replace(/^on /, '')} ${clock.at(byAt)}`;
  return attempts > 0 ? words.again[kind](by) : words.requested[kind](by);
}

const WORDS = {
  da: {
    held: (day: string) => `Vi talte sammen ${day}.`,
    cancelled: 'Aftalen er aflyst. Ring, eller tryk Jeg vil gerne kontaktes, hvis du stadig vil tale med os.',
    notHeld: 'Vi fik ikke talt sammen. Du får en ny tid her.',
    over: 'Tiden er gået, og vi har ikke skrevet, at vi har talt sammen. Du får en ny tid her. Haster det, så ring.',
    agreed: {
      phone: (day: string, from: string, to: string) => `Vi ringer ${day} mellem ${from} og ${to}.`,
      video: (day: string, from: string, to: string) => `Vi taler sammen på video ${day} mellem ${from} og ${to}.`,
      visit: (day: string, from: string, to: string) => `Vi ses ${day} mellem ${from} og ${to}.`,
    },
    requested: {
      phone: (by: string) => `Vi vil gerne ringe til dig senest ${by}.`,
      video: (by: string) => `Vi vil gerne tale med dig på video senest ${by}.`,
      visit: (by: string) => `Vi vil gerne se dig senest ${by}.`,
    },
    again: {
      phone: (by: string) => `Vi har ringet uden at få fat i dig. Vi prøver igen senest ${by}.`,
      video: (by: string) => `Vi fik ikke forbindelse til dig. Vi prøver igen senest ${by}.`,
      visit: (by: string) => `Vi så dig ikke. Vi finder en ny tid senest ${by}.`,
    },
  },
  en: {
    held: (day: string) => `We talked ${day}.`,
    cancelled: 'The appointment is cancelled. Call, or press I want to be contacted, if you still want to talk to us.',
    notHeld: 'We did not get to talk. You will see a new time here.',
    over: 'The time has passed, and we have not written that we talked. You will see a new time here. If it is urgent, call.',
    agreed: {
      phone: (day: string, from: string, to: string) => `We call ${day} between ${from} and ${to}.`,
      video: (day: string, from: string, to: string) => `We talk by video ${day} between ${from} and ${to}.`,
      visit: (day: string, from: string, to: string) => `We meet ${day} between ${from} and ${to}.`,
    },
    requested: {
      phone: (by: string) => `We want to call you by ${by}.`,
      video: (by: string) => `We want to talk to you by video by ${by}.`,
      visit: (by: string) => `We want to see you by ${by}.`,
    },
    again: {
      phone: (by: string) => `We called without reaching you. We try again by ${by}.`,
      video: (by: string) => `We could not connect to you. We try again by ${by}.`,
      visit: (by: string) => `We did not see you. We find a new time by ${by}.`,
    },
  },
} as const;

const LOCALE = { da: 'da-DK', en: 'en-GB' } as const;
/** A weekday alone is understood within a week; later it needs its date. */
const WEEK = 6;

class Clock {
  private readonly today: Temporal.PlainDate;

  constructor(
    now: Date,
    private readonly zone: string,
    private readonly language: Language,
  ) {
    this.today = this.there(now.toISOString()).toPlainDate();
  }

  /** `i dag`, `tirsdag`, or `tirsdag den 14. april`. */
  day(instant: string): string {
    const date = this.there(instant).toPlainDate();
    const away = this.today.until(date).days;
    if (away === 0) return this.language === 'da' ? 'i dag' : 'today';
    if (away > 0 && away <= WEEK) return this.named(date, { weekday: 'long' }, 'on ');
    return this.date(instant);
  }

  date(instant: string): string {
    const date = this.there(instant).toPlainDate();
    const [weekday, month] = [this.named(date, { weekday: 'long' }), this.named(date, { month: 'long' })];
    const year = date.year === this.today.year ? '' : ` ${date.year}`;
    return this.language === 'da'
      ? `${weekday} den ${date.day}. ${month}${year}`
      : `on ${weekday} ${date.day} ${month}${year}`;
  }

  /** `9`, `9.30`; in English `9:00`. */
  time(instant: string): string {
    const { hour, minute } = this.there(instant);
    const minutes = String(minute).padStart(2, '0');
    if (this.language === 'en') return `${hour}:${minutes}`;
    return minute === 0 ? `${hour}` : `${hour}.${minutes}`;
  }

  at(instant: string): string {
    return this.language === 'da' ? `kl. ${this.time(instant)}` : `at ${this.time(instant)}`;
  }

  private there(instant: string): Temporal.ZonedDateTime {
    return Temporal.Instant.from(instant).toZonedDateTimeISO(this.zone);
  }

  private named(date: Temporal.PlainDate, part: Intl.DateTimeFormatOptions, on = ''): string {
    const noon = new Date(`${date.toString()}T12:00:00Z`);
    const name = new Intl.DateTimeFormat(LOCALE[this.language], { ...part, timeZone: 'UTC' }).format(noon);
    return this.language === 'en' ? `${on}${name}` : name;
  }
}
