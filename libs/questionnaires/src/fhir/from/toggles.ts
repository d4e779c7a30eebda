import type { Constraint } from '../../document.js';
import { type Context, extensions, inner } from './context.js';
import { expressionOf, quoted } from './expression.js';
import type { Entry } from './outline.js';
import { partsAt } from './part.js';
import { missingFor, type Scope } from './scope.js';
import { plain } from './texts.js';
import { type FhirValue, fhirValue } from './values.js';

/**
 * Options that may be chosen only while an expression is true (SDC answerOptionsToggleExpression): all are offered, and
 * one that is off at that time is not accepted. An option of several toggles is on while any of them is.
 */
export function toggled(context: Context, entry: Entry, scope: Scope): readonly Constraint[] {
  const { report } = context;
  const conditions = new Map<string, string[]>();
  for (const holder of extensions(context, entry.part, 'answerOptionsToggle')) {
    const said = inner(context, holder, 'expression');
    const expression = said && expressionOf(context, said, scope.renamed);
    if (!said) report.refuse(holder.path, 'not-fhir', 'expression');
    if (!expression) continue;
    const missing = missingFor(expression, scope);
    if (missing.length > 0) {
      report.remark(expression.path, 'needs-context', missing.join(' '));
      continue;
    }
    for (const part of partsAt(report, holder, 'extension')) {
      const value = part.fields.url === 'option' ? fhirValue(report, part, 'value') : undefined;
      const test = value && isValue(value);
      if (test !== undefined) conditions.set(test, [...(conditions.get(test) ?? []), expression.fhirpath]);
    }
  }
  report.count('toggle', conditions.size);
  return [...conditions].map(([test, expressions]) => ({
    key: 'option-off',
    severity: 'error',
    fhirpath: `answer.value.where(${test}).empty() or ${expressions.map((one) => `(${one})`).join(' or ')}`,
    text: plain(context, expressions.join(' or ')),
  }));
}

function isValue(value: FhirValue): string | undefined {
  switch (value.kind) {
    case 'coding': {
      const { system, code, display } = value.value;
      const parts = [
        ...(system === undefined ? [] : [`system = ${quoted(system)}`]),
        ...(code === undefined ? [`display = ${quoted(display ?? '')}`] : [`code = ${quoted(code)}`]),
      ];
      return parts.join(' and ');
    }
    case 'string':
      return `$this = ${quoted(value.value)}`;
    case 'integer':
      return `$this = ${value.value}`;
    case 'date':
      return `$this = @${value.value}`;
    case 'time':
      return `$this = @T${value.value}`;
    default:
      return undefined;
  }
}
