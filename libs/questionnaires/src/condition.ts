import { compareTemporal, isTemporal } from './dates.js';
import type { Literal, Op, Quantity, QuestionType, SingleAnswer } from './document.js';
import type { UnitEngine } from './engines.js';

/**
 * Two questions about a condition, and so three states of an item:
 * - does it hold, by the answers that are there? Then the item is shown.
 * - is it ruled out, whatever the blank answers would have been? Then the item is hidden, and known to have no answer.
 * - neither: the item is not shown, but its gate is blank, so what it would have held is unknown.
 */
export const STATES = ['hidden', 'shown', 'unknown'] as const;
export type State = (typeof STATES)[number];

/** `undefined`: it can neither be said that it is so nor that it is not. */
export type Verdict = boolean | undefined;

/** Converted amounts are the same when they differ by less than this part of themselves: 0.1 kg is 100 g. */
export const SAME = 1e-9;

/**
 * Whether one answer meets a comparison. Codes and texts are compared as they are written. Only numbers, amounts and
 * dates are ordered; a stray text in a draft is not less or more than anything.
 */
export function meets(
  answer: SingleAnswer,
  op: Op,
  value: Literal,
  type: QuestionType,
  units: UnitEngine | undefined,
): Verdict {
  if (typeof answer === 'object' && answer !== null) return meetsObject(answer, op, value, units);
  if (typeof answer === 'string' && typeof value === 'string' && isTemporal(type)) {
    const order = compareTemporal(type, answer, value);
    return order === undefined ? undefined : ordered(order, op, 0);
  }
  if (op === '=') return answer === value;
  if (op === '!=') return answer !== value;
  return typeof answer === 'number' && typeof value === 'number' && ordered(answer, op, value);
}

function meetsObject(answer: object, op: Op, value: Literal, units: UnitEngine | undefined): Verdict {
  if ('other' in answer) {
    const same = typeof value === 'object' && 'other' in value && value.other === answer.other;
    return op === '=' ? same : op === '!=' && !same;
  }
  if (!('value' in answer) || typeof value !== 'object' || !('value' in value)) return op === '!=';
  const amount = inUnit(answer as Quantity, value.unit, units);
  if (amount === undefined) return undefined;
  const converted = (answer as Quantity).unit !== value.unit;
  return ordered(converted && isSame(amount, value.value) ? value.value : amount, op, value.value);
}

/** The amount in another unit; `undefined` when it has none, or when they do not measure the same. */
export function inUnit(
  quantity: Quantity,
  unit: string | undefined,
  units: UnitEngine | undefined,
): number | undefined {
  if (quantity.unit === unit) return quantity.value;
  if (quantity.unit === undefined || unit === undefined) return undefined;
  const amount = units?.convert(quantity.value, quantity.unit, unit);
  return amount !== undefined && Number.isFinite(amount) ? amount : undefined;
}

export function isSame(left: number, right: number): boolean {
  return left === right || Math.abs(left - right) <= SAME * Math.max(Math.abs(left), Math.abs(right));
}

export function ordered(left: number, op: Op, right: number): boolean {
  switch (op) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '=':
      return left === right;
    case '!=':
      return left !== right;
    case '>=':
      return left >= right;
    case '>':
      return left > right;
  }
}
