/** What a person answers, as it is stored. */

/** The code of an item in its questionnaire. */
export type ItemCode = string;

/** A measured amount. `unit` is the code of one of the question's `units`; absent only where the question has none. */
export interface Quantity {
  readonly value: number;
  readonly unit?: string;
}

/** The patient's own words in an open choice. */
export interface Other {
  readonly other: string;
}

/** A file. `data` is base64 without line breaks. */
export interface Attachment {
  readonly contentType: string;
  readonly data: string;
  readonly title?: string;
}

/**
 * One value. A date is `YYYY-MM-DD`, a time `HH:MM:SS`, a dateTime `YYYY-MM-DDTHH:MM:SS±HH:MM` or with `Z`; where the
 * question is `partial`, a date or dateTime may also be `YYYY`, `YYYY-MM` or (dateTime) `YYYY-MM-DD`.
 */
export type SingleAnswer = number | string | boolean | Quantity | Other | Attachment;

/**
 * What was answered to one question, or the instances of one repeating group. A `multiple` question and one that
 * `repeats` hold a list of values, never empty. Each instance of a repeating group holds the answers of what stands in
 * it, by code; groups that do not repeat leave no trace in the answers.
 */
export type Answer = SingleAnswer | readonly SingleAnswer[] | readonly Answers[];

/** Blank = absent. `null`, an empty text and an empty list are not answers. */
export interface Answers {
  readonly [code: ItemCode]: Answer;
}
