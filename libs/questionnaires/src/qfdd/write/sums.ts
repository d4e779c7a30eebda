import type { Condition } from '../../document.js';
import type { Plan, PlannedQuestion } from './plan.js';

type Sum = Extract<Condition, { sum: readonly string[] }>;

/** More than this no one could check in a form. */
const MOST = 40;
const MOST_STEPS = 20_000;

/**
 * "These add up to at least so much" in words a form has: any of the least combinations that do. Exact where every
 * summand is a whole number from 0: a blank one, and one that is not asked, can then take nothing away. `undefined`
 * for every other sum.
 */
export function combinations({ sum, op, value }: Sum, plan: Plan): Condition | undefined {
  const least = op === '>=' ? value : op === '>' && Number.isInteger(value) ? value + 1 : undefined;
  const scales = sum.map((code) => scaleOf(plan.questions.get(code)));
  if (least === undefined || least <= 0 || new Set(sum).size !== sum.length) return undefined;
  if (scales.some((each) => each === undefined)) return undefined;
  const found = leastVectors(scales as number[][], least);
  if (!found || found.length === 0) return found && { never: true };
  const any = found.map((vector): Condition => {
    const parts = vector.flatMap((each, index): Condition[] =>
      each === 0 ? [] : [{ item: sum[index] as string, op: '>=', value: each }],
    );
    return parts.length === 1 ? (parts[0] as Condition) : { all: parts };
  });
  return any.length === 1 ? any[0] : { any };
}

/** The values a summand can have, from 0 up. */
function scaleOf(planned: PlannedQuestion | undefined): readonly number[] | undefined {
  const question = planned?.question;
  if (question?.type === 'integer') {
    if (question.min !== 0 || typeof question.max !== 'number' || question.max > 1000) return undefined;
    return Array.from({ length: question.max + 1 }, (_, index) => index);
  }
  if (question?.type !== 'choice') return undefined;
  const values = question.options?.map((option) => option.value) ?? [];
  const numbers = values.filter((each): each is number => typeof each === 'number' && Number.isInteger(each));
  numbers.sort((one, other) => one - other);
  return numbers.length === values.length && numbers[0] === 0 ? numbers : undefined;
}

/** Every vector that reaches the sum and would not with any part one step lower; `undefined` when there are too many. */
function leastVectors(scales: readonly (readonly number[])[], least: number): number[][] | undefined {
  const found: number[][] = [];
  let steps = 0;
  const goOn = (chosen: readonly number[], total: number): boolean => {
    if (++steps > MOST_STEPS || found.length > MOST) return false;
    if (chosen.length === scales.length) {
      const minimal = chosen.every((each, index) => {
        const scale = scales[index] as readonly number[];
        return each === 0 || total - each + (scale[scale.indexOf(each) - 1] as number) < least;
      });
      if (total >= least && minimal) found.push([...chosen]);
      return true;
    }
    return (scales[chosen.length] as readonly number[]).every((each) => goOn([...chosen, each], total + each));
  };
  return goOn([], 0) && found.length <= MOST ? found : undefined;
}
