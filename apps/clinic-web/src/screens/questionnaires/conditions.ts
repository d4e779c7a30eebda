import type { Condition, Op } from '@stemme/questionnaires';
import { named, questionAt, type Reading, valueInWords } from './named';

/** "»Har du feber?« er ja og (»Temperatur« er mindst 38,5 eller …)": a condition as a clinician reads it. */
export function conditionInWords(reading: Reading, condition: Condition): string {
  const { condition: words } = reading.t;
  if ('all' in condition) return joined(reading, condition.all, words.and);
  if ('any' in condition) return joined(reading, condition.any, words.or);
  if ('never' in condition) return words.never;
  if ('fhirpath' in condition) return words.fhirpath(condition.fhirpath);
  if ('sum' in condition) {
    const sum = words.sum(condition.sum.map((code) => named(reading, code)).join(', '));
    return compared(reading, sum, condition.op, String(condition.value));
  }
  const item = named(reading, condition.item);
  if ('answered' in condition) return condition.answered ? words.answered(item) : words.unanswered(item);
  return compared(
    reading,
    item,
    condition.op,
    valueInWords(reading, questionAt(reading, condition.item), condition.value),
  );
}

function compared({ t: { condition: words } }: Reading, what: string, op: Op, value: string): string {
  if (op === '=') return words.is(what, value);
  if (op === '!=') return words.isNot(what, value);
  return words.compare(what, words.ops[op], value);
}

/** Brackets where "and" and "or" would else run together. */
function joined(reading: Reading, parts: readonly Condition[], word: string): string {
  const said = parts.map((part) => {
    const text = conditionInWords(reading, part);
    const isJoined = ('all' in part && part.all.length > 1) || ('any' in part && part.any.length > 1);
    return isJoined && parts.length > 1 ? `(${text})` : text;
  });
  return said.join(word);
}
