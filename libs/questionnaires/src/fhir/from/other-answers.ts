import type { Constraint } from '../../document.js';
import { type Context, extension } from './context.js';
import { type Expression, isFhirpath, parse } from './expression.js';
import type { Entry, Outline } from './outline.js';
import { partAt, stringAt } from './part.js';
import { missingFor, type Scope } from './scope.js';
import { plain } from './texts.js';

/** A path to the answers of one question, and nothing else done with them. */
const PATH =
  /^%resource((\.item|\.repeat\(item\)|\.descendants\(\))(\.where\(\s*linkId\s*=\s*'[^']*'\s*\)(\.answer)?)?)+\.value$/;

/**
 * The answers of a text question of the same form, when they are what another question lets choose from (SDC
 * answerExpression). That list can be held here: the answer is typed in, and must be one of those.
 */
export function answersOfAnother(context: Context, entry: Entry, outline: Outline): Expression | undefined {
  const holder = extension(context, entry.part, 'answerExpression');
  const part = holder && partAt(context.report, holder, 'valueExpression');
  const words = part && stringAt(context.report, part, 'expression');
  if (!part || words === undefined || !isFhirpath(context, part) || !PATH.test(words.trim())) return undefined;
  const last = [...words.matchAll(/linkId\s*=\s*'([^']*)'/g)].at(-1)?.[1];
  const source = last === undefined ? undefined : outline.byLinkId.get(last);
  const isText = source?.type === 'string' || source?.type === 'text';
  const listed =
    source &&
    (Object.hasOwn(source.part.fields, 'answerOption') || Object.hasOwn(source.part.fields, 'answerValueSet'));
  return isText && !listed && source !== entry ? parse(words, part.path) : undefined;
}

/** That the answer is one of the other question's. */
export function amongAnswers(context: Context, entry: Entry, outline: Outline, scope: Scope): readonly Constraint[] {
  if (entry.type !== 'choice') return [];
  const expression = answersOfAnother(context, entry, outline);
  if (!expression || missingFor(expression, scope).length > 0) return [];
  context.report.remark(expression.path, 'open-list', expression.fhirpath);
  const fhirpath = `answer.value.all($this in (${expression.fhirpath}))`;
  return [{ key: 'among-answers', severity: 'error', fhirpath, text: plain(context, `∈ ${expression.fhirpath}`) }];
}
