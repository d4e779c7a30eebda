import type { Interval, ItemCode } from '../vocabulary.js';
import type { Variable } from '../variables.js';
import { type CountedItem, countedItems, present, reached } from './count.js';
import type { Reading, Statistic } from './statistic.js';
import { step } from './step.js';

/** A count over some items, and the numbers of it that meet the criterion (both ends included). */
export interface CountCriterion {
  readonly items: readonly ItemCode[];
  readonly atLeast: Readonly<Record<ItemCode, number>>;
  readonly min: number;
  readonly max: number;
}

/**
 * C = 1 when min_j <= N_j <= max_j for every criterion j, else 0, where the N_j are counts.
 * PHQ-9: MDS = N_CORE >= 1 and N_SYMPTOMS >= 5; ODS = N_CORE >= 1 and 2 <= N_SYMPTOMS <= 4.
 *
 * The counts share items and C is not monotone, so the counts' own intervals prove too little (an item that lifts
 * N_CORE lifts N_SYMPTOMS too). Every tuple of counts that some completion reaches is followed instead, item by item:
 * at most the product of (items + 1) tuples, where completions would be 4^9.
 */
export function criteria(items: readonly CountedItem[], all: readonly CountCriterion[]): Interval {
  let reachedTuples: (readonly number[])[] = [all.map(() => 0)];
  for (const item of items) {
    const steps = stepsOf(item, all);
    const next = new Map<string, readonly number[]>();
    for (const tuple of reachedTuples) {
      for (const step of steps) {
        const sums = tuple.map((sum, j) => sum + step[j]!);
        next.set(sums.join(), sums);
      }
    }
    reachedTuples = [...next.values()];
  }
  const outcomes = reachedTuples.map((tuple) => (tuple.every((n, j) => within(n, all[j]!)) ? 1 : 0));
  return { low: Math.min(...outcomes), high: Math.max(...outcomes) };
}

/**
 * What the values the item can still take add to each count. Between two thresholds all values add the same, so its
 * lowest value and every threshold it can reach stand for all of them.
 */
function stepsOf(item: CountedItem, all: readonly CountCriterion[]): number[][] {
  const thresholds = all.map(({ atLeast }) => atLeast[item.code] ?? item.low);
  const values = [item.low, ...thresholds].filter((value) => value >= item.low && value <= item.high);
  return [...new Set(values)].map((value) => {
    const known = { code: item.code, low: value, high: value };
    return all.map(({ items, atLeast }) => (items.includes(item.code) ? present(known, atLeast).low : 0));
  });
}

function within(n: number, { min, max }: CountCriterion): boolean {
  return n >= min && n <= max;
}

export function criteriaStatistic(variables: readonly Variable[], all: readonly CountCriterion[]): Statistic {
  const bounds = (reading: Reading): Interval => criteria(countedItems(variables, reading), all);
  // a form from which nothing is missing has one tuple of counts: nothing to follow
  const counts = all.map(({ items, atLeast }) =>
    variables
      .filter(({ code }) => items.includes(code))
      .map(({ code, place }) => ({ place, threshold: atLeast[code]! })),
  );
  return {
    point: ({ counted }) => (counts.every((each, j) => within(reached(each, counted), all[j]!)) ? 1 : 0),
    bounds,
    working: (reading) => [step('criteria', { by: all.length }, bounds(reading))],
  };
}
