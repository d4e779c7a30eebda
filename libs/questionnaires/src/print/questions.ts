import type { Option, Question } from '../document.js';
import { inLanguage, type LanguageTag, type Text } from '../language.js';
import { unitInWords } from '../answers/unit-in-words.js';
import type { PrintBlock } from './blocks.js';
import type { PrintWords } from './words.js';

export interface Asking {
  readonly language: LanguageTag;
  readonly words: PrintWords;
  /** `12. How are you?`: the question with its number. */
  readonly question: string;
  /** When it is to be answered at all. */
  readonly when: readonly string[];
}

/** Most numbers side by side; a longer range is written on a line. */
const MOST_IN_A_ROW = 11;
/** Lines for a question that may have several answers. */
const MOST_LINES = 5;

/** A question on paper: boxes, a row of numbers, or lines. */
export function questionBlock(question: Question, asking: Asking): PrintBlock {
  const { words } = asking;
  const help = [...asking.when, ...helpOf(question, asking), ...(question.required ? [words.required] : [])];
  const head = { question: asking.question, help };
  if (question.type === 'choice' || question.type === 'multiple') return choices(question, head, asking);
  if (question.type === 'boolean') return { kind: 'choices', ...head, options: [words.yes, words.no] };
  const numbers = rowOf(question);
  if (numbers) return { kind: 'choices', ...head, options: numbers, row: endsOf(question, asking) };
  const unit = unitOf(question, asking);
  return { kind: 'lines', ...head, count: linesOf(question), ...(unit !== undefined && { unit }) };
}

type Head = { readonly question: string; readonly help: readonly string[] };

function choices(question: Question, head: Head, asking: Asking): PrintBlock {
  const { language, words } = asking;
  const options = question.options ?? [];
  const several = question.type === 'multiple';
  const alone = options.filter(({ exclusive }) => exclusive).map(({ text }) => words.alone(inLanguage(text, language)));
  const inRow = question.presentation && ['slider', 'line', 'horizontal'].includes(question.presentation);
  return {
    kind: 'choices',
    question: head.question,
    help: [...head.help, ...(several ? [words.several, ...alone] : [])],
    options: options.map((option) => optionText(option, language)),
    ...(several && { several }),
    ...((inRow || question.ends) && { row: endsOf(question, asking) }),
    ...(question.open && { open: inLanguage(question.open, language) }),
  };
}

export function optionText({ prefix, text }: Option, language: LanguageTag): string {
  return [prefix, text].flatMap((each) => (each ? inLanguage(each, language) : [])).join(' ');
}

function endsOf({ ends }: Question, { language }: Asking): { low?: string; high?: string } {
  return ends ? { low: inLanguage(ends.low, language), high: inLanguage(ends.high, language) } : {};
}

/** Every whole number of a short range: a scale from 0 to 10 is a row of boxes. */
function rowOf({ type, min, max, step = 1, unit, presentation, ends }: Question): string[] | null {
  if (type !== 'integer' || typeof min !== 'number' || typeof max !== 'number') return null;
  if (!(ends || presentation === 'slider' || presentation === 'line' || unit === undefined)) return null;
  const count = Math.floor((max - min) / step) + 1;
  if (!(count >= 2 && count <= MOST_IN_A_ROW)) return null;
  return Array.from({ length: count }, (_, index) => String(min + index * step));
}

function helpOf(question: Question, { language, words }: Asking): string[] {
  const { type, help, format, min, max, units = [] } = question;
  const said = (text: Text | undefined) => (text ? [inLanguage(text, language)] : []);
  const ends = question.ends && !rowOf(question) && !question.options ? Object.values(question.ends).flatMap(said) : [];
  const named = units.length > 1 ? [words.units(units.map(({ text }) => inLanguage(text, language)).join(', '))] : [];
  const range = question.options || type === 'text' || rowOf(question) ? [] : rangeOf(min, max, words);
  return [
    ...said(help),
    ...said(format),
    ...(ends.length > 0 ? [ends.join(' … ')] : []),
    ...range,
    ...named,
    ...(type === 'attachment' ? [words.attachment] : []),
  ];
}

function rangeOf(min: number | string | undefined, max: number | string | undefined, words: PrintWords): string[] {
  if (min !== undefined && max !== undefined) return [words.between(String(min), String(max))];
  if (min !== undefined) return [words.atLeast(String(min))];
  return max === undefined ? [] : [words.atMost(String(max))];
}

function unitOf(question: Question, { language, words }: Asking): string | undefined {
  const { type, partial, units = [] } = question;
  if (type === 'date') return partial ? words.partialDate : words.date;
  if (type === 'dateTime') return words.dateTime;
  if (type === 'time') return words.time;
  if (type === 'quantity') return units.length === 1 && units[0] ? inLanguage(units[0].text, language) : undefined;
  return type === 'integer' || type === 'decimal' ? unitInWords(question, language) || undefined : undefined;
}

function linesOf({ type, maxLength = 1_000, repeats }: Question): number {
  const one = type !== 'text' ? 1 : maxLength <= 80 ? 1 : maxLength <= 300 ? 3 : 5;
  return repeats ? Math.max(one, Math.min(repeats.max ?? MOST_LINES, MOST_LINES)) : one;
}
