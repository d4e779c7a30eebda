import { known, through } from '../interval.js';
import type { Interval, NormedPart } from '../vocabulary.js';
import type { Part } from './parts.js';
import type { Reading, Statistic } from './statistic.js';
import { step } from './step.js';

/** The parts read different items, so their intervals are independent and both ends of the sum are reached. */
function sumOfBounds(parts: readonly Part[], reading: Reading): Interval {
  let low = 0;
  let high = 0;
  for (const part of parts) {
    const bounds = part.bounds(reading);
    low += bounds.low;
    high += bounds.high;
  }
  return { low, high };
}

/** S = S_1 + … + S_m of the parts' unrounded scores. FACT-G: the four well-being scores. */
export function sumOfScales(parts: readonly Part[]): Statistic {
  const point = (reading: Reading): number => parts.reduce((sum, part) => sum + part.point(reading), 0);
  const bounds = (reading: Reading): Interval => sumOfBounds(parts, reading);
  return {
    point,
    bounds,
    working: (reading, isKnown) => [step('sum', { by: parts.length }, isKnown ? point(reading) : bounds(reading))],
  };
}

/**
 * M = (S_1 + … + S_n) / n over the n parts that have a score; the rule for missing parts says whether n is enough.
 * QLQ-C30 summary: all 13, symptoms counted from the other end. KCCQ-12: those there are.
 */
export function meanOfScales(parts: readonly Part[]): Statistic {
  const there = (reading: Reading): { n: number; sum: number } => {
    let [n, sum] = [0, 0];
    for (const part of parts) {
      if (!part.hasValue(reading)) continue;
      n += 1;
      sum += part.point(reading);
    }
    return { n, sum };
  };
  const m = parts.length;
  const bounds = (reading: Reading): Interval => through((sum) => sum / m, sumOfBounds(parts, reading));
  return {
    point: (reading) => {
      const { n, sum } = there(reading);
      return sum / n;
    },
    bounds,
    working: (reading, isKnown) => {
      if (!isKnown) return [step('mean', { by: m }, bounds(reading))];
      const { n, sum } = there(reading);
      return [step('sum', { by: n }, sum), step('mean', { by: n }, sum / n)];
    },
  };
}

/**
 * T = mean + sd · Σ w_j · (S_j - m_j) / s_j, with the norm population's mean m_j and standard deviation s_j of each
 * part and its factor score coefficient w_j (SF-36: Ware, Kosinski & Keller 1994, oblique to none: 50 and 10).
 */
export function normBased(
  parts: readonly { readonly part: Part; readonly norm: NormedPart }[],
  mean: number,
  sd: number,
): Statistic {
  // adding 0 turns a negative zero into zero: a negative weight of a score at its norm
  const term =
    ({ norm }: { norm: NormedPart }) =>
    (s: number): number =>
      norm.weight * ((s - norm.mean) / norm.sd) + 0;
  const scaled = (sum: number): number => mean + sd * sum;
  const point = (reading: Reading): number =>
    scaled(parts.reduce((sum, each) => sum + term(each)(each.part.point(reading)), 0));
  const ends = (reading: Reading): Interval =>
    parts.reduce(
      (sum, each) => {
        const span = through(term(each), each.part.bounds(reading));
        return { low: sum.low + span.low, high: sum.high + span.high };
      },
      { low: 0, high: 0 },
    );
  const bounds = (reading: Reading): Interval => through(scaled, ends(reading));
  return {
    point,
    bounds,
    working: (reading, isKnown) => [
      ...parts.map((each) => {
        const of = isKnown ? known(each.part.point(reading)) : each.part.bounds(reading);
        return step('weight', { of: each.norm.scale, by: each.norm.weight }, through(term(each), of));
      }),
      step('rescaled', { by: sd }, isKnown ? point(reading) : bounds(reading)),
    ],
  };
}
