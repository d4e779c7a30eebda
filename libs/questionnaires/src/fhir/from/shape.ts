import { step } from '../../check/faults.js';
import type { QuestionType, Unit } from '../../document.js';
import type { Absorbed } from './displays.js';
import type { Choices } from './choices.js';
import { type Compared, comparedOptions } from './compared.js';
import { type Context, extension } from './context.js';
import { controlsOf } from './controls.js';
import { initialOptions, listedOptions, type Listed } from './options.js';
import type { Entry, Outline } from './outline.js';
import { flagAt, partAt, partsAt, stringAt } from './part.js';
import { answersOfAnother } from './other-answers.js';
import { unitsOf } from './units.js';
import type { ValueSets } from './value-sets.js';

/** What a question of the source becomes, as far as conditions on it need to know. */
export interface Shape {
  readonly type: QuestionType;
  readonly choices: Choices | undefined;
  /** An answer may be in the patient's own words. */
  readonly open: boolean;
  readonly units: readonly Unit[];
  /** Several answers may be given. */
  readonly several: boolean;
  /** Each answer has questions of its own under it. */
  readonly answerOf: boolean;
}

type Plain = Exclude<Entry['type'], 'group' | 'display'>;

const TYPES: Readonly<Record<Plain, QuestionType>> = {
  boolean: 'boolean',
  decimal: 'decimal',
  integer: 'integer',
  date: 'date',
  dateTime: 'dateTime',
  time: 'time',
  string: 'text',
  text: 'text',
  url: 'url',
  choice: 'choice',
  'open-choice': 'choice',
  attachment: 'attachment',
  reference: 'reference',
  quantity: 'quantity',
};

/** Where options come from. */
export interface Sources {
  readonly valueSets: ValueSets;
  readonly outline: Outline;
}

export function shapeOf(
  context: Context,
  { valueSets, outline }: Sources,
  entry: Entry,
  under: Absorbed,
  compared: Compared,
): Shape {
  const plain = TYPES[entry.type as Plain];
  const given = listedOptions(context, valueSets, entry);
  const listed = given ?? fromServer(context, entry, plain, outline);
  // of a list that is not here, the conditions name what they turn on
  const choices = listed === 'elsewhere' ? comparedOptions(context, compared) : listed;
  const { report } = context;
  const repeats = extension(context, entry.part, 'answerRepeats');
  const several =
    flagAt(report, entry.part, 'repeats') === true ||
    (repeats !== undefined && flagAt(report, repeats, 'valueBoolean') === true);
  const answerOf = several && under.rest.some(({ type }) => type !== 'display');
  const chosen = plain === 'choice' || choices !== undefined;
  const open = isOpen(context, entry, listed);
  if (plain !== 'choice' && choices) report.remark(step(entry.part.path, 'type'), 'newer-version', entry.type);
  const type = !chosen ? plain : several && !answerOf ? 'multiple' : 'choice';
  const units =
    type === 'quantity' ? unitsOf(context, valueSets, entry, Object.values(under.unit ?? {})[0], compared.units) : [];
  return { type, choices, open: chosen && open, units, several, answerOf };
}

function isOpen(context: Context, entry: Entry, listed: Listed): boolean {
  const { report } = context;
  const constraint = stringAt(report, entry.part, 'answerConstraint');
  const path = step(entry.part.path, 'answerConstraint');
  if (constraint !== undefined) report.remark(path, 'newer-version', constraint);
  const freeType = entry.type === 'string' || entry.type === 'text';
  if (listed && constraint === 'optionsOrString') return true;
  if (listed && constraint === 'optionsOrType') {
    if (freeType || entry.type === 'open-choice') return true;
    // a list, or any other number: there is no such question here
    report.refuse(path, 'fhir-version', constraint);
  }
  const control = entry.type === 'choice' && controlsOf(context, entry.part).has('open-choice');
  return (
    entry.type === 'open-choice' ||
    listed === 'elsewhere' ||
    (listed === undefined && entry.type === 'choice') ||
    control
  );
}

/** A question whose options come from somewhere else, or that has none at all. */
function fromServer(context: Context, entry: Entry, plain: QuestionType, outline: Outline): Listed {
  const { report, how } = context;
  const { part } = entry;
  const acceptAny = how.unresolvedValueSets === 'accept-any' || entry.type === 'open-choice';
  const holder = extension(context, part, 'answerExpression') ?? extension(context, part, 'candidateExpression');
  if (holder) {
    const expression = partAt(report, holder, 'valueExpression');
    const detail =
      expression && (stringAt(report, expression, 'expression') ?? stringAt(report, expression, 'language'));
    // what can be typed can be answered without the list
    const typed = plain !== 'choice' && plain !== 'reference';
    if (acceptAny || typed) report.remark(holder.path, 'open-list', detail);
    else if (!answersOfAnother(context, entry, outline)) report.refuse(holder.path, 'answer-expression', detail);
    return plain === 'choice' ? 'elsewhere' : undefined;
  }
  if (plain !== 'choice') return undefined;
  const external = extension(context, part, 'externallyDefined');
  if (external) {
    const address = stringAt(report, external, 'valueUri');
    if (acceptAny) report.remark(external.path, 'open-list', address);
    else report.refuse(external.path, 'value-set-unresolved', address);
    return 'elsewhere';
  }
  // options that cannot be read have been refused one by one
  if (partsAt(report, part, 'answerOption').length > 0) return 'elsewhere';
  const initial = initialOptions(context, entry);
  if (initial) return initial;
  if (acceptAny || isFilledIn(context, entry)) report.remark(part.path, 'open-list', entry.linkId);
  else report.refuse(part.path, 'no-options', entry.linkId);
  return 'elsewhere';
}

/** Nobody chooses: the value is worked out, or cannot be changed. */
function isFilledIn(context: Context, { part }: Entry): boolean {
  return (
    flagAt(context.report, part, 'readOnly') === true || extension(context, part, 'calculatedExpression') !== undefined
  );
}
