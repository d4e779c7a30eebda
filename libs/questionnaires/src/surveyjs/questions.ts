import { step } from '../check/faults.js';
import type { Answer, Question } from '../document.js';
import type { Text } from '../language.js';
import { type Field, READERS } from './fields.js';
import { checkRest } from './properties.js';
import { flag, given, type Part, type Source } from './source.js';
import { plain, textOf } from './texts.js';

/** Where a question stands: the name expressions know it by, and the repeating part around it. */
export interface Standing {
  readonly name: string;
  readonly local: string;
  readonly scope: string | undefined;
}

/** Read of every question, whatever its type. */
const COMMON = [
  'type',
  'name',
  'title',
  'description',
  'visibleIf',
  'isRequired',
  'readOnly',
  'defaultValue',
  'visible',
];

export function isQuestionType(type: unknown): type is string {
  return typeof type === 'string' && Object.hasOwn(READERS, type);
}

export function readsChoices(type: string): boolean {
  return READERS[type]?.reads.includes('choices') === true;
}

/** One question of a known type, entered under its name. `undefined`: refused. */
export function questionOf(
  source: Source,
  part: Part,
  path: string,
  standing: Standing,
  how: { readonly type: string; readonly text?: Text; readonly reads?: readonly string[] },
): Question | undefined {
  const reader = READERS[how.type];
  if (!reader) return source.refuse(step(path, 'type'), 'unsupported-type', how.type);
  checkRest(source, part, path, [...COMMON, 'validators', ...reader.reads, ...(how.reads ?? [])]);
  const field = reader.field(source, part, path);
  const text = how.text ?? textOf(source, part, path, 'title') ?? plain(source, standing.local);
  const help = textOf(source, part, path, 'description');
  if (!field) return undefined;
  const named = source.codeFor(standing.name);
  const question: Question = {
    ...named,
    ...field.question,
    text,
    ...(help && { help }),
    ...(flag(source, part, path, 'isRequired') && { required: true }),
    ...(isHidden(source, part, path) && { hidden: true }),
    ...(flag(source, part, path, 'readOnly') && { readOnly: true }),
    ...initialOf(source, part, path, field),
  };
  awaitCondition(source, part, path, named.code, standing.scope);
  const entered = source.name(standing.name, { question, scope: standing.scope, stored: field.stored });
  if (!entered) return source.refuse(step(path, 'name'), 'duplicate-name', standing.name);
  source.count('question');
  return question;
}

/** Never shown at all; with a condition it is the condition that counts. */
export function isHidden(source: Source, part: Part, path: string): boolean {
  return (
    given(part, 'visible') !== undefined &&
    !flag(source, part, path, 'visible') &&
    given(part, 'visibleIf') === undefined
  );
}

/** Its condition is read when all names are known. */
export function awaitCondition(
  source: Source,
  part: Part,
  path: string,
  code: string,
  scope: string | undefined,
): void {
  const expression = given(part, 'visibleIf');
  const at = step(path, 'visibleIf');
  if (expression === undefined) return;
  if (typeof expression === 'string') source.waiting.push({ code, path: at, expression, scope });
  else source.refuse(at, 'wrong-type');
}

function initialOf(source: Source, part: Part, path: string, { question, stored }: Field): { initial?: Answer } {
  const value = given(part, 'defaultValue');
  if (value === undefined) return {};
  const initial = question.options ? optionFor(stored, value) : value;
  const fits = question.type === 'multiple' ? Array.isArray(initial) : FITTING[question.type] === typeof initial;
  const isChosen = question.type === 'choice' && initial !== undefined;
  if ((fits || isChosen) && !question.repeats) return { initial: initial as Answer };
  source.refuse(step(path, 'defaultValue'), 'unsupported-default');
  return {};
}

const FITTING: Readonly<Record<string, string>> = {
  boolean: 'boolean',
  integer: 'number',
  decimal: 'number',
  text: 'string',
  url: 'string',
  date: 'string',
};

function optionFor(stored: ReadonlyMap<number | string, unknown>, value: unknown): unknown {
  if (Array.isArray(value)) {
    const found = value.map((each) => optionFor(stored, each));
    return found.includes(undefined) ? undefined : found;
  }
  return [...stored].find(([, own]) => own === value)?.[0];
}
