import type { Answer, Op } from './document.js';
import type { CompiledQuestionnaire, Gate } from './compile.js';

/**
 * Two questions about a condition, and so three states of an item:
 * - does it hold, by the answers that are there? Then the item is shown.
 * - is it ruled out, whatever the blank answers would have been? Then the item is hidden, and known to have no answer.
 * - neither: the item is not shown, but its gate is blank, so what it would have held is unknown.
 */
export const STATES = ['hidden', 'shown', 'unknown'] as const;
export type State = (typeof STATES)[number];

/** What has been worked out so far, by position. */
export interface View {
  readonly compiled: CompiledQuestionnaire;
  readonly values: readonly (Answer | undefined)[];
  readonly states: readonly State[];
}

/** An answer that is there. What is not shown has none, whatever was sent. */
function answerAt(view: View, position: number): Answer | undefined {
  return view.states[position] === 'shown' ? view.values[position] : undefined;
}

export function holds(gate: Gate, view: View): boolean {
  switch (gate.kind) {
    case 'all':
      return gate.parts.every((part) => holds(part, view));
    case 'any':
      return gate.parts.some((part) => holds(part, view));
    case 'answered':
      return (answerAt(view, gate.gate) !== undefined) === gate.answered;
    case 'compare':
      return compare(answerAt(view, gate.gate), gate.op, gate.value);
    case 'sum': {
      // What the patient is not asked adds nothing; with nothing asked there is no sum, and it equals nothing.
      if (!gate.gates.some((position) => view.states[position] === 'shown')) return gate.op === '!=';
      const { low, high } = bounds(gate.gates, view, false);
      return always(low, high, gate.op, gate.value);
    }
  }
}

export function ruledOut(gate: Gate, view: View): boolean {
  switch (gate.kind) {
    case 'all':
      return gate.parts.some((part) => ruledOut(part, view));
    case 'any':
      return gate.parts.every((part) => ruledOut(part, view));
    case 'answered':
    case 'compare':
      return !isOpen(view, gate.gate) && !holds(gate, view);
    case 'sum': {
      const asked = gate.gates.some((position) => view.states[position] === 'shown');
      if (!asked && gate.op === '!=') return false;
      if (gate.gates.every((position) => view.states[position] === 'hidden')) return true;
      const { low, high } = bounds(gate.gates, view, true);
      return never(low, high, gate.op, gate.value);
    }
  }
}

/** Nothing is known about the answer: blank, or behind a blank gate. */
function isOpen(view: View, position: number): boolean {
  const state = view.states[position];
  return state === 'unknown' || (state === 'shown' && view.values[position] === undefined);
}

/** FHIR `enableWhen`: no answer meets only `!=`; of several answers one is enough, and `!=` wants none equal. */
function compare(answer: Answer | undefined, op: Op, value: number | string | boolean): boolean {
  if (Array.isArray(answer)) {
    if (op === '!=') return answer.every((each) => each !== value);
    return answer.some((each) => compareOne(each, op, value));
  }
  if (answer === undefined) return op === '!=';
  return compareOne(answer as number | string | boolean, op, value);
}

function compareOne(answer: number | string | boolean, op: Op, value: number | string | boolean): boolean {
  if (op === '=') return answer === value;
  if (op === '!=') return answer !== value;
  // Only numbers are ordered; a stray text in a draft is not less or more than anything.
  return typeof answer === 'number' && typeof value === 'number' && ordered(answer, op, value);
}

function ordered(left: number, op: '<' | '<=' | '>=' | '>', right: number): boolean {
  if (op === '<') return left < right;
  if (op === '<=') return left <= right;
  return op === '>' ? left > right : left >= right;
}

/** The lowest and highest the sum can be. An item behind a blank gate may also not have been asked at all. */
function bounds(gates: readonly number[], view: View, withUnknown: boolean): { low: number; high: number } {
  let low = 0;
  let high = 0;
  for (const position of gates) {
    const state = view.states[position];
    const value = view.values[position];
    const range = view.compiled.nodes[position]?.range;
    if (state === 'shown' && typeof value === 'number') {
      low += value;
      high += value;
    } else if (range && state === 'shown') {
      low += range.min;
      high += range.max;
    } else if (range && state === 'unknown' && withUnknown) {
      low += Math.min(0, range.min);
      high += Math.max(0, range.max);
    }
  }
  return { low, high };
}

function always(low: number, high: number, op: Op, value: number): boolean {
  if (op === '=') return low === value && high === value;
  if (op === '!=') return value < low || value > high;
  return ordered(op === '<' || op === '<=' ? high : low, op, value);
}

function never(low: number, high: number, op: Op, value: number): boolean {
  if (op === '=') return value < low || value > high;
  if (op === '!=') return low === value && high === value;
  return !ordered(op === '<' || op === '<=' ? low : high, op, value);
}
