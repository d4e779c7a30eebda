import type { Questionnaire } from './document.js';

/** Something an import has to say about a place in the source. */
export interface Note {
  /** JSON Pointer into the source (`/item/0/answerOption/2`); in XML, the path of element names with positions. */
  readonly path: string;
  readonly code: string;
  /** The source's own words or values that it is about, shortened: a URL, a linkId. Never a sentence. */
  readonly detail?: string;
}

/**
 * What became of a source. It is carried whole (every question, every condition) or refused with every reason; what is
 * `ignored` changes neither what is asked nor which answers are accepted.
 */
export type Import =
  | {
      readonly ok: true;
      readonly document: Questionnaire;
      /** What was carried over, by kind and how often: `{ question: 12, enableWhen: 3 }`. */
      readonly understood: Readonly<Record<string, number>>;
      readonly ignored: readonly Note[];
    }
  | { readonly ok: false; readonly faults: readonly Note[]; readonly ignored: readonly Note[] };
