import type { Question } from './document.js';

/** The numbers an answer can be. `values` is the sorted list where only some numbers of the range are possible. */
export interface ItemRange {
  readonly min: number;
  readonly max: number;
  readonly values?: readonly number[];
}

/**
 * The range of a question with one numeric answer: a choice whose values are numbers, or an integer or decimal with
 * both limits. `null` for everything else, an open choice and one that repeats too: nothing can be said about the
 * number a blank one would have been.
 */
export function itemRange(question: Question): ItemRange | null {
  if (question.type === 'choice') {
    const values = (question.options ?? []).map((option) => option.value);
    if (question.open || values.length === 0 || !values.every((value) => typeof value === 'number')) return null;
    const sorted = [...values].sort((a, b) => a - b);
    return { min: sorted[0] as number, max: sorted.at(-1) as number, values: sorted };
  }
  if ((question.type !== 'integer' && question.type !== 'decimal') || question.repeats) return null;
  const { min, max } = question;
  return typeof min === 'number' && typeof max === 'number' ? { min, max } : null;
}
