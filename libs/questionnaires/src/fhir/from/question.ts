import type { Calculation, Constraint, Option, Question } from '../../document.js';
import type { Text } from '../../language.js';
import { carriedCalculation } from './carried.js';
import { unique } from './constraints.js';
import { type Context, extension, extensions } from './context.js';
import { controlsOf } from './controls.js';
import { expressionOf } from './expression.js';
import { fileLimits } from './files.js';
import { initialOf } from './initial.js';
import { limitsOf } from './limits.js';
import { type Making, underOf } from './making.js';
import { isRequired, occurs } from './occurs.js';
import { openLabel } from './open-label.js';
import { amongAnswers } from './other-answers.js';
import type { Entry } from './outline.js';
import { flagAt, numberAt, stringAt } from './part.js';
import { missingFor, type Scope } from './scope.js';
import type { Shape } from './shape.js';
import { joined } from './texts.js';
import { toggled } from './toggles.js';
import { measuredIn } from './units.js';
import { commonOf, isUnseen, loincOf, questionText } from './wording.js';
import { writtenForm } from './words.js';

/** The question alone: without its condition, and without what stands under it. */
export function questionOf(
  making: Making,
  entry: Entry,
  shape: Shape,
  scope: Scope,
  own: readonly Constraint[],
): Question {
  const { context } = making;
  const { report } = context;
  const common = commonOf(context, entry);
  const help = helpOf(making, entry, shape);
  const limits = limitsOf(context, entry, shape, scope);
  const written = writtenForm(context, entry, shape);
  const among = shape.choices ? [] : amongAnswers(context, entry, making.outline, scope);
  const constraints = unique([
    ...own,
    ...limits.constraints,
    ...written.constraints,
    ...among,
    ...toggled(context, entry, scope),
  ]);
  const loinc = loincOf(common);
  const instrument = extension(context, entry.part, 'itemInstrument');
  const presentation = presentationOf(context, entry, shape);
  const several = shape.several && !shape.answerOf;
  const question: Question = {
    ...common,
    type: shape.type,
    text: questionText(context, entry),
    ...(help && { help }),
    ...typed(making, entry, shape),
    ...limits.fields,
    ...written.fields,
    ...(several && repeatsOf(context, entry, shape)),
    ...(constraints.length > 0 && { constraints }),
    ...(presentation && { presentation }),
    ...(loinc !== undefined && { loinc }),
    ...(instrument && { instrument: stringAt(report, instrument, 'valueString') }),
  };
  report.count('question');
  return { ...question, ...holding(making, entry, shape, question, scope) };
}

function helpOf(making: Making, entry: Entry, shape: Shape): Text | undefined {
  const { help, unit } = underOf(making, entry);
  const isMeasured = shape.type === 'integer' || shape.type === 'decimal' || shape.type === 'quantity';
  return unit && !isMeasured ? joined(making.context, help, unit) : help;
}

function typed(making: Making, entry: Entry, shape: Shape): Partial<Question> {
  const { context } = making;
  const { low, high, unit } = underOf(making, entry);
  const ends = low && high ? { ends: { low, high } } : {};
  switch (shape.type) {
    case 'choice':
    case 'multiple': {
      const options = optionsFor(context, shape);
      const open = openLabel(context, entry, shape.open);
      return { ...ends, ...(options.length > 0 && { options }), ...(open && { open }) };
    }
    case 'integer':
    case 'decimal':
      return { ...ends, ...scaled(context, entry, shape), ...measuredIn(context, entry, unit) };
    case 'quantity':
      return { ...ends, ...scaled(context, entry, shape), ...(shape.units.length > 0 && { units: shape.units }) };
    case 'date':
    case 'dateTime':
      return isWhole(context, entry) ? {} : { partial: true };
    case 'attachment':
      return fileLimits(context, entry.part);
    default:
      return {};
  }
}

/** Only where several may be chosen does one stand alone. */
function optionsFor({ report }: Context, shape: Shape): readonly Option[] {
  const options = shape.choices?.options ?? [];
  if (shape.type === 'multiple') return options;
  return options.map(({ exclusive, ...rest }, index) => {
    if (exclusive && shape.several) report.remark(shape.choices?.raw[index]?.path ?? '', 'option-exclusive');
    return rest;
  });
}

const MOST_DECIMALS = 9;

