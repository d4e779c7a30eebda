import { step } from '../check/faults.js';
import type { Item } from '../document.js';
import { parse } from './expression.js';
import { checkRest } from './properties.js';
import { awaitCondition, isHidden } from './questions.js';
import { given, type Part, type Source } from './source.js';
import { plain, textOf } from './texts.js';

const READ = ['type', 'name', 'title', 'description', 'visibleIf', 'visible', 'expression'];

/**
 * An expression that adds answers up, as a calculated sum. Ours is there only when every one of them is: a sum that
 * leaves out what is blank would be too low. Any other expression is refused.
 */
export function sumOf(
  source: Source,
  part: Part,
  path: string,
  name: string,
  { scope }: { readonly scope: string | undefined },
): Item | undefined {
  checkRest(source, part, path, READ);
  const at = step(path, 'expression');
  const parsed = parse(String(given(part, 'expression') ?? ''));
  const names = parsed?.kind === 'sum' ? parsed.names : undefined;
  if (!names || scope !== undefined) return source.refuse(at, 'unsupported-expression', String(part.expression));
  const found = names.map((each) => source.names.get(each));
  const codes = found.flatMap((each) => (each && each.scope === undefined ? each.question.code : []));
  const areWhole = found.every((each) => each && isWholeNumber(each.question.options, each.question.type));
  if (codes.length < names.length || !areWhole || new Set(codes).size < codes.length) {
    return source.refuse(at, 'unsupported-expression', String(part.expression));
  }
  const named = source.codeFor(name);
  awaitCondition(source, part, path, named.code, undefined);
  source.ignore(at, 'sum-needs-all');
  source.count('question');
  const help = textOf(source, part, path, 'description');
  return {
    ...named,
    type: 'integer',
    text: textOf(source, part, path, 'title') ?? plain(source, name),
    ...(help && { help }),
    calculated: { sum: codes },
    readOnly: true,
    ...(isHidden(source, part, path) && { hidden: true }),
  };
}

function isWholeNumber(options: readonly { readonly value: unknown }[] | undefined, type: string): boolean {
  if (type === 'integer') return true;
  return type === 'choice' && (options ?? []).every(({ value }) => Number.isInteger(value));
}
