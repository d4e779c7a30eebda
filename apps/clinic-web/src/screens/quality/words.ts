import type { Words } from '../../text/dictionary';
import type { Language } from '../../text/language';
import { number } from '../../text/number';

interface Share {
  readonly count: number;
  readonly of: number;
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly few: boolean;
}

/** A share between 0 and 1 in whole percent; below 10 with one decimal, for there a whole one is half the truth. */
export function percent(share: number, language: Language): string {
  const hundredth = share * 100;
  const rounded = hundredth < 9.95 ? Math.round(hundredth * 10) / 10 : Math.round(hundredth);
  return number(rounded, language);
}

/** A share in words: its percent, its numbers, its interval; of few only the numbers. */
export function shareWords({ count, of, share, low, high, few }: Share, t: Words['quality'], language: Language) {
  const counted = t.share.of(number(count, language), number(of, language));
  if (of === 0 || share === null || low === null || high === null)
    return { value: t.share.none, counted: null, interval: null, few: false };
  if (few) return { value: t.share.few, counted, interval: null, few: true };
  return {
    value: t.share.percent(percent(share, language)),
    counted,
    interval: t.share.interval(percent(low, language), percent(high, language)),
    few: false,
  };
}

/** "2026-10" as "okt. 2026". */
export function monthWords(month: string, language: Language): string {
  const locale = language === 'da' ? 'da-DK' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-15T12:00:00Z`),
  );
}

/** Why a response could not be assessed again, of the server's code. */
export function whyWords(why: string, t: Words['quality']): string {
  const plain = t.back.why as unknown as Record<string, string | undefined>;
  if (typeof plain[why] === 'string') return plain[why];
  const [id, code] = why.split(':');
  if (code === 'definition') return t.back.why.definition(id!);
  return t.back.why.score(id!);
}

/** The server's refusal as a sentence that says what to do. */
export function refusalWords(
  { code, faults }: { readonly code: string; readonly faults: readonly { readonly code: string }[] },
  t: Words,
): string {
  const said = faults.map((fault) => t.quality.faults[fault.code] ?? fault.code).join(' ');
  return t.quality.refused[code] ?? (said || t.common.refused(code));
}
