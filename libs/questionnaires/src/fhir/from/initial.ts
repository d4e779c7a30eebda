import { accepted } from '../../answers/check-value.js';
import { step } from '../../check/faults.js';
import type { Answer, Question, SingleAnswer } from '../../document.js';
import { Refusal } from '../../refusal.js';
import { optionsOfCoding, optionsOfValue } from './choices.js';
import type { Remark } from './codes.js';
import { literalFor } from './compare.js';
import { type Context, extension } from './context.js';
import { constantOf, isFhirpath, parse } from './expression.js';
import type { Entry } from './outline.js';
import { type Part, partAt, partsAt, stringAt } from './part.js';
import { Report } from './report.js';
import type { Shape } from './shape.js';
import { type FhirValue, valueKeys, fhirValue } from './values.js';

/** What the form starts with, when the question would accept it; nothing else is changed by leaving it out. */
export function initialOf(context: Context, entry: Entry, shape: Shape, question: Question): Answer | undefined {
  const { report } = context;
  const given = [...stated(context, entry, shape), ...selected(shape)];
  const calculated = given.length === 0 ? constant(context, entry, shape) : [];
  const all = [...new Map([...given, ...calculated].map((each) => [JSON.stringify(each), each])).values()];
  const [first] = all;
  if (first === undefined) return undefined;
  const several = question.type === 'multiple' || question.repeats !== undefined;
  if (!several && all.length > 1)
    report.remark(step(entry.part.path, 'initial'), 'several-initials', String(all.length));
  const answer = several ? all : first;
  const values = question.options && new Set<unknown>(question.options.map(({ value }) => value));
  if (!(accepted({ question, values }, answer) instanceof Refusal)) {
    report.count('initial');
    return answer;
  }
  report.remark(entry.part.path, 'initial-off-list', entry.linkId);
  return undefined;
}

function stated(context: Context, entry: Entry, shape: Shape): readonly SingleAnswer[] {
  const { report } = context;
  const values = partsAt(report, entry.part, 'initial');
  // STU3 had one, under the name of its type
  const [older] = valueKeys(entry.part, 'initial');
  if (older !== undefined) report.remark(step(entry.part.path, older), 'older-version', older);
  const found = [
    ...values.map((part) => readable(context, part, 'value')),
    ...(older === undefined ? [] : [readable(context, entry.part, 'initial')]),
  ];
  return found.flatMap((value) => (value ? answerFor(context, shape, value) : []));
}

/** A value in the wrong form, as a moment without its time zone: the form starts blank, and asks all the same. */
function readable({ report }: Context, part: Part, prefix: string): FhirValue | undefined {
  const trial = new Report();
  const value = fhirValue(trial, part, prefix);
  const isBound = value?.kind === 'quantity' && value.value.comparator !== undefined;
  for (const { path, code, detail } of trial.ignored) report.remark(path, code as Remark, detail);
  for (const { path, detail } of trial.faults) report.remark(path, 'initial-type', detail);
  if (isBound) report.remark(value.path, 'initial-type', value.value.comparator);
  return isBound ? undefined : value;
}

function answerFor(context: Context, shape: Shape, value: FhirValue): readonly SingleAnswer[] {
  const answer = oneAnswer(context, shape, value);
  if (answer !== undefined) return [answer];
  context.report.remark(value.path, 'initial-type', `${value.kind} ${shape.type}`);
  return [];
}

function oneAnswer(context: Context, shape: Shape, value: FhirValue): SingleAnswer | undefined {
  if (value.kind === 'attachment') return shape.type === 'attachment' ? attachment(context, value.part) : undefined;
  if (shape.type !== 'choice' && shape.type !== 'multiple') return literalFor(shape, value);
  const { choices, open } = shape;
  if (value.kind === 'coding') {
    const [option] = choices ? optionsOfCoding(context, choices, value.value, value.path) : [];
    const words = value.value.display ?? value.value.code;
    return option ?? (open && words !== undefined ? { other: words } : undefined);
  }
  if (value.kind === 'quantity' || value.kind === 'boolean') return undefined;
  const [option] = choices
    ? optionsOfValue(choices, value.kind === 'decimal' ? 'integer' : value.kind, value.value)
    : [];
  return option ?? (open && value.kind === 'string' ? { other: value.value } : undefined);
}

function attachment({ report }: Context, part: Part): SingleAnswer | undefined {
  const contentType = stringAt(report, part, 'contentType');
  const data = stringAt(report, part, 'data');
  const title = stringAt(report, part, 'title');
  if (contentType === undefined || data === undefined) return undefined;
  return { contentType, data, ...(title !== undefined && { title }) };
}

/** Options that say for themselves that they are selected. */
function selected({ choices }: Shape): readonly SingleAnswer[] {
  if (!choices) return [];
  return choices.options.flatMap(({ value }, index) => (choices.raw[index]?.selected ? [value] : []));
}

/** An initialExpression that reads nothing is a value; every other one asks the patient's record. */
function constant(context: Context, entry: Entry, shape: Shape): readonly SingleAnswer[] {
  const holder = extension(context, entry.part, 'initialExpression');
  const part = holder && partAt(context.report, holder, 'valueExpression');
  if (!holder || !part) return [];
  const words = stringAt(context.report, part, 'expression');
  const expression = isFhirpath(context, part) && words !== undefined ? parse(words, part.path) : undefined;
  const value = expression && constantOf(expression);
  if (value === undefined || shape.choices) {
    context.report.remark(holder.path, 'initial-expression', words);
    return [];
  }
  const { path } = part;
  const kind = typeof value === 'number' ? 'decimal' : typeof value === 'boolean' ? 'boolean' : 'string';
  const wanted =
    kind === 'string' && (shape.type === 'date' || shape.type === 'dateTime' || shape.type === 'time')
      ? shape.type
      : kind;
  return answerFor(context, shape, { kind: wanted, value, path } as FhirValue);
}
