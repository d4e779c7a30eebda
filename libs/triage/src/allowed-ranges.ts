/** Where a department may set a threshold. */
import { type Bound, keyOf, strictBounds } from './acute-bounds.js';
import { MOST_AGO } from './check/leaf.js';
import { MAX_TIMES } from './check/predicate.js';
import { LEAST_DAYS, MOST_DAYS } from './check/suppress.js';
import type { RuleSet } from './rule-set.js';
import { type Threshold, thresholds } from './thresholds.js';
import { type Code, type Vocabulary, type VocabularyBand, vocabularyItem, vocabularyScale } from './vocabulary.js';

export const ALLOWED_WHY = ['item', 'scale', 'change', 'percent', 'days', 'times', 'fact', 'no-looser'] as const;
export type AllowedWhy = (typeof ALLOWED_WHY)[number];

export interface Allowed {
  readonly path: string;
  /** null = open at this end. */
  readonly min: number | null;
  readonly max: number | null;
  /** Smallest sensible change of the number. */
  readonly step: number;
  /** The only values there are, where the list is known. */
  readonly values?: readonly number[];
  /** The published bands of the scale. */
  readonly bands?: readonly VocabularyBand[];
  /** What sets it: `no-looser` = an acute rule of the base, which may only get stricter. */
  readonly why: AllowedWhy;
}

/** One per threshold of the draft, in the order of `thresholds`. `base` as for `guardFaults`. */
export function allowedRanges(base: RuleSet | null, draft: RuleSet, vocabulary: Vocabulary): Allowed[] {
  const bounds = strictBounds(base);
  return thresholds(draft).map((threshold) => {
    const own: Allowed = { path: threshold.path, ...rangeOf(threshold, vocabulary) };
    const bound = bounds.get(keyOf(threshold));
    return bound ? narrowed(own, bound) : own;
  });
}

type Range = Omit<Allowed, 'path'>;

function rangeOf(threshold: Threshold, vocabulary: Vocabulary): Range {
  const { kind, code, percent, difference } = threshold;
  if (kind === 'fact') return { min: null, max: null, step: 1, why: kind };
  if (kind === 'times') return { min: 2, max: MAX_TIMES, step: 1, why: kind };
  if (kind === 'days') {
    const ofSuppression = threshold.path.endsWith('/suppress/days');
    return { min: ofSuppression ? LEAST_DAYS : 1, max: ofSuppression ? MOST_DAYS : MOST_AGO, step: 1, why: kind };
  }
  // nothing falls by more than all of it
  if (percent) return { min: -100, max: null, step: 1, why: 'percent' };
  const range = rangeOfCode(code, vocabulary);
  if (!difference) return range;
  const width = range.min === null || range.max === null ? null : range.max - range.min;
  return { min: width === null ? null : -width, max: width, step: range.step, why: 'change' };
}

function rangeOfCode(code: Code, vocabulary: Vocabulary): Range {
  const scale = vocabularyScale(vocabulary, code);
  if (scale) return { min: scale.min, max: scale.max, step: stepOf(scale), bands: scale.bands, why: 'scale' };
  const { values, min, max } = vocabularyItem(vocabulary, code) ?? {};
  if (!values?.length) return { min: min ?? null, max: max ?? null, step: TENTH, why: 'item' };
  const sorted = [...values].sort((a, b) => a - b);
  const gaps = sorted.slice(1).map((value, index) => value - sorted[index]!);
  return { min: sorted[0]!, max: sorted.at(-1)!, step: Math.min(1, ...gaps), values: sorted, why: 'item' };
}

/** Of what is measured. */
const TENTH = 0.1;

/** A scale whose bands and ends are whole numbers is counted in whole numbers. */
function stepOf({ min, max, bands }: { min: number; max: number; bands: readonly VocabularyBand[] }): number {
  const ends = [min, max, ...bands.flatMap(({ from, to }) => [from, to])];
  return ends.every(Number.isInteger) ? 1 : TENTH;
}

function narrowed(own: Allowed, { min, max }: Bound): Allowed {
  const [low, high] = [highest(own.min, min), lowest(own.max, max)];
  const isInside = (value: number): boolean => (low === null || value >= low) && (high === null || value <= high);
  return {
    ...own,
    min: low,
    max: high,
    ...(own.values ? { values: own.values.filter(isInside) } : {}),
    why: 'no-looser',
  };
}

function highest(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.max(a, b);
}

function lowest(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.min(a, b);
}
