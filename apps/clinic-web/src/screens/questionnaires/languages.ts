import type { Text } from '@stemme/questionnaires';
import { inLanguage } from '@stemme/questionnaires';
import type { Language } from '../../text/language';

/** "dansk, engelsk": a language by its name in the reader's own, else by its tag. */
export function languageName(tag: string, language: Language): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language', fallback: 'code' }).of(tag) ?? tag;
  } catch {
    // no tag the browser knows the form of
    return tag;
  }
}
export function languageNames(tags: readonly string[], language: Language): string {
  return tags.map((tag) => languageName(tag, language)).join(', ');
}
/** A document's text for a reader, in the language it has that serves best. */
export const say = (text: Text, language: string): string => inLanguage(text, language);
