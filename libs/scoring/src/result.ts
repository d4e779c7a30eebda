import type { Basis, Interval, ItemCode, Method, MissingRule, ScaleCode } from './vocabulary.js';

export const ITEM_STATES = ['answered', 'blank', 'not-asked'] as const;
export type ItemState = (typeof ITEM_STATES)[number];

/** One item as it was read. `counted` is its value after recoding; for a blank, all that it could have been. */
export interface TraceItem {
  readonly code: ItemCode;
  readonly state: ItemState;
  readonly value: number | null;
  readonly counted: Interval;
}

/** A scale of the same instrument that this one builds on. */
export interface TracePart extends Interval {
  readonly scale: ScaleCode;
}

/** Enough to redo the score on paper. Codes and numbers only: screens write the words. */
export interface Trace {
  readonly instrument: string;
  readonly scale: ScaleCode;
  readonly definitionVersion: string;
  readonly engineVersion: string;
  readonly method: Method;
  readonly items: readonly TraceItem[];
  readonly parts: readonly TracePart[];
  readonly missing: MissingRule & { readonly items: readonly ItemCode[]; readonly of: number };
  readonly result: Interval;
  readonly source: string;
  readonly basis: Basis;
}

export const WHY_NONE = ['too-many-missing', 'not-applicable', 'invalid-item'] as const;

/**
 * A score, never a bare number.
 * - `exact`: everything the missing rule wants is there.
 * - `prorated`: the published rule estimates what is missing; `low`..`high` is what is proven.
 * - `bounded`: nothing is estimated; the true score lies in `low`..`high`, and both ends are possible. `low === high`
 *   happens (the blanks cannot matter any more) and is still not `exact`: the published rule wants a complete form.
 * - `none`: there is nothing to say, and why.
 */
export type Score =
  | { readonly kind: 'exact'; readonly value: number; readonly se?: number; readonly trace: Trace }
  | {
      readonly kind: 'prorated';
      readonly value: number;
      readonly low: number;
      readonly high: number;
      readonly se?: number;
      readonly trace: Trace;
    }
  | {
      readonly kind: 'bounded';
      readonly low: number;
      readonly high: number;
      readonly missing: readonly ItemCode[];
      readonly trace: Trace;
    }
  | { readonly kind: 'none'; readonly why: (typeof WHY_NONE)[number]; readonly missing: readonly ItemCode[] };

/** What is proven about a score: `low === high` for an exact one, null when there is none. */
export function provenInterval(score: Score): Interval | null {
  if (score.kind === 'none') return null;
  if (score.kind === 'exact') return { low: score.value, high: score.value };
  return { low: score.low, high: score.high };
}
