import type { Interval } from '../vocabulary.js';
import type { Variable } from '../variables.js';
import { mean } from './mean.js';
import type { Reading, Statistic } from './statistic.js';
import { step } from './step.js';
import { knownOf, sumOfSpans } from './sum.js';

/**
 * Percent of maximum possible, the 0-100 linear transformation of the mean M of n answered items that count min..max:
 *
 *   P = 100 · (M - min) / (max - min) = 100 · (Σ x - n · min) / (n · (max - min))          reversed: 100 - P
 *
 * In the second form, so that whole answers are divided once, at the end: 40 is 40, and a threshold at 40 is met.
 *
 * EORTC: symptoms and global health P, functions reversed. KOOS and HOOS: reversed, of 0..4. Cohen et al. 1999
 * Multivariate Behav Res 34:315 for the name.
 */
export function pomp(variables: readonly Variable[], min: number, max: number, reversed: boolean): Statistic {
  const places = variables.map(({ place }) => place);
  const raw = mean(variables);
  const percent = (sum: number, n: number): number => {
    const share = (100 * (sum - n * min)) / (n * (max - min));
    return reversed ? 100 - share : share;
  };
  const point = ({ counted }: Reading): number => {
    const { n, sum } = knownOf(places, counted);
    return percent(sum, n);
  };
  const bounds = (reading: Reading): Interval => {
    const { low, high } = sumOfSpans(variables, reading);
    const [a, b] = [percent(low, places.length), percent(high, places.length)];
    return reversed ? { low: b, high: a } : { low: a, high: b };
  };
  return {
    point,
    bounds,
    working: (reading, isKnown) => [
      ...raw.working(reading, isKnown),
      step('rescaled', {}, isKnown ? point(reading) : bounds(reading)),
    ],
  };
}
