import type { CompiledQuestionnaire } from './compile.js';
import type { State } from './condition.js';
import type { Answers, ItemCode } from './document.js';
import {
  type Frame,
  isRepeatingGroup,
  nodeAt,
  positionsIn,
  type Sheet,
  sheetOf,
  stateAt,
  valueAt,
} from './evaluate/frame.js';
import { settle } from './evaluate/settle.js';
import { pathOf, pointer } from './pointer.js';

/**
 * What the patient sees: `shown`, `hidden` (by a condition known to be false: it has no answer), or `unknown` (behind
 * a blank gate: not shown, but a rule must reckon with any answer). Groups and displays included. What stands in a
 * repeating group is shown when it is shown in any instance, else unknown when it is in any, or when the group is not
 * hidden and has no instance: whoever gave none may have left it out, and is not known to be well.
 */
export function visibility(compiled: CompiledQuestionnaire, answers: Answers): ReadonlyMap<ItemCode, State> {
  const sheet = settled(compiled, answers);
  return new Map(compiled.nodes.map((node, position) => [node.item.code, stateOf(sheet, position)]));
}

/** The state at every place: `/code`, and in repeating groups `/group/0/code`. Groups and displays included. */
export function visibilityByPath(compiled: CompiledQuestionnaire, answers: Answers): ReadonlyMap<string, State> {
  const states = new Map<string, State>();
  const visit = (frame: Frame): void => {
    const path = pathOf(frame);
    for (const position of positionsIn(frame)) {
      const node = nodeAt(frame, position);
      states.set(pointer(path, node.item.code), stateAt(frame, position));
      if (isRepeatingGroup(node)) for (const instance of frame.inside?.get(position) ?? []) visit(instance);
    }
  };
  visit(settled(compiled, answers).root);
  return states;
}

/**
 * The questions by state, in the order of the document; `blank` are the shown ones without an answer (in a repeating
 * group: in any instance). What is hidden by design is never blank: nobody was asked.
 */
export interface Asked {
  readonly shown: ItemCode[];
  readonly hidden: ItemCode[];
  readonly unknown: ItemCode[];
  readonly blank: ItemCode[];
}

export function asked(compiled: CompiledQuestionnaire, answers: Answers): Asked {
  const sheet = settled(compiled, answers);
  const sorted: Asked = { shown: [], hidden: [], unknown: [], blank: [] };
  for (const [position, node] of compiled.nodes.entries()) {
    if (!node.question) continue;
    sorted[stateOf(sheet, position)].push(node.item.code);
    if (!node.isUnseen && framesOf(sheet, position).some((frame) => isBlank(frame, position))) {
      sorted.blank.push(node.item.code);
    }
  }
  return sorted;
}

function settled(compiled: CompiledQuestionnaire, answers: Answers): Sheet {
  const sheet = sheetOf(compiled, answers);
  settle(sheet);
  return sheet;
}

function framesOf(sheet: Sheet, position: number): readonly Frame[] {
  return sheet.frames.get(sheet.compiled.nodes[position]?.scope ?? -1) ?? [];
}

function isBlank(frame: Frame, position: number): boolean {
  return stateAt(frame, position) === 'shown' && valueAt(frame, position) === undefined;
}

function stateOf(sheet: Sheet, position: number): State {
  const states = framesOf(sheet, position).map((frame) => stateAt(frame, position));
  if (states.includes('shown')) return 'shown';
  const scope = sheet.compiled.nodes[position]?.scope ?? -1;
  return states.includes('unknown') || isLeftEmpty(sheet, scope) ? 'unknown' : 'hidden';
}

/** A repeating group that was asked, or may have been, has no instance somewhere; or one around it has none. */
function isLeftEmpty(sheet: Sheet, group: number): boolean {
  const node = sheet.compiled.nodes[group];
  if (!node) return false;
  const isEmpty = (frame: Frame) => stateAt(frame, group) !== 'hidden' && !frame.inside?.get(group)?.length;
  return framesOf(sheet, group).some(isEmpty) || isLeftEmpty(sheet, node.scope);
}
