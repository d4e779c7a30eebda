import type { Media, Question } from '../document.js';
import { ATTACHMENT_LIMIT } from '../document.js';
import { isBase64 } from '../base64.js';
import { inLanguage, type LanguageTag, type Text } from '../language.js';
import { namesUnit, unitInWords } from '../answers/unit-in-words.js';
import { productLanguage, wordsIn } from './words.js';

/**
 * A text of the document where SurveyJS shows text. `{q1}` in it would be replaced by an answer: a word joiner, which
 * nobody sees, keeps it from being a name.
 */
export function plain(text: string): string {
  return text.replaceAll('{', '{\u2060');
}

export function textIn(text: Text, language: LanguageTag): string {
  return plain(inLanguage(text, language));
}

/** "1." and what follows it. */
export function withPrefix(text: Text, prefix: Text | undefined, language: LanguageTag): string {
  const words = textIn(text, language);
  return prefix ? `${textIn(prefix, language)} ${words}` : words;
}

/** Help, the form an answer has, and what it is measured in: one line each. */
export function descriptionOf(question: Question, language: LanguageTag): { description?: string } {
  const words = wordsIn(language);
  const partial = question.type === 'dateTime' ? words.partialDateTime : words.partialDate;
  const lines = [
    question.help && textIn(question.help, language),
    question.format && textIn(question.format, language),
    question.partial && (question.type === 'date' || question.type === 'dateTime') && partial,
    question.type === 'text' && (question.minLength ?? 0) > 1 && words.characters(question.minLength ?? 0),
    question.type === 'attachment' && fileWords(question, language),
    unitWords(question, language),
  ].filter((line): line is string => typeof line === 'string' && line !== '');
  return lines.length > 0 ? { description: lines.join('\n') } : {};
}

/** A unit that cannot be chosen, unless the question names it already. */
function unitWords(question: Question, language: LanguageTag): string | undefined {
  const unit = unitInWords(question, language);
  if (!unit || namesUnit(inLanguage(question.text, language), unit)) return undefined;
  return `${wordsIn(language).unit}: ${plain(unit)}`;
}

function fileWords(question: Question, language: LanguageTag): string {
  const types = (question.mimeTypes ?? [])
    .map((type) => type.replace(/^(image|audio|video|application|text)\//, ''))
    .join(', ');
  return wordsIn(language).file(
    plain(types.replaceAll('*', productLanguage(language) === 'da' ? 'alle' : 'any')),
    sizeWords(question, language),
  );
}

/** `1 MB`, `1,5 MB`, `300 kB`. */
function sizeWords(question: Question, language: LanguageTag): string {
  const bytes = question.maxBytes ?? ATTACHMENT_LIMIT;
  const [amount, unit] =
    bytes >= 1_000_000 ? [bytes / 1_000_000, 'MB'] : bytes >= 1_000 ? [bytes / 1_000, 'kB'] : [bytes, 'byte'];
  // Rounded down: what is promised is accepted.
  const digits = String(Math.floor(amount * 10) / 10);
  return `${productLanguage(language) === 'da' ? digits.replace('.', ',') : digits} ${unit}`;
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const PLAYABLE = /^(image|audio|video)\/[\w.+-]+$/;

/** A data URL; `undefined` for what a browser must not be given. */
export function dataUrl({ contentType, data }: Media): string | undefined {
  return PLAYABLE.test(contentType) && isBase64(data) ? `data:${contentType};base64,${data}` : undefined;
}

/** A picture, sound or film with its title. Pictures are drawn as such only: a drawing with a script in it is inert. */
export function mediaHtml(media: Media, language: LanguageTag, caption?: string): string | undefined {
  const url = dataUrl(media);
  if (url === undefined) return undefined;
  const title = escapeHtml(plain(media.title ? inLanguage(media.title, language) : (caption ?? '')));
  const [kind] = media.contentType.split('/');
  const drawn =
    kind === 'image'
      ? `<img src="${url}" alt="${caption === undefined ? title : ''}">`
      : `<${kind} controls preload="metadata" src="${url}" aria-label="${title}"></${kind}>`;
  return `<figure>${drawn}${caption === undefined ? '' : `<figcaption>${escapeHtml(plain(caption))}</figcaption>`}</figure>`;
}
