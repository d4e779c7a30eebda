import fc from 'fast-check';
import { answersOf } from '../variables.js';
import type { InstrumentDefinition, ItemDefinition } from '../vocabulary.js';

/** For tests: every answer a form can have, those that count as not given left out; the ends, of an open interval. */
export function answersTo(item: ItemDefinition): readonly number[] {
  return item.decimal ? [item.min, item.max] : answersOf(item);
}

/** For tests: complete forms, by item code. */
export function completeForms({ items }: Pick<InstrumentDefinition, 'items'>): fc.Arbitrary<Record<string, number>> {
  return fc.record(Object.fromEntries(items.map((item) => [item.code, fc.constantFrom(...answersTo(item))])));
}
