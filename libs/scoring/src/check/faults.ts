import type { Fault } from '../vocabulary.js';

/** Everything that can be wrong with a definition. The first group is the schema's, the others are about meaning. */
export const DEFINITION_FAULTS = [
  // one field by itself
  'wrong-type',
  'missing-field',
  'unknown-field',
  'empty',
  'bad-code',
  'off-list',
  'too-few',
  'not-positive',
  'not-in-range',
  // names
  'duplicate',
  'unknown-item',
  'unknown-answer',
  'unknown-scale',
  'not-earlier',
  'own-item',
  'may-not-apply',
  // numbers
  'empty-interval',
  'not-rising',
  'not-whole',
  'not-monotone',
  'wrong-length',
  'too-many',
  // items
  'not-with-decimal',
  'reversed-and-counts',
  'none-left',
  'implied-not-lowest',
  'unscored-item',
  'unread-item',
  // derived items
  'not-with-as-blank',
  'not-covered',
  'partly-derived',
  'not-with-derived',
  // methods
  'no-entry',
  'unknown-entry',
  'no-threshold',
  'unknown-threshold',
  'not-a-count',
  'not-consecutive',
  'not-from-one',
  'not-zero',
  'shared-items',
  'items-differ',
  // missing rules
  'no-parts',
  'not-over-parts',
  'only-with-sum',
  'cannot-prorate',
  // ranges and bands
  'range-mismatch',
  'band-overlap',
  'band-gap',
  'bands-without-source',
] as const;
export type DefinitionFaultCode = (typeof DEFINITION_FAULTS)[number];
export type DefinitionFault = Fault<DefinitionFaultCode>;

/** The fault as a list of one, or none: checks are lists put together. */
export function when(wrong: boolean, path: string, code: DefinitionFaultCode): DefinitionFault[] {
  return wrong ? [{ path, code }] : [];
}

/** A fault at every place of a list for which `wrong` holds. */
export function each<Entry>(
  entries: readonly Entry[],
  path: string,
  code: DefinitionFaultCode,
  wrong: (entry: Entry, index: number) => boolean,
): DefinitionFault[] {
  return entries.flatMap((entry, index) => when(wrong(entry, index), `${path}/${index}`, code));
}

/** A fault at every entry that stands earlier in the list already. */
export function repeated(entries: readonly unknown[], path: string): DefinitionFault[] {
  return each(entries, path, 'duplicate', (entry, index) => entries.indexOf(entry) < index);
}
