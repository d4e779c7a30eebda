import { type Condition, type ItemCode, OPS, type Op, type Question } from '@stemme/questionnaires';
import { canonical } from '../platform/canonical.js';

type Compared = Extract<Condition, { readonly op: Op; readonly item: ItemCode }>;
/** One of these answers of a choice. */
interface OneOf {
  readonly item: ItemCode;
  readonly oneOf: readonly number[];
}
type Plain = OneOf | Condition | { readonly all: readonly Plain[] } | { readonly any: readonly Plain[] };

const HOLDS: Readonly<Record<Op, (answer: number, value: number) => boolean>> = {
  '<': (answer, value) => answer < value,
  '<=': (answer, value) => answer <= value,
  '=': (answer, value) => answer === value,
  '!=': (answer, value) => answer !== value,
  '>=': (answer, value) => answer >= value,
  '>': (answer, value) => answer > value,
};

/**
 * A condition in a form in which two that always decide alike are written alike, as far as one can tell from the answers of
 * a choice: other systems write "1 or 2" where we write "at least 1". `!=` stays as it is: it also holds of a blank.
 */
export function plainCondition(condition: Condition, questions: ReadonlyMap<ItemCode, Question>): Plain {
  if ('all' in condition) return joined('all', condition.all, questions);
  if ('any' in condition) return joined('any', condition.any, questions);
  return isComparison(condition) ? (oneOf(condition, questions.get(condition.item)) ?? condition) : condition;
}

function isComparison(condition: Condition): condition is Compared {
  return 'item' in condition && 'op' in condition && OPS.includes(condition.op);
}

function oneOf({ item, op, value }: Compared, question: Question | undefined): OneOf | undefined {
  const values = question?.type === 'choice' && !question.open ? (question.options ?? []).map((one) => one.value) : [];
  if (typeof value !== 'number' || op === '!=' || !values.every((one) => typeof one === 'number')) return undefined;
  const met = values.filter((one) => HOLDS[op](one, value)).sort((a, b) => a - b);
  return met.length === 0 ? undefined : { item, oneOf: met };
}

function joined(
  key: 'all' | 'any',
  conditions: readonly Condition[],
  questions: ReadonlyMap<ItemCode, Question>,
): Plain {
  const parts = conditions.map((one) => plainCondition(one, questions));
  const merged = key === 'any' ? together(parts) : parts;
  const sorted = [...new Map(merged.map((one) => [canonical(one), one])).entries()].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const [first, ...more] = sorted.map(([, one]) => one);
  if (first !== undefined && more.length === 0) return first;
  return key === 'all' ? { all: sorted.map(([, one]) => one) } : { any: sorted.map(([, one]) => one) };
}

/** Of several about one choice, one: its answer is any of theirs. */
function together(parts: readonly Plain[]): Plain[] {
  const found = new Map<ItemCode, Set<number>>();
  const others: Plain[] = [];
  for (const part of parts) {
    if (!('oneOf' in part)) others.push(part);
    else found.set(part.item, new Set([...(found.get(part.item) ?? []), ...part.oneOf]));
  }
  return [...others, ...[...found].map(([item, values]) => ({ item, oneOf: [...values].sort((a, b) => a - b) }))];
}
