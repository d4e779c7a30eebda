export type CprFault = 'empty' | 'format' | 'date';

/** Ten digits, or a replacement number of the health services with two letters in place 8 and 9. */
const FORM = /^\d{7}(\d{2}|[A-Z]{2})\d$/;

/** As the registry writes them; blanks and the hyphen are the reader's, not the number's. */
export function cprDigits(text: string): string {
  return text.replace(/[\s-]/g, '').toUpperCase();
}

/** "010190-1234"; anything of another form is shown as it came. */
export function cprShown(cpr: string): string {
  return FORM.test(cpr) ? `${cpr.slice(0, 6)}-${cpr.slice(6)}` : cpr;
}

/** The year of birth by the registry's rule for digit 7 and the two-digit year. */
export function birthYear(cpr: string): number {
  const seventh = Number(cpr[6]);
  const year = Number(cpr.slice(4, 6));
  if (seventh <= 3) return 1900 + year;
  if (seventh === 4 || seventh === 9) return (year <= 36 ? 2000 : 1900) + year;
  return (year <= 57 ? 2000 : 1800) + year;
}

/**
 * Format and date only; 60 added to the day marks an administrative number. Never modulus 11: numbers without it have been valid since 1 October 2007.
 * @returns what is wrong, or null
 */
export function cprFault(text: string): CprFault | null {
  const cpr = cprDigits(text);
  if (cpr === '') return 'empty';
  if (!FORM.test(cpr)) return 'format';
  const first = Number(cpr.slice(0, 2));
  const day = first > 60 ? first - 60 : first;
  const date = new Date(Date.UTC(birthYear(cpr), Number(cpr.slice(2, 4)) - 1, day));
  const same = date.getUTCDate() === day && date.getUTCMonth() === Number(cpr.slice(2, 4)) - 1;
  return same ? null : 'date';
}
