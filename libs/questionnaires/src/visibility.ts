import type { CompiledQuestionnaire, Node } from './compile.js';
import { holds, ruledOut, type State, type View } from './condition.js';
import type { Answer, Answers, ItemCode } from './document.js';

/**
 * The state of every item, by position, from answers by position. One pass: a condition reads only items before it,
 * so a hidden answer is gone before anything can read it.
 */
export function statesOf(compiled: CompiledQuestionnaire, values: readonly (Answer | undefined)[]): readonly State[] {
  const states: State[] = [];
  const view: View = { compiled, values, states };
  for (const node of compiled.nodes) states.push(stateOf(node, view));
  return states;
}

function stateOf(node: Node, view: View): State {
  const around = node.parent < 0 ? 'shown' : (view.states[node.parent] as State);
  if (around === 'hidden' || !node.shownWhen) return around;
  if (ruledOut(node.shownWhen, view)) return 'hidden';
  return around === 'shown' && holds(node.shownWhen, view) ? 'shown' : 'unknown';
}

/**
 * What the patient sees: `shown`, `hidden` (by a condition known to be false: it has no answer), or `unknown` (behind
 * a blank gate: not shown, but a rule must reckon with any answer). Groups and displays included.
 */
export function visibility(compiled: CompiledQuestionnaire, answers: Answers): ReadonlyMap<ItemCode, State> {
  const states = statesOf(compiled, valuesOf(compiled, answers));
  return new Map(compiled.nodes.map((node, position) => [node.item.code, states[position] as State]));
}

/** The questions by state, in the order of the document; `blank` are the shown ones without an answer. */
export interface Asked {
  readonly shown: ItemCode[];
  readonly hidden: ItemCode[];
  readonly unknown: ItemCode[];
  readonly blank: ItemCode[];
}

export function asked(compiled: CompiledQuestionnaire, answers: Answers): Asked {
  const values = valuesOf(compiled, answers);
  const states = statesOf(compiled, values);
  const sorted: Asked = { shown: [], hidden: [], unknown: [], blank: [] };
  for (const [position, node] of compiled.nodes.entries()) {
    if (!node.question) continue;
    sorted[states[position] as State].push(node.item.code);
    if (states[position] === 'shown' && values[position] === undefined) sorted.blank.push(node.item.code);
  }
  return sorted;
}

function valuesOf(compiled: CompiledQuestionnaire, answers: Answers): (Answer | undefined)[] {
  return compiled.nodes.map((node) => {
    const { question } = node;
    return question && Object.hasOwn(answers, question.code) ? answers[question.code] : undefined;
  });
}
