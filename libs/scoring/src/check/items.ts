import { escapePointer } from '../answers.js';
import { answersOf, countedAs } from '../variables.js';
import type { ItemDefinition } from '../vocabulary.js';
import { type DefinitionFault, each, repeated, when } from './faults.js';
import { isUnknown, named, type Parts } from './ground.js';

/** An item is a question on a form. More answers than this is a mistake, and would be tried one by one. */
const MOST_ANSWERS = 10_000;

/** Every fault of one item, taken together with those before it. */
export function itemFaults(
  item: ItemDefinition,
  earlier: Parts<ItemDefinition>,
  all: Parts<ItemDefinition>,
  path: string,
) {
  const numbers = [
    ...when(item.min >= item.max, `${path}/max`, 'empty-interval'),
    ...when(!item.values && !item.decimal && item.max - item.min >= MOST_ANSWERS, `${path}/max`, 'too-many'),
    ...valuesFaults(item, path),
  ];
  // what the answers mean can be asked only when it is known which there are
  if (numbers.length > 0) return numbers;
  if (item.decimal) return [...decimalFaults(item, path), ...impliedFaults(item, earlier, all, path)];
  return [
    ...countsFaults(item, path),
    ...blankFaults(item, path),
    ...wordFaults(item, path),
    ...impliedFaults(item, earlier, all, path),
  ];
}

/** Is it an answer on the form, counted or treated as not given? */
export function isAnswer(item: ItemDefinition, value: number): boolean {
  return item.values ? item.values.includes(value) : value >= item.min && value <= item.max;
}

function valuesFaults({ values = [], min, max }: ItemDefinition, path: string): DefinitionFault[] {
  return [
    ...each(values, `${path}/values`, 'not-rising', (value, index) => value <= (values[index - 1] ?? -Infinity)),
    ...each(values, `${path}/values`, 'not-in-range', (value) => value < min || value > max),
  ];
}

/** What is said answer by answer cannot be said of any number between two. */
const ANSWER_BY_ANSWER = ['counts', 'values', 'words', 'asBlank'] as const;

function decimalFaults(item: ItemDefinition, path: string): DefinitionFault[] {
  return ANSWER_BY_ANSWER.flatMap((field) => when(item[field] !== undefined, `${path}/${field}`, 'not-with-decimal'));
}

function countsFaults(item: ItemDefinition, path: string): DefinitionFault[] {
  if (!item.counts) return [];
  const answers = item.values?.length ?? item.max - item.min + 1;
  return [
    ...when(item.counts.length !== answers, `${path}/counts`, 'wrong-length'),
    ...when(item.reversed === true, `${path}/reversed`, 'reversed-and-counts'),
  ];
}

function blankFaults(item: ItemDefinition, path: string): DefinitionFault[] {
  const { asBlank = [] } = item;
  return [
    ...repeated(asBlank, `${path}/asBlank`),
    ...each(asBlank, `${path}/asBlank`, 'unknown-answer', (value) => !isAnswer(item, value)),
    ...when(answersOf(item).length === 0, `${path}/asBlank`, 'none-left'),
  ];
}

function wordFaults(item: ItemDefinition, path: string): DefinitionFault[] {
  return Object.entries(item.words ?? {}).flatMap(([word, value]) =>
    when(!isAnswer(item, value), `${path}/words/${escapePointer(word)}`, 'unknown-answer'),
  );
}

/** The implied answer is the lowest there is: with it in place, no bound lies outside what the form can still become. */
function impliedFaults(
  item: ItemDefinition,
  earlier: Parts<ItemDefinition>,
  all: Parts<ItemDefinition>,
  path: string,
): DefinitionFault[] {
  const { impliedBy } = item;
  if (!impliedBy) return [];
  const { when: wanted, value } = impliedBy;
  const at = `${path}/impliedBy`;
  const isLowest = countedAs(item, value) === lowestOf(item);
  return [
    ...Object.entries(wanted).flatMap(([code, answers]) => {
      const by = named(earlier, code);
      const isLater = !by && named(all, code) !== undefined;
      return [
        ...when(isLater, `${at}/when/${code}`, 'not-earlier'),
        ...when(isUnknown(all, code), `${at}/when/${code}`, 'unknown-item'),
        ...each(answers, `${at}/when/${code}`, 'unknown-answer', (one) => by !== undefined && !isAnswer(by, one)),
      ];
    }),
    ...(isAnswer(item, value)
      ? when(!isLowest, `${at}/value`, 'implied-not-lowest')
      : when(true, `${at}/value`, 'unknown-answer')),
  ];
}

function lowestOf(item: ItemDefinition): number {
  const answers = item.decimal ? [item.min, item.max] : answersOf(item);
  return answers.reduce((lowest, value) => Math.min(lowest, countedAs(item, value)), Infinity);
}
