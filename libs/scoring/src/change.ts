import { difference } from './important-change.js';
import { standardErrorOfDifference } from './reliable-change.js';
import { provenInterval, type Score, type Trace } from './result.js';
import type { Direction, Interval, Reliability, Scale } from './vocabulary.js';

/** A score and how it was asked. `mode` is the caller's word; `web` and `tablet` self-report are one mode. */
export interface Comparable {
  readonly score: Score;
  readonly language: string;
  readonly mode: string;
}

export const WHY_NOT_COMPARABLE = ['no-score', 'other-scale', 'other-version', 'other-language', 'other-mode'] as const;
export type WhyNotComparable = (typeof WHY_NOT_COMPARABLE)[number];

export const IMPORTANT = ['yes', 'no', 'unknown'] as const;
export type Important = (typeof IMPORTANT)[number];

/** `unknown`: the interval allows both, or no reliability is published for the scale. */
export const RELIABLE = ['yes', 'no', 'unknown'] as const;
export type Reliable = (typeof RELIABLE)[number];

/** In standard errors of the difference: beyond it lie 5 % of those in whom nothing changed. */
const CRITICAL = 1.96;

/** `unknown`: the interval allows more than one of the others, or the scale has no better and worse end. */
export const CHANGE_DIRECTIONS = ['better', 'worse', 'same', 'unknown'] as const;
export type ChangeDirection = (typeof CHANGE_DIRECTIONS)[number];

export type Change =
  | {
      readonly kind: 'known';
      /** now - before, in points; null while it is only known to lie in low..high. */
      readonly value: number | null;
      readonly low: number;
      readonly high: number;
      readonly important: Important;
      readonly reliable: Reliable;
      readonly direction: ChangeDirection;
    }
  | { readonly kind: 'not-comparable'; readonly why: WhyNotComparable };

/**
 * D = now - before, on one scale. Of bounded scores an interval: [now.low - before.high, now.high - before.low].
 * Important when |D| is at least the scale's minimal important change over the whole interval; without one, unknown.
 * Reliable when |D / S_diff| > 1.96 over the whole interval (Jacobson & Truax 1991); without a reliability, unknown.
 * Scores of another definition version, language or mode are not compared: the difference would be partly of the tool.
 */
export function change(scale: Scale, before: Comparable, now: Comparable): Change {
  if (before.score.kind === 'none' || now.score.kind === 'none') return { kind: 'not-comparable', why: 'no-score' };
  const why = whyNotComparable(scale, before, before.score.trace, now, now.score.trace);
  if (why !== null) return { kind: 'not-comparable', why };
  const [a, b] = [provenInterval(before.score)!, provenInterval(now.score)!];
  // rounded by `difference`: 50.3 - 46.3 must reach a limit of 4. Plus 0, for a change of nothing has no sign
  const between: Interval = { low: difference(a.high, b.low) + 0, high: difference(a.low, b.high) + 0 };
  return {
    kind: 'known',
    value: between.low === between.high ? between.low : null,
    ...between,
    important: importantOf(between, scale.minimalImportantChange?.value ?? null),
    reliable: reliableOf(between, scale.reliability),
    direction: directionOf(between, scale.direction),
  };
}

function whyNotComparable(
  scale: Scale,
  before: Comparable,
  beforeTrace: Trace,
  now: Comparable,
  nowTrace: Trace,
): WhyNotComparable | null {
  if (beforeTrace.instrument !== nowTrace.instrument) return 'other-scale';
  if (beforeTrace.scale !== scale.code || nowTrace.scale !== scale.code) return 'other-scale';
  if (beforeTrace.definitionVersion !== nowTrace.definitionVersion) return 'other-version';
  if (before.language !== now.language) return 'other-language';
  return oneMode(before.mode) === oneMode(now.mode) ? null : 'other-mode';
}

/** Both are the patient alone with the same screens. */
function oneMode(mode: string): string {
  return mode === 'tablet' ? 'web' : mode;
}

function importantOf({ low, high }: Interval, minimal: number | null): Important {
  if (minimal === null) return 'unknown';
  if (low >= minimal || high <= -minimal) return 'yes';
  return low > -minimal && high < minimal ? 'no' : 'unknown';
}

function reliableOf({ low, high }: Interval, reliability: Reliability | undefined): Reliable {
  if (!reliability) return 'unknown';
  const error = standardErrorOfDifference(reliability.sd, reliability.r);
  const isBeyond = (points: number): boolean => difference(CRITICAL, points / error) > 0;
  if (isBeyond(low) || isBeyond(-high)) return 'yes';
  return isBeyond(high) || isBeyond(-low) ? 'unknown' : 'no';
}

function directionOf({ low, high }: Interval, direction: Direction): ChangeDirection {
  if (low === 0 && high === 0) return 'same';
  if (direction === 'none' || (low <= 0 && high >= 0)) return 'unknown';
  return low > 0 === (direction === 'higher-better') ? 'better' : 'worse';
}
