import type { Given } from '../../bench/setup/answers.mjs';

/** The oracle's own arithmetic and its own few rules: nothing of the product is read here. */

/** The plain sum of an instrument's items. */
export function total(answers: Given, prefix: string, items: number): number {
  let sum = 0;
  for (let item = 1; item <= items; item += 1) sum += answers[`${prefix}.${item}`] ?? Number.NaN;
  return sum;
}

/** A thought of death or of self-harm; else a PHQ-9 of 20 and more; else nothing at all. Other answers are not given. */
export function levelOf(answers: Given): 'acute' | 'red' | 'green' {
  if ((answers['phq9.9'] ?? 0) >= 1) return 'acute';
  if (total(answers, 'phq9', 9) >= 20) return 'red';
  if (total(answers, 'phq9', 9) === 0) return 'green';
  throw new Error('the oracle was given answers it has no rule for');
}

/** The place in the list: what is acute before what is red. */
export function rankOf(level: 'acute' | 'red' | 'green'): number {
  return level === 'acute' ? 0 : 1;
}
