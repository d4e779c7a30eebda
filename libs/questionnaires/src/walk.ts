import { type Condition, inside, type Item } from './document.js';

/** All items, those inside others included, in the order of the document. */
export function everyItem(items: readonly Item[]): Item[] {
  return items.flatMap((item) => [item, ...everyItem(inside(item))]);
}

/** A condition and all conditions it is made of. */
export function everyPart(condition: Condition): Condition[] {
  if ('all' in condition) return [condition, ...condition.all.flatMap(everyPart)];
  if ('any' in condition) return [condition, ...condition.any.flatMap(everyPart)];
  return [condition];
}
