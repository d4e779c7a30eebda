import type { Basis, Interval, ItemCode, MethodName, MissingRule, ScaleCode } from './vocabulary.js';

/**
 * - `as-blank`: answered with what the publisher treats as not given
 * - `implied`: left out, and its value follows from another answer
 */
export const ITEM_STATES = ['answered', 'as-blank', 'implied', 'blank', 'not-asked'] as const;
export type ItemState = (typeof ITEM_STATES)[number];

/** One item as it was read. `counted` is its value after recoding; for a blank, all that it could have been. */
export interface TraceItem {
  readonly code: ItemCode;
  readonly state: ItemState;
  readonly value: number | null;
  readonly counted: Interval;
}

/** What can be said of a score: see `Score`. */
export const KINDS = ['exact', 'prorated', 'bounded', 'none'] as const;

/** What several answers counted as together. */
export interface TraceDerived {
  readonly code: ItemCode;
  readonly from: readonly ItemCode[];
  /** What is proven of it. */
  readonly counted: Interval;
  readonly estimated: boolean;
  /** What it counted as in the score, where that is an estimate. */
  readonly value?: number;
}

/** A scale of the same instrument that this one builds on, and what is proven of it. */
export interface TracePart extends Interval {
  readonly scale: ScaleCode;
  /** Absent in traces of engine 1. `none`: it does not apply, and low..high is its whole range. */
  readonly scoreKind?: (typeof KINDS)[number];
  /** Its own score, where that is an estimate: what this one was built on. */
  readonly value?: number;
  /** What it entered as, where it is counted from the other end of its range. */
  readonly counted?: Interval;
}

/** The steps of a calculation in the order in which they are made on paper. */
export const WORKINGS = [
  'sum',
  'mean',
  'prorated',
  'filled',
  'count',
  'criteria',
  'weight',
  'look-up',
  'theta',
  'rescaled',
  'times',
  'plus',
  'floor',
  'rounded',
] as const;

/**
 * One step and what came of it. `of`: the item, scale or key it is about; `by`: the number it was done with.
 * `low === high` when the score is known or estimated, else the ends between which it lies.
 */
export interface Working extends Interval {
  readonly what: (typeof WORKINGS)[number];
  readonly of?: string;
  readonly by?: number;
}

/** Enough to redo the score on paper. Codes and numbers only: screens write the words. */
export interface Trace {
  readonly instrument: string;
  readonly scale: ScaleCode;
  readonly definitionVersion: string;
  readonly engineVersion: string;
  /** The method, without tables and weights: what was taken from those stands in `working`. */
  readonly method: { readonly name: MethodName; readonly [parameter: string]: unknown };
  readonly items: readonly TraceItem[];
  /** Absent in traces of engine 1. */
  readonly derived?: readonly TraceDerived[];
  readonly parts: readonly TracePart[];
  /** Absent in traces of engine 1. */
  readonly working?: readonly Working[];
  readonly missing: MissingRule & { readonly items: readonly ItemCode[]; readonly of: number };
  /** What is proven. */
  readonly result: Interval;
  readonly source: string;
  readonly basis: Basis;
}

export const WHY_NONE = ['too-many-missing', 'not-applicable', 'invalid-item'] as const;

/** A score without the trace that belongs to it: for counting in bulk, where nobody looks at one patient. */
export type UntracedScore =
  | { readonly kind: 'exact'; readonly value: number; readonly se?: number }
  | {
      readonly kind: 'prorated';
      readonly value: number;
      readonly low: number;
      readonly high: number;
      readonly se?: number;
    }
  | { readonly kind: 'bounded'; readonly low: number; readonly high: number; readonly missing: readonly ItemCode[] }
  | {
      readonly kind: 'none';
      readonly why: (typeof WHY_NONE)[number];
      readonly missing: readonly ItemCode[];
      /** The item whose answer means that the scale does not apply. */
      readonly excludedBy?: ItemCode;
    };

type Traced<S> = S extends { readonly kind: 'none' } ? S : S & { readonly trace: Trace };

/**
 * A score, never a bare number.
 * - `exact`: everything the missing rule wants is there.
 * - `prorated`: the published rule estimates what is missing; `low`..`high` is what is proven.
 * - `bounded`: nothing is estimated; the true score lies in `low`..`high`, and both ends are possible. `low === high`
 *   happens (the blanks cannot matter any more) and is still not `exact`: the published rule wants a complete form.
 * - `none`: there is nothing to say, and why.
 */
export type Score = Traced<UntracedScore>;

/** What is proven about a score: `low === high` for an exact one, null when there is none. */
export function provenInterval(score: UntracedScore): Interval | null {
  if (score.kind === 'none') return null;
  if (score.kind === 'exact') return { low: score.value, high: score.value };
  return { low: score.low, high: score.high };
}
