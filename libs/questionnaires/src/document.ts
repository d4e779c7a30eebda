import type { Answer, ItemCode, Other, Quantity } from './answer.js';
import type { LanguageTag, Text } from './language.js';

export type { Answer, Answers, Attachment, ItemCode, Other, Quantity, SingleAnswer } from './answer.js';

/** The questionnaire document: the one form of a questionnaire that the server judges answers by. */

export const QUESTION_TYPES = [
  'choice',
  'multiple',
  'boolean',
  'integer',
  'decimal',
  'quantity',
  'text',
  'url',
  'date',
  'dateTime',
  'time',
  'attachment',
  'reference',
] as const;
export type QuestionType = (typeof QUESTION_TYPES)[number];

export const OPS = ['<', '<=', '=', '!=', '>=', '>'] as const;
export type Op = (typeof OPS)[number];

/** What a condition compares an answer with. */
export type Literal = number | string | boolean | Quantity | Other;

/**
 * When an item is shown. Follows FHIR `enableWhen`: an answer that is not there meets no comparison but `!=`, several
 * answers meet a comparison when any of them does (`!=`: when none is equal).
 *
 * A code means the nearest: the same instance of a repeating group, else the instances around it, else (from outside
 * a repeating group) all of its instances. Conditions may read items that stand later; a loop is a fault.
 */
export type Condition =
  | { readonly item: ItemCode; readonly op: Op; readonly value: Literal }
  | { readonly item: ItemCode; readonly answered: boolean }
  /**
   * The sum of whole-number answers, decided as soon as the ranges of the blank ones leave no doubt. An item that is
   * not shown adds nothing; when none is shown there is no sum, and only `!=` holds.
   */
  | { readonly sum: readonly ItemCode[]; readonly op: Op; readonly value: number }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  /** Never met: the source compares with something that cannot be answered. */
  | { readonly never: true }
  /** Met when the expression gives true. Reads the answers as a FHIR R4 QuestionnaireResponse. */
  | { readonly fhirpath: string };

/**
 * A value that is computed from other answers. A `sum` of whole numbers (options count their `score`, else their
 * value) is there only when every shown summand is answered. A FHIRPath that gives nothing leaves the question blank.
 */
export type Calculation = { readonly sum: readonly ItemCode[] } | { readonly fhirpath: string };

/** A named FHIRPath expression (SDC `variable`), visible to the expressions of the item it stands at and inside it. */
export interface Variable {
  readonly name: string;
  readonly fhirpath: string;
}

/** Something that must be true of the answers once they are handed in. A `warning` is shown and does not refuse. */
export interface Constraint {
  readonly key: string;
  readonly severity: 'error' | 'warning';
  readonly fhirpath: string;
  readonly text: Text;
}

/** A concept of a code system, as FHIR has it. */
export interface Coding {
  readonly system?: string;
  readonly version?: string;
  readonly code?: string;
  readonly display?: string;
}

/** What an option is in the standard it came from, where `value` alone does not say. */
export type OptionSource =
  | { readonly coding: Coding }
  | { readonly string: string }
  | { readonly integer: number }
  | { readonly date: string }
  | { readonly time: string }
  | { readonly reference: string };

/** A picture, sound or film that belongs to an item or an option; it stands in the document itself. */
export interface Media {
  readonly contentType: string;
  /** Base64. */
  readonly data: string;
  readonly title?: Text;
}

export interface Option {
  /** What is stored. Unique in the question; all numbers or all texts. */
  readonly value: number | string;
  readonly text: Text;
  /** What it counts as in a score, where that is not `value`. */
  readonly score?: number;
  /** In a `multiple` question: stands alone ("none of these"). */
  readonly exclusive?: boolean;
  readonly prefix?: Text;
  readonly as?: OptionSource;
  readonly media?: Media;
}

/** A unit an answer may be given in. `code` is UCUM where the source says so, else a word. */
export interface Unit {
  readonly code: string;
  readonly text: Text;
  readonly system?: string;
}

/** How often something may be given. Without `max`: `MOST_INSTANCES`. */
export interface Repeats {
  readonly min?: number;
  readonly max?: number;
}

/** How a question is drawn; it never changes which answers are accepted. */
export const PRESENTATIONS = ['list', 'dropdown', 'horizontal', 'slider', 'line'] as const;
export type Presentation = (typeof PRESENTATIONS)[number];

/** What every item has. */
interface Common {
  readonly code: ItemCode;
  /** The name in the source, where it cannot be a code of ours. */
  readonly linkId?: string;
  readonly shownWhen?: Condition;
  /** "1.", "a)": stands before the text. */
  readonly prefix?: Text;
  readonly codes?: readonly Coding[];
  readonly media?: Media;
  /** Never shown to a patient. It may hold a value all the same: what is hidden by design is not what is not asked. */
  readonly hidden?: boolean;
  readonly variables?: readonly Variable[];
  readonly constraints?: readonly Constraint[];
}

