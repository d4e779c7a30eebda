import { type Item, type ItemCode, itemRange, type Membership, type Question } from '@stemme/questionnaires';
import type { InstrumentDefinition, ItemDefinition } from '@stemme/scoring';
import { questionsIn } from './questions-in.js';

/**
 * The instrument's items that this questionnaire asks in such a way that an answer could not be scored. One such answer
 * would cost the response all its scores: better not to begin.
 */
export function misfits(
  items: readonly Item[],
  membership: Membership,
  definition: Pick<InstrumentDefinition, 'items'>,
): ItemCode[] {
  const asked = questionsIn(items);
  const named = (code: ItemCode): ItemCode =>
    membership.items && Object.hasOwn(membership.items, code) ? (membership.items[code] as ItemCode) : code;
  return definition.items
    .filter((item) => {
      const question = asked.get(named(item.code));
      return question !== undefined && !fits(question, item);
    })
    .map(({ code }) => code);
}

function fits(question: Question, item: ItemDefinition): boolean {
  const numbers = numbersOf(question);
  if (numbers) return numbers.every((number) => takes(item, number));
  const range = itemRange(question);
  if (range === null || (question.type === 'decimal' && !item.decimal)) return false;
  if (item.values === undefined) return range.min >= item.min && range.max <= item.max;
  const count = range.max - range.min + 1;
  return (
    count <= item.values.length &&
    Array.from({ length: count }, (_, at) => range.min + at).every((one) => takes(item, one))
  );
}

/** What an answer of a list counts as; undefined where there is no list. */
function numbersOf({ type, open, options = [] }: Question): readonly (number | string)[] | undefined {
  if (type === 'boolean') return [0, 1];
  if (type !== 'choice' || open !== undefined) return undefined;
  return options.map(({ value, score }) => score ?? value);
}

function takes({ values, min, max, decimal }: ItemDefinition, number: number | string): boolean {
  if (typeof number !== 'number' || (!decimal && !Number.isInteger(number))) return false;
  return values ? values.includes(number) : number >= min && number <= max;
}
