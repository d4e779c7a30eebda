import type { Variable } from '../../document.js';
import { type Context, extensions } from './context.js';
import { type Expression, isFhirpath, parse, STANDING_NAMES } from './expression.js';
import { type Part, partAt, stringAt } from './part.js';

/** What an expression at a place can use. */
export interface Scope {
  readonly names: ReadonlySet<string>;
  /** Names that FHIR allows and FHIRPath does not (`has-fever`), and what they are called instead. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** `%QuestionnaireResponse` is how several form engines call what FHIR calls `%resource`. */
export const OUTERMOST: Scope = {
  names: new Set(STANDING_NAMES),
  renamed: new Map([['QuestionnaireResponse', 'resource']]),
};

const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
/** FHIR's own names. */
const ID = /^[A-Za-z0-9.-]{1,64}$/;
const MOST_VARIABLES = 200;

/**
 * The variables that are declared at an item (or the questionnaire) and can be worked out from the answers alone, and
 * what the expressions in it can use. A variable that asks a server or reads the patient's record is left out, and so
 * is what depends on it.
 */
export function variablesAt(
  context: Context,
  part: Part,
  outer: Scope,
): { variables: readonly Variable[]; scope: Scope } {
  const { report } = context;
  const holders = extensions(context, part, 'variable');
  if (holders.length === 0) return { variables: [], scope: outer };
  const renamed = renaming(context, holders, outer);
  let waiting = holders.flatMap((holder) => declaredBy(context, holder, renamed) ?? []);
  const declared = new Set(waiting.map(({ name }) => name));
  // an inner name hides an outer one, whether or not it can be worked out
  const names = new Set([...outer.names].filter((name) => !declared.has(name)));
  const scope: Scope = { names, renamed };
  const variables: Variable[] = [];
  for (let last = -1; last !== variables.length; ) {
    last = variables.length;
    const later: typeof waiting = [];
    for (const one of waiting) {
      if (one.expression && missingFor(one.expression, scope).length === 0 && !names.has(one.name)) {
        variables.push({ name: one.name, fhirpath: one.expression.fhirpath });
        names.add(one.name);
      } else later.push(one);
    }
    waiting = later;
  }
  for (const { name, path } of waiting) report.remark(path, 'needs-context', name);
  report.count('variable', variables.length);
  if (variables.length > MOST_VARIABLES) report.refuse(part.path, 'too-complex', String(variables.length));
  return { variables, scope };
}

function renaming(context: Context, holders: readonly Part[], outer: Scope): ReadonlyMap<string, string> {
  const renamed = new Map(outer.renamed);
  for (const holder of holders) {
    const part = partAt(context.report, holder, 'valueExpression');
    const name = part && stringAt(context.report, part, 'name');
    if (name !== undefined) renamed.delete(name);
    if (name === undefined || NAME.test(name) || !ID.test(name)) continue;
    renamed.set(name, `v_${name.replace(/[^A-Za-z0-9]/g, (char) => (char === '-' ? '_' : '__'))}`);
  }
  return renamed;
}

interface Declaration {
  readonly name: string;
  readonly expression: Expression | undefined;
  readonly path: string;
}

function declaredBy(context: Context, holder: Part, renamed: ReadonlyMap<string, string>): Declaration | undefined {
  const part = partAt(context.report, holder, 'valueExpression');
  const given = part && stringAt(context.report, part, 'name');
  const name = given === undefined ? undefined : (renamed.get(given) ?? given);
  const words = part && stringAt(context.report, part, 'expression');
  if (!part || name === undefined || !NAME.test(name) || words === undefined) {
    context.report.remark(holder.path, 'needs-context', given ?? '');
    return undefined;
  }
  const expression = isFhirpath(context, part) ? parse(words, part.path, renamed) : undefined;
  return { name, expression, path: part.path };
}

/** What an expression needs and does not get here: names (`%patient`) and functions (`memberOf()`). */
export function missingFor({ names, foreign }: Expression, scope: Scope): readonly string[] {
  const unknown = [...names].filter((name) => !scope.names.has(name));
  return [...unknown.map((name) => `%${name}`), ...[...foreign].map((name) => `${name}()`)];
}
