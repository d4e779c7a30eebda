import type { Condition, ItemCode, Literal, Op, Question } from '../document.js';
import { inLanguage, type LanguageTag } from '../language.js';
import type { PrintWords } from './words.js';

/** What is needed to say a condition: the questions by code, and the numbers they have on paper. */
export interface Numbered {
  readonly questions: ReadonlyMap<ItemCode, Question>;
  readonly numbers: ReadonlyMap<ItemCode, number>;
  readonly language: LanguageTag;
  readonly words: PrintWords;
}

/** The condition in words, to follow "if"; null where it cannot be said to a reader of paper. */
export function inPlainWords(condition: Condition, on: Numbered): string | null {
  const { words } = on;
  if ('all' in condition) return joined(condition.all, words.and, on);
  if ('any' in condition) return joined(condition.any, words.or, on);
  if ('sum' in condition) {
    const numbers = condition.sum.map((code) => on.numbers.get(code));
    if (numbers.some((number) => number === undefined)) return null;
    return words.sum(numbers.join(', '), words.ops[condition.op](String(condition.value)));
  }
  if (!('item' in condition)) return null;
  const number = on.numbers.get(condition.item);
  const question = on.questions.get(condition.item);
  if (number === undefined || !question) return null;
  if ('answered' in condition) return condition.answered ? words.answered(`${number}`) : words.blank(`${number}`);
  const values = valuesInWords(question, condition.op, condition.value, on);
  return values === null ? null : words.is(`${number}`, values);
}

function joined(parts: readonly Condition[], by: string, on: Numbered): string | null {
  const said = parts.map((part) => {
    const text = inPlainWords(part, on);
    // an inner "or" in an "and" would be read the wrong way without something round it
    return text !== null && ('any' in part || 'all' in part) ? `(${text})` : text;
  });
  return said.some((text) => text === null) || said.length === 0 ? null : said.join(by);
}

/** The options that meet it, where there are options: nobody on paper sees what an option counts as. */
function valuesInWords(question: Question, op: Op, value: Literal, { language, words }: Numbered): string | null {
  const quoted = (text: string) => words.quoted(text);
  if (question.type === 'boolean') {
    const met = [true, false].filter((each) => (op === '!=' ? each !== value : each === value));
    return met.length === 0 ? null : met.map((each) => quoted(each ? words.yes : words.no)).join(words.or);
  }
  if (question.options) {
    const met = question.options.filter((option) => meets(option.value, op, value));
    if (met.length === 0) return null;
    return met.map(({ text }) => quoted(inLanguage(text, language))).join(words.or);
  }
  if (typeof value === 'object')
    return 'other' in value ? null : words.ops[op](`${value.value} ${value.unit ?? ''}`.trim());
  return words.ops[op](String(value));
}

function meets(option: number | string, op: Op, value: Literal): boolean {
  if (op === '=') return option === value;
  if (op === '!=') return option !== value;
  if (typeof option !== 'number' || typeof value !== 'number') return false;
  if (op === '<') return option < value;
  if (op === '<=') return option <= value;
  return op === '>=' ? option >= value : option > value;
}
