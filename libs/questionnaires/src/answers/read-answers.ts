import { accepted, type Judge } from './check-value.js';
import type { CompiledQuestionnaire, Node } from '../compile.js';
import { type Group, MOST_INSTANCES } from '../document.js';
import { addInstance, emptySheet, type Frame, isRepeatingGroup, put, type Sheet } from '../evaluate/frame.js';
import { elementsOf, keysOf, lengthOf, read } from '../plain.js';
import { pathOf, pointer, strangersPointer } from '../pointer.js';
import { type AnswerFaultCode, Refusal } from '../refusal.js';

/** More faults than this help nobody, and hostile answers could have millions. */
const MOST_FAULTS = 100;
/**
 * Most places for answers in all instances together. A few bytes that ask for a million of them are not worth it:
 * 100 instances of 2,000 items each are.
 */
const MOST_PLACES = 200_000;

export class AnswerFaults {
  readonly list: { readonly path: string; readonly code: AnswerFaultCode }[] = [];

  get isFull(): boolean {
    return this.list.length >= MOST_FAULTS;
  }

  add(path: string, code: AnswerFaultCode): void {
    if (!this.isFull) this.list.push({ path, code });
  }
}

/** Answers as they were sent, every one judged by its own question. */
export interface Reading {
  readonly sheet: Sheet;
  readonly faults: AnswerFaults;
  /** Where a fault is already known: taken as blank, and not faulted once more. */
  readonly bad: Map<Frame, Set<number>>;
  places: number;
}

export function readAnswers(compiled: CompiledQuestionnaire, answers: unknown): Reading {
  const reading: Reading = { sheet: emptySheet(compiled), faults: new AnswerFaults(), bad: new Map(), places: 0 };
  readFrame(reading, reading.sheet.root, answers);
  return reading;
}

function readFrame(reading: Reading, frame: Frame, answers: unknown): void {
  const { faults } = reading;
  const { nodes, byCode } = frame.compiled;
  const keys = keysOf(answers);
  if (!keys) addWhole(reading, frame, pathOf(frame), 'wrong-type');
  for (const key of keys ?? []) {
    if (faults.isFull) break;
    const position = typeof key === 'string' ? byCode.get(key) : undefined;
    const node = position === undefined ? undefined : nodes[position];
    if (position === undefined || !node || node.scope !== frame.scope || !(node.question || isRepeatingGroup(node))) {
      addWhole(reading, frame, strangersPointer(pathOf(frame), String(key)), 'unknown-item');
      continue;
    }
    // Read once: what was checked is what is kept, even when the property answers differently each time.
    const value = read(answers as object, key as string);
    if (node.question) readValue(reading, frame, position, node, value);
    else readInstances(reading, frame, position, node.item as Group, value);
  }
}

function readValue(reading: Reading, frame: Frame, position: number, node: Node, value: unknown): void {
  const answer = accepted(node as Judge, value);
  if (!(answer instanceof Refusal)) {
    put(frame, position, node, answer);
    return;
  }
  const path = pointer(pathOf(frame), node.item.code);
  for (const { code, index } of answer.reasons)
    reading.faults.add(index === undefined ? path : pointer(path, index), code);
  markBad(reading, frame, position);
}

function readInstances(reading: Reading, frame: Frame, position: number, group: Group, value: unknown): void {
  const length = lengthOf(value);
  const fault = !length ? 'wrong-type' : length > (group.repeats?.max ?? MOST_INSTANCES) ? 'too-many' : undefined;
  reading.places += (length ?? 0) * ((frame.compiled.nodes[position] as Node).end - position);
  if (fault || !length || reading.places > MOST_PLACES) {
    reading.faults.add(pointer(pathOf(frame), group.code), fault ?? 'too-many');
    markBad(reading, frame, position);
    return;
  }
  for (const instance of elementsOf(value as object, length)) {
    readFrame(reading, addInstance(reading.sheet, frame, position), instance);
  }
}

/** A fault of the frame itself: whatever else it lacks may be due to that. */
function addWhole(reading: Reading, frame: Frame, path: string, code: AnswerFaultCode): void {
  reading.faults.add(path, code);
  markBad(reading, frame, frame.scope);
}

function markBad({ bad }: Reading, frame: Frame, position: number): void {
  const marked = bad.get(frame) ?? new Set();
  bad.set(frame, marked.add(position));
}
