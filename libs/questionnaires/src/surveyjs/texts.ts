import { step } from '../check/faults.js';
import type { Text } from '../language.js';
import { isLanguageTag } from '../language-tag.js';
import { given, isPart, type Part, type Source } from './source.js';

/** The language that `default` stands for in SurveyJS. */
const DEFAULT = 'en';
/** `{name}` in a text is replaced by an answer while the form is filled in. */
const DYNAMIC = /\{[^{}\s][^{}]{0,200}\}/;

/** A text: plain, or by language. Absent where the source has none. */
export function textOf(source: Source, part: Part, path: string, name: string): Text | undefined {
  const value = given(part, name);
  return value === undefined ? undefined : asText(source, value, step(path, name));
}

/** Refused where it is no text, is not in the form's own language, or changes with the answers. */
export function asText(source: Source, value: unknown, path: string): Text | undefined {
  const text =
    typeof value === 'string' ? { [source.language]: value } : isPart(value) ? byLanguage(source, value) : {};
  const entries = Object.entries(text).filter(([, words]) => typeof words !== 'string' || words.trim() !== '');
  if (entries.some(([, words]) => typeof words !== 'string')) return source.refuse(path, 'wrong-type');
  if (!isPart(value) && typeof value !== 'string') return source.refuse(path, 'wrong-type');
  if (entries.length === 0) return undefined;
  const stranger = entries.find(([language]) => !isLanguageTag(language));
  if (stranger) return source.refuse(path, 'unknown-language', stranger[0]);
  if (!Object.hasOwn(text, source.language)) return source.refuse(path, 'language-missing', source.language);
  const dynamic = entries.find(([, words]) => DYNAMIC.test(words as string));
  if (dynamic) return source.refuse(path, 'dynamic-text', DYNAMIC.exec(dynamic[1] as string)?.[0]);
  for (const [language] of entries) source.languages.add(language);
  return ordered(source, Object.fromEntries(entries) as Text);
}

/** `default` is the form's own language, unless that stands there too: then it is SurveyJS's. */
function byLanguage(source: Source, value: Part): Record<string, unknown> {
  const text: Record<string, unknown> = Object.create(null);
  for (const [language, words] of Object.entries(value)) if (language !== 'default') text[language] = words;
  const own = Object.hasOwn(text, source.language) ? DEFAULT : source.language;
  if (Object.hasOwn(value, 'default') && !Object.hasOwn(text, own)) text[own] = value.default;
  return text;
}

/** The form's own language first. */
function ordered({ language }: Source, text: Text): Text {
  const { [language]: own, ...others } = text;
  return { [language]: own as string, ...others };
}

/** What SurveyJS words itself, where we have the words in the form's own language. */
export function standing(
  source: Source,
  words: { readonly da: string; readonly en: string },
  path: string,
): Text | undefined {
  if (!Object.hasOwn(words, source.language)) return source.refuse(path, 'text-missing', source.language);
  return { [source.language]: words[source.language as 'da' | 'en'] };
}

/** The same words in the form's own language: a number, a name. */
export function plain(source: Source, words: string): Text {
  return { [source.language]: words };
}
