/** What a rule set may speak of: the items and scales a pathway sends, with the values they can take. */

/** An item's code (`phq9.9`) or a scale's (`phq-9.TOTAL`). */
export type Code = string;

export const LANGUAGES = ['da', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Text = Readonly<Record<Language, string>>;

/** Which way an answer gets worse. `none`: the options have no order (then no rule may pretend one). */
export const DIRECTIONS = ['higher-worse', 'higher-better', 'none'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Without `min`, `max` and `values` (text, date) a blank item may hold anything. */
export interface VocabularyItem {
  readonly min?: number;
  readonly max?: number;
  readonly values?: readonly number[];
  readonly direction?: Direction;
  /** Whose definition version decides whether two answers may be compared, e.g. `phq-9` for `phq9.9`. */
  readonly instrument?: string;
}

/** From and to are both included. */
export interface VocabularyBand {
  readonly code: string;
  readonly from: number;
  readonly to: number;
}

export interface VocabularyScale {
  readonly min: number;
  readonly max: number;
  readonly bands: readonly VocabularyBand[];
  readonly direction?: Direction;
  /** The items it is computed from: when all were asked and no score came, the score is unknown, not absent. */
  readonly items?: readonly Code[];
}

export interface Vocabulary {
  readonly items: Readonly<Record<Code, VocabularyItem>>;
  readonly scales: Readonly<Record<Code, VocabularyScale>>;
}

export function vocabularyItem(vocabulary: Vocabulary, code: Code): VocabularyItem | undefined {
  return Object.hasOwn(vocabulary.items, code) ? vocabulary.items[code] : undefined;
}

export function vocabularyScale(vocabulary: Vocabulary, code: Code): VocabularyScale | undefined {
  return Object.hasOwn(vocabulary.scales, code) ? vocabulary.scales[code] : undefined;
}

/** `phq-9` of `phq-9.TOTAL`; an item says its instrument itself, else it is what stands before its last dot. */
export function instrumentOf(vocabulary: Vocabulary, code: Code): string {
  const named = vocabularyItem(vocabulary, code)?.instrument;
  if (named !== undefined) return named;
  const dot = code.lastIndexOf('.');
  return dot < 0 ? code : code.slice(0, dot);
}
