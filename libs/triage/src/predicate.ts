/** The closed language of a rule: lists first, types derived from them. There are no functions and no names to call. */
import type { Code } from './vocabulary.js';

export const ORDER_OPS = ['<', '<=', '=', '!=', '>=', '>'] as const;
export type OrderOp = (typeof ORDER_OPS)[number];

export const SINCE = ['previous', 'baseline'] as const;
export type Since = (typeof SINCE)[number];

export const TAKES = ['lowest', 'highest', 'first', 'last'] as const;
export type Take = (typeof TAKES)[number];

export const SIDES = ['alertLow', 'warningLow', 'warningHigh', 'alertHigh'] as const;
export type Side = (typeof SIDES)[number];

export type Scalar = number | string | boolean;

export type ItemPredicate =
  | { readonly item: Code; readonly op: OrderOp; readonly value: Scalar }
  | { readonly item: Code; readonly op: 'in'; readonly value: readonly Scalar[] }
  | { readonly item: Code; readonly op: 'answered' };

export interface ScalePredicate {
  readonly scale: Code;
  readonly op: OrderOp;
  readonly value: number;
}

/** Of an item or a scale: now minus before, so a rise is positive. `percent`: of the earlier value. */
export interface ChangePredicate {
  readonly change: Code;
  readonly since: Since;
  readonly op: OrderOp;
  readonly value: number;
  readonly percent?: boolean;
}

/** One value out of the earlier responses of the last `days` × 24 hours, this response not included. */
export interface WithinPredicate {
  readonly within: Code;
  readonly days: number;
  readonly take: Take;
  /** `now`: the value taken minus this response's, so `lowest minus now <= -2` is a rise of 2 from the lowest. */
  readonly minus?: 'now' | null;
  readonly op: OrderOp;
  readonly value: number;
}

export interface BandPredicate {
  readonly band: Code;
  readonly in: readonly string[];
}

/** Held in this response and in the `times - 1` before it that asked what the predicate reads. */
export interface RepeatedPredicate {
  readonly repeated: Predicate;
  readonly times: number;
}

/** Asked, and yet not known exactly. */
export interface MissingPredicate {
  readonly missing: Code;
}

/** At or beyond the patient's own limit, else the rule set's. */
export interface LimitPredicate {
  readonly limit: Code;
  readonly side: Side;
}

export type FactPredicate =
  | { readonly fact: string; readonly op: OrderOp; readonly value: Scalar }
  | { readonly fact: string; readonly op: 'in'; readonly value: readonly Scalar[] };

export interface ProxyPredicate {
  readonly proxy: true;
}

export interface AllPredicate {
  readonly all: readonly Predicate[];
}
export interface AnyPredicate {
  readonly any: readonly Predicate[];
}
export interface NotPredicate {
  readonly not: Predicate;
}

export type Predicate =
  | ItemPredicate
  | ScalePredicate
  | ChangePredicate
  | WithinPredicate
  | BandPredicate
  | RepeatedPredicate
  | MissingPredicate
  | LimitPredicate
  | FactPredicate
  | ProxyPredicate
  | AllPredicate
  | AnyPredicate
  | NotPredicate;

/** The predicates under this one, in order. */
export function children(predicate: Predicate): readonly Predicate[] {
  if ('all' in predicate) return predicate.all;
  if ('any' in predicate) return predicate.any;
  if ('not' in predicate) return [predicate.not];
  if ('repeated' in predicate) return [predicate.repeated];
  return [];
}
