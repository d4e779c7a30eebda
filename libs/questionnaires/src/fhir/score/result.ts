import type { ItemCode } from '../../document.js';

/**
 * A score of a questionnaire that no instrument's definition scores. In the shape of `@stemme/scoring`'s, without the
 * trace. What is blank is never counted as 0.
 */
export type QuestionnaireScore =
  /** `stated`: what the response itself gave, where that is another number. */
  | { readonly kind: 'exact'; readonly value: number; readonly stated?: number }
  /** The score lies between these, whatever the missing answers would have been. */
  | {
      readonly kind: 'bounded';
      readonly low: number;
      readonly high: number;
      readonly missing: readonly ItemCode[];
      readonly stated?: number;
    }
  | {
      readonly kind: 'none';
      readonly why: 'too-many-missing' | 'not-applicable';
      readonly missing: readonly ItemCode[];
      readonly stated?: number;
    };

/** What scores one instrument: a `Scorer` of `@stemme/scoring` is one. */
export interface InstrumentScorer<S> {
  readonly definition: { readonly items: readonly { readonly code: string }[] };
  score(
    items: Readonly<Record<string, number | null>>,
    how: { readonly notAsked?: readonly string[] },
  ):
    | { readonly ok: true; readonly scores: Readonly<Record<string, S>> }
    | { readonly ok: false; readonly faults: readonly { readonly code: string }[] };
}
