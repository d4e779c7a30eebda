/** One response as triage sees it. */
import type { Limits } from './rule-set.js';
import type { Code } from './vocabulary.js';

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
  /** Instant at which the alarm of this response got a recorded outcome (`not reached` is none); absent = it has none. */
  readonly settledAt?: string;
  /** Instrument id → definition version. */
  readonly versions: Readonly<Record<string, string>>;
}

export interface Subject {
  /** The patient's own limits; a side left out falls back on the rule set's. */
  readonly limits: Limits;
  readonly facts: Readonly<Record<string, string | number | boolean>>;
}

/** The numbers a code may stand for in a response. `values`, where the list is known, are all of them. */
export interface Span extends Bounds {
  readonly values?: readonly number[];
  /** Why it is not one number. */
  readonly why?: 'blank' | 'unknown';
  /** Behind a blank gate: it may also never have been asked. */
  readonly mayBeHidden?: boolean;
}

export function exactly(value: number): Span {
  return { low: value, high: value };
}
