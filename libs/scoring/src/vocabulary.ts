import type { Grid, Prior } from './irt/quadrature.js';

/** The words of scoring: lists first, types derived from them. */

export const LANGUAGES = ['da', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Text = Readonly<Record<Language, string>>;

/** An item's stored code, e.g. `phq9.1`. Conventional short names (`q1`) are aliases in the definition. */
export type ItemCode = string;
/** A scale's code inside its instrument, e.g. `TOTAL`. Everywhere else the scale is `<instrument>.<CODE>`. */
export type ScaleCode = string;

/** `none`: neither end is better by itself (PHQ-9's ODS is 0 both below and above it). */
export const DIRECTIONS = ['higher-worse', 'higher-better', 'none'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/**
 * What a statement rests on: a source that was read or run; memory, until somebody confirms it; or sources that
 * contradict each other, until somebody reads the publisher's own.
 */
export const BASES = ['sourced', 'memory', 'disputed'] as const;
export type Basis = (typeof BASES)[number];

/** `licensed`: a department that uses it holds the owner's licence; the product brings codes and numbers, no wording. */
export const LICENCES = ['free', 'non-commercial', 'licensed'] as const;
export type Licence = (typeof LICENCES)[number];

/** A closed interval, both ends included and both ends reached by some completion of the answers. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** An item takes the whole numbers min..max. `scored: false` = belongs to the form, enters no score. */
export interface ItemDefinition {
  readonly code: ItemCode;
  readonly aliases: readonly string[];
  readonly min: number;
  readonly max: number;
  readonly scored?: boolean;
  /** The only answers there are, where they are not all of min..max (AUDIT 9: 0, 2, 4). */
  readonly values?: readonly number[];
  /** Any number in min..max, not whole ones only (a visual analogue scale). */
  readonly decimal?: true;
  /** Counts as min + max - x. */
  readonly reversed?: true;
  /** What the answers count as, in the order of `values`, else of min..max. Absent: an answer counts as itself. */
  readonly counts?: readonly number[];
  /** Answers that the publisher treats as not given (KCCQ-12: 6, did not do it for other reasons). */
  readonly asBlank?: readonly number[];
  /** Answers that are words on the form and the number each stands for (DLQI: "nr" is 0). */
  readonly words?: Readonly<Record<string, number>>;
  /** Where the form is left by other answers, all of them together say what this one would have been (AUDIT: never drinks). */
  readonly impliedBy?: { readonly when: Readonly<Record<ItemCode, readonly number[]>>; readonly value: number };
}

/** A case holds when every item named has one of the answers, or is blank where it says so. */
export interface Case {
  readonly when: Readonly<Record<ItemCode, readonly number[] | 'blank'>>;
  readonly counts: number;
}

/**
 * What several answers count as together; it stands in the place of the items it is made from.
 * - `highest`: the highest of them, as they count (MDI items 8 and 10)
 * - `terms`: a sum; in each term the first case that holds counts, and where none does, the item is blank.
 *   A case with a blank in it is an estimate: the score is prorated (SF-36 bodily pain, DLQI item 7).
 */
export type DerivedItem =
  | { readonly code: ItemCode; readonly from: readonly ItemCode[]; readonly highest: true }
  | { readonly code: ItemCode; readonly from: readonly ItemCode[]; readonly terms: readonly (readonly Case[])[] };

export const METHODS = [
  'sum',
  'mean',
  'pomp',
  'linear',
  'count',
  'criteria',
  'table',
  'value-set',
  'states',
  'weighted',
  'norm-based',
  'sum-of-scales',
  'mean-of-scales',
  'irt',
] as const;

export interface Criterion {
  readonly scale: ScaleCode;
  readonly min: number;
  readonly max: number;
}

/** What a method's number is multiplied by, and the value it never goes below, in this order. */
export interface Finish {
  readonly times?: number;
  readonly floor?: number;
}

/** A scale that others are put together from; `reversed` counts it as range.min + range.max - S. */
export interface PartOf {
  readonly scale: ScaleCode;
  readonly reversed?: true;
}

/** A scale's mean and standard deviation in the norm population, and its factor score coefficient. */
export interface NormedPart {
  readonly scale: ScaleCode;
  readonly mean: number;
  readonly sd: number;
  readonly weight: number;
}

/** Graded response model: P(X >= k) = 1 / (1 + exp(-a (theta - b_k))); the lowest answer is category 0. */
export interface GradedParameters {
  readonly a: number;
  readonly b: readonly number[];
}

/** Formulas stand above the functions in `methods/` and `irt/`. */
export type Method =
  | ({ readonly name: 'sum' } & Finish)
  | ({ readonly name: 'mean'; readonly weights?: Readonly<Record<ItemCode, number>> } & Finish)
  | { readonly name: 'pomp'; readonly min: number; readonly max: number; readonly reversed?: true }
  | { readonly name: 'linear'; readonly of: ScaleCode; readonly factor: number; readonly plus: number }
  | { readonly name: 'count'; readonly atLeast: Readonly<Record<ItemCode, number>> }
  | { readonly name: 'criteria'; readonly all: readonly Criterion[] }
  | {
      readonly name: 'table';
      readonly from: number;
      readonly values: readonly number[];
      readonly se?: readonly number[];
    }
  | {
      readonly name: 'value-set';
      readonly unit: number;
      readonly full: number;
      readonly anyAboveOne?: number;
      readonly weights: Readonly<Record<ItemCode, readonly number[]>>;
    }
  | { readonly name: 'states'; readonly unit: number; readonly values: readonly number[] }
  | {
      readonly name: 'weighted';
      readonly constant: number;
      readonly weights: Readonly<Record<ItemCode, readonly number[]>>;
    }
  | { readonly name: 'norm-based'; readonly mean: number; readonly sd: number; readonly of: readonly NormedPart[] }
  | ({ readonly name: 'sum-of-scales'; readonly of: readonly PartOf[] } & Finish)
  | ({ readonly name: 'mean-of-scales'; readonly of: readonly PartOf[] } & Finish)
  | {
      readonly name: 'irt';
      readonly model: 'graded';
      readonly estimator: 'eap' | 'map';
      readonly prior: Prior;
      readonly grid?: Grid;
      readonly items: Readonly<Record<ItemCode, GradedParameters>>;
      readonly mean: number;
      readonly sd: number;
    };
export type MethodName = Method['name'];

/**
 * How much must be there. *Half* has two meanings: EORTC, KOOS and SF-36 want at least half (`half`), FACIT wants more
 * (`more-than-half`); an odd number of items hides the difference.
 */
export const MISSING_RULES = ['complete-case', 'half', 'more-than-half', 'at-least'] as const;
/** What is counted: the items the scale reads, every scored item of the instrument, or the scales it is made from. */
export const MISSING_SCOPES = ['scale', 'instrument', 'parts'] as const;
/** What stands for the missing when enough is there: the mean of what was answered, or the lowest answer. */
export const FILLS = ['mean', 'lowest'] as const;

export type MissingRule = {
  readonly over: (typeof MISSING_SCOPES)[number];
  /** Scales that must have a value of their own besides. */
  readonly requires?: readonly ScaleCode[];
  /** Absent: `mean`. */
  readonly fill?: (typeof FILLS)[number];
} & (
  | { readonly rule: 'complete-case' | 'half' | 'more-than-half' }
  | { readonly rule: 'at-least'; readonly answered: number }
);

/** A named stretch of a scale, both ends included. */
export interface Band {
  readonly code: string;
  readonly from: number;
  readonly to: number;
  readonly label: Text;
}

/** In points of the scale; a change of exactly this size is important (at least, not more than). */
export interface MinimalImportantChange {
  readonly value: number;
  readonly source: string;
  readonly basis: Basis;
}

/** What the reliable change index needs: reliability r (0 <= r < 1) and the standard deviation, in points. */
export interface Reliability {
  readonly r: number;
  readonly sd: number;
  readonly source: string;
  readonly basis: Basis;
}

export interface Scale {
  readonly code: ScaleCode;
  readonly title: Text;
  /** The items the scale reads, those of its parts included. */
  readonly items: readonly ItemCode[];
  /** With one of these answers the scale is not applicable (BR23: sexual enjoyment without sexual activity). */
  readonly notWhen?: Readonly<Record<ItemCode, readonly number[]>>;
  readonly method: Method;
  /**
   * Rounded to that many places, half up, before anything is built on it: only where the publisher's program does so
   * and others compare with it to the last place (FACT-G: 3). Absent: never rounded.
   */
  readonly decimals?: number;
  readonly missing: MissingRule;
  readonly range: { readonly min: number; readonly max: number };
  readonly direction: Direction;
  /** In rising order, covering the range without a hole; empty where no bands are published. */
  readonly bands: readonly Band[];
  readonly bandsSource?: string;
  readonly minimalImportantChange?: MinimalImportantChange;
  readonly reliability?: Reliability;
  /** Where the algorithm is published. */
  readonly source: string;
  readonly basis: Basis;
}

export interface InstrumentDefinition {
  /** Where an editor finds the published schema; read by nobody else. */
  readonly $schema?: string;
  readonly id: string;
  /** Other names the instrument goes by (`cat` for `copd-cat`). */
  readonly aliases?: readonly string[];
  readonly version: string;
  readonly title: Text;
  readonly rights: string;
  readonly licence: Licence;
  /** What a reader must know before relying on it: a version, a disagreement between sources, what is missing. */
  readonly note?: string;
  readonly items: readonly ItemDefinition[];
  readonly derived?: readonly DerivedItem[];
  /** A scale may build on scales that stand before it. */
  readonly scales: readonly Scale[];
}

/** Something wrong and where: `path` is a JSON pointer (RFC 6901) into the value that was checked. */
export interface Fault<Code extends string> {
  readonly path: string;
  readonly code: Code;
}
