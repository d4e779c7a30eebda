import type { Interval, ItemCode } from '../vocabulary.js';
import { sum } from './sum.js';

export type CountedItem = Interval & { readonly code: ItemCode };

/** 1 when the item has reached its threshold, 0 when it cannot any more, 0..1 while it may. */
export function present(item: CountedItem, atLeast: Readonly<Record<ItemCode, number>>): Interval {
  const threshold = atLeast[item.code];
  if (threshold === undefined) throw new Error(`count without a threshold for ${item.code}`);
  return { low: item.low >= threshold ? 1 : 0, high: item.high >= threshold ? 1 : 0 };
}

/** N = number of items with x_i >= atLeast_i. PHQ-9: items 1-8 count from 2, item 9 from 1. */
export function count(items: readonly CountedItem[], atLeast: Readonly<Record<ItemCode, number>>): Interval {
  return sum(items.map((item) => present(item, atLeast)));
}
