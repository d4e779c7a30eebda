import { type LanguageTag, languagesOf, type Questionnaire, tagIn } from '@stemme/questionnaires';

/** The language a questionnaire was read in by somebody who asked for `wanted`: where it has no such words, the original. */
export function languageShown(document: Questionnaire, wanted: LanguageTag): LanguageTag {
  const languages = languagesOf(document);
  return tagIn(languages, wanted) ?? (languages[0] as LanguageTag);
}
