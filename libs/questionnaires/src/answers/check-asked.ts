import type { Node } from '../compile.js';
import { SAME } from '../condition.js';
import type { Answer, Group, ItemCode, Question } from '../document.js';
import { violations } from '../evaluate/violations.js';
import { type Frame, isRepeatingGroup, nodeAt, positionsIn, stateAt, valueAt } from '../evaluate/frame.js';
import { pathOf, pointer } from '../pointer.js';
import type { Reading } from './read-answers.js';

/** Hidden answers do not exist, what is required and shown must be there, and the constraints hold. */
export function checkAsked(reading: Reading): void {
  // With a faulty answer taken as blank, what stands behind it is only unknown: not a fault of its own.
  const blankIsReal = reading.faults.list.length === 0;
  checkFrame({ ...reading, blankIsReal }, reading.sheet.root);
  if (reading.faults.list.length > 0) return;
  for (const path of violations(reading.sheet, 'error')) reading.faults.add(path, 'constraint');
}

interface Check extends Reading {
  readonly blankIsReal: boolean;
}

function checkFrame(check: Check, frame: Frame): void {
  for (const position of positionsIn(frame)) {
    const node = nodeAt(frame, position);
    if (check.faults.isFull) return;
    if (node.question) checkQuestion(check, frame, position, node, node.question);
    else if (node.item.type === 'group') checkGroup(check, frame, position, node, node.item);
  }
}

function checkQuestion(check: Check, frame: Frame, position: number, node: Node, question: Question): void {
  const state = stateAt(frame, position);
  const value = valueAt(frame, position);
  const sent = question.readOnly ? frame.sent?.get(position) : value;
  if (sent !== undefined) {
    if (isNotAsked(check, frame, position)) addFault(check, frame, question.code, 'not-asked');
    else if (question.readOnly && state === 'shown' && !isEqual(sent, value))
      addFault(check, frame, question.code, 'read-only');
  } else if (isNeeded(frame, position, node, question) && state === 'shown' && !check.bad.get(frame)?.has(position)) {
    addFault(check, frame, question.code, 'required');
  }
}

function isNotAsked(check: Check, frame: Frame, position: number): boolean {
  const state = stateAt(frame, position);
  return state === 'hidden' || (state === 'unknown' && check.blankIsReal);
}

/** Nobody can be asked to give what they do not see or cannot change. */
function isNeeded(frame: Frame, position: number, { isUnseen, parent }: Node, question: Question): boolean {
  if (isUnseen || question.readOnly) return false;
  // Each instance is one answer of the question that stands first.
  const around = frame.compiled.nodes[parent]?.item as Group | undefined;
  return question.required === true || (around?.answerOf === true && position === parent + 1);
}

function checkGroup(check: Check, frame: Frame, position: number, node: Node, group: Group): void {
  const isBad = check.bad.get(frame)?.has(position) === true;
  const state = stateAt(frame, position);
  if (group.required && state === 'shown' && !node.isUnseen && !isBad && !hasAnswer(check, frame, position, node)) {
    addFault(check, frame, group.code, 'required');
  }
  if (!group.repeats) return;
  const instances = frame.inside?.get(position) ?? [];
  if (instances.length === 0) return;
  if (isNotAsked(check, frame, position)) {
    addFault(check, frame, group.code, 'not-asked');
    return;
  }
  if (instances.length < (group.repeats.min ?? 0)) addFault(check, frame, group.code, 'too-few');
  for (const instance of instances) {
    const before = check.faults.list.length;
    checkFrame(check, instance);
    // An instance that holds nothing is none: it is left out, like everything blank.
    const isQuiet = check.faults.list.length === before && !check.bad.has(instance);
    if (isQuiet && !holdsAnswer(instance)) check.faults.add(pathOf(instance), 'required');
  }
}

/** Something inside was answered by the patient; what nobody can change is no answer, and a faulty one counts. */
function hasAnswer(check: Check, frame: Frame, group: number, node: Node): boolean {
  if (isRepeatingGroup(node)) return frame.inside?.has(group) === true;
  for (const position of positionsIn(frame)) {
    const inner = nodeAt(frame, position);
    if (position <= group || position >= node.end) continue;
    if (check.bad.get(frame)?.has(position)) return true;
    if (isRepeatingGroup(inner) ? frame.inside?.has(position) : isAnswered(frame, position, inner)) return true;
  }
  return false;
}

function holdsAnswer(instance: Frame): boolean {
  for (const position of positionsIn(instance)) {
    const node = nodeAt(instance, position);
    if (instance.sent?.has(position) || isAnswered(instance, position, node)) return true;
    if (instance.inside?.has(position)) return true;
  }
  return false;
}

function isAnswered(frame: Frame, position: number, { question }: Node): boolean {
  return question !== undefined && !question.readOnly && valueAt(frame, position) !== undefined;
}

/** Numbers may differ by what two machines make of the same sum. */
function isEqual(left: unknown, right: unknown): boolean {
  if (typeof left === 'number' && typeof right === 'number') {
    return Math.abs(left - right) <= SAME * Math.max(1, Math.abs(left), Math.abs(right));
  }
  if (typeof left !== 'object' || typeof right !== 'object' || !left || !right) return left === right;
  const keys = Object.keys(left);
  if (keys.length !== Object.keys(right).length) return false;
  return keys.every((key) => isEqual((left as Record<string, Answer>)[key], (right as Record<string, Answer>)[key]));
}

function addFault(
  check: Check,
  frame: Frame,
  code: ItemCode,
  fault: 'not-asked' | 'required' | 'too-few' | 'read-only',
): void {
  check.faults.add(pointer(pathOf(frame), code), fault);
}
