import type { Interval, ItemCode } from '../vocabulary.js';
import type { Variable } from '../variables.js';
import { knownOf, sumOfSpans } from './sum.js';
import type { Reading, Statistic } from './statistic.js';
import { step } from './step.js';

/**
 * M = (x_1 + … + x_n) / n over the n items answered; EORTC calls it the raw score. Over what was answered, so the rule
 * for missing items only says whether there is a mean at all.
 */
export function mean(variables: readonly Variable[]): Statistic {
  const places = variables.map(({ place }) => place);
  const k = places.length;
  const point = ({ counted }: Reading): number => {
    const { n, sum } = knownOf(places, counted);
    return sum / n;
  };
  const bounds = (reading: Reading): Interval => {
    const { low, high } = sumOfSpans(variables, reading);
    return { low: low / k, high: high / k };
  };
  return {
    point,
    bounds,
    working: (reading, isKnown) => {
      if (!isKnown) {
        return [step('sum', { by: k }, sumOfSpans(variables, reading)), step('mean', { by: k }, bounds(reading))];
      }
      const { n, sum } = knownOf(places, reading.counted);
      return [step('sum', { by: n }, sum), step('mean', { by: n }, sum / n)];
    },
  };
}

/**
 * M = Σ w_i x_i / Σ w_i over the items answered; an item that is not named weighs 1.
 * BASDAI: items 5 and 6 weigh a half each, as one question.
 */
export function weightedMean(variables: readonly Variable[], weights: Readonly<Record<ItemCode, number>>): Statistic {
  const weighed = variables.map((variable) => ({ variable, weight: weights[variable.code] ?? 1 }));
  const all = weighed.reduce((total, { weight }) => total + weight, 0);
  const there = ({ counted }: Reading): { total: number; sum: number } => {
    let [total, sum] = [0, 0];
    for (const { variable, weight } of weighed) {
      const value = counted[variable.place]!;
      if (Number.isNaN(value)) continue;
      total += weight;
      sum += weight * value;
    }
    return { total, sum };
  };
  const point = (reading: Reading): number => {
    const { total, sum } = there(reading);
    return sum / total;
  };
  const bounds = ({ form }: Reading): Interval => {
    let [low, high] = [0, 0];
    for (const { variable, weight } of weighed) {
      const span = variable.span(form.answered);
      low += weight * span.low;
      high += weight * span.high;
    }
    return { low: low / all, high: high / all };
  };
  return {
    point,
    bounds,
    working: (reading, isKnown) => [
      ...weighed
        .filter(({ weight }) => weight !== 1)
        .map(({ variable, weight }) => {
          const { low, high } = variable.span(reading.form.answered);
          return step('weight', { of: variable.code, by: weight }, { low: weight * low, high: weight * high });
        }),
      isKnown ? step('mean', { by: there(reading).total }, point(reading)) : step('mean', { by: all }, bounds(reading)),
    ],
  };
}
