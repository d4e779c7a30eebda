import type { Condition, ItemCode, Media, Question } from '../../document.js';
import type { LanguageTag } from '../../language.js';
import type { Identifier, Naming } from '../cda/identity.js';
import type { Notes } from '../cda/notes.js';
import type { WRITE_FAULTS, WRITE_NOTES } from './codes.js';

/** A questionnaire laid out as both documents have it: sections, organizers, questions in a row. */

export type WriteNotes = Notes<(typeof WRITE_FAULTS)[number], (typeof WRITE_NOTES)[number]>;

/** A code with the OID it stands under, as CDA wants it. */
export interface OidCode {
  readonly code: string;
  readonly codeSystem: string;
  readonly words?: string;
}

export interface PlannedOption extends OidCode {
  readonly value: number | string | boolean;
  readonly words: string;
}

export type PlannedRange =
  | {
      readonly type: 'IVL_INT' | 'IVL_REAL' | 'IVL_TS';
      readonly low?: string;
      readonly high?: string;
      readonly text?: string;
    }
  | {
      readonly type: 'GLIST_PQ';
      readonly head: number;
      readonly increment: number;
      readonly denominator: number;
      readonly unit?: string;
    };

export interface PlannedQuestion {
  readonly question: Question;
  /** JSON Pointer into the document. */
  readonly path: string;
  readonly id: Identifier;
  readonly code: OidCode;
  readonly translations: readonly OidCode[];
  readonly words: string;
  readonly help: string | undefined;
  readonly media: Media | undefined;
  readonly kind: 'numeric' | 'analog' | 'choice' | 'discrete' | 'text';
  readonly options: readonly PlannedOption[];
  readonly counts: { readonly low: number; readonly high: number } | undefined;
  readonly range: PlannedRange | undefined;
  /** All must hold. */
  readonly conditions: readonly Condition[];
}

export interface PlannedOrganizer {
  readonly id: Identifier;
  readonly path: string;
  readonly words: string | undefined;
  readonly conditions: readonly Condition[];
  readonly questions: PlannedQuestion[];
}

export type PlannedSection =
  | { readonly kind: 'information'; readonly id: Identifier; readonly words: string }
  | {
      readonly kind: 'questions';
      readonly id: Identifier;
      readonly title: string;
      /** Set while it is laid out. */
      text: string | undefined;
      readonly organizers: PlannedOrganizer[];
    };

export interface Plan {
  readonly sections: readonly PlannedSection[];
  readonly questions: ReadonlyMap<ItemCode, PlannedQuestion>;
}

/** What the layout needs to know. */
export interface Planning {
  readonly notes: WriteNotes;
  readonly language: LanguageTag;
  readonly naming: Naming;
  readonly words: { readonly yes: string; readonly no: string } | undefined;
  readonly fromQfdd: boolean;
  /** A response carries answers: what only says how to ask is not missed there. */
  readonly purpose: 'form' | 'response';
  readonly codes: ReadonlyMap<ItemCode, { readonly code: OidCode; readonly translations: readonly OidCode[] }>;
}
