/** What a predicate read: codes and numbers for a screen to word, never a sentence. Free text is never copied. */
import type { AnswerValue, Span } from './answered.js';
import type { OrderOp, Scalar, Side, Since, Take } from './predicate.js';

/** One number, or the bounds it lies between. */
export type ReadNumber = number | { readonly low: number; readonly high: number };

export const READ_STATES = [
  'known',
  'bounded',
  'blank',
  'not-asked',
  'unknown',
  'not-comparable',
  'no-history',
] as const;
export type ReadState = (typeof READ_STATES)[number];

/** Absent keys do not exist, so that a stored reading is the same bytes for ever. */
export interface Reading {
  /** Item, scale or `fact:<name>`; `proxy` for who answered. */
  readonly code: string;
  readonly state: ReadState;
  readonly value?: AnswerValue;
  readonly low?: number;
  readonly high?: number;
  readonly op?: OrderOp | 'in' | 'answered' | 'missing';
  readonly threshold?: Scalar | readonly Scalar[];
  readonly side?: Side;
  readonly band?: readonly string[];
  readonly since?: Since;
  readonly take?: Take;
  readonly days?: number;
  readonly before?: ReadNumber;
  /** When the earlier value was given. */
  readonly beforeAt?: string;
  /** Now minus before (of `within`: the value taken minus now), in points or percent. */
  readonly change?: ReadNumber;
  readonly percent?: true;
  /** Set when the reading is of an earlier response. */
  readonly at?: string;
}

/** While it is being written. */
export type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** One number, its bounds, or nothing when the bounds are open. */
export function readNumber(span: { low: number; high: number }): ReadNumber | undefined {
  if (!Number.isFinite(span.low) || !Number.isFinite(span.high)) return undefined;
  return span.low === span.high ? span.low : { low: span.low, high: span.high };
}

/** State and value keys of a span; null = not asked. */
export function readSpan(span: Span | null): Pick<Reading, 'state' | 'value' | 'low' | 'high'> {
  if (span === null) return { state: 'not-asked' };
  if (span.why === 'blank') return { state: 'blank' };
  const number = readNumber(span);
  if (number === undefined) return { state: 'unknown' };
  if (typeof number === 'number') return { state: 'known', value: number };
  return { state: 'bounded', low: number.low, high: number.high };
}
