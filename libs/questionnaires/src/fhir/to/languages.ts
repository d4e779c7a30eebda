import type { Element, Extension } from '../shared/r4.js';
import type { Questionnaire } from '../../document.js';
import { inLanguage, type LanguageTag, type Text } from '../../language.js';
import { TRANSLATION } from './urls.js';

/** The language a questionnaire was written in. */
export function firstLanguage(document: Questionnaire): LanguageTag {
  return document.languages?.[0] ?? (Object.keys(document.title)[0] as LanguageTag);
}

/** The translations of a text, as they stand beside the element (`_text`). */
export function translations(text: Text, language: LanguageTag): Element | undefined {
  const extension = Object.entries(text)
    .filter(([other]) => other !== language)
    .map(
      ([lang, content]): Extension => ({
        url: TRANSLATION,
        extension: [
          { url: 'lang', valueCode: lang },
          { url: 'content', valueString: content },
        ],
      }),
    );
  return extension.length > 0 ? { extension } : undefined;
}

/** A text under a name, with its translations: `{ text, _text }`. */
export function worded<Name extends string>(name: Name, text: Text | undefined, language: LanguageTag) {
  if (!text) return {};
  const others = translations(text, language);
  return { [name]: inLanguage(text, language), ...(others && { [`_${name}`]: others }) } as {
    [key in Name]?: string;
  };
}

/** An extension that holds a text, with its translations. */
export function wordedExtension(url: string, text: Text | undefined, language: LanguageTag): Extension[] {
  return text ? [{ url, ...worded('valueString', text, language) }] : [];
}
