import type { Words } from '../../text/dictionary';
import type { Bilingual, Language } from '../../text/language';
import { day } from '../../text/time';

export type ChangeView =
  | {
      since: string;
      value: number | null;
      low: number;
      high: number;
      important: 'yes' | 'no' | 'unknown';
      direction: 'better' | 'worse' | 'same' | 'unknown';
    }
  | { since: string; notComparable: Bilingual };

/** A number as the reader's language writes it, at most two decimals. */
export function number(value: number, language: Language): string {
  return new Intl.NumberFormat(language === 'da' ? 'da-DK' : 'en-GB', { maximumFractionDigits: 2 }).format(value);
}

interface Valued {
  kind: 'exact' | 'prorated' | 'bounded' | 'none';
  value: number | null;
  low: number | null;
  high: number | null;
}

/** A score in words: "18", "ligger mellem 32 og 48", "Kan ikke beregnes". An interval is never shown as its middle. */
export function scoreWords(score: Valued, t: Words, language: Language): string {
  if (score.kind === 'none') return t.patient.noScore;
  if (score.kind === 'bounded' || score.value === null) {
    if (score.low === null || score.high === null) return t.patient.noScore;
    return t.patient.between(number(score.low, language), number(score.high, language));
  }
  return number(score.value, language);
}

export interface ChangeWords {
  /** which arrow and tone */
  tone: 'better' | 'worse' | 'same' | 'unknown';
  /** which way the number went, whatever that means on this scale */
  arrow: 'up' | 'down' | 'same' | 'question';
  amount: string;
  since: string;
  important: string;
  /** the change is at least the smallest one that matters */
  matters: boolean;
}

function arrowOf(low: number, high: number): ChangeWords['arrow'] {
  if (low === 0 && high === 0) return 'same';
  if (low >= 0) return 'up';
  return high <= 0 ? 'down' : 'question';
}

/** A change in words: how far, which way, and against the smallest change that matters. */
export function changeWords(change: ChangeView, important: number | null, t: Words, language: Language): ChangeWords {
  const p = t.patient;
  const since = p.since(day(change.since, language));
  if ('notComparable' in change) {
    return {
      tone: 'unknown',
      arrow: 'question',
      amount: p.notComparable,
      since,
      important: change.notComparable[language],
      matters: false,
    };
  }
  const { low, high, direction } = change;
  const sizes = [Math.abs(low), Math.abs(high)].sort((a, b) => a - b) as [number, number];
  const crosses = low < 0 && high > 0;
  const size =
    change.value !== null || low === high
      ? p.points(number(Math.abs(change.value ?? low), language))
      : crosses
        ? p.pointsBetween(number(low, language), number(high, language))
        : p.pointsBetween(number(sizes[0], language), number(sizes[1], language));
  const way = { better: p.better, worse: p.worse, same: p.same, unknown: p.unknownDirection }[direction];
  const step = important === null ? null : number(important, language);
  const against = { yes: p.importantYes, no: p.importantNo, unknown: p.importantUnknown }[change.important];
  return {
    tone: direction,
    arrow: arrowOf(low, high),
    amount: direction === 'same' ? p.same : direction === 'unknown' ? `${size}, ${way}` : `${size} ${way}`,
    since,
    important: step === null ? p.importantNone : against(step),
    matters: change.important === 'yes',
  };
}
