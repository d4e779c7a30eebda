import type { Language } from './language';

/** A number as the reader's language writes it, at most two decimals. */
export function number(value: number, language: Language): string {
  return new Intl.NumberFormat(language === 'da' ? 'da-DK' : 'en-GB', { maximumFractionDigits: 2 }).format(value);
}