export interface Question extends Common {
  readonly type: QuestionType;
  readonly text: Text;
  readonly help?: Text;
  readonly required?: boolean;
  readonly options?: readonly Option[];
  /** `choice` and `multiple`: an answer may also be in the patient's own words; this is the label of the field. */
  readonly open?: Text;
  /**
   * Lowest and highest accepted value: of an `integer` or `decimal` in `unit`, of a `quantity` in the first of
   * `units`, of a `date`, `dateTime` or `time` as such a value.
   */
  readonly min?: number | string;
  readonly max?: number | string;
  /** Most digits after the point of a `decimal` or `quantity`. */
  readonly decimals?: number;
  /** Distance between the marks of a slider; no check. */
  readonly step?: number;
  readonly minLength?: number;
  /** Longest accepted `text`, in UTF-16 units. Without it: `TEXT_LIMIT`. */
  readonly maxLength?: number;
  /** The whole `text` must match; syntax of RE2. */
  readonly pattern?: string;
  /** What the pattern asks for, in words, or the format of an entry. */
  readonly format?: Text;
  /** What an `integer` or `decimal` is measured in: a UCUM code, else a word. */
  readonly unit?: string;
  /** How `unit` is written for people, where that is not the code: "mmHg" for `mm[Hg]`. */
  readonly unitText?: Text;
  /** What a `quantity` may be given in, the first by default; none: a bare number. */
  readonly units?: readonly Unit[];
  /** A `date` or `dateTime` may be given as far as it is known. */
  readonly partial?: boolean;
  /** An `attachment`: most bytes (without it `ATTACHMENT_LIMIT`) and accepted types (`image/*` allowed). */
  readonly maxBytes?: number;
  readonly mimeTypes?: readonly string[];
  /** `multiple`: how many options. Other types but `choice`: several answers may be given. */
  readonly repeats?: Repeats;
  /** What the form starts with; the patient can change it unless `readOnly`. */
  readonly initial?: Answer;
  readonly calculated?: Calculation;
  /** The patient cannot change it: it holds what is calculated, else `initial`. */
  readonly readOnly?: boolean;
  readonly presentation?: Presentation;
  /** Words at the ends of a slider or a row of numbers. */
  readonly ends?: { readonly low: Text; readonly high: Text };
  readonly instrument?: string;
  readonly loinc?: string;
  /** Asked under this question. Displays are shown with it; everything else only once it is answered. */
  readonly items?: readonly Item[];
}

export interface Group extends Common {
  readonly type: 'group';
  readonly text?: Text;
  readonly help?: Text;
  /** What is asked of every item in the group; stands above each of them. */
  readonly stem?: Text;
  readonly items: readonly Item[];
  /** The whole group on one screen, instead of one question per screen. */
  readonly page?: boolean;
  /** Questions with the same options, drawn as rows under one head. */
  readonly matrix?: boolean;
  /** At least one answer inside. */
  readonly required?: boolean;
  readonly repeats?: Repeats;
  /**
   * Each instance is one answer of the question that stands first, with what is asked under that answer. That question
   * is answered in every instance. (FHIR: a repeating question with questions under it.)
   */
  readonly answerOf?: boolean;
}

export interface Display extends Common {
  readonly type: 'display';
  readonly text: Text;
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
  /** May be used only by a department that has confirmed that its use is non-commercial. */
  readonly nonCommercial?: boolean;
}

export const ORIGIN_FORMATS = ['fhir-r4', 'qfdd', 'surveyjs'] as const;

/** Where an imported questionnaire came from. The source itself is kept beside the document, byte for byte. */
export interface Origin {
  readonly format: (typeof ORIGIN_FORMATS)[number];
  /** Of the source's bytes, hexadecimal. */
  readonly sha256?: string;
  /** What the source calls itself: canonical URL, or root and extension of a CDA id, and its version. */
  readonly id?: string;
  readonly version?: string;
}

export interface Questionnaire {
  readonly id: string;
  readonly version: number;
  readonly title: Text;
  /** The languages of its texts, the one it was written in first. Without it: Danish and English, both in every text. */
  readonly languages?: readonly LanguageTag[];
  /** All attribution lines, one per line. */
  readonly rights: string;
  readonly source?: string;
  readonly status?: string;
  readonly description?: Text;
  readonly publisher?: string;
  /** The canonical address (FHIR `url`). */
  readonly url?: string;
  readonly codes?: readonly Coding[];
  readonly origin?: Origin;
  readonly variables?: readonly Variable[];
  readonly constraints?: readonly Constraint[];
  readonly instruments: readonly Membership[];
  readonly items: readonly Item[];
}

/** Longest text answer where the question sets no limit of its own, in UTF-16 units. */
export const TEXT_LIMIT = 4000;
/** Most bytes of an attachment where the question sets no limit of its own. */
export const ATTACHMENT_LIMIT = 1_000_000;
/** Most instances of a repeating group, and most answers to a repeating question, where it sets no limit of its own. */
export const MOST_INSTANCES = 100;

export function isQuestion(item: Item): item is Question {
  return item.type !== 'group' && item.type !== 'display';
}

/** The items directly inside an item, whatever it is. */
export function inside(item: Item): readonly Item[] {
  return item.type === 'display' ? [] : (item.items ?? []);
}

/** The name an item has in the standards it is exchanged in. */
export function linkIdOf(item: Item): string {
  return item.linkId ?? item.code;
}
