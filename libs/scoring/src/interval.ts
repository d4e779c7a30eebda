import type { Interval } from './vocabulary.js';

/** One number, known. */
export function known(value: number): Interval {
  return { low: value, high: value };
}

/** f is monotone, rising or falling: the ends of what it makes of an interval are what it makes of the ends. */
export function through(f: (x: number) => number, { low, high }: Interval): Interval {
  const [a, b] = [f(low), f(high)];
  return { low: Math.min(a, b), high: Math.max(a, b) };
}

/** The smallest interval that holds all of these numbers. */
export function hull(values: Iterable<number>): Interval {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return { low, high };
}
