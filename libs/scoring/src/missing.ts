import type { Part } from './methods/parts.js';
import type { Reading } from './methods/statistic.js';
import type { Variable } from './variables.js';
import type { InstrumentDefinition, ItemCode, MissingRule } from './vocabulary.js';

export type Verdict = 'exact' | 'prorated' | 'bounded' | 'not-applicable';

/** What a scale's missing rule looks at. */
export interface Wanted {
  readonly variables: readonly Variable[];
  /** The scales it is put together from. */
  readonly parts: readonly Part[];
  /** The scales that must have a value, whatever is counted. */
  readonly required: readonly Part[];
}

/**
 * With a of k there, the rule is content when
 *
 *   complete-case    a = k
 *   half             2a >= k      EORTC, KOOS, HOOS, SF-36: at least half
 *   more-than-half   2a > k       FACIT
 *   at-least n       a >= n
 *
 * Whole numbers only: as fractions, a borderline form could fall on the wrong side.
 */
export function isEnough(rule: MissingRule, a: number, k: number): boolean {
  switch (rule.rule) {
    case 'complete-case':
      return a === k;
    case 'half':
      return 2 * a >= k;
    case 'more-than-half':
      return 2 * a > k;
    case 'at-least':
      return a >= rule.answered;
  }
}

/**
 * - everything there → exact
 * - something missing, and the published rule is content → prorated: an estimate, beside what is proven
 * - not enough → bounded: no estimate, only what is proven
 * - not enough because something was never asked (hidden by a condition known to be false) → not applicable: the scale
 *   was not given, so no complete form was ever possible. A gate left blank is the caller's to treat as blank.
 */
export function verdictOf(rule: MissingRule, { variables, parts, required }: Wanted): (reading: Reading) => Verdict {
  const overParts = rule.over === 'parts';
  const places = variables.map(({ place }) => place);
  const k = overParts ? parts.length : places.length;
  const mayEstimate = variables.filter(({ from }) => from.length > 1);
  const isPlain = parts.length === 0 && required.length === 0 && mayEstimate.length === 0;
  const isWhole = ({ form }: Reading): boolean => !mayEstimate.some((variable) => variable.estimated(form.answered));
  return (reading) => {
    const a = overParts ? countParts(parts, reading) : countKnown(places, reading.counted);
    // most scales read plain items and most forms are complete: decided first, and cheaply
    if (isPlain && a === k) return 'exact';
    if (isEnough(rule, a, k) && required.every((part) => part.hasValue(reading))) {
      return a === k && parts.every((part) => part.isExact(reading)) && isWhole(reading) ? 'exact' : 'prorated';
    }
    return isNotApplicable(variables, [...parts, ...required], reading) ? 'not-applicable' : 'bounded';
  };
}

function countKnown(places: readonly number[], counted: readonly number[]): number {
  let known = 0;
  for (let index = 0; index < places.length; index++) if (!Number.isNaN(counted[places[index]!]!)) known += 1;
  return known;
}

function countParts(parts: readonly Part[], reading: Reading): number {
  let there = 0;
  for (const part of parts) if (part.hasValue(reading)) there += 1;
  return there;
}

function isNotApplicable(variables: readonly Variable[], parts: readonly Part[], reading: Reading): boolean {
  const { counted, form } = reading;
  return (
    parts.some((part) => part.isNotApplicable(reading)) ||
    variables.some(({ place, from }) => Number.isNaN(counted[place]!) && from.some((item) => form.notAsked.has(item)))
  );
}

interface Named {
  readonly definition: InstrumentDefinition;
  readonly variables: readonly Variable[];
}

/** The wanted items that have no value, those behind an estimate included, in the definition's order. */
export function missingItems(
  { definition, variables }: Named,
  wanted: readonly Variable[],
  { form, counted }: Reading,
): ItemCode[] {
  const missing: number[] = [];
  for (const { place, from, estimated } of wanted) {
    const isMadeUp = from.length > 1 && estimated(form.answered);
    if (!Number.isNaN(counted[place]!) && !isMadeUp) continue;
    for (const item of from) {
      if (Number.isNaN(variables[item]!.counted(form.answered))) missing.push(item);
    }
  }
  return missing.sort((a, b) => a - b).map((item) => definition.items[item]!.code);
}
