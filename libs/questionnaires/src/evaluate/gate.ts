import type { Gate, Node } from '../compile.js';
import { meets, type Verdict } from '../condition.js';
import type { Answer, Question, SingleAnswer } from '../document.js';
import { answerAt, type Frame } from './frame.js';
import { isBlankAt, isOpenTo, nearest, reachBelow } from './reach.js';
import { alwaysSums, neverSums, sumBounds } from './sum.js';

type Compare = Extract<Gate, { kind: 'compare' }>;
type Answered = Extract<Gate, { kind: 'answered' }>;

/** Whether the condition is met by the answers that are there. */
export function holds(gate: Gate, frame: Frame): boolean {
  switch (gate.kind) {
    case 'all':
      return gate.parts.every((part) => holds(part, frame));
    case 'any':
      return gate.parts.some((part) => holds(part, frame));
    case 'answered':
      return isAnswered(gate, frame) === gate.answered;
    case 'compare':
      return compared(gate, frame).verdict === true;
    case 'sum':
      return alwaysSums(gate, sumBounds(gate.gates, frame, false));
    case 'never':
      return false;
    case 'fhirpath':
      return frame.met?.get(gate) === true;
  }
}

/** Whether the condition is not met, whatever the blank answers would have been. */
export function ruledOut(gate: Gate, frame: Frame): boolean {
  switch (gate.kind) {
    case 'all':
      return gate.parts.some((part) => ruledOut(part, frame));
    case 'any':
      return gate.parts.every((part) => ruledOut(part, frame));
    case 'answered':
      if (gate.answered) return !isAnswered(gate, frame) && !isOpenTo(frame, gate.gate);
      return isAnswered(gate, frame);
    case 'compare': {
      const { verdict, isOpen } = compared(gate, frame);
      // With `!=`, one equal answer settles it, whatever the others are.
      return verdict === false && (gate.op === '!=' || !isOpen);
    }
    case 'sum':
      return neverSums(gate, sumBounds(gate.gates, frame, true));
    case 'never':
      return true;
    case 'fhirpath': {
      // Nobody can say what an expression would give for other answers: only when there are none to come.
      const reads = frame.compiled.reads.get(gate) ?? [];
      if (frame.met?.get(gate) !== false || reads.length === 0) return false;
      return reads.every((position) => !isOpenTo(frame, position));
    }
  }
}

function isAnswered({ gate }: Answered, frame: Frame): boolean {
  const target = frame.compiled.nodes[gate] as Node;
  const at = nearest(frame, target);
  if (at.scope === target.scope) return answerAt(at, gate) !== undefined;
  return reachBelow(at, target).frames.some((each) => answerAt(each, gate) !== undefined);
}

/** FHIR `enableWhen`: no answer meets only `!=`; of several answers one is enough, and `!=` wants none equal. */
function compared(gate: Compare, frame: Frame): { verdict: Verdict; isOpen: boolean } {
  const target = frame.compiled.nodes[gate.gate] as Node;
  const at = nearest(frame, target);
  if (at.scope === target.scope) {
    return { verdict: verdictOf(gate, answerAt(at, gate.gate), target, frame), isOpen: isBlankAt(at, gate.gate) };
  }
  const reach = reachBelow(at, target);
  const answers = reach.frames.flatMap((each) => (answerAt(each, gate.gate) ?? []) as SingleAnswer);
  const isOpen = reach.isOpen || reach.frames.some((each) => isBlankAt(each, gate.gate));
  return { verdict: verdictOf(gate, answers, target, frame), isOpen };
}

function verdictOf(gate: Compare, answer: Answer | undefined, target: Node, frame: Frame): Verdict {
  const { op, value } = gate;
  const { type } = target.question as Question;
  const { units } = frame.compiled.engines;
  if (answer === undefined) return op === '!=';
  if (!Array.isArray(answer)) return meets(answer as SingleAnswer, op, value, type, units);
  const isEvery = op === '!=';
  let open = false;
  for (const each of answer as readonly SingleAnswer[]) {
    const verdict = meets(each, op, value, type, units);
    if (verdict === !isEvery) return verdict;
    if (verdict === undefined) open = true;
  }
  return open ? undefined : isEvery;
}
