import { isFields, own, step } from '../../check/faults.js';
import { isLanguageTag } from '../../language-tag.js';
import type { LanguageTag, Text } from '../../language.js';
import { type Context, extension, extensions, inner } from './context.js';
import { type Part, partAt, stringAt } from './part.js';

/** Longest text that is taken over, in UTF-16 units. */
const LONGEST = 10_000;
/** A language as BCP 47 writes it, of what people write: `DE`, `de_AT`. */
export function languageTag(given: string): LanguageTag | undefined {
  const [language = '', ...rest] = given.trim().split(/[-_]/);
  const tag = [language.toLowerCase(), ...rest].join('-');
  return isLanguageTag(tag) ? tag : undefined;
}

/** A text in the language of the questionnaire alone. */
export function plain(context: Context, words: string): Text {
  return { [context.language]: words };
}

/** The text of a property with the translations that stand at its companion (`_text`). */
export function textAt(context: Context, part: Part, key: string): Text | undefined {
  const written = stringAt(context.report, part, key);
  const companion = companionOf(context, part, key);
  const words = written ?? (companion && unformatted(context, companion));
  if (words !== undefined && words.length > LONGEST) {
    context.report.refuse(step(part.path, key), 'too-long', String(words.length));
    return undefined;
  }
  if (companion) noteFormat(context, companion, written !== undefined);
  if (words === undefined) return undefined;
  return { [context.language]: words, ...(companion && translations(context, companion)) };
}

/** The object that carries the extensions of a simple property. */
export function companionOf(context: Context, part: Part, key: string): Part | undefined {
  const value = own(part.fields, `_${key}`);
  // companions of a list are a list, with gaps
  return isFields(value) ? partAt(context.report, part, `_${key}`) : undefined;
}

function translations(context: Context, companion: Part): Record<LanguageTag, string> {
  const found: Record<LanguageTag, string> = {};
  for (const part of extensions(context, companion, 'translation')) {
    const language = inner(context, part, 'lang');
    const content = inner(context, part, 'content');
    const given = language && stringAt(context.report, language, 'valueCode');
    const tag = given === undefined ? undefined : languageTag(given);
    const words =
      content &&
      (stringAt(context.report, content, 'valueString') ?? stringAt(context.report, content, 'valueMarkdown'));
    if (tag === undefined || words === undefined || words.length > LONGEST) {
      context.report.remark(part.path, 'translation', given);
    } else if (tag === context.language || Object.hasOwn(found, tag)) {
      context.report.remark(part.path, 'translation', tag);
    } else {
      found[tag] = words;
      context.languages.add(tag);
      context.report.count('translation');
    }
  }
  return found;
}

function noteFormat(context: Context, companion: Part, hasText: boolean): void {
  for (const name of ['xhtml', 'markdown'] as const) {
    for (const part of extensions(context, companion, name)) context.report.remark(part.path, 'rich-text');
  }
  for (const part of extensions(context, companion, 'cqfExpression')) {
    // the words are made from other data at run time; what is written stands in for them
    context.report.remark(part.path, hasText ? 'dynamic-text' : 'no-text');
  }
}

/** The words of a text that is only there with its mark-up. */
function unformatted(context: Context, companion: Part): string | undefined {
  const markdown = extension(context, companion, 'markdown');
  const marked =
    markdown &&
    (stringAt(context.report, markdown, 'valueMarkdown') ?? stringAt(context.report, markdown, 'valueString'));
  if (marked !== undefined) return marked;
  const xhtml = extension(context, companion, 'xhtml');
  const words = xhtml && stringAt(context.report, xhtml, 'valueString');
  return words === undefined ? undefined : withoutTags(words) || undefined;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function withoutTags(xhtml: string): string {
  return xhtml
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (_, name: string) => ENTITIES[name] as string)
    .replace(/\s+/g, ' ')
    .trim();
}

/** Two texts one after the other, in every language either has. */
export function joined(context: Context, one: Text | undefined, other: Text, between = '\n'): Text {
  if (!one) return other;
  const both: Record<LanguageTag, string> = {};
  for (const tag of new Set([context.language, ...Object.keys(one), ...Object.keys(other)])) {
    const words = (text: Text) => text[tag] ?? (text[context.language] as string);
    both[tag] = words(one) + between + words(other);
  }
  return both;
}
