import { step } from '../../check/faults.js';
import { patterns } from '../../engines/patterns.js';
import type { Constraint, Question } from '../../document.js';
import { type Context, extension } from './context.js';
import { quoted } from './expression.js';
import { withoutLookaheads } from './lookaheads.js';
import type { Entry } from './outline.js';
import { numberAt, stringAt } from './part.js';
import type { Shape } from './shape.js';
import { plain, textAt } from './texts.js';

export interface Written {
  readonly fields: Pick<Question, 'minLength' | 'maxLength' | 'pattern' | 'format'>;
  readonly constraints: readonly Constraint[];
}

const LONGEST_PATTERN = 1000;

/** How an answer is written: its length, the pattern it follows, and that in words. */
export function writtenForm(context: Context, entry: Entry, shape: Shape): Written {
  const entryFormat = extension(context, entry.part, 'entryFormat');
  const format = entryFormat && textAt(context, entryFormat, 'valueString');
  const lengths = lengthsOf(context, entry, shape);
  const pattern = patternOf(context, entry, shape);
  return {
    fields: { ...lengths.fields, ...pattern.fields, ...(format && { format }) },
    constraints: [...lengths.constraints, ...pattern.constraints],
  };
}

function isWords({ type }: Shape): boolean {
  return type === 'text' || type === 'url' || type === 'reference';
}

function isWritten({ type }: Shape): boolean {
  return type === 'integer' || type === 'decimal';
}

function lengthsOf(context: Context, entry: Entry, shape: Shape): Written {
  const { report } = context;
  const fields: { minLength?: number; maxLength?: number } = {};
  const constraints: Constraint[] = [];
  const least = extension(context, entry.part, 'minLength');
  const given = [
    ['minLength', least && numberAt(report, least, 'valueInteger'), least?.path ?? ''],
    ['maxLength', numberAt(report, entry.part, 'maxLength'), step(entry.part.path, 'maxLength')],
  ] as const;
  for (const [key, length, path] of given) {
    if (length === undefined) continue;
    if (!Number.isInteger(length) || length < 0) report.refuse(path, 'limit', String(length));
    else if (length === 0) {
      if (key === 'maxLength') report.refuse(path, 'limit', '0');
    } else if (isWords(shape) || (key === 'maxLength' && shape.open)) fields[key] = length;
    else if (isWritten(shape)) {
      const [op, sign] = key === 'minLength' ? ['>=', '≥'] : ['<=', '≤'];
      constraints.push(constraint(context, key, `toString().length() ${op} ${length}`, `${sign} ${length}`));
    } else report.remark(path, 'max-length', shape.type);
  }
  const { minLength = 0, maxLength = minLength } = fields;
  if (minLength > maxLength) report.refuse(entry.part.path, 'limit', `${minLength} > ${maxLength}`);
  return { fields, constraints };
}

function patternOf(context: Context, entry: Entry, shape: Shape): Written {
  const { report } = context;
  const part = extension(context, entry.part, 'regex');
  const given = part && stringAt(report, part, 'valueString');
  if (!part || given === undefined) return { fields: {}, constraints: [] };
  const pattern = unwrapped(given);
  if (pattern !== given) report.remark(part.path, 'pattern-unwrapped', given);
  const { rest, tests } = testsOf(pattern);
  if (pattern.length > LONGEST_PATTERN || [rest, ...tests].some((each) => !patterns.compile(each.pattern))) {
    report.refuse(part.path, 'pattern', pattern);
    return { fields: {}, constraints: [] };
  }
  report.count('pattern');
  const constrained = (each: Test) => {
    const test = `toString().matchesFull(${quoted(each.pattern)})${each.mustNot ? '.not()' : ''}`;
    return constraint(context, 'pattern', test, pattern);
  };
  if (shape.type === 'text') return { fields: { pattern: rest.pattern }, constraints: tests.map(constrained) };
  if (isWords(shape) || isWritten(shape)) {
    return { fields: {}, constraints: [rest, ...tests].map(constrained) };
  }
  report.remark(part.path, 'does-not-apply', shape.type);
  return { fields: {}, constraints: [] };
}

interface Test {
  readonly pattern: string;
  readonly mustNot: boolean;
}

/** What the whole text is tested by: the pattern, and one test for each condition that stands before it. */
function testsOf(pattern: string): { readonly rest: Test; readonly tests: readonly Test[] } {
  const split = withoutLookaheads(pattern);
  if (!split) return { rest: { pattern, mustNot: false }, tests: [] };
  return {
    rest: { pattern: split.rest, mustNot: false },
    tests: split.ahead.map((each) => ({ pattern: `(?:${each.pattern})(?s:.*)`, mustNot: each.mustNot })),
  };
}

/** Publishers write the call of a function, or the slashes of a script, around the pattern. */
function unwrapped(given: string): string {
  const [, called] = /^matches\('(.*)'\)$/s.exec(given) ?? [];
  const [, slashed] = /^\/(.*)\/$/s.exec(given) ?? [];
  return called ?? slashed ?? given;
}

function constraint(context: Context, key: string, test: string, shown: string): Constraint {
  return { key, severity: 'error', fhirpath: `answer.value.all(${test})`, text: plain(context, shown) };
}
