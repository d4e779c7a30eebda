/** The languages of the product's own screens and of the questionnaires it ships. */
export const LANGUAGES = ['da', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A language as BCP 47 names it: `da`, `en`, `de-AT`. */
export type LanguageTag = string;

/**
 * One text in the languages it has; never empty. The first language is the one the questionnaire was written in. Every
 * text has that one; a translation may be missing.
 */
export type Text = Readonly<Record<LanguageTag, string>>;

/**
 * The text in a language, else in that language without its region, else with any region of it, else as it was
 * written. A missing translation is shown in the original; it is never left out.
 */
export function inLanguage(text: Text, language: LanguageTag): string {
  const given = tagIn(Object.keys(text), language);
  return text[given ?? (Object.keys(text)[0] as string)] as string;
}

/** Which of the languages serves someone who reads `language`; `undefined` when none does. */
export function tagIn(languages: readonly LanguageTag[], language: LanguageTag): LanguageTag | undefined {
  const base = language.split('-')[0] as string;
  return (
    languages.find((each) => each === language) ??
    languages.find((each) => each === base) ??
    languages.find((each) => each.split('-')[0] === base)
  );
}
