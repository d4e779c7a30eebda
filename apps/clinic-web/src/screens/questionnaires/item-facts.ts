import type { Calculation, Constraint, Group, Item, Question, Repeats } from '@stemme/questionnaires';
import { inLanguage, isQuestion, unitInWords } from '@stemme/questionnaires';
import { conditionInWords } from './conditions';
import { named, type Reading, valueInWords } from './named';

/** What an item asks for besides its text, each thing in a few words; when it is shown comes by itself. */
export function factsOf(reading: Reading, item: Item): string[] {
  const { outline } = reading.t;
  const facts: (string | false | undefined)[] = [
    outline.types[item.type],
    item.hidden && outline.hidden,
    ...(isQuestion(item) ? questionFacts(reading, item) : item.type === 'group' ? groupFacts(reading, item) : []),
    item.media && outline.media,
  ];
  return facts.filter((fact): fact is string => typeof fact === 'string' && fact !== '');
}

export function shownWhenInWords(reading: Reading, item: Item): string | null {
  return item.shownWhen ? reading.t.outline.shownWhen(conditionInWords(reading, item.shownWhen)) : null;
}

/** What must be true of the answers, in the document's own words, else as it is written. */
export function constraintsInWords(
  { t: { outline }, tag }: Reading,
  constraints: readonly Constraint[] = [],
): string[] {
  return constraints.map(({ severity, text, fhirpath }) => {
    const words = inLanguage(text, tag) || fhirpath;
    return severity === 'warning' ? outline.warning(words) : outline.constraint(words);
  });
}

type Fact = string | false | undefined;

function questionFacts(reading: Reading, question: Question): Fact[] {
  const { t, tag } = reading;
  const { outline } = t;
  return [
    question.required && outline.required,
    ...limitFacts(reading, question),
    question.open && outline.open(inLanguage(question.open, tag)),
    question.partial && outline.partial,
    question.mimeTypes && outline.files(question.mimeTypes.join(', ')),
    question.repeats && repeatsInWords(reading, question.repeats),
    question.calculated && calculationInWords(reading, question.calculated),
    question.initial !== undefined && outline.initial(valueInWords(reading, question, question.initial)),
    question.readOnly && !question.calculated && outline.readOnly,
    question.instrument && outline.instrument(question.instrument),
  ];
}

function limitFacts({ t: { outline }, tag }: Reading, question: Question): Fact[] {
  const { min, max, minLength, maxLength, units } = question;
  const range =
    min !== undefined && max !== undefined
      ? outline.range(String(min), String(max))
      : min !== undefined
        ? outline.min(String(min))
        : max !== undefined && outline.max(String(max));
  const length =
    minLength !== undefined && maxLength !== undefined
      ? outline.length(String(minLength), String(maxLength))
      : minLength !== undefined
        ? outline.minLength(String(minLength))
        : maxLength !== undefined && outline.maxLength(String(maxLength));
  const measured = unitInWords(question, tag) ?? units?.map(({ text }) => inLanguage(text, tag)).join(', ');
  return [
    range,
    question.decimals !== undefined && outline.decimals(question.decimals),
    measured ? outline.unit(measured) : undefined,
    length,
    question.pattern !== undefined &&
      (question.format ? inLanguage(question.format, tag) : outline.pattern(question.pattern)),
  ];
}

function groupFacts(reading: Reading, group: Group): Fact[] {
  return [group.required && reading.t.outline.groupRequired, group.repeats && repeatsInWords(reading, group.repeats)];
}

export function repeatsInWords({ t: { outline } }: Reading, { min, max }: Repeats): string {
  return min === undefined && max === undefined
    ? outline.repeatsAny
    : outline.repeats(String(min ?? 0), max === undefined ? '…' : String(max));
}

export function calculationInWords(reading: Reading, calculation: Calculation): string {
  const { outline } = reading.t;
  return 'sum' in calculation
    ? outline.calculatedSum(calculation.sum.map((code) => named(reading, code)).join(', '))
    : outline.calculatedBy(calculation.fhirpath);
}
