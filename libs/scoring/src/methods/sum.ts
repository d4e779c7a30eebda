import type { FILLS, Interval } from '../vocabulary.js';
import type { Variable } from '../variables.js';
import type { Reading, Statistic } from './statistic.js';
import { step } from './step.js';

/** What is known of the variables at these places: how many, and their sum. */
export function knownOf(places: readonly number[], counted: readonly number[]): { n: number; sum: number } {
  let n = 0;
  let sum = 0;
  for (let index = 0; index < places.length; index++) {
    const value = counted[places[index]!]!;
    if (Number.isNaN(value)) continue;
    n += 1;
    sum += value;
  }
  return { n, sum };
}

/**
 * An item that is not known adds its smallest value to the low end and its largest to the high end. Items vary
 * freely, so both ends are reached.
 */
export function sumOfSpans(variables: readonly Variable[], { form, counted }: Reading): Interval {
  let low = 0;
  let high = 0;
  for (const variable of variables) {
    const value = counted[variable.place]!;
    const span = Number.isNaN(value) || variable.from.length > 1 ? variable.span(form.answered) : null;
    low += span ? span.low : value;
    high += span ? span.high : value;
  }
  return { low, high };
}

/**
 * S = x_1 + x_2 + … + x_k
 *
 * With n of k answered, and a rule that is content with that:
 * - fill by the mean: S = k / n · Σ answered (each missing item stands at the mean of those answered)
 * - fill by the lowest: S = Σ answered + Σ lowest of the missing (DLQI: an item left out counts 0)
 */
export function sum(variables: readonly Variable[], fill: (typeof FILLS)[number]): Statistic {
  const places = variables.map(({ place }) => place);
  const k = places.length;
  const point = ({ counted }: Reading): number => {
    const { n, sum } = knownOf(places, counted);
    if (n === k) return sum;
    return fill === 'mean' ? (sum * k) / n : sum + lowestOfMissing(variables, counted);
  };
  const bounds = (reading: Reading): Interval => sumOfSpans(variables, reading);
  return {
    point,
    bounds,
    working: (reading, isKnown) => {
      if (!isKnown) return [step('sum', { by: k }, bounds(reading))];
      const { n, sum } = knownOf(places, reading.counted);
      const added = step('sum', { by: n }, sum);
      if (n === k) return [added];
      return [added, step(fill === 'mean' ? 'prorated' : 'filled', { by: k }, point(reading))];
    },
  };
}

function lowestOfMissing(variables: readonly Variable[], counted: readonly number[]): number {
  let lowest = 0;
  for (const { place, range } of variables) if (Number.isNaN(counted[place]!)) lowest += range.low;
  return lowest;
}
