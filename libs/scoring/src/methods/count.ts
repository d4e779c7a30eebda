import type { Variable } from '../variables.js';
import type { Interval, ItemCode } from '../vocabulary.js';
import type { Reading, Statistic } from './statistic.js';
import { step } from './step.js';

export type CountedItem = Interval & { readonly code: ItemCode };

/** 1 when the item has reached its threshold, 0 when it cannot any more, 0..1 while it may. */
export function present(item: CountedItem, atLeast: Readonly<Record<ItemCode, number>>): Interval {
  const threshold = atLeast[item.code];
  if (threshold === undefined) throw new Error(`count without a threshold for ${item.code}`);
  return { low: item.low >= threshold ? 1 : 0, high: item.high >= threshold ? 1 : 0 };
}

/** N = number of items with x_i >= atLeast_i. PHQ-9: items 1-8 count from 2, item 9 from 1. */
export function count(items: readonly CountedItem[], atLeast: Readonly<Record<ItemCode, number>>): Interval {
  let low = 0;
  let high = 0;
  for (const item of items) {
    const counts = present(item, atLeast);
    low += counts.low;
    high += counts.high;
  }
  return { low, high };
}

/** How many of these have reached their thresholds, in a form where all of them are known. */
export function reached(
  thresholds: readonly { readonly place: number; readonly threshold: number }[],
  counted: readonly number[],
): number {
  let n = 0;
  for (const { place, threshold } of thresholds) if (counted[place]! >= threshold) n += 1;
  return n;
}

/** The variables as they stand in this form. */
export function countedItems(variables: readonly Variable[], { form }: Reading): CountedItem[] {
  return variables.map((variable) => ({ code: variable.code, ...variable.span(form.answered) }));
}

export function countStatistic(variables: readonly Variable[], atLeast: Readonly<Record<ItemCode, number>>): Statistic {
  const bounds = (reading: Reading): Interval => count(countedItems(variables, reading), atLeast);
  const thresholds = variables.map(({ code, place }) => ({ place, threshold: atLeast[code]! }));
  return {
    point: (reading) => reached(thresholds, reading.counted),
    bounds,
    working: (reading) => [step('count', { by: variables.length }, bounds(reading))],
  };
}
