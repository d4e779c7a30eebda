import type { CompiledQuestionnaire } from '../compile.js';
import { inUnit } from '../condition.js';
import type { Answer, Answers, ItemCode, Quantity, SingleAnswer } from '../document.js';

export type PlainAnswer = number | string | boolean | readonly (number | string)[];
export type PlainAnswers = Readonly<Record<ItemCode, PlainAnswer>>;

/**
 * Answers as rules read them: numbers, texts, yes and no, and lists of numbers and texts. An amount is its number in
 * the first of the question's units, the patient's own words are `other: …`. What cannot be said like that (files,
 * repeating groups, an amount in a unit that does not convert) is left out, and a rule that reads it cannot be decided.
 */
export function plainAnswers(answers: Answers, compiled?: CompiledQuestionnaire): PlainAnswers {
  const plain: Record<ItemCode, PlainAnswer> = Object.create(null);
  for (const [code, answer] of Object.entries(answers)) {
    const value = plainAnswer(answer, compiled, code);
    if (value !== undefined) plain[code] = value;
  }
  return plain;
}

function plainAnswer(answer: Answer, compiled: CompiledQuestionnaire | undefined, code: ItemCode) {
  const one = (value: SingleAnswer) => plainValue(value, compiled, code);
  if (!Array.isArray(answer)) return one(answer as SingleAnswer);
  const values = answer.map(one);
  // A list with a part left out would read as if that part had not been answered.
  const isPlain = values.every((value) => typeof value === 'number' || typeof value === 'string');
  return isPlain ? (values as (number | string)[]) : undefined;
}

function plainValue(value: SingleAnswer, compiled: CompiledQuestionnaire | undefined, code: ItemCode) {
  if (typeof value !== 'object') return value;
  if (value === null) return undefined;
  if ('other' in value) return `other: ${value.other}`;
  return 'value' in value ? amount(value, compiled, code) : undefined;
}

function amount(quantity: Quantity, compiled: CompiledQuestionnaire | undefined, code: ItemCode): number | undefined {
  const question = compiled?.nodes[compiled.byCode.get(code) ?? -1]?.question;
  if (!question) return quantity.unit === undefined ? quantity.value : undefined;
  return inUnit(quantity, question.units?.[0]?.code, compiled?.engines.units);
}
