import { type Op, OPS, type Question } from '../document.js';
import { itemRange } from '../item-range.js';
import { checkComparison } from './check-comparison.js';
import { checkFhirpath } from './check-common.js';
import { checkList, checkNumber, checkProperties } from './fields.js';
import { type Faults, type Fields, isFields, own, step } from './faults.js';
import type { Outline } from './outline.js';

/** Deepest nesting of `all` and `any`. */
export const DEEPEST_CONDITION = 8;
/** Most parts of one `all` or `any`, and most items of one sum. */
const MOST_PARTS = 500;

/** One place where a condition or a calculation reads an item. */
export interface Reading {
  readonly position: number;
  readonly path: string;
}

/** What a condition is judged against, and the readings it makes. */
export interface Surroundings {
  readonly faults: Faults;
  readonly outline: Outline;
  readonly readings: Reading[];
}

/** Checks a condition and gathers what it reads. */
export function checkCondition(around: Surroundings, value: unknown, path: string, depth = 0): void {
  const { faults } = around;
  if (!isFields(value)) faults.add(path, 'wrong-type');
  else if (Object.hasOwn(value, 'all')) checkJoined(around, value, path, 'all', depth);
  else if (Object.hasOwn(value, 'any')) checkJoined(around, value, path, 'any', depth);
  else if (Object.hasOwn(value, 'sum')) checkSum(around, value, path);
  else if (Object.hasOwn(value, 'never')) {
    checkProperties(faults, value, path, ['never']);
    if (value.never !== true) faults.add(step(path, 'never'), 'wrong-type');
  } else if (Object.hasOwn(value, 'fhirpath')) {
    checkProperties(faults, value, path, ['fhirpath']);
    checkFhirpath(faults, value, path);
  } else checkGate(around, value, path);
}

function checkJoined(around: Surroundings, value: Fields, path: string, key: 'all' | 'any', depth: number): void {
  const at = step(path, key);
  checkProperties(around.faults, value, path, [key]);
  if (depth >= DEEPEST_CONDITION) {
    around.faults.add(at, 'too-deep');
    return;
  }
  for (const [index, part] of checkList(around.faults, value, path, key, MOST_PARTS).entries()) {
    checkCondition(around, part, step(at, index), depth + 1);
  }
}

function checkSum(around: Surroundings, value: Fields, path: string): void {
  const { faults } = around;
  checkProperties(faults, value, path, ['sum', 'op', 'value']);
  checkOp(faults, value, path);
  if (own(value, 'value') === undefined) faults.add(step(path, 'value'), 'missing');
  checkNumber(faults, value, path, 'value', true);
  checkSummands(around, value, path, isWholeRange);
}

/** Only whole numbers are summed: tenths do not add up exactly, and two engines would round them differently. */
function isWholeRange(question: Question): boolean {
  const range = itemRange(question);
  return range !== null && question.type !== 'decimal' && (range.values ?? []).every(Number.isInteger);
}

/** A calculated value counts options by their score, and waits for every answer, so no range is needed. */
function isWhole(question: Question): boolean {
  if (question.type === 'integer') return question.repeats === undefined;
  if (question.type !== 'choice' || question.open) return false;
  return (question.options ?? []).every(({ value, score }) => Number.isInteger(score ?? value));
}

/** Checks how a value is calculated and gathers what it reads. */
export function checkCalculation(around: Surroundings, value: unknown, path: string, question?: Question): void {
  const { faults } = around;
  if (!isFields(value)) faults.add(path, 'wrong-type');
  else if (Object.hasOwn(value, 'fhirpath')) {
    checkProperties(faults, value, path, ['fhirpath']);
    checkFhirpath(faults, value, path);
  } else {
    checkProperties(faults, value, path, ['sum']);
    checkSummands(around, value, path, isWhole);
    const holdsNumber = question?.type === 'integer' || question?.type === 'decimal';
    if (question && (!holdsNumber || question.repeats)) faults.add(step(path, 'sum'), 'not-comparable');
  }
}

function checkSummands(around: Surroundings, value: Fields, path: string, fits: (question: Question) => boolean): void {
  const codes = checkList(around.faults, value, path, 'sum', MOST_PARTS);
  const seen = new Set<unknown>();
  for (const [index, code] of codes.entries()) {
    const here = step(step(path, 'sum'), index);
    if (seen.has(code)) around.faults.add(here, 'duplicate');
    seen.add(code);
    const question = reference(around, code, here);
    if (question && !fits(question)) around.faults.add(here, 'no-range');
  }
}

function checkGate(around: Surroundings, value: Fields, path: string): void {
  const { faults } = around;
  const answered = Object.hasOwn(value, 'answered');
  checkProperties(faults, value, path, answered ? ['item', 'answered'] : ['item', 'op', 'value']);
  const question = reference(around, own(value, 'item'), step(path, 'item'));
  if (answered) {
    if (typeof value.answered !== 'boolean') faults.add(step(path, 'answered'), 'wrong-type');
    return;
  }
  const op = checkOp(faults, value, path);
  const given = own(value, 'value');
  if (given === undefined) faults.add(step(path, 'value'), 'missing');
  else if (op && question) checkComparison(faults, question, op, given, path);
}

function reference(around: Surroundings, code: unknown, path: string): Question | undefined {
  const { faults, outline, readings } = around;
  const position = typeof code === 'string' ? outline.byCode.get(code) : undefined;
  const entry = position === undefined ? undefined : outline.entries[position];
  if (typeof code !== 'string') faults.add(path, code === undefined ? 'missing' : 'wrong-type');
  else if (position === undefined || !entry) faults.add(path, 'unknown-reference');
  else if (!entry.isQuestion) faults.add(path, 'not-a-question');
  else {
    readings.push({ position, path });
    return entry.question;
  }
  return undefined;
}

function checkOp(faults: Faults, value: Fields, path: string): Op | undefined {
  const op = own(value, 'op');
  const known = OPS.find((each) => each === op);
  if (!known) faults.add(step(path, 'op'), op === undefined ? 'missing' : 'wrong-type');
  return known;
}
