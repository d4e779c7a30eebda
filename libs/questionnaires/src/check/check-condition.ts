import { type Op, OPS, type Question } from '../document.js';
import { itemRange } from '../item-range.js';
import { checkList, checkNumber, checkProperties, isPlainNumber } from './fields.js';
import { type Faults, type Fields, isFields, own, step } from './faults.js';
import type { Outline } from './outline.js';

/** Deepest nesting of `all` and `any`. */
export const DEEPEST_CONDITION = 8;
/**
 * How many comparisons may decide one item when every gate's own gates are written out. A chain doubles the work at
 * each link that reads its gate twice, so the length of the document does not bound it.
 */
export const HEAVIEST = 500;

/** Everything a condition is judged against: the items before it, and what each of them costs. */
export interface Surroundings {
  readonly faults: Faults;
  readonly outline: Outline;
  /** The item that carries the condition; only earlier ones may be read. */
  readonly position: number;
  readonly weights: readonly number[];
}

/** Checks a condition and returns its weight: how many comparisons it takes. */
export function checkCondition(around: Surroundings, value: unknown, path: string, depth = 0): number {
  const { faults } = around;
  if (!isFields(value)) {
    faults.add(path, 'wrong-type');
    return 0;
  }
  if (Object.hasOwn(value, 'all')) return checkJoined(around, value, path, 'all', depth);
  if (Object.hasOwn(value, 'any')) return checkJoined(around, value, path, 'any', depth);
  if (Object.hasOwn(value, 'sum')) return checkSum(around, value, path);
  return checkGate(around, value, path);
}

function checkJoined(around: Surroundings, value: Fields, path: string, key: 'all' | 'any', depth: number): number {
  const at = step(path, key);
  checkProperties(around.faults, value, path, [key]);
  if (depth >= DEEPEST_CONDITION) {
    around.faults.add(at, 'too-deep');
    return 0;
  }
  const parts = checkList(around.faults, value, path, key, HEAVIEST);
  return parts.reduce((sum: number, part, i) => sum + checkCondition(around, part, step(at, i), depth + 1), 0);
}

function checkSum(around: Surroundings, value: Fields, path: string): number {
  const { faults } = around;
  checkProperties(faults, value, path, ['sum', 'op', 'value']);
  checkOp(faults, value, path);
  if (own(value, 'value') === undefined) faults.add(step(path, 'value'), 'missing');
  checkNumber(faults, value, path, 'value', true);
  const codes = checkList(faults, value, path, 'sum', HEAVIEST);
  let weight = 0;
  for (const [index, code] of codes.entries()) {
    const here = step(step(path, 'sum'), index);
    if (codes.indexOf(code) < index) faults.add(here, 'duplicate');
    const gate = reference(around, code, here);
    weight += gate.weight;
    if (gate.question && !isWholeRange(gate.question)) faults.add(here, 'no-range');
  }
  return weight;
}

/** Only whole numbers are summed: tenths do not add up exactly, and two engines would round them differently. */
function isWholeRange(question: Question): boolean {
  const range = itemRange(question);
  return range !== null && question.type !== 'decimal' && (range.values ?? []).every(Number.isInteger);
}

function checkGate(around: Surroundings, value: Fields, path: string): number {
  const { faults } = around;
  const answered = Object.hasOwn(value, 'answered');
  checkProperties(faults, value, path, answered ? ['item', 'answered'] : ['item', 'op', 'value']);
  const gate = reference(around, own(value, 'item'), step(path, 'item'));
  if (answered) {
    if (typeof value.answered !== 'boolean') faults.add(step(path, 'answered'), 'wrong-type');
  } else {
    const op = checkOp(faults, value, path);
    if (own(value, 'value') === undefined) faults.add(step(path, 'value'), 'missing');
    else if (op && gate.question) checkComparison(faults, gate.question, op, own(value, 'value'), path);
  }
  return gate.weight;
}

function checkComparison(faults: Faults, question: Question, op: Op, value: unknown, path: string): void {
  const equality = op === '=' || op === '!=';
  const kind = comparedAs(question);
  const at = step(path, 'value');
  if (kind === null || (!equality && kind !== 'number')) faults.add(step(path, 'op'), 'not-comparable');
  else if (typeof value !== kind) faults.add(at, 'wrong-type');
  else if (kind === 'number' && !isPlainNumber(value)) faults.add(at, 'bad-number');
  else if (equality && question.options && !question.options.some((option) => option.value === value)) {
    faults.add(at, 'off-list');
  }
}

/** What an answer is compared as. Free text and dates are only known to be answered or not. */
function comparedAs(question: Question): 'number' | 'string' | 'boolean' | null {
  if (question.options) return typeof question.options[0]?.value === 'number' ? 'number' : 'string';
  if (question.type === 'boolean') return 'boolean';
  return question.type === 'integer' || question.type === 'decimal' ? 'number' : null;
}

function reference(around: Surroundings, code: unknown, path: string): { question?: Question; weight: number } {
  const { faults, outline } = around;
  const position = typeof code === 'string' ? outline.byCode.get(code) : undefined;
  const entry = position === undefined ? undefined : outline.entries[position];
  if (typeof code !== 'string') faults.add(path, code === undefined ? 'missing' : 'wrong-type');
  else if (position === undefined || !entry) faults.add(path, 'unknown-reference');
  else if (position >= around.position) faults.add(path, 'forward-reference');
  else if (!entry.isQuestion) faults.add(path, 'not-a-question');
  else return { question: entry.question, weight: 1 + (around.weights[position] ?? 0) };
  return { weight: 1 };
}

function checkOp(faults: Faults, value: Fields, path: string): Op | undefined {
  const op = own(value, 'op');
  const known = OPS.find((each) => each === op);
  if (!known) faults.add(step(path, 'op'), op === undefined ? 'missing' : 'wrong-type');
  return known;
}
