/** A share with its 95 % interval; all between 0 and 1. Without any `of` there is no share. */
export interface Share {
  readonly count: number;
  readonly of: number;
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Fewer than `FEW`: it says nothing yet. */
  readonly few: boolean;
}

/** Below this a share is shown as "too few to say anything". */
export const FEW = 10;

/** The 97.5 % point of the standard normal distribution. */
const Z = 1.959963984540054;

/**
 * The score interval of a binomial proportion, without continuity correction. It stays inside 0..1 and holds its level for
 * small numbers and rare events, where the usual plus-or-minus does not.
 * Source: Wilson EB. Probable inference, the law of succession, and statistical inference. J Am Stat Assoc 1927;22:209-12.
 * @throws RangeError unless 0 <= count <= of, both whole
 */
export function shareOf(count: number, of: number): Share {
  if (!Number.isInteger(count) || !Number.isInteger(of) || count < 0 || count > of)
    throw new RangeError(`${count} of ${of} is no share`);
  const few = of < FEW;
  if (of === 0) return { count, of, share: null, low: null, high: null, few };
  const share = count / of;
  const square = Z * Z;
  const middle = (share + square / (2 * of)) / (1 + square / of);
  const half = (Z / (1 + square / of)) * Math.sqrt((share * (1 - share)) / of + square / (4 * of * of));
  // at the ends the interval ends exactly there; binary fractions would say 1e-18
  const low = count === 0 ? 0 : Math.max(0, middle - half);
  const high = count === of ? 1 : Math.min(1, middle + half);
  return { count, of, share, low, high, few };
}
