import type { Text } from './language.js';

/** The questionnaire document: the one form of a questionnaire that the server judges answers by. */

export const QUESTION_TYPES = ['choice', 'multiple', 'boolean', 'integer', 'decimal', 'text', 'date'] as const;
export type QuestionType = (typeof QUESTION_TYPES)[number];

export const OPS = ['<', '<=', '=', '!=', '>=', '>'] as const;
export type Op = (typeof OPS)[number];

export type ItemCode = string;

/** One answer. A date is `YYYY-MM-DD`; a `multiple` answer is a list of option values, never empty. */
export type Answer = number | string | boolean | readonly (number | string)[];

/** Blank = absent. `null`, an empty text and an empty list are not answers. */
export type Answers = Readonly<Record<ItemCode, Answer>>;

/**
 * When an item is shown. Follows FHIR `enableWhen`: an answer that is not there meets no comparison but `!=`, a
 * `multiple` answer meets `=` when any of its values does. A condition reads only items that stand before it.
 */
export type Condition =
  | { readonly item: ItemCode; readonly op: Op; readonly value: number | string | boolean }
  | { readonly item: ItemCode; readonly answered: boolean }
  /**
   * The sum of whole-number answers, decided as soon as the ranges of the blank ones leave no doubt. An item that is
   * not shown adds nothing; when none is shown there is no sum, and only `!=` holds.
   */
  | { readonly sum: readonly ItemCode[]; readonly op: Op; readonly value: number }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] };

export interface Option {
  readonly value: number | string;
  readonly text: Text;
  readonly score?: number;
  /** In a `multiple` question: stands alone ("none of these"). */
  readonly exclusive?: boolean;
}

export interface Question {
  readonly code: ItemCode;
  readonly type: QuestionType;
  readonly text: Text;
  readonly help?: Text;
  readonly required?: boolean;
  readonly options?: readonly Option[];
  /** Lowest and highest accepted value of an `integer` or `decimal`, in `unit`. */
  readonly min?: number;
  readonly max?: number;
  /** Longest accepted `text`, in UTF-16 units. Without it: `TEXT_LIMIT`. */
  readonly maxLength?: number;
  readonly shownWhen?: Condition;
  readonly instrument?: string;
  readonly loinc?: string;
  readonly unit?: string;
}

export interface Group {
  readonly code: ItemCode;
  readonly type: 'group';
  readonly text?: Text;
  /** What is asked of every item in the group; stands above each of them. */
  readonly stem?: Text;
  readonly items: readonly Item[];
  readonly shownWhen?: Condition;
  /** The whole group on one screen, instead of one question per screen. */
  readonly page?: boolean;
}

export interface Display {
  readonly code: ItemCode;
  readonly type: 'display';
  readonly text: Text;
  readonly shownWhen?: Condition;
}

export type Item = Question | Group | Display;

/** An instrument that can be scored from the questionnaire. */
export interface Membership {
  readonly id: string;
  /** Instrument item code → item of this questionnaire, where they differ (PHQ-2 from items of PHQ-9). */
  readonly items?: Readonly<Record<string, ItemCode>>;
  /** The attribution line that must be shown with the items. */
  readonly rights?: string;
  readonly licence?: string;
  /** Where the wording of each language comes from, and how far it has been checked. */
  readonly source?: Text;
  readonly status?: Text;
}

export interface Questionnaire {
  readonly id: string;
  readonly version: number;
  readonly title: Text;
  /** All attribution lines, one per line. */
  readonly rights: string;
  readonly source?: string;
  readonly status?: string;
  readonly instruments: readonly Membership[];
  readonly items: readonly Item[];
}

/** Longest text answer where the question sets no limit of its own, in UTF-16 units. */
export const TEXT_LIMIT = 4000;

export function isQuestion(item: Item): item is Question {
  return item.type !== 'group' && item.type !== 'display';
}
