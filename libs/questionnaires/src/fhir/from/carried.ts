import { isFields } from '../../check/faults.js';
import type { Calculation, Condition } from '../../document.js';
import { withNames } from '../shared/carried.js';
import { type Context, extension, extensions } from './context.js';
import { parsed } from './expression.js';
import type { Entry, Outline } from './outline.js';
import { partAt, partsAt, stringAt } from './part.js';
import { missingFor, type Scope } from './scope.js';

/** The condition that the enableWhenExpression of an item was made of, when we wrote it and nobody has changed it since. */
export function carriedCondition(
  context: Context,
  outline: Outline,
  entry: Entry,
  scope: Scope,
): Condition | undefined {
  const found = carried(context, outline, entry, scope, 'condition', 'enableWhenExpression');
  // its shape is judged with the whole document
  return found as Condition | undefined;
}

/** The same of a calculatedExpression. */
export function carriedCalculation(
  context: Context,
  outline: Outline,
  entry: Entry,
  scope: Scope,
): Calculation | undefined {
  return carried(context, outline, entry, scope, 'calculation', 'calculatedExpression') as Calculation | undefined;
}

function carried(
  context: Context,
  outline: Outline,
  entry: Entry,
  scope: Scope,
  name: 'condition' | 'calculation',
  standard: 'enableWhenExpression' | 'calculatedExpression',
): unknown {
  const { report } = context;
  const holder = extension(context, entry.part, name);
  const words = holder && stringAt(report, holder, 'valueString');
  if (!holder || words === undefined) return undefined;
  const ours = objectIn(words);
  const written = extensions(context, entry.part, standard).map((each) => {
    const expression = partAt(report, each, 'valueExpression');
    return expression && stringAt(report, expression, 'expression');
  });
  const isOnly = name !== 'condition' || partsAt(report, entry.part, 'enableWhen').length === 0;
  const expected = ours?.expression === undefined ? [] : [ours.expression];
  const isSame = written.length === expected.length && written.every((each, index) => each === expected[index]);
  if (!ours || !isFields(ours[name]) || !isOnly || !isSame) {
    // everyone else goes by what FHIR has a word for
    report.remark(holder.path, 'does-not-apply', name);
    return undefined;
  }
  report.count(standard);
  return withNames(
    ours[name],
    (linkId) => {
      const found = outline.byLinkId.get(linkId);
      if (!found) report.refuse(holder.path, 'unknown-link-id', linkId);
      return found?.code ?? linkId;
    },
    (fhirpath) => {
      const expression = parsed(context, fhirpath, holder.path, scope.renamed);
      const missing = expression ? missingFor(expression, scope) : [];
      if (missing.length > 0) report.refuse(holder.path, 'expression-context', missing.join(' '));
      return expression?.fhirpath ?? fhirpath;
    },
  );
}

function objectIn(words: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(words);
    return isFields(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
