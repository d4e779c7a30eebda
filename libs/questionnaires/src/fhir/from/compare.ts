import { isTemporal, isTemporalValue } from '../../dates.js';
import type { Condition, ItemCode, Literal, Op } from '../../document.js';
import { optionsOfCoding, optionsOfValue } from './choices.js';
import type { Context } from './context.js';
import { quoted } from './expression.js';
import type { Shape } from './shape.js';
import type { FhirValue } from './values.js';

/** A question that a condition reads. */
export interface Target {
  readonly code: ItemCode;
  readonly linkId: string;
  readonly shape: Shape;
}

/** A condition, or that it is always met. */
export type Met = Condition | 'always';

/** One comparison of `enableWhen` with the answers of a question. */
export function comparison(context: Context, { code, linkId, shape }: Target, op: Op, value: FhirValue): Met {
  const { report } = context;
  const one = (literal: Literal): Condition => ({ item: code, op, value: literal });
  // no answer can equal it: never met, and its opposite always
  const cannot = (remark: 'answer-off-list' | 'answer-type'): Met => {
    report.remark(value.path, remark, detailOf(value));
    return op === '!=' ? 'always' : { never: true };
  };
  const equality = op === '=' || op === '!=';
  if (shape.type === 'choice' || shape.type === 'multiple') {
    const literals = chosen(context, shape, op, value);
    if (literals.length === 0) return cannot(equality ? 'answer-off-list' : 'answer-type');
    if (equality) return several(op, literals.map(one));
    return several(
      '=',
      literals.map((literal) => ({ item: code, op: '=', value: literal })),
    );
  }
  const literal = literalFor(shape, value);
  if (literal === undefined) return cannot('answer-type');
  if (equality) return one(literal);
  if (isOrdered(shape)) return one(literal);
  if (shape.type === 'text') {
    // texts are ordered by FHIRPath, and not by us
    const test = `$this ${op} ${quoted(String(literal))}`;
    return {
      fhirpath: `%resource.descendants().where(linkId = ${quoted(linkId)}).answer.value.where(${test}).exists()`,
    };
  }
  return cannot('answer-type');
}

/** Any of them met, for `=`; none of them, for `!=`. */
function several(op: Op, parts: readonly Condition[]): Condition {
  if (parts.length === 1) return parts[0] as Condition;
  return op === '!=' ? { all: parts } : { any: parts };
}

function isOrdered({ type }: Shape): boolean {
  return type === 'integer' || type === 'decimal' || type === 'quantity' || isTemporal(type);
}

/** The options that meet the comparison (for `!=`: that it names), or the patient's own words. */
function chosen(context: Context, { choices, open }: Shape, op: Op, value: FhirValue): readonly Literal[] {
  if (op !== '=' && op !== '!=') {
    const options = choices?.options ?? [];
    return options
      .filter(({ as }) => as && ordered(as as Record<string, unknown>, op, value))
      .map((option) => option.value);
  }
  if (value.kind === 'coding') return choices ? optionsOfCoding(context, choices, value.value, value.path) : [];
  if (value.kind === 'attachment' || value.kind === 'quantity' || value.kind === 'boolean') return [];
  const kind = value.kind === 'decimal' ? 'integer' : value.kind;
  const options = choices ? optionsOfValue(choices, kind, value.value) : [];
  if (options.length > 0 || !open || value.kind !== 'string') return options;
  return [{ other: value.value }];
}

function ordered(source: Record<string, unknown>, op: Op, value: FhirValue): boolean {
  if (!('value' in value)) return false;
  const kind = value.kind === 'decimal' ? 'integer' : value.kind;
  const [left, right] = [source[kind], value.value];
  const comparable =
    (typeof left === 'number' && typeof right === 'number') || (typeof left === 'string' && typeof right === 'string');
  if (!comparable) return false;
  if (op === '<') return left < right;
  if (op === '<=') return left <= right;
  return op === '>' ? left > right : left >= right;
}

/** The value in the type of the question; `undefined` when an answer cannot have that type. */
export function literalFor({ type, units }: Shape, value: FhirValue): Literal | undefined {
  switch (type) {
    case 'boolean':
      return value.kind === 'boolean' ? value.value : undefined;
    case 'integer':
    case 'decimal':
      return value.kind === 'integer' || value.kind === 'decimal' ? value.value : undefined;
    case 'quantity':
      return amountFor(units, value);
    case 'text':
      return value.kind === 'string' || value.kind === 'uri' ? value.value : undefined;
    case 'url':
      return value.kind === 'uri' || value.kind === 'string' ? value.value : undefined;
    case 'reference':
      return value.kind === 'reference' || value.kind === 'string' ? value.value : undefined;
    case 'date':
    case 'dateTime':
    case 'time': {
      const temporal = value.kind === 'date' || value.kind === 'dateTime' || value.kind === 'time';
      const moment = temporal ? value.value.replace(/\.\d+(?=Z|[+-]\d\d:)/, '') : '';
      return isTemporalValue(type, moment, true) ? moment : undefined;
    }
    default:
      return undefined;
  }
}

function amountFor(units: Shape['units'], value: FhirValue): Literal | undefined {
  const amount = value.kind === 'quantity' ? value.value : undefined;
  const number = value.kind === 'integer' || value.kind === 'decimal' ? value.value : amount?.value;
  if (number === undefined) return undefined;
  const [first, second] = units;
  const names = [amount?.unit?.code, amount?.unit?.display].filter((name) => name !== undefined);
  const [named] = names;
  if (!first) return named === undefined ? { value: number } : undefined;
  if (named === undefined) return second ? undefined : { value: number, unit: first.code };
  const known = units.find(({ code, text }) =>
    names.some((name) => code === name || Object.values(text).includes(name)),
  );
  return { value: number, unit: known?.code ?? named };
}

function detailOf(value: FhirValue): string {
  if (!('value' in value)) return value.kind;
  if (value.kind === 'coding') return `${value.value.system ?? ''}|${value.value.code ?? value.value.display ?? ''}`;
  return value.kind === 'quantity' ? String(value.value.value) : String(value.value);
}
