import type { Node } from '../compile.js';
import { ordered } from '../condition.js';
import { type Group, MOST_INSTANCES, type Op } from '../document.js';
import type { ItemRange } from '../item-range.js';
import { answerAt, type Frame, stateAt, valueAt } from './frame.js';
import { nearest, reachBelow } from './reach.js';

/** The lowest and highest a sum can be. */
export interface Bounds {
  low: number;
  high: number;
  /** At least one summand is shown: what is not asked adds nothing, and of nothing at all there is no sum. */
  isAsked: boolean;
  /** Every summand is hidden, and known to be. */
  isHidden: boolean;
}

interface Comparison {
  readonly op: Op;
  readonly value: number;
}

/** With `withUnknown`, an item behind a blank gate may have been asked or not, with any answer. */
export function sumBounds(gates: readonly number[], frame: Frame, withUnknown: boolean): Bounds {
  const bounds: Bounds = { low: 0, high: 0, isAsked: false, isHidden: true };
  for (const position of gates) {
    const target = frame.compiled.nodes[position] as Node;
    const at = nearest(frame, target);
    if (at.scope === target.scope) {
      add(bounds, at, position, target.range, withUnknown);
      continue;
    }
    const { frames, isOpen } = reachBelow(at, target);
    for (const each of frames) add(bounds, each, position, target.range, withUnknown);
    if (!isOpen) continue;
    bounds.isHidden = false;
    if (withUnknown) widen(bounds, target.range, mostInstances(at, target));
  }
  return bounds;
}

function add(bounds: Bounds, frame: Frame, position: number, range: ItemRange | null, withUnknown: boolean): void {
  const state = stateAt(frame, position);
  if (state === 'hidden') return;
  bounds.isHidden = false;
  if (state === 'unknown') {
    if (withUnknown) widen(bounds, range, 1);
    return;
  }
  bounds.isAsked = true;
  const value = valueAt(frame, position);
  if (typeof value === 'number') {
    bounds.low += value;
    bounds.high += value;
  } else if (range) {
    bounds.low += range.min;
    bounds.high += range.max;
  }
}

function widen(bounds: Bounds, range: ItemRange | null, times: number): void {
  bounds.low += times * Math.min(0, range?.min ?? 0);
  bounds.high += times * Math.max(0, range?.max ?? 0);
}

function mostInstances(from: Frame, target: Node): number {
  let most = 1;
  for (let scope = target.scope; scope !== from.scope; ) {
    const node = from.compiled.nodes[scope] as Node;
    most *= (node.item as Group).repeats?.max ?? MOST_INSTANCES;
    scope = node.scope;
  }
  return most;
}

/** The comparison is met whatever the sum turns out to be. */
export function alwaysSums({ op, value }: Comparison, { low, high, isAsked }: Bounds): boolean {
  if (!isAsked) return op === '!=';
  if (op === '=') return low === value && high === value;
  if (op === '!=') return value < low || value > high;
  return ordered(op === '<' || op === '<=' ? high : low, op, value);
}

/** The comparison is not met whatever the sum turns out to be. */
export function neverSums({ op, value }: Comparison, { low, high, isAsked, isHidden }: Bounds): boolean {
  if (!isAsked && op === '!=') return false;
  if (isHidden) return true;
  if (op === '=') return value < low || value > high;
  if (op === '!=') return low === value && high === value;
  return !ordered(op === '<' || op === '<=' ? low : high, op, value);
}

/**
 * The sum of the answers as they count in a score, or `undefined` as long as a shown summand is blank, and when none
 * is asked.
 */
export function total(summands: readonly number[], frame: Frame): number | undefined {
  let sum = 0;
  let isAsked = false;
  for (const position of summands) {
    const target = frame.compiled.nodes[position] as Node;
    const at = nearest(frame, target);
    const reach = at.scope === target.scope ? { frames: [at], isOpen: false } : reachBelow(at, target);
    if (reach.isOpen) return undefined;
    for (const each of reach.frames) {
      const state = stateAt(each, position);
      // Behind a blank gate: it may have been asked.
      if (state === 'unknown') return undefined;
      if (state === 'hidden') continue;
      const counts = countsAs(target, answerAt(each, position));
      if (counts === undefined) return undefined;
      sum += counts;
      isAsked = true;
    }
  }
  return isAsked ? sum : undefined;
}

function countsAs({ question }: Node, answer: unknown): number | undefined {
  const score = question?.options?.find(({ value }) => value === answer)?.score;
  if (score !== undefined) return score;
  return typeof answer === 'number' ? answer : undefined;
}
