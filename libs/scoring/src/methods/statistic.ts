import type { Form } from '../answers.js';
import type { UntracedScore, Working } from '../result.js';
import type { Interval } from '../vocabulary.js';

/** One form as the methods see it: the variables' values, and the scales that have been scored before. */
export interface Reading {
  readonly form: Form;
  /** What each variable counts as, by its place; NaN while that is not known. */
  readonly counted: readonly number[];
  /** The scores of the definition's earlier scales, by their place. */
  readonly scores: readonly UntracedScore[];
}

/**
 * What a method makes of a form.
 * - `point` is asked for only when the missing rule is content: everything is there, or enough to estimate the rest.
 * - `bounds` is what the completions of the form reach, both ends included.
 */
export interface Statistic {
  readonly point: (reading: Reading) => number;
  readonly bounds: (reading: Reading) => Interval;
  /** The standard error of the point, in points of the scale, where the method has one. */
  readonly se?: (reading: Reading) => number;
  /** The steps on paper; `known`: show those of the point, else those of the ends. */
  readonly working: (reading: Reading, known: boolean) => Working[];
}
