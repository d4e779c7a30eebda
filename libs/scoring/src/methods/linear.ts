import type { Interval } from '../vocabulary.js';

/**
 * L = factor · S + plus, of another scale S of the same instrument. WHO-5: PERCENT = 4 · RAW.
 *
 * A negative factor turns the interval round.
 */
export function linear(of: Interval, factor: number, plus: number): Interval {
  const ends = [factor * of.low + plus, factor * of.high + plus];
  return { low: Math.min(...ends), high: Math.max(...ends) };
}
