import type { Literal, Op, Option, Question } from '../../document.js';
import { optionValue } from '../response/values.js';
import { numeral, quoted } from './fhirpath-text.js';

/** FHIRPath that tells, of one value (`$this`), whether it is an option. */
export function isOption(option: Option): string {
  const value = optionValue(option, 'en');
  if (value.valueCoding) {
    const { system, code } = value.valueCoding;
    return `code = ${quoted(code ?? '')} and ${system === undefined ? 'system.empty()' : `system = ${quoted(system)}`}`;
  }
  if (value.valueString !== undefined) return `$this = ${quoted(value.valueString)}`;
  if (value.valueInteger !== undefined) return `$this = ${numeral(value.valueInteger)}`;
  if (value.valueDate !== undefined) return `$this = @${value.valueDate}`;
  if (value.valueTime !== undefined) return `$this = @T${value.valueTime}`;
  return `reference = ${quoted(value.valueReference?.reference ?? '')}`;
}

const COMPARES: Readonly<Record<Op, (left: number, right: number) => boolean>> = {
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '=': (left, right) => left === right,
  '!=': (left, right) => left !== right,
  '>=': (left, right) => left >= right,
  '>': (left, right) => left > right,
};

/** The options that meet a comparison; those that are equal, for `!=`. */
export function optionsMeeting(question: Question, op: Op, literal: Literal): readonly Option[] {
  const equality = op === '=' || op === '!=';
  return (question.options ?? []).filter(({ value }) => {
    if (equality) return value === literal;
    return typeof value === 'number' && typeof literal === 'number' && COMPARES[op](value, literal);
  });
}

/** FHIRPath that tells, of one value (`$this`), whether it meets a comparison; `undefined`: nothing does. */
export function meets(question: Question, op: Op, literal: Literal): string | undefined {
  if (typeof literal === 'object' && 'other' in literal) return `$this = ${quoted(literal.other)}`;
  if (question.type === 'choice' || question.type === 'multiple') {
    const tests = optionsMeeting(question, op, literal).map((option) => `(${isOption(option)})`);
    return tests.length === 0 ? undefined : tests.join(' or ');
  }
  const compares = op === '!=' ? '=' : op;
  if (question.type === 'reference') return `reference ${compares} ${quoted(String(literal))}`;
  if (typeof literal === 'object') return quantityMeets(question, compares, literal);
  return `$this ${compares} ${written(question, literal)}`;
}

function quantityMeets(question: Question, op: Op, literal: { readonly value: number; readonly unit?: string }) {
  const { value, unit } = literal;
  if (unit === undefined) return `code.empty() and unit.empty() and value ${op} ${numeral(value)}`;
  const known = question.units?.find(({ code }) => code === unit);
  if (known?.system) return `$this ${op} ${numeral(value)} ${quoted(unit)}`;
  return `unit = ${quoted(unit)} and value ${op} ${numeral(value)}`;
}

function written({ type }: Question, literal: number | string | boolean): string {
  if (typeof literal === 'number') return numeral(literal);
  if (typeof literal === 'boolean') return String(literal);
  if (type === 'date') return `@${literal}`;
  if (type === 'time') return `@T${literal}`;
  if (type === 'dateTime') return `@${literal}${literal.includes('T') ? '' : 'T'}`;
  return quoted(literal);
}
