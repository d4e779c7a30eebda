/** Comparing what may be known of a value with a threshold. */
import type { AnswerValue, Bounds, Span } from './answered.js';
import type { OrderOp, Scalar } from './predicate.js';
import { type Truth, truthOf } from './truth.js';

/** Half of the ninth decimal is noise of binary fractions (80.1 - 78.1), not a measurement. */
const DECIMALS = 1e9;

/** A difference or ratio without the noise of binary fractions; exact to nine decimals below a million. */
export function tidy(value: number): number {
  if (Number.isInteger(value) || Math.abs(value) >= 1e6) return value + 0;
  return Math.round(value * DECIMALS) / DECIMALS + 0;
}

/** Two numbers as they are. */
export function holds(op: OrderOp, value: number, threshold: number): boolean {
  switch (op) {
    case '<':
      return value < threshold;
    case '<=':
      return value <= threshold;
    case '=':
      return value === threshold;
    case '!=':
      return value !== threshold;
    case '>=':
      return value >= threshold;
    case '>':
      return value > threshold;
  }
}

function ofAll(values: readonly number[], test: (value: number) => boolean): Truth {
  const held = values.filter(test).length;
  return held === values.length ? 'true' : held === 0 ? 'false' : 'unknown';
}

/** True or false when every value between the bounds says so, else unknown. */
export function compareBounds(op: OrderOp, { low, high }: Bounds, threshold: number): Truth {
  if (op === '=' || op === '!=') {
    const outside = threshold < low || threshold > high;
    if (!outside && low !== high) return 'unknown';
    return outside === (op === '!=') ? 'true' : 'false';
  }
  const atLow = holds(op, low, threshold);
  return atLow !== holds(op, high, threshold) ? 'unknown' : atLow ? 'true' : 'false';
}

/** As `compareBounds`, over the listed values where the list is known. */
export function compareSpan(op: OrderOp, span: Span, threshold: number): Truth {
  return span.values ? ofAll(span.values, (value) => holds(op, value, threshold)) : compareBounds(op, span, threshold);
}

function number(value: AnswerValue): number | null {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** One known value against a threshold; unknown when the two are not of a kind, for then nothing was compared. */
function compareScalar(op: OrderOp, value: Scalar, threshold: Scalar): Truth {
  if (typeof value === 'string' && typeof threshold === 'string' && (op === '=' || op === '!=')) {
    return truthOf((value === threshold) === (op === '='));
  }
  const [left, right] = [number(value), number(threshold)];
  if (left === null || right === null) return 'unknown';
  return truthOf(holds(op, left, right));
}

/**
 * A known answer. Of a multiple choice: `=` and `in` ask whether it was chosen, `!=` whether it was not. Unknown when none
 * was and some are of another kind than the threshold.
 */
export function compareValue(op: OrderOp, value: AnswerValue, threshold: Scalar): Truth {
  if (typeof value !== 'object') return compareScalar(op, value, threshold);
  if (op !== '=' && op !== '!=') return 'unknown';
  const chosen = oneOf(value.map((part) => compareScalar('=', part, threshold)));
  return chosen === 'unknown' ? chosen : truthOf((chosen === 'true') === (op === '='));
}

export function valueIn(value: AnswerValue, list: readonly Scalar[]): Truth {
  return oneOf(list.map((threshold) => compareValue('=', value, threshold)));
}

/** Whether it is one of several things: yes when one says so, no when all say no. */
function oneOf(truths: readonly Truth[]): Truth {
  if (truths.includes('true')) return 'true';
  return truths.includes('unknown') ? 'unknown' : 'false';
}

export function spanIn(span: Span, list: readonly Scalar[]): Truth {
  const numbers = list.map(number).filter((value) => value !== null);
  if (span.values) return ofAll(span.values, (value) => numbers.includes(value));
  const possible = numbers.some((value) => value >= span.low && value <= span.high);
  if (!possible) return 'false';
  return span.low === span.high ? 'true' : 'unknown';
}
