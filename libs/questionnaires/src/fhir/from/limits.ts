import { step } from '../../check/faults.js';
import { isTemporal, isTemporalValue, compareTemporal } from '../../dates.js';
import type { Constraint, Question } from '../../document.js';
import { literalFor } from './compare.js';
import { companionOf, plain } from './texts.js';
import { type Context, extension } from './context.js';
import { type Expression, expressionOf, parsed } from './expression.js';
import type { Entry } from './outline.js';
import { type Part, partAt, stringAt } from './part.js';
import { missingFor, type Scope } from './scope.js';
import type { Shape } from './shape.js';
import { type FhirValue, valueKeys, fhirValue } from './values.js';

/** Lowest and highest accepted value, as properties of the question where it has them, else as constraints. */
export interface Limits {
  readonly fields: Pick<Question, 'min' | 'max'>;
  readonly constraints: readonly Constraint[];
}

type Side = 'min' | 'max';

export function limitsOf(context: Context, entry: Entry, shape: Shape, scope: Scope): Limits {
  const found: { min?: number | string; max?: number | string } = {};
  const constraints: Constraint[] = [];
  for (const side of ['min', 'max'] as const) {
    for (const name of [`${side}Value`, `${side}Quantity`] as const) {
      const part = extension(context, entry.part, name);
      if (!part) continue;
      const limit = limitOf(context, part, side, shape, scope);
      if (typeof limit === 'object') constraints.push(limit);
      else if (limit !== undefined) found[side] = limit;
    }
  }
  if (isCrossed(found, shape)) context.report.refuse(entry.part.path, 'limit', `${found.min} > ${found.max}`);
  context.report.count('limit', Object.keys(found).length + constraints.length);
  return { fields: found, constraints };
}

function isCrossed({ min, max }: Limits['fields'], { type }: Shape): boolean {
  if (typeof min === 'number' && typeof max === 'number') return min > max;
  if (typeof min !== 'string' || typeof max !== 'string' || !isTemporal(type)) return false;
  return (compareTemporal(type, min, max) ?? 0) > 0;
}

function limitOf(
  context: Context,
  part: Part,
  side: Side,
  shape: Shape,
  scope: Scope,
): number | string | Constraint | undefined {
  const { report } = context;
  const dynamic = dynamicLimit(context, part, scope);
  if (dynamic) {
    const missing = missingFor(dynamic, scope);
    if (missing.length === 0) return bound(context, side, `(${dynamic.fhirpath})`, dynamic.fhirpath);
    report.remark(dynamic.path, 'needs-context', missing.join(' '));
  }
  const value = fhirValue(report, part, 'value');
  if (!value) {
    if (valueKeys(part, 'value').length === 0 && !dynamic) report.refuse(part.path, 'not-fhir', 'value');
    return undefined;
  }
  const comparator = value.kind === 'quantity' ? value.value.comparator : undefined;
  if (comparator !== undefined) report.refuse(step(value.path, 'comparator'), 'limit', comparator);
  const fixed = fixedLimit(shape, side, bare(value));
  if (fixed !== undefined) return fixed;
  const literal = fhirpathLiteral(value);
  if (literal !== undefined && isMeasured(shape)) return bound(context, side, literal, literal, bare(value));
  report.remark(part.path, 'does-not-apply', `${side} ${shape.type}`);
  return undefined;
}

/** An amount without a unit is a number. */
function bare(value: FhirValue): FhirValue {
  const isBare = value.kind === 'quantity' && value.value.unit === undefined;
  return isBare ? { kind: 'decimal', value: value.value.value, path: value.path } : value;
}

/** The limit as the question itself can hold it. */
function fixedLimit(
  { type, units, several: _, ...shape }: Shape,
  side: Side,
  value: FhirValue,
): number | string | undefined {
  const literal = literalFor({ type, units, several: false, ...shape }, value);
  if (type === 'integer' && typeof literal === 'number')
    return side === 'min' ? Math.ceil(literal) : Math.floor(literal);
  if (type === 'decimal' && typeof literal === 'number') return literal;
  if (type === 'quantity' && typeof literal === 'object' && 'value' in literal) {
    const inFirst = !('unit' in literal) || literal.unit === units[0]?.code;
    return inFirst ? literal.value : undefined;
  }
  return isTemporal(type) && typeof literal === 'string' && isTemporalValue(type, literal, true) ? literal : undefined;
}

function isMeasured({ type }: Shape): boolean {
  return type === 'integer' || type === 'decimal' || type === 'quantity' || isTemporal(type);
}

/** A limit that is worked out when the form is filled in: `today()`. */
function dynamicLimit(context: Context, part: Part, { renamed }: Scope): Expression | undefined {
  const [key] = Object.keys(part.fields).filter((each) => each.startsWith('_value'));
  const companion = key === undefined ? undefined : companionOf(context, part, key.slice(1));
  const holder =
    (companion && extension(context, companion, 'cqfExpression')) ?? extension(context, part, 'cqfExpression');
  if (holder) return expressionOf(context, holder, renamed);
  const expression = partAt(context.report, part, 'valueExpression');
  const words = expression && stringAt(context.report, expression, 'expression');
  return expression && words !== undefined ? parsed(context, words, expression.path, renamed) : undefined;
}

function fhirpathLiteral(value: FhirValue): string | undefined {
  switch (value.kind) {
    case 'integer':
    case 'decimal':
      return String(value.value);
    case 'date':
      return `@${value.value}`;
    case 'dateTime':
      return value.value.includes('T') ? `@${value.value}` : `@${value.value}T`;
    case 'time':
      return `@T${value.value}`;
    case 'quantity': {
      const unit = value.value.unit?.code ?? value.value.unit?.display;
      return unit === undefined
        ? String(value.value.value)
        : `${value.value.value} '${unit.replace(/[\\']/g, '\\$&')}'`;
    }
    default:
      return undefined;
  }
}

function bound(context: Context, side: Side, literal: string, shown: string, value?: FhirValue): Constraint {
  const subject =
    value?.kind === 'integer' || value?.kind === 'decimal' ? 'iif($this is Quantity, value, $this)' : '$this';
  const [op, sign] = side === 'min' ? ['>=', '≥'] : ['<=', '≤'];
  return {
    key: `${side}-value`,
    severity: 'error',
    fhirpath: `answer.value.all(${subject} ${op} ${literal})`,
    text: plain(context, `${sign} ${shown}`),
  };
}
