/** One response as triage sees it, and what can be known of a code in it. */
import type { Limits } from './rule-set.js';
import { type Code, type Vocabulary, vocabularyItem, vocabularyScale } from './vocabulary.js';

export type AnswerValue = number | string | boolean | readonly (number | string)[];

/** A score's bounds; both the same when it is exact. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

export interface Answered {
  /** Instant of hand-in, ISO 8601 with offset or Z. */
  readonly at: string;
  readonly language: string;
  readonly mode: string;
  readonly proxy: boolean;
  readonly asked: readonly Code[];
  /** Hidden behind a blank gate: not shown, and yet they may hold anything. */
  readonly unknownAsked?: readonly Code[];
  /** Blank = absent. */
  readonly answers: Readonly<Record<Code, AnswerValue>>;
  /** null = could not be computed for missing answers; absent = not applicable to this response. */
  readonly scores: Readonly<Record<Code, Bounds | null>>;
  /** Instrument id → definition version. */
  readonly versions: Readonly<Record<string, string>>;
}

export interface Subject {
  /** The patient's own limits; a side left out falls back on the rule set's. */
  readonly limits: Limits;
  readonly facts: Readonly<Record<string, string | number | boolean>>;
}

export type State =
  | { readonly kind: 'answered'; readonly value: AnswerValue }
  | { readonly kind: 'blank' }
  | { readonly kind: 'behind-blank' }
  | { readonly kind: 'not-asked' };

const BLANK: State = { kind: 'blank' };
const BEHIND_BLANK: State = { kind: 'behind-blank' };
const NOT_ASKED: State = { kind: 'not-asked' };

/** An answer that says nothing: absent, null, or text of blanks. */
function isBlank(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) && value.length === 0;
}

/** An answer that is there counts even when `asked` forgot it: an alarm is never dropped for bookkeeping. */
export function itemState(response: Answered, code: Code): State {
  const value = Object.hasOwn(response.answers, code) ? response.answers[code] : undefined;
  if (value !== undefined && !isBlank(value)) return { kind: 'answered', value };
  if (response.asked.includes(code)) return BLANK;
  return response.unknownAsked?.includes(code) ? BEHIND_BLANK : NOT_ASKED;
}

/** The numbers a code may stand for in a response. `values`, where the list is known, are all of them. */
export interface Span extends Bounds {
  readonly values?: readonly number[];
  /** Why it is not one number. */
  readonly why?: 'blank' | 'unknown';
  /** Behind a blank gate: it may also never have been asked. */
  readonly mayBeHidden?: boolean;
}

const ANYTHING: Span = { low: -Infinity, high: Infinity, why: 'unknown' };

export function exactly(value: number): Span {
  return { low: value, high: value };
}

/** Every value a blank item could have had. */
export function rangeOf(vocabulary: Vocabulary, code: Code, why: 'blank' | 'unknown'): Span {
  const item = vocabularyItem(vocabulary, code);
  const values = item?.values;
  if (values && values.length > 0) return { low: Math.min(...values), high: Math.max(...values), values, why };
  if (item?.min === undefined || item.max === undefined) return { ...ANYTHING, why };
  return { low: item.min, high: item.max, why };
}

/** The numbers an item stands for; null when it was not asked. An answer that is no number is unknown. */
export function itemSpan(response: Answered, code: Code, vocabulary: Vocabulary): Span | null {
  const state = itemState(response, code);
  if (state.kind === 'not-asked') return null;
  if (state.kind === 'blank') return rangeOf(vocabulary, code, 'blank');
  if (state.kind === 'behind-blank') return { ...rangeOf(vocabulary, code, 'unknown'), mayBeHidden: true };
  const { value } = state;
  if (typeof value === 'boolean') return exactly(value ? 1 : 0);
  return typeof value === 'number' && Number.isFinite(value) ? exactly(value) : ANYTHING;
}

/** The numbers a scale stands for; null when it does not apply to this response. */
export function scaleSpan(response: Answered, code: Code, vocabulary: Vocabulary): Span | null {
  const span = boundsOf(response, code, vocabulary);
  if (!response.unknownAsked?.length) return span; // the usual case: nothing stands behind a blank gate
  const items = vocabularyScale(vocabulary, code)?.items ?? [];
  const mayBeHidden = items.some((item) => itemState(response, item).kind === 'behind-blank');
  return span && mayBeHidden ? { ...span, mayBeHidden } : span;
}

function boundsOf(response: Answered, code: Code, vocabulary: Vocabulary): Span | null {
  const scale = vocabularyScale(vocabulary, code);
  const bounds = Object.hasOwn(response.scores, code) ? response.scores[code] : undefined;
  if (bounds && bounds.low <= bounds.high) {
    return bounds.low === bounds.high ? exactly(bounds.low) : { low: bounds.low, high: bounds.high, why: 'unknown' };
  }
  if (bounds === undefined && !mayApply(response, scale?.items)) return null;
  return scale ? { low: scale.min, high: scale.max, why: 'unknown' } : ANYTHING;
}

/** A form is given whole or not at all: one item known not to be asked, and there is no score to miss. */
function mayApply(response: Answered, items: readonly Code[] = []): boolean {
  return items.length > 0 && items.every((item) => itemState(response, item).kind !== 'not-asked');
}

/** Of an item or a scale, whichever the vocabulary (else the response) knows the code as. */
export function spanOf(response: Answered, code: Code, vocabulary: Vocabulary): Span | null {
  const isScale = vocabularyScale(vocabulary, code) !== undefined || Object.hasOwn(response.scores, code);
  return isScale ? scaleSpan(response, code, vocabulary) : itemSpan(response, code, vocabulary);
}

/** Exactly known: answered, or a score whose bounds meet. What was not asked is not known. */
export function isKnown(response: Answered, code: Code, vocabulary: Vocabulary): boolean {
  const isScale = vocabularyScale(vocabulary, code) !== undefined || Object.hasOwn(response.scores, code);
  if (!isScale) return itemState(response, code).kind === 'answered';
  const span = scaleSpan(response, code, vocabulary);
  return span !== null && span.low === span.high;
}
