/** A predicate made ready. What it read is asked only of what fired or is in doubt: most rules of most responses are false. */
import type { Moment } from './moment.js';
import type { Reading } from './reading.js';
import type { Truth } from './truth.js';

export interface Node {
  truth(at: Moment): Truth;
  /** What made it so. */
  read(at: Moment): readonly Reading[];
  /** Unknown because two responses may not be compared (other version, language or mode). */
  isIncomparable(at: Moment): boolean;
}

/** One that reads this response alone. */
export function leaf(truth: (at: Moment) => Truth, reading: (at: Moment) => Reading): Node {
  return { truth, read: (at) => [reading(at)], isIncomparable: () => false };
}

/** False when one is false, true when all are, else unknown. */
export function all(parts: readonly Node[]): Node {
  const truth = (at: Moment): Truth => {
    let result: Truth = 'true';
    for (const part of parts) {
      const one = part.truth(at);
      if (one === 'false') return one;
      if (one === 'unknown') result = one;
    }
    return result;
  };
  // in doubt: the parts that hold are why the others matter
  return several(parts, truth, (whole, part) => whole === 'unknown' || part === whole);
}

/** True when one is true, false when all are, else unknown. */
export function any(parts: readonly Node[]): Node {
  const truth = (at: Moment): Truth => {
    let result: Truth = 'false';
    for (const part of parts) {
      const one = part.truth(at);
      if (one === 'true') return one;
      if (one === 'unknown') result = one;
    }
    return result;
  };
  return several(parts, truth, (whole, part) => part === whole);
}

function several(parts: readonly Node[], truth: Node['truth'], counts: (whole: Truth, part: Truth) => boolean): Node {
  return {
    truth,
    read: (at) => {
      const whole = truth(at);
      return parts.flatMap((part) => (counts(whole, part.truth(at)) ? part.read(at) : []));
    },
    isIncomparable: (at) => truth(at) === 'unknown' && parts.some((part) => part.isIncomparable(at)),
  };
}

/** True ↔ false; unknown stays. */
export function not(part: Node): Node {
  return {
    truth: (at) => {
      const truth = part.truth(at);
      return truth === 'unknown' ? truth : truth === 'true' ? 'false' : 'true';
    },
    read: (at) => part.read(at),
    isIncomparable: (at) => part.isIncomparable(at),
  };
}