function scaled(context: Context, entry: Entry, { type }: Shape): Pick<Question, 'step' | 'decimals'> {
  const { report } = context;
  const sliderStep = extension(context, entry.part, 'sliderStep');
  const distance =
    sliderStep && (numberAt(report, sliderStep, 'valueInteger') ?? numberAt(report, sliderStep, 'valueDecimal'));
  const places = type === 'integer' ? undefined : extension(context, entry.part, 'maxDecimalPlaces');
  const decimals = places && numberAt(report, places, 'valueInteger');
  if (places && (decimals === undefined || !Number.isInteger(decimals) || decimals < 0)) {
    report.refuse(places.path, 'limit', String(decimals));
  }
  // more digits than a number can be stored with is no limit
  const isLimit = decimals !== undefined && decimals <= MOST_DECIMALS;
  return { ...(distance !== undefined && distance > 0 && { step: distance }), ...(isLimit && { decimals }) };
}

/** FHIR lets a date be given as far as it is known, unless the form asks for all of it. */
function isWhole(context: Context, { part }: Entry): boolean {
  if (extension(context, part, 'wholeDate')) return true;
  const format = extension(context, part, 'entryFormat');
  const words = (format && stringAt(context.report, format, 'valueString')) ?? '';
  return /d/i.test(words) && /m/i.test(words) && /y/i.test(words) && /^[dmyhsaz\W_t]+$/i.test(words);
}

function repeatsOf(context: Context, entry: Entry, { type }: Shape): Pick<Question, 'repeats'> {
  const repeats = occurs(context, entry.part);
  return type === 'multiple' && Object.keys(repeats).length === 0 ? {} : { repeats };
}

/** What it holds before anyone answers, who can change it, and whether it must be answered. */
function holding(making: Making, entry: Entry, shape: Shape, question: Question, scope: Scope): Partial<Question> {
  const { context, outline } = making;
  const { report } = context;
  const initial = initialOf(context, entry, shape, question);
  const calculated = carriedCalculation(context, outline, entry, scope) ?? calculatedOf(context, entry, scope);
  // nobody can change what nobody sees
  const readOnly = isReadOnly(context, entry) || (calculated !== undefined && isUnseen(context, entry));
  const required = isRequired(context, entry.part);
  const stuck = required && readOnly && initial === undefined && !calculated;
  if (stuck) report.remark(entry.part.path, 'read-only-blank', entry.linkId);
  // only its publisher's system would have filled it in
  const isBlank = initial === undefined && !calculated && isUnseen(context, entry);
  if (isBlank) report.remark(entry.part.path, 'hidden-blank', entry.linkId);
  return {
    ...(initial !== undefined && { initial }),
    ...(calculated && { calculated }),
    ...(readOnly && { readOnly }),
    // in a group of answers, every one of them answers; the group says whether there must be one
    ...(required && !stuck && !shape.answerOf && { required }),
  };
}

function calculatedOf(context: Context, entry: Entry, scope: Scope): Calculation | undefined {
  const [holder, ...others] = extensions(context, entry.part, 'calculatedExpression');
  const expression = holder && expressionOf(context, holder, scope.renamed);
  for (const other of others) context.report.remark(other.path, 'does-not-apply', 'calculatedExpression');
  if (!expression) return undefined;
  const missing = missingFor(expression, scope);
  if (missing.length > 0) {
    context.report.remark(expression.path, 'needs-context', missing.join(' '));
    return undefined;
  }
  context.report.count('calculatedExpression');
  return { fhirpath: expression.fhirpath };
}

/** What stands in something that cannot be changed cannot be changed either. */
function isReadOnly({ report }: Context, entry: Entry): boolean {
  for (let each: Entry | undefined = entry; each; each = each.parent) {
    if (flagAt(report, each.part, 'readOnly') === true) return true;
  }
  return false;
}

const DRAWN: ReadonlyMap<string, Question['presentation']> = new Map([
  ['drop-down', 'dropdown'],
  ['autocomplete', 'dropdown'],
  ['lookup', 'dropdown'],
  ['radio-button', 'list'],
  ['check-box', 'list'],
  ['slider', 'slider'],
] as const);

function presentationOf(context: Context, { part, type }: Entry, shape: Shape): Question['presentation'] {
  const orientation = extension(context, part, 'choiceOrientation');
  const direction = orientation && stringAt(context.report, orientation, 'valueCode');
  const controls = controlsOf(context, part);
  const isTicked = controls.has('check-box') && shape.type === 'choice' && !shape.several;
  if (isTicked && (shape.choices?.options.length ?? 0) > 1) context.report.remark(part.path, 'one-answer', 'check-box');
  const [drawn] = [...controls].flatMap((code) => DRAWN.get(code) ?? []);
  if (direction === 'horizontal' && (drawn === undefined || drawn === 'list')) return 'horizontal';
  return drawn ?? (direction === 'vertical' ? 'list' : type === 'string' && shape.type === 'text' ? 'line' : undefined);
}
