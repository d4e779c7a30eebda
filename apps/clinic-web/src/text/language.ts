export const LANGUAGES = ['da', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
/** A text of the server's documents, in both languages. */
export interface Bilingual {
  da: string;
  en: string;
}
/** A stored or spoken choice of language; Danish unless it is one of ours. */
export function languageFrom(stored: string | null): Language {
  return LANGUAGES.find((language) => language === stored) ?? 'da';
}
