import { isTemporal, isTemporalValue } from '../dates.js';
import type { Op, Question } from '../document.js';
import { isPlainNumber } from './fields.js';
import { type Faults, type Fields, isFields, own, step } from './faults.js';

/** What an answer is compared with, and whether there is an order. */
type Kind = 'number' | 'code' | 'boolean' | 'words' | 'moment' | 'amount' | 'nothing';

const ORDERED: readonly Kind[] = ['number', 'moment', 'amount'];

/** Checks the value of a comparison against the question it reads. */
export function checkComparison(faults: Faults, question: Question, op: Op, value: unknown, path: string): void {
  const equality = op === '=' || op === '!=';
  const kind = kindOf(question);
  const at = step(path, 'value');
  if (kind === 'nothing' || (!equality && !ORDERED.includes(kind))) faults.add(step(path, 'op'), 'not-comparable');
  else if (isFields(value)) checkObject(faults, question, kind, value, at, equality);
  else if (kind === 'amount' || typeof value !== typeOf(kind)) faults.add(at, 'wrong-type');
  else if (kind === 'number' && !isPlainNumber(value)) faults.add(at, 'bad-number');
  else if (kind === 'moment' && !isMoment(question, value as string)) faults.add(at, 'bad-form');
  else if (equality && question.options && !question.options.some((option) => option.value === value)) {
    faults.add(at, 'off-list');
  } else if (!question.options && question.open) faults.add(at, 'off-list');
}

function kindOf({ type, options }: Question): Kind {
  if (isTemporal(type)) return 'moment';
  switch (type) {
    case 'choice':
    case 'multiple':
      return typeof options?.[0]?.value === 'number' ? 'number' : 'code';
    case 'boolean':
      return 'boolean';
    case 'integer':
    case 'decimal':
      return 'number';
    case 'quantity':
      return 'amount';
    case 'attachment':
      return 'nothing';
    default:
      return 'words';
  }
}

function typeOf(kind: Kind): string {
  return kind === 'number' || kind === 'boolean' ? kind : 'string';
}

/** As far as it is known: nothing says that a condition knows the day. */
function isMoment({ type }: Question, value: string): boolean {
  return isTemporal(type) && isTemporalValue(type, value, true);
}

/** An amount with its unit, or the patient's own words. */
function checkObject(
  faults: Faults,
  question: Question,
  kind: Kind,
  value: Fields,
  at: string,
  equality: boolean,
): void {
  const keys = Object.keys(value);
  if (kind === 'amount') {
    for (const key of keys) if (key !== 'value' && key !== 'unit') faults.add(step(at, key), 'unknown-property');
    if (!isPlainNumber(own(value, 'value'))) faults.add(step(at, 'value'), 'bad-number');
    const unit = own(value, 'unit');
    const wantsUnit = (question.units?.length ?? 0) > 0;
    if (wantsUnit ? typeof unit !== 'string' || unit.trim() === '' : unit !== undefined) {
      faults.add(step(at, 'unit'), unit === undefined ? 'missing' : 'wrong-type');
    }
  } else if (question.open && equality) {
    for (const key of keys) if (key !== 'other') faults.add(step(at, key), 'unknown-property');
    const words = own(value, 'other');
    if (typeof words !== 'string' || words.trim() === '') faults.add(step(at, 'other'), 'wrong-type');
  } else faults.add(at, 'wrong-type');
}
