import type { Interval } from '../vocabulary.js';

/**
 * S = x1 + x2 + … + xk
 *
 * An item that is not known adds its smallest value to the low end and its largest to the high end. Items vary
 * freely, so both ends are reached.
 */
export function sum(items: readonly Interval[]): Interval {
  let low = 0;
  let high = 0;
  for (const item of items) {
    low += item.low;
    high += item.high;
  }
  return { low, high };
}
