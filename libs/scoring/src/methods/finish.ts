import { through } from '../interval.js';
import type { Working } from '../result.js';
import type { Finish } from '../vocabulary.js';
import type { Statistic } from './statistic.js';
import { step } from './step.js';

/** f(S) of another statistic S. f is monotone, so that the ends of S are the ends of f(S). */
export function then(of: Statistic, f: (x: number) => number, what: Working['what'], by: number): Statistic {
  const point: Statistic['point'] = (reading) => f(of.point(reading));
  const bounds: Statistic['bounds'] = (reading) => through(f, of.bounds(reading));
  return {
    point,
    bounds,
    working: (reading, isKnown) => [
      ...of.working(reading, isKnown),
      step(what, { by }, isKnown ? point(reading) : bounds(reading)),
    ],
  };
}

/** R = floor(S · 10^d + 1/2) / 10^d. Nothing else in the engine rounds. */
export function rounded(of: Statistic, decimals: number): Statistic {
  const unit = 10 ** decimals;
  return then(of, (x) => Math.floor(x * unit + 0.5) / unit, 'rounded', decimals);
}

/** S' = max(floor, times · S): FSFI weighs its domains and has a floor (PROscorer); PAID-20 is 1.25 times its sum. */
export function finished(of: Statistic, { times, floor }: Finish): Statistic {
  const scaled = times === undefined ? of : then(of, (x) => times * x, 'times', times);
  if (floor === undefined) return scaled;
  return then(scaled, (x) => Math.max(floor, x), 'floor', floor);
}
