import type { Option, Question } from '../document.js';

/**
 * Names and values as SurveyJS sees them. A code never becomes a name: SurveyJS would read `a[0]` as an index, lose
 * `__proto__`, and take `A` and `a` for the same. The code travels as `linkId`.
 */
export function questionName(position: number): string {
  return `q${position + 1}`;
}

/** The position behind a question's name, or -1. */
export function positionOf(name: string): number {
  const match = /^q([1-9]\d{0,5})$/.exec(name);
  return match ? Number(match[1]) - 1 : -1;
}

/** In place of yes and no: a radio button cannot hold `false`, and a tick box cannot be left unanswered. */
const BOOLEANS = [true, false] as const;

/**
 * Numbers are their own SurveyJS values. Texts and booleans become `o0`, `o1`…: SurveyJS compares texts without
 * regard to case and takes '1' for 1.
 */
export function surveyValue(question: Question, value: number | string | boolean): number | string {
  if (typeof value === 'number') return value;
  const index = optionValues(question).indexOf(value);
  return index < 0 ? String(value) : `o${index}`;
}

/** The inverse. A value that no option has is left as it is, for the server to refuse. */
export function documentValue(question: Question, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const match = /^o(\d{1,4})$/.exec(value);
  return match ? (optionValues(question)[Number(match[1])] ?? value) : value;
}

export function optionValues(question: Question): readonly (number | string | boolean)[] {
  return question.type === 'boolean' ? BOOLEANS : (question.options ?? []).map((option: Option) => option.value);
}
