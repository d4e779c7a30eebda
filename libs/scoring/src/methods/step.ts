import type { Working } from '../result.js';
import type { Interval } from '../vocabulary.js';

/** How a step was done: `of` an item, a scale or a key, `by` a number. */
interface Done {
  readonly of?: string;
  readonly by?: number;
}

/** One step on paper, of a point or of what lies between two ends. */
export function step(what: Working['what'], { of, by }: Done, made: Interval | number): Working {
  const low = typeof made === 'number' ? made : made.low;
  const high = typeof made === 'number' ? made : made.high;
  if (of === undefined) return by === undefined ? { what, low, high } : { what, by, low, high };
  return by === undefined ? { what, of, low, high } : { what, of, by, low, high };
}
