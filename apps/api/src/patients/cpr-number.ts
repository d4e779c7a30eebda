import { Temporal } from 'temporal-polyfill';

export const SEXES = ['female', 'male'] as const;
export type Sex = (typeof SEXES)[number];

/** What a CPR number says by itself. */
export interface CprNumber {
  /** Ten characters without a dash. */
  readonly plain: string;
  /** Local date. */
  readonly birthDate: string;
  readonly sex: Sex;
}

export type CprFault = 'cpr-format' | 'cpr-date';

const FORM = /^\d{7}(\d{2}|[A-Z]{2})\d$/;

/**
 * Ten digits DDMMYYSSSS, or a replacement number of the health services (eCPR) with two letters in place 8 and 9.
 *
 * - Format and date only. Modulus 11 is never asked: since October 2007 numbers are issued that do not fulfil it, and the
 *   CPR office calls them fully valid.
 * - Century by digit 7 and the two-digit year: 0-3 = 1900s; 4 and 9 = 2000s to year 36, else 1900s; 5-8 = 2000s to year
 *   57, else 1800s (CPR office, "Personnummeret i CPR").
 * - Sex by the last digit: even is female.
 * - 60 added to the day marks an administrative number, which no person of the register has.
 * - Replacement numbers: X-eCPR of the Danish Health Data Authority and D-eCPR of the regions (HL7 Denmark, dk-core).
 */
export function readCpr(text: string): CprNumber | { fault: CprFault } {
  const plain = plainOf(text);
  if (!FORM.test(plain)) return { fault: 'cpr-format' };
  const day = Number(plain.slice(0, 2));
  const birth = dateOf(yearOf(plain), Number(plain.slice(2, 4)), day > 60 ? day - 60 : day);
  if (!birth) return { fault: 'cpr-date' };
  return { plain, birthDate: birth, sex: Number(plain[9]) % 2 === 0 ? 'female' : 'male' };
}

/** Does it look like a whole CPR number, so that a search means one? */
export function looksLikeCpr(text: string): boolean {
  return FORM.test(plainOf(text));
}

/** As it is read aloud: `300174-9995`. */
export function shownCpr(plain: string): string {
  return `${plain.slice(0, 6)}-${plain.slice(6)}`;
}

/** Whole years on a local date: a birthday counts from its first hour; 29 February has it on 1 March in other years. */
export function ageOn(birthDate: string, today: string): number {
  const [born, now] = [Temporal.PlainDate.from(birthDate), Temporal.PlainDate.from(today)];
  const before = now.month < born.month || (now.month === born.month && now.day < born.day);
  return now.year - born.year - (before ? 1 : 0);
}

function plainOf(text: string): string {
  return text.replace(/[-\s]/g, '').toUpperCase();
}

function yearOf(plain: string): number {
  const seventh = Number(plain[6]);
  const year = Number(plain.slice(4, 6));
  if (seventh <= 3) return 1900 + year;
  if (seventh === 4 || seventh === 9) return (year <= 36 ? 2000 : 1900) + year;
  return (year <= 57 ? 2000 : 1800) + year;
}

function dateOf(year: number, month: number, day: number): string | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}
