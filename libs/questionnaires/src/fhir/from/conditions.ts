import { step } from '../../check/faults.js';
import { type Condition, type Op, OPS } from '../../document.js';
import { carriedCondition } from './carried.js';
import { comparison, type Met, type Target } from './compare.js';
import { type Context, extensions } from './context.js';
import { constantOf, expressionOf } from './expression.js';
import type { Entry, Outline } from './outline.js';
import { checkKeys, flagAt, type Part, partsAt, stringAt } from './part.js';
import { missingFor, type Scope } from './scope.js';
import type { Shape } from './shape.js';
import { type FhirValue, valueKeys, fhirValue } from './values.js';

/** What conditions can read. */
export interface Readable {
  readonly outline: Outline;
  readonly shapes: ReadonlyMap<Entry, Shape>;
}

/** When the item is shown, from `enableWhen` and enableWhenExpression together; `undefined`: always. */
export function shownWhen(context: Context, readable: Readable, entry: Entry, scope: Scope): Condition | undefined {
  const ours = carriedCondition(context, readable.outline, entry, scope);
  if (ours) return ours;
  const parts: Met[] = [];
  const compared = partsAt(context.report, entry.part, 'enableWhen');
  if (compared.length > 0) {
    context.report.count('enableWhen', compared.length);
    const met = compared.map((part) => oneOf(context, readable, entry, part));
    parts.push(joined(met, behaviourOf(context, entry.part, compared)));
  }
  for (const holder of extensions(context, entry.part, 'enableWhenExpression')) {
    const expression = expressionOf(context, holder, scope.renamed);
    if (!expression) continue;
    const missing = missingFor(expression, scope);
    // nobody could ever say whether to show it
    if (missing.length > 0) context.report.refuse(expression.path, 'expression-context', missing.join(' '));
    context.report.count('enableWhenExpression');
    const constant = constantOf(expression);
    if (constant === true) parts.push('always');
    else parts.push(constant === false ? { never: true } : { fhirpath: expression.fhirpath });
  }
  const met = joined(parts, 'all');
  return met === 'always' ? undefined : met;
}

function joined(parts: readonly Met[], behaviour: 'all' | 'any'): Met {
  const conditions = parts.filter((part) => part !== 'always');
  if (conditions.length < parts.length && behaviour === 'any') return 'always';
  if (conditions.length === 0) return 'always';
  if (conditions.length === 1) return conditions[0] as Condition;
  return behaviour === 'all' ? { all: conditions } : { any: conditions };
}

/** R4 wants it said when there are several; older versions meant any. */
function behaviourOf({ report }: Context, part: Part, compared: readonly Part[]): 'all' | 'any' {
  const given = stringAt(report, part, 'enableBehavior');
  if (given === 'all' || given === 'any') return given;
  const path = step(part.path, 'enableBehavior');
  if (given !== undefined) report.refuse(path, 'not-fhir', given);
  if (compared.length < 2) return 'all';
  const older = compared.every(({ fields }) => !Object.hasOwn(fields, 'operator'));
  report.remark(step(part.path, 'enableWhen'), 'enable-behavior-assumed', older ? 'any' : 'all');
  return older ? 'any' : 'all';
}

const KEYS = new Set([
  'question',
  'operator',
  'hasAnswer',
  ...['Boolean', 'Decimal', 'Integer', 'Date', 'DateTime', 'Time', 'String', 'Coding', 'Quantity', 'Reference'].map(
    (type) => `answer${type}`,
  ),
]);

function oneOf(context: Context, readable: Readable, entry: Entry, part: Part): Met {
  const { report } = context;
  checkKeys(report, part, KEYS);
  const target = targetOf(context, readable, entry, part);
  const operator = operatorOf(context, part);
  if (!target || !operator) return { never: true };
  if (operator === 'exists') {
    const answered = flagAt(report, part, 'answerBoolean') ?? flagAt(report, part, 'hasAnswer');
    const isBare = answered === undefined && valueKeys(part, 'answer').length === 0;
    if (isBare) report.remark(part.path, 'operator-assumed', 'exists true');
    else if (answered === undefined) report.refuse(part.path, 'not-fhir', 'answerBoolean');
    return { item: target.code, answered: answered ?? true };
  }
  const value = fhirValue(report, part, 'answer');
  const compared = value && withComparator(context, part, operator, value);
  if (value) return compared ? comparison(context, target, compared, value) : { never: true };
  if (valueKeys(part, 'answer').length === 0) report.refuse(part.path, 'not-fhir', 'answer');
  return { never: true };
}

function targetOf({ report }: Context, { outline, shapes }: Readable, entry: Entry, part: Part): Target | undefined {
  const linkId = stringAt(report, part, 'question');
  const path = step(part.path, 'question');
  if (linkId === undefined) {
    report.refuse(part.path, 'not-fhir', 'question');
    return undefined;
  }
  const found = outline.byLinkId.get(linkId);
  const shape = found && shapes.get(found);
  if (!found) report.refuse(path, 'unknown-link-id', linkId);
  else if (found === entry) report.refuse(path, 'self-reference', linkId);
  else if (!shape) report.refuse(path, 'not-a-question', linkId);
  else return { code: found.code, linkId, shape };
  return undefined;
}

/** A Quantity may bring the comparison with it, in the place of an operator. */
function withComparator({ report }: Context, part: Part, operator: Op, value: FhirValue): Op | undefined {
  const given = value.kind === 'quantity' ? value.value.comparator : undefined;
  if (given === undefined || given === operator) return operator;
  const known = operator === '=' && given !== '!=' && OPS.find((op) => op === given);
  if (known) report.remark(part.path, 'operator-assumed', given);
  else report.refuse(step(value.path, 'comparator'), 'operator', `${operator} ${given}`);
  return known || undefined;
}

function operatorOf({ report }: Context, part: Part): Op | 'exists' | undefined {
  const given = stringAt(report, part, 'operator');
  const known = OPS.find((op) => op === given) ?? (given === 'exists' ? given : undefined);
  if (known) return known;
  const path = step(part.path, 'operator');
  if (given !== undefined) {
    report.refuse(path, 'operator', given);
    return undefined;
  }
  const assumed = Object.hasOwn(part.fields, 'hasAnswer') ? 'exists' : '=';
  report.remark(part.path, 'operator-assumed', assumed);
  return assumed;
}
