import { hull, known, through } from '../interval.js';
import type { Interval, Method } from '../vocabulary.js';
import type { Variable } from '../variables.js';
import type { Reading, Statistic } from './statistic.js';
import { step } from './step.js';

/**
 * T = table(S), S a whole number from..from + length - 1. A published table is data and is never made again from a
 * formula; it rises or falls all the way (checked with the definition), so the ends of S are the ends of T.
 * PROMIS: T and its standard error; SWEMWBS: metric score; KOOS-PS and HOOS-PS: nomogram.
 */
export function table(of: Statistic, { from, values, se }: Extract<Method, { name: 'table' }>): Statistic {
  const at =
    (list: readonly number[]) =>
    (s: number): number => {
      const value = list[s - from];
      if (value === undefined) throw new Error(`the table has no entry for ${s}`);
      return value;
    };
  const value = at(values);
  return {
    point: (reading) => value(of.point(reading)),
    bounds: (reading) => through(value, of.bounds(reading)),
    ...(se ? { se: (reading: Reading) => at(se)(of.point(reading)) } : {}),
    working: (reading, isKnown) => {
      const key = isKnown ? known(of.point(reading)) : of.bounds(reading);
      const name = key.low === key.high ? `${key.low}` : `${key.low}-${key.high}`;
      return [...of.working(reading, isKnown), step('look-up', { of: name }, through(value, key))];
    },
  };
}

/**
 * V = states(x_1 x_2 … x_5) / unit: one value for each health state, 11111 first and the last digit fastest. For value
 * sets whose states were published rounded one by one (the crosswalks): no sum of weights gives them.
 */
export function states(
  variables: readonly Variable[],
  { unit, values }: Extract<Method, { name: 'states' }>,
): Statistic {
  const places = variables.map(({ place }) => place);
  const levels = variables.map(({ range }) => range.high);
  const valueAt = (state: readonly number[]): number => {
    let at = 0;
    for (const [index, level] of state.entries()) at = at * levels[index]! + level - 1;
    return values[at]! / unit;
  };
  const stateOf = ({ counted }: Reading): number[] => places.map((place) => counted[place]!);
  const bounds = (reading: Reading): Interval => {
    const reached = [...statesFrom(stateOf(reading), levels)].map(valueAt);
    return hull(reached);
  };
  return {
    point: (reading) => valueAt(stateOf(reading)),
    bounds,
    working: (reading, isKnown) => {
      const state = stateOf(reading);
      const of = state.map((level) => (Number.isNaN(level) ? '?' : level)).join('');
      return [step('look-up', { of }, isKnown ? valueAt(state) : bounds(reading))];
    },
  };
}

/** Every state that a state with unknown (NaN) levels can be. */
function* statesFrom(state: readonly number[], levels: readonly number[]): Generator<readonly number[]> {
  const blank = state.findIndex(Number.isNaN);
  if (blank === -1) {
    yield state;
    return;
  }
  for (let level = 1; level <= levels[blank]!; level++) yield* statesFrom(state.with(blank, level), levels);
}
