import { known, through } from '../interval.js';
import type { Part } from './parts.js';
import type { Statistic } from './statistic.js';
import { step } from './step.js';

/**
 * L = factor · S + plus, of another scale S of the same instrument. WHO-5: PERCENT = 4 · RAW.
 *
 * A negative factor turns the interval round.
 */
export function linear(of: Part, factor: number, plus: number): Statistic {
  // adding 0 turns a negative zero into zero
  const times = (s: number): number => factor * s + 0;
  const line = (s: number): number => times(s) + plus;
  const point: Statistic['point'] = (reading) => line(of.point(reading));
  return {
    point,
    bounds: (reading) => through(line, of.bounds(reading)),
    working: (reading, isKnown) => {
      const base = isKnown ? known(of.point(reading)) : of.bounds(reading);
      return [
        step('times', { of: of.scale.code, by: factor }, through(times, base)),
        step('plus', { by: plus }, through(line, base)),
      ];
    },
  };
}
