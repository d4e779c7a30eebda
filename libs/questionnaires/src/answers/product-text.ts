import { inLanguage, type Language, type Text } from '../language.js';

/** A text in each language of the product's own screens. */
export type ProductText = { readonly da: string; readonly en: string };

/** A text of a questionnaire for the product's own screens: a missing translation is shown in the original. */
export function productText(text: Text): ProductText {
  return { da: inLanguage(text, 'da'), en: inLanguage(text, 'en') } satisfies Record<Language, string>;
}
