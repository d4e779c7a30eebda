/** Three-valued (Kleene) logic over outcomes that remember what they read. */
import type { Reading } from './reading.js';

export const TRUTHS = ['true', 'false', 'unknown'] as const;
export type Truth = (typeof TRUTHS)[number];

export interface Outcome {
  readonly truth: Truth;
  /** What made it so. Empty only for `all` and `any` that are false in the usual way and are read by nobody. */
  readonly read: readonly Reading[];
  /** Unknown because two responses may not be compared (other version, language or mode). */
  readonly incomparable: boolean;
}

export function outcome(truth: Truth, reading: Reading, incomparable = false): Outcome {
  return { truth, read: [reading], incomparable };
}

/** What may never have been asked proves nothing: not asked would be false. */
export function hedged(truth: Truth, of: { readonly mayBeHidden?: boolean }): Truth {
  return truth === 'true' && of.mayBeHidden ? 'unknown' : truth;
}

function gather(outcomes: readonly Outcome[], truth: Truth, keep: (outcome: Outcome) => boolean): Outcome {
  const kept = outcomes.filter(keep);
  return {
    truth,
    read: kept.flatMap((part) => part.read),
    incomparable: truth === 'unknown' && kept.some((part) => part.incomparable),
  };
}

/** False when one is false, true when all are, else unknown. */
export function allOf(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.some((part) => part.truth === 'false'))
    return gather(outcomes, 'false', (part) => part.truth === 'false');
  const truth = outcomes.every((part) => part.truth === 'true') ? 'true' : 'unknown';
  return gather(outcomes, truth, () => true);
}

/** True when one is true, false when all are, else unknown. */
export function anyOf(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.some((part) => part.truth === 'true')) return gather(outcomes, 'true', (part) => part.truth === 'true');
  if (outcomes.every((part) => part.truth === 'false')) return gather(outcomes, 'false', () => true);
  return gather(outcomes, 'unknown', (part) => part.truth === 'unknown');
}

/** True ↔ false; unknown stays. */
export function notOf(part: Outcome): Outcome {
  const truth = part.truth === 'unknown' ? 'unknown' : part.truth === 'true' ? 'false' : 'true';
  return { truth, read: part.read, incomparable: part.incomparable };
}
