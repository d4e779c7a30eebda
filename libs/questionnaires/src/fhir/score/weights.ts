import type { Answer, Question, SingleAnswer } from '../../document.js';

/** What one option counts as: its score, else its number. */
function weightOf({ options = [] }: Question, value: SingleAnswer): number | undefined {
  const option = options.find((each) => each.value === value);
  const weight = option?.score ?? option?.value;
  return typeof weight === 'number' ? weight : undefined;
}

/** Whether a question counts in a score: a choice whose options have numbers. */
export function isScored({ type, options = [] }: Question): boolean {
  if (type !== 'choice' && type !== 'multiple') return false;
  return options.some(({ score, value }) => score !== undefined || typeof value === 'number');
}

/** What an answer counts as, several together; `undefined` when a part of it has no number. */
export function counted(question: Question, answer: Answer): number | undefined {
  const list = (Array.isArray(answer) ? answer : [answer]) as readonly SingleAnswer[];
  const weights = list.map((each) => weightOf(question, each));
  if (weights.includes(undefined)) return undefined;
  return (weights as number[]).reduce((sum, weight) => sum + weight, 0);
}

/** The least and most an answer can count as. */
export function weightsOf(question: Question): { readonly low: number; readonly high: number } {
  const weights = (question.options ?? []).flatMap(({ value }) => weightOf(question, value) ?? []);
  if (weights.length === 0) return { low: 0, high: 0 };
  const [low, high] = [Math.min(...weights), Math.max(...weights)];
  if (question.type === 'choice') return { low, high };
  const sum = (list: readonly number[]) => list.reduce((total, weight) => total + weight, 0);
  const [below, above] = [weights.filter((weight) => weight < 0), weights.filter((weight) => weight > 0)];
  return { low: below.length > 0 ? sum(below) : low, high: above.length > 0 ? sum(above) : high };
}
