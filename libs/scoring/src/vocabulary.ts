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

/** Does the statement rest on a source that was read, or on memory and so waits for somebody to confirm it? */
export const BASES = ['sourced', 'memory'] as const;
export type Basis = (typeof BASES)[number];

export const LICENCES = ['free', 'non-commercial'] as const;
export type Licence = (typeof LICENCES)[number];

export const METHODS = ['sum', 'linear', 'count', 'criteria'] as const;
export const MISSING_RULES = ['complete-case'] as const;
/** Whose items must all be there: those the scale reads, or every scored item of the instrument. */
export const MISSING_SCOPES = ['scale', 'instrument'] as const;

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
}

export interface Criterion {
  readonly scale: ScaleCode;
  readonly min: number;
  readonly max: number;
}

/** Formulas stand above the functions in `methods/`. */
export type Method =
  | { readonly name: 'sum' }
  | { readonly name: 'linear'; readonly of: ScaleCode; readonly factor: number; readonly plus: number }
  | { readonly name: 'count'; readonly atLeast: Readonly<Record<ItemCode, number>> }
  | { readonly name: 'criteria'; readonly all: readonly Criterion[] };

export interface MissingRule {
  readonly rule: (typeof MISSING_RULES)[number];
  readonly over: (typeof MISSING_SCOPES)[number];
}

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

export interface Scale {
  readonly code: ScaleCode;
  readonly title: Text;
  /** The items the scale reads. */
  readonly items: readonly ItemCode[];
  readonly method: Method;
  readonly missing: MissingRule;
  readonly range: { readonly min: number; readonly max: number };
  readonly direction: Direction;
  /** In rising order, covering the range without a hole; empty where no bands are published. */
  readonly bands: readonly Band[];
  readonly bandsSource?: string;
  readonly minimalImportantChange?: MinimalImportantChange;
  /** Where the algorithm is published. */
  readonly source: string;
  readonly basis: Basis;
}

export interface InstrumentDefinition {
  readonly id: string;
  readonly version: string;
  readonly title: Text;
  readonly rights: string;
  readonly licence: Licence;
  readonly items: readonly ItemDefinition[];
  /** A scale may build on scales that stand before it. */
  readonly scales: readonly Scale[];
}

/** Something wrong and where: `path` is a JSON pointer (RFC 6901) into the value that was checked. */
export interface Fault<Code extends string> {
  readonly path: string;
  readonly code: Code;
}
