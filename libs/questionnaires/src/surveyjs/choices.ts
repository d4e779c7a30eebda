import { isCode } from '../check/fields.js';
import { step } from '../check/faults.js';
import type { Option } from '../document.js';
import type { Text } from '../language.js';
import { checkRest } from './properties.js';
import { amount, flag, given, isPart, type Part, type Source } from './source.js';
import { plain, standing, textOf } from './texts.js';

/** The options of a question, and what the source stores for each. */
export interface Choices {
  readonly options: readonly Option[];
  readonly stored: ReadonlyMap<number | string, unknown>;
  readonly open: Text | undefined;
}

interface Choice {
  readonly value: unknown;
  readonly text: Text;
  readonly path: string;
  readonly exclusive?: boolean;
}

const MOST_CHOICES = 5000;

/** Properties that `choicesOf` reads. */
export const CHOICE_PROPERTIES = [
  ...['choices', 'choicesMin', 'choicesMax', 'choicesStep', 'showOtherItem', 'hasOther', 'otherText'],
  ...['showNoneItem', 'hasNone', 'noneText', 'showRefuseItem', 'refuseText', 'showDontKnowItem', 'dontKnowText'],
];

const SPECIAL = [
  { value: 'none', shown: ['showNoneItem', 'hasNone'], text: 'noneText', words: { da: 'Ingen', en: 'None' } },
  {
    value: 'refused',
    shown: ['showRefuseItem'],
    text: 'refuseText',
    words: { da: 'Ønsker ikke at svare', en: 'Refuse to answer' },
  },
  { value: 'dontknow', shown: ['showDontKnowItem'], text: 'dontKnowText', words: { da: 'Ved ikke', en: "Don't know" } },
] as const;

/** What can be chosen, in the order it is written. `undefined`: refused. */
export function choicesOf(source: Source, part: Part, path: string, several: boolean): Choices | undefined {
  const choices = [...listed(source, part, path, 'choices', several), ...numbered(source, part, path)];
  for (const { value, shown, text, words } of SPECIAL) {
    if (!shown.some((name) => flag(source, part, path, name))) continue;
    const label = textOf(source, part, path, text) ?? standing(source, words, step(path, text));
    if (label) choices.push({ value, text: label, path, exclusive: several });
  }
  const isOpen = flag(source, part, path, 'showOtherItem') || flag(source, part, path, 'hasOther');
  const words = { da: 'Andet (beskriv)', en: 'Other (describe)' };
  const open = isOpen ? (textOf(source, part, path, 'otherText') ?? standing(source, words, path)) : undefined;
  if (choices.length === 0 && !open) return source.refuse(step(path, 'choices'), 'no-options');
  const made = optionsOf(source, choices);
  return made && { ...made, open };
}

/** A list of choices: each a value, or an object with `value` and `text`. */
export function listed(source: Source, part: Part, path: string, name: string, several: boolean): Choice[] {
  const list = given(part, name);
  const at = step(path, name);
  if (list === undefined) return [];
  if (!Array.isArray(list) || list.length > MOST_CHOICES) {
    source.refuse(at, Array.isArray(list) ? 'too-many' : 'wrong-type');
    return [];
  }
  return list.flatMap((each: unknown, index) => choiceOf(source, each, step(at, index), several) ?? []);
}

function choiceOf(source: Source, each: unknown, path: string, several: boolean): Choice | undefined {
  if (!isPart(each)) return { value: each, text: plain(source, String(each)), path };
  checkRest(source, each, path, several ? ['value', 'text', 'isExclusive'] : ['value', 'text']);
  const value = given(each, 'value');
  if (value === undefined) return source.refuse(path, 'no-value');
  const text = textOf(source, each, path, 'text') ?? plain(source, String(value));
  return { value, text, path, ...(flag(source, each, path, 'isExclusive') && several && { exclusive: true }) };
}

/** `choicesMin` to `choicesMax`. */
function numbered(source: Source, part: Part, path: string): Choice[] {
  const [min, max] = [amount(source, part, path, 'choicesMin'), amount(source, part, path, 'choicesMax')];
  const by = amount(source, part, path, 'choicesStep') ?? 1;
  if (min === undefined || max === undefined) return [];
  return range(source, min, max, by, path);
}

/** Numbers from one to another, each once. */
export function range(source: Source, min: number, max: number, by: number, path: string): Choice[] {
  if (!(by > 0) || max < min || (max - min) / by > MOST_CHOICES) {
    source.refuse(path, 'bad-range');
    return [];
  }
  const count = Math.floor((max - min) / by + 1e-9) + 1;
  return Array.from({ length: count }, (_, index) => {
    const value = Number((min + index * by).toFixed(9));
    return { value, text: plain(source, String(value)), path };
  });
}

/** Numbers stay numbers where all are; else all are texts, and what was a number keeps its score. */
export function optionsOf(source: Source, choices: readonly Choice[]): Omit<Choices, 'open'> | undefined {
  const allNumbers = choices.every(({ value }) => typeof value === 'number');
  const stored = new Map<number | string, unknown>();
  const seen = new Set<string>();
  const options: Option[] = [];
  for (const [index, { value, text, path, exclusive }] of choices.entries()) {
    if (typeof value !== 'number' && typeof value !== 'string') return source.refuse(path, 'unsupported-value');
    // SurveyJS takes 1 for '1' and 'A' for 'a'
    const same = String(value).trim().toLowerCase();
    if (seen.has(same)) return source.refuse(path, 'duplicate-value', String(value));
    seen.add(same);
    const code = allNumbers ? value : isCode(String(value)) ? String(value) : `o${index + 1}`;
    if (stored.has(code)) return source.refuse(path, 'duplicate-value', String(value));
    stored.set(code, value);
    options.push({
      value: code,
      text,
      ...(code !== value && typeof value === 'number' && { score: value }),
      ...(code !== value && { as: sourceOf(value) }),
      ...(exclusive && { exclusive: true }),
    });
  }
  return { options, stored };
}

function sourceOf(value: number | string): { integer: number } | { string: string } {
  return typeof value === 'number' && Number.isInteger(value) ? { integer: value } : { string: String(value) };
}
