import { isCode } from '../../check/fields.js';
import type { Coding, Media, Option, OptionSource } from '../../document.js';
import type { Text } from '../../language.js';
import { sameCoding, tokenOf } from '../shared/coding.js';
import type { Context } from './context.js';

/** One option as the source has it. */
export interface RawOption {
  /** The number it was stored as with us, when the source was made by us. */
  readonly stored?: number;
  readonly source: OptionSource;
  readonly text: Text;
  readonly score?: number;
  readonly exclusive?: boolean;
  readonly prefix?: Text;
  readonly media?: Media;
  /** Chosen when the form is opened. */
  readonly selected: boolean;
  readonly path: string;
}

/** The options of a question, and which of them a value of the source means. */
export interface Choices {
  readonly options: readonly Option[];
  readonly raw: readonly RawOption[];
}

export const MOST_OPTIONS = 5000;

/**
 * Gives every option a value that is stored: the number of an integer, else the code, else `system|code`, else `o1`,
 * `o2` … The same option twice is one; one code with two meanings stays two options.
 */
export function choicesOf(context: Context, given: readonly RawOption[]): Choices {
  const raw = withoutDoubles(context, given);
  const names = raw.map(({ source }) => nameOf(source));
  const often = new Map<string, number>();
  for (const name of names) if (name !== undefined) often.set(name, (often.get(name) ?? 0) + 1);
  const integers = raw.flatMap(({ source }) => ('integer' in source ? [source.integer] : []));
  const numbers = integers.length === raw.length && new Set(integers).size === raw.length;
  const taken = new Set(names);
  const used = new Set<string>();
  let last = 0;
  const fresh = (): string => {
    do last++;
    while (taken.has(`o${last}`) || used.has(`o${last}`));
    return `o${last}`;
  };
  const ours =
    raw.every(({ stored }) => stored !== undefined) && new Set(raw.map(({ stored }) => stored)).size === raw.length;
  const options = raw.map(({ source, selected: _, path, stored, ...rest }, index): Option => {
    const name = names[index];
    if (ours) return numbered(stored as number, rest, source);
    if ('integer' in source && numbers) return numbered(source.integer, rest, source);
    const candidates = [name !== undefined && often.get(name) === 1 ? name : undefined, tokenIn(source)];
    const value = candidates.find((each) => each !== undefined && isCode(each) && !used.has(each)) ?? fresh();
    if (name !== undefined && (often.get(name) ?? 0) > 1) context.report.remark(path, 'duplicate-code', name);
    used.add(value);
    return { value, ...rest, as: source };
  });
  return { options, raw };
}

/** A number counts as itself; only another score is said. */
function numbered(value: number, { score, ...rest }: Omit<Option, 'value'>, source: OptionSource): Option {
  return { value, ...rest, ...(score !== undefined && score !== value && { score }), as: source };
}

function withoutDoubles(context: Context, given: readonly RawOption[]): readonly RawOption[] {
  const seen = new Map<string, RawOption>();
  for (const option of given) {
    const { path: _, selected: _selected, media: _media, ...rest } = option;
    const key = JSON.stringify(rest);
    if (seen.has(key)) context.report.remark(option.path, 'duplicate-option');
    else seen.set(key, option);
  }
  return [...seen.values()];
}

function nameOf(source: OptionSource): string | undefined {
  if ('coding' in source) return source.coding.code ?? source.coding.display ?? source.coding.system;
  if ('integer' in source) return String(source.integer);
  return Object.values(source)[0] as string;
}

function tokenIn(source: OptionSource): string | undefined {
  return 'coding' in source && source.coding.code !== undefined ? tokenOf(source.coding) : undefined;
}

/** The stored values of the options that are this concept: several, when the source has one code twice. */
export function optionsOfCoding(
  context: Context,
  choices: Choices,
  coding: Coding,
  path: string,
): readonly Option['value'][] {
  const matching = (same: (one: Coding) => boolean) =>
    choices.options.filter(({ as }) => as && 'coding' in as && same(as.coding)).map(({ value }) => value);
  const exact = matching((one) => sameCoding(one, coding));
  if (exact.length > 0) return exact;
  // publishers leave the system out on one of the two sides
  const loose = matching(
    (one) => one.code === coding.code && coding.code !== undefined && (!one.system || !coding.system),
  );
  if (loose.length > 0) context.report.remark(path, 'coding-without-system', tokenOf(coding));
  return loose;
}

/** The same for an option that is a text, a number, a date, a time or a reference. */
export function optionsOfValue(choices: Choices, kind: string, value: string | number): readonly Option['value'][] {
  return choices.options
    .filter(({ as }) => as && (as as Record<string, unknown>)[kind] === value)
    .map((one) => one.value);
}
