import type { CompiledQuestionnaire, Gate, Node } from '../compile.js';
import type { State } from '../condition.js';
import { type Answer, type Answers, isQuestion } from '../document.js';
import type { Work } from '../engines.js';

/**
 * Where answers stand: the questionnaire itself, or one instance of a repeating group. Values and states by position,
 * counted from `base`.
 */
export interface Frame {
  readonly compiled: CompiledQuestionnaire;
  /** The frame the repeating group stands in; `undefined` for the questionnaire itself. */
  readonly around: Frame | undefined;
  /** Position of the repeating group; -1 for the questionnaire itself. */
  readonly scope: number;
  readonly index: number;
  readonly base: number;
  readonly values: (Answer | undefined)[];
  readonly states: State[];
  /** The instances of the repeating groups in it, by position of the group. */
  inside: Map<number, Frame[]> | undefined;
  /** What was sent for what the patient cannot change. */
  sent: Map<number, Answer> | undefined;
  /** What the expressions gave in the last round: whether a condition is met, and what was calculated. */
  met: Map<Gate, boolean> | undefined;
  made: Map<number, Answer> | undefined;
}

/** A filled in questionnaire while it is worked out. */
export interface Sheet {
  readonly compiled: CompiledQuestionnaire;
  readonly root: Frame;
  /** Every frame by its scope. */
  readonly frames: Map<number, Frame[]>;
  /** What its expressions have cost so far. */
  readonly work: Work;
  /** The items at which an expression was stopped in the last round, as JSON Pointers into the answers. */
  readonly stopped: Set<string>;
}

export function emptySheet(compiled: CompiledQuestionnaire): Sheet {
  const root = frame(compiled, undefined, -1, 0, compiled.nodes.length);
  const work: Work = { steps: 0, stopped: new Set() };
  return { compiled, root, frames: new Map([[-1, [root]]]), work, stopped: new Set() };
}

/** Adds one more instance of the repeating group. */
export function addInstance(sheet: Sheet, around: Frame, group: number): Frame {
  const node = sheet.compiled.nodes[group] as Node;
  around.inside ??= new Map();
  const siblings = listAt(around.inside, group);
  const made = frame(sheet.compiled, around, group, siblings.length, node.end - group - 1);
  siblings.push(made);
  listAt(sheet.frames, group).push(made);
  return made;
}

function frame(
  compiled: CompiledQuestionnaire,
  around: Frame | undefined,
  scope: number,
  index: number,
  size: number,
): Frame {
  return {
    compiled,
    around,
    scope,
    index,
    base: scope + 1,
    values: new Array(size).fill(undefined),
    states: new Array(size).fill('unknown'),
    inside: undefined,
    sent: undefined,
    met: undefined,
    made: undefined,
  };
}

function listAt(map: Map<number, Frame[]>, key: number): Frame[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}

/** Keeps what was sent. What the patient cannot change is worked out, and what was sent is only compared with it. */
export function put(frame: Frame, position: number, node: Node, answer: Answer): void {
  if (node.question?.readOnly) {
    frame.sent ??= new Map();
    frame.sent.set(position, answer);
  } else frame.values[position - frame.base] = answer;
}

export function nodeAt({ compiled }: Frame, position: number): Node {
  return compiled.nodes[position] as Node;
}

export function stateAt(frame: Frame, position: number): State {
  return frame.states[position - frame.base] as State;
}

export function valueAt(frame: Frame, position: number): Answer | undefined {
  return frame.values[position - frame.base];
}

/** An answer that is there. What is not shown has none, whatever was sent. */
export function answerAt(frame: Frame, position: number): Answer | undefined {
  return stateAt(frame, position) === 'shown' ? valueAt(frame, position) : undefined;
}

/** The positions that stand in the frame itself and not in a repeating group inside it, in the order of the document. */
export function positionsIn({ compiled, scope }: Frame): readonly number[] {
  return compiled.inScope.get(scope) ?? [];
}

export function isRepeatingGroup({ item }: Node): boolean {
  return item.type === 'group' && item.repeats !== undefined;
}

/** Any answers, unjudged, as a sheet: what fits nowhere is left aside. For drafts and answers that were accepted. */
export function sheetOf(compiled: CompiledQuestionnaire, answers: Answers): Sheet {
  const sheet = emptySheet(compiled);
  fill(sheet, sheet.root, answers);
  return sheet;
}

function fill(sheet: Sheet, frame: Frame, answers: Answers): void {
  for (const position of positionsIn(frame)) {
    const node = nodeAt(frame, position);
    const { code } = node.item;
    const repeating = isRepeatingGroup(node);
    if ((!repeating && !isQuestion(node.item)) || !Object.hasOwn(answers, code)) continue;
    const answer = answers[code] as Answer;
    if (!repeating) put(frame, position, node, answer);
    else if (Array.isArray(answer)) {
      for (const instance of answer) {
        const inner = addInstance(sheet, frame, position);
        if (typeof instance === 'object' && instance !== null) fill(sheet, inner, instance as Answers);
      }
    }
  }
}
