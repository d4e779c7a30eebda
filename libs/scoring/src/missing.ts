import type { ReadItems } from './answers.js';
import type { InstrumentDefinition, ItemCode, Scale } from './vocabulary.js';

export interface Missing {
  /** Every item the rule wants. */
  readonly wanted: readonly ItemCode[];
  readonly blank: readonly ItemCode[];
  readonly notAsked: readonly ItemCode[];
}

/** What the scale's missing rule wants and does not have, in the definition's order. */
export function missingFor(definition: InstrumentDefinition, scale: Scale, items: ReadItems): Missing {
  const wanted =
    scale.missing.over === 'scale'
      ? scale.items
      : definition.items.filter((item) => item.scored !== false).map((item) => item.code);
  const inState = (state: string) => wanted.filter((code) => items.get(code)?.state === state);
  return { wanted, blank: inState('blank'), notAsked: inState('not-asked') };
}

/**
 * Complete case: the published score exists only for a complete form.
 * - nothing missing → exact
 * - something blank → bounded: no estimate, only what is proven
 * - something that was never asked (hidden by a condition known to be false) → not applicable: the instrument was not
 *   given, so no complete form was ever possible. A gate left blank is the caller's to treat as blank, not as not asked.
 */
export function completeCase(missing: Missing): 'exact' | 'bounded' | 'not-applicable' {
  if (missing.notAsked.length > 0) return 'not-applicable';
  return missing.blank.length > 0 ? 'bounded' : 'exact';
}
