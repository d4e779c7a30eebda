import type { Language } from './language';

/** A number as the reader's language writes it, at most two decimals. */
export function number(value: number, language: Language): string {
  return new Intl.NumberFormat(language === 'da' ? 'da-DK' : 'en-GB', { maximumFractionDigits: 2 }).format(value);
}

/** A size in bytes in few words: "300 bytes", "12 kB", "1,5 MB". */
export function fileSize(bytes: number, language: Language): string {
  if (bytes < 1000) return `${bytes} ${language === 'da' || bytes === 1 ? 'byte' : 'bytes'}`;
  const [amount, unit] = bytes < 999_500 ? [Math.round(bytes / 1000), 'kB'] : [Math.round(bytes / 100_000) / 10, 'MB'];
  return `${number(amount, language)} ${unit}`;
}
