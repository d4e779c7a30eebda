import { isCode } from '../../check/fields.js';
import type { Constraint } from '../../document.js';
import type { Text } from '../../language.js';
import { type Context, extensions, inner } from './context.js';
import { type Expression, isFhirpath, parse } from './expression.js';
import { type Part, partAt, stringAt } from './part.js';
import { missingFor, type Scope } from './scope.js';
import { plain, textAt } from './texts.js';

/** What must be true of the answers: questionnaire-constraint and targetConstraint. */
export function constraintsAt(context: Context, part: Part, scope: Scope): readonly Constraint[] {
  const holders = [...extensions(context, part, 'constraint'), ...extensions(context, part, 'targetConstraint')];
  const found = holders.flatMap((holder) => constraintOf(context, holder, scope) ?? []);
  context.report.count('constraint', found.length);
  return unique(found);
}

function constraintOf(context: Context, holder: Part, scope: Scope): Constraint | undefined {
  const { report } = context;
  const said = inner(context, holder, 'expression');
  const expression = said && fhirpathOf(context, said, scope);
  if (!expression) {
    // what no engine can read has never refused an answer
    report.remark(holder.path, 'constraint');
    return undefined;
  }
  const missing = missingFor(expression, scope);
  if (missing.length > 0) {
    report.remark(holder.path, 'needs-context', missing.join(' '));
    return undefined;
  }
  const key = inner(context, holder, 'key');
  const severity = inner(context, holder, 'severity');
  const name = (key && (stringAt(report, key, 'valueId') ?? stringAt(report, key, 'valueString'))) ?? 'constraint';
  return {
    key: isCode(name) ? name : 'constraint',
    severity: severity && stringAt(report, severity, 'valueCode') === 'warning' ? 'warning' : 'error',
    fhirpath: expression.fhirpath,
    text: wordsOf(context, holder) ?? plain(context, name),
  };
}

function fhirpathOf(context: Context, said: Part, { renamed }: Scope): Expression | undefined {
  const part = partAt(context.report, said, 'valueExpression');
  if (part && !isFhirpath(context, part)) return undefined;
  const words = part ? stringAt(context.report, part, 'expression') : stringAt(context.report, said, 'valueString');
  return words === undefined ? undefined : parse(words, said.path, renamed);
}

function wordsOf(context: Context, holder: Part): Text | undefined {
  for (const name of ['human', 'requirements']) {
    const part = inner(context, holder, name);
    const text = part && (textAt(context, part, 'valueString') ?? textAt(context, part, 'valueMarkdown'));
    if (text) return text;
  }
  return undefined;
}

/** Keys are unique at one item. */
export function unique(constraints: readonly Constraint[]): readonly Constraint[] {
  const taken = new Set<string>();
  return constraints.map((constraint) => {
    let { key } = constraint;
    for (let n = 2; taken.has(key); n++) key = `${constraint.key}-${n}`;
    taken.add(key);
    return { ...constraint, key };
  });
}
