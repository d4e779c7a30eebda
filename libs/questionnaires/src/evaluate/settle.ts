import type { Node } from '../compile.js';
import type { State } from '../condition.js';
import type { Answer } from '../document.js';
import { answered } from './expressions.js';
import { type Frame, type Sheet, stateAt, valueAt } from './frame.js';
import { holds, ruledOut } from './gate.js';
import { total } from './sum.js';

/** Expressions read answers that depend on expressions. More rounds than this, and they will not come to rest. */
const MOST_ROUNDS = 20;

/**
 * Works out the state of every item in every frame, and the values that are calculated. With expressions: first as if
 * none were met, then by what they give, until that changes nothing more.
 *
 * @returns whether it came to rest
 */
export function settle(sheet: Sheet): boolean {
  pass(sheet);
  if (sheet.compiled.asks.length === 0) return true;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    if (!answered(sheet)) return true;
    pass(sheet);
  }
  return false;
}

/** One pass, everything after what it reads: a hidden answer is gone before anything can read it. */
function pass(sheet: Sheet): void {
  const { order, nodes } = sheet.compiled;
  for (const position of order) {
    const node = nodes[position] as Node;
    if (node.scope < 0) work(sheet.root, node, position);
    else for (const frame of sheet.frames.get(node.scope) ?? []) work(frame, node, position);
  }
}

function work(frame: Frame, node: Node, position: number): void {
  frame.states[position - frame.base] = stateOf(node, frame);
  if (node.question?.readOnly) frame.values[position - frame.base] = heldBy(node, position, frame);
}

function stateOf(node: Node, frame: Frame): State {
  const around = stateAround(node, frame);
  if (around === 'hidden' || !node.shownWhen) return around;
  if (ruledOut(node.shownWhen, frame)) return 'hidden';
  return around === 'shown' && holds(node.shownWhen, frame) ? 'shown' : 'unknown';
}

/** Under a question: displays are shown with it, everything else once it is answered. */
function stateAround({ parent, item }: Node, frame: Frame): State {
  if (parent === frame.scope) return frame.around ? stateAt(frame.around, parent) : 'shown';
  const state = stateAt(frame, parent);
  if (state !== 'shown' || item.type === 'display' || !frame.compiled.nodes[parent]?.question) return state;
  return valueAt(frame, parent) === undefined ? 'unknown' : 'shown';
}

/** What a question holds that the patient cannot change. */
function heldBy({ question, summands }: Node, position: number, frame: Frame): Answer | undefined {
  if (summands) return total(summands, frame);
  return question?.calculated ? frame.made?.get(position) : question?.initial;
}
