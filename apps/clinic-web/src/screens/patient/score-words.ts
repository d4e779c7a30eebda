import type { Words } from '../../text/dictionary';
import type { Bilingual, Language } from '../../text/language';
import { number } from '../../text/number';
import { day } from '../../text/time';

export type ChangeView =
  | {
      since: string;
      value: number | null;
      low: number;
      high: number;
      important: 'yes' | 'no' | 'unknown';
      reliable: 'yes' | 'no' | 'unknown';
      direction: 'better' | 'worse' | 'same' | 'unknown';
    }
  | { since: string; notComparable: Bilingual };

interface Valued {
  kind: 'exact' | 'prorated' | 'bounded' | 'none';
  value: number | null;
  low: number | null;
  high: number | null;
}

/**
 * A score in words: "18", "ligger mellem 32 og 48", "40, skønnet, ligger mellem 32 og 48", "Kan ikke beregnes". An
 * interval is never shown as its middle, an estimate never without what is proven.
 */
export function scoreWords(score: Valued, t: Words, language: Language): string {
  const { kind, value, low, high } = score;
  if (kind === 'none') return t.patient.noScore;
  if (kind === 'exact') return value === null ? t.patient.noScore : number(value, language);
  if (low === null || high === null) return t.patient.noScore;
  const proven =
    low === high ? number(low, language) : t.patient.between(number(low, language), number(high, language));
  return kind === 'prorated' && value !== null ? t.patient.estimate(number(value, language), proven) : proven;
}

/** That it is an estimate, and what is proven; null for every other score. */
export function provenWords({ kind, value, low, high }: Valued, t: Words, language: Language): string | null {
  if (kind !== 'prorated' || value === null || low === null || high === null) return null;
  const [from, to] = [number(low, language), number(high, language)];
  const proven = low === high ? t.patient.provenOne(from) : t.patient.proven(from, to);
  // a published rule may estimate what no answers could give (FSFI)
  const isOutside = value < low || value > high;
  return [t.patient.prorated, proven, ...(isOutside ? [t.patient.outside] : [])].join(' ');
}

export interface ChangeWords {
  /** which arrow and tone */
  tone: 'better' | 'worse' | 'same' | 'unknown';
  /** which way the number went, whatever that means on this scale */
  arrow: 'up' | 'down' | 'same' | 'question';
  amount: string;
  since: string;
  important: string;
  /** against the error of measurement; null where the scale has no published reliability */
  reliable: string | null;
  /** the change is at least the smallest one that matters */
  matters: boolean;
}

function arrowOf(low: number, high: number): ChangeWords['arrow'] {
  if (low === 0 && high === 0) return 'same';
  if (low >= 0) return 'up';
  return high <= 0 ? 'down' : 'question';
}

/** What a scale's changes are held against. */
export interface Limits {
  /** the smallest change that matters, in points */
  important: number | null;
  /** where the scale's reliability is published */
  reliabilitySource: string | null;
}

/** A change in words: how far, which way, against the smallest change that matters and the error of measurement. */
export function changeWords(change: ChangeView, limits: Limits, t: Words, language: Language): ChangeWords {
  const { important, reliabilitySource } = limits;
  const p = t.patient;
  const since = p.since(day(change.since, language));
  if ('notComparable' in change) {
    return {
      tone: 'unknown',
      arrow: 'question',
      amount: p.notComparable,
      since,
      important: change.notComparable[language],
      reliable: null,
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
    reliable: reliabilitySource === null ? null : p.reliable[change.reliable],
    matters: change.important === 'yes',
  };
}
