import type { Node } from './compile.js';
import { type Question, TEXT_LIMIT } from './document.js';
import { isStorable } from './storable.js';

/** What can be wrong with answers. */
export const ANSWER_FAULTS = [
  'unknown-item',
  'wrong-type',
  'off-list',
  'out-of-range',
  'not-asked',
  'required',
  'too-long',
  'duplicate',
  'too-deep',
] as const;
export type AnswerFaultCode = (typeof ANSWER_FAULTS)[number];

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** What is wrong with one answer to one question, or `null`. Nothing is coerced: "2" is not 2, and -0 is not 0. */
export function faultOf(node: Node, question: Question, value: unknown): AnswerFaultCode | null {
  switch (question.type) {
    case 'choice':
      return optionFault(node, value);
    case 'multiple':
      return listFault(node, question, value);
    case 'boolean':
      return typeof value === 'boolean' ? null : 'wrong-type';
    case 'integer':
      return Number.isSafeInteger(value) ? numberFault(question, value) : 'wrong-type';
    case 'decimal':
      return numberFault(question, value);
    case 'text':
      return textFault(question, value);
    case 'date':
      return typeof value === 'string' && isDate(value) ? null : 'wrong-type';
  }
}

function numberFault(question: Question, value: unknown): AnswerFaultCode | null {
  if (typeof value !== 'number' || !Number.isFinite(value) || Object.is(value, -0)) return 'wrong-type';
  if (question.min !== undefined && value < question.min) return 'out-of-range';
  return question.max !== undefined && value > question.max ? 'out-of-range' : null;
}

/** A number where the options are texts (and the other way round) is of the wrong type, not merely off the list. */
function optionFault(node: Node, value: unknown): AnswerFaultCode | null {
  if (typeof value !== typeof node.question?.options?.[0]?.value) return 'wrong-type';
  // Before the look-up: a Set finds 0 when asked for -0.
  if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))) return 'wrong-type';
  return node.values?.has(value) ? null : 'off-list';
}

/** A choice of several: at least one value, each once, and an exclusive one alone. */
function listFault(node: Node, question: Question, value: unknown): AnswerFaultCode | null {
  if (!Array.isArray(value) || value.length === 0) return 'wrong-type';
  // First of all, so that a list of a million values costs nothing.
  if (value.length > (question.options?.length ?? 0)) return 'duplicate';
  for (let index = 0; index < value.length; index += 1) {
    const each: unknown = value[index];
    if (typeof each === 'object' && each !== null) return 'too-deep';
    const fault = optionFault(node, each);
    if (fault) return fault;
    if (value.indexOf(each) < index) return 'duplicate';
  }
  const alone = question.options?.some((option) => option.exclusive && value.includes(option.value));
  return alone && value.length > 1 ? 'off-list' : null;
}

/** Blank text is no answer: leave it out. */
function textFault(question: Question, value: unknown): AnswerFaultCode | null {
  if (typeof value !== 'string') return 'wrong-type';
  if (value.length > (question.maxLength ?? TEXT_LIMIT)) return 'too-long';
  return value.trim() === '' || !isStorable(value) ? 'wrong-type' : null;
}

/** A day that exists in the Gregorian calendar, `YYYY-MM-DD`. */
function isDate(value: string): boolean {
  const [, year, month, day] = (ISO_DATE.exec(value) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined || day < 1) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0));
}
