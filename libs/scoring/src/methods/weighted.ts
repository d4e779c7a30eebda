import { hull, known } from '../interval.js';
import type { Working } from '../result.js';
import type { Interval, ItemCode, Method } from '../vocabulary.js';
import type { Variable } from '../variables.js';
import type { Reading, Statistic } from './statistic.js';
import { step } from './step.js';

interface Weighing {
  readonly variable: Variable;
  /** One for each answer, lowest first. */
  readonly weights: readonly number[];
}

function weighings(
  variables: readonly Variable[],
  weights: Readonly<Record<ItemCode, readonly number[]>>,
): readonly Weighing[] {
  return variables.map((variable) => ({ variable, weights: weights[variable.code]! }));
}

function weightOf({ variable, weights }: Weighing, counted: readonly number[]): number {
  return weights[counted[variable.place]! - variable.range.low]!;
}

/** The weights that the answer still allows. */
function spanOf(weighing: Weighing, counted: readonly number[]): Interval {
  const weight = weightOf(weighing, counted);
  return weight === undefined ? hull(weighing.weights) : known(weight);
}

function weightsOnPaper(all: readonly Weighing[], { counted }: Reading): Working[] {
  return all.map((one) => step('weight', { of: one.variable.code }, spanOf(one, counted)));
}

/** S = c + Σ w_i(x_i), a weight for each answer. SF-12 version 1: Ware, Kosinski & Keller 1996 Med Care 34:220. */
export function weighted(
  variables: readonly Variable[],
  { constant, weights }: Extract<Method, { name: 'weighted' }>,
): Statistic {
  const all = weighings(variables, weights);
  const point = ({ counted }: Reading): number => all.reduce((sum, one) => sum + weightOf(one, counted), constant);
  const bounds = ({ counted }: Reading): Interval => {
    let [low, high] = [constant, constant];
    for (const one of all) {
      const span = spanOf(one, counted);
      low += span.low;
      high += span.high;
    }
    return { low, high };
  };
  return {
    point,
    bounds,
    working: (reading, isKnown) => [
      ...weightsOnPaper(all, reading),
      step('sum', { by: constant }, isKnown ? point(reading) : bounds(reading)),
    ],
  };
}

/**
 * V = (full - c·[any x_i > 1] - Σ w_i(x_i)) / unit, in whole units, so that no rounding can happen on the way.
 * EQ-5D-5L Denmark (Jensen 2021): full 1000, unit 1000, no c. EQ-5D-3L Denmark TTO (Wittrup-Jensen 2009): c = 114.
 *
 * w_i(1) is 0 and no weight is negative (checked with the definition): level 1 is the best a blank can be, and the
 * worst is the heaviest of the other levels.
 */
export function valueSet(
  variables: readonly Variable[],
  { unit, full, anyAboveOne = 0, weights }: Extract<Method, { name: 'value-set' }>,
): Statistic {
  const all = weighings(variables, weights);
  const value = (lost: number, above: boolean): number => (full - lost - (above ? anyAboveOne : 0)) / unit;
  const point = ({ counted }: Reading): number =>
    value(
      all.reduce((lost, one) => lost + weightOf(one, counted), 0),
      all.some(({ variable }) => counted[variable.place]! > 1),
    );
  const bounds = ({ counted }: Reading): Interval => {
    let [least, most] = [0, 0];
    for (const one of all) {
      const span = spanOf(one, counted);
      least += span.low;
      most += span.high;
    }
    const above = all.some(({ variable }) => counted[variable.place]! > 1);
    const canBe = above || all.some(({ variable }) => Number.isNaN(counted[variable.place]!));
    return { low: value(most, canBe), high: value(least, above) };
  };
  return {
    point,
    bounds,
    working: (reading, isKnown) => [
      ...weightsOnPaper(all, reading),
      step('sum', { by: unit }, isKnown ? point(reading) : bounds(reading)),
    ],
  };
}
