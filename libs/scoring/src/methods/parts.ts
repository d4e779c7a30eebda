import { provenInterval } from '../result.js';
import type { Interval, Scale } from '../vocabulary.js';
import type { Reading } from './statistic.js';

/** An earlier scale that another one is put together from. */
export interface Part {
  readonly scale: Scale;
  readonly hasValue: (reading: Reading) => boolean;
  /** Exact, neither estimated nor bounded. */
  readonly isExact: (reading: Reading) => boolean;
  readonly isNotApplicable: (reading: Reading) => boolean;
  /** @throws Error when it has no value: the missing rule is asked before */
  readonly point: (reading: Reading) => number;
  /** What is proven; its whole range when there is nothing to say. */
  readonly bounds: (reading: Reading) => Interval;
}

export function partOf(scale: Scale, place: number): Part {
  const hasValue = ({ scores }: Reading): boolean => {
    const kind = scores[place]!.kind;
    return kind === 'exact' || kind === 'prorated';
  };
  return {
    scale,
    hasValue,
    isExact: ({ scores }) => scores[place]!.kind === 'exact',
    isNotApplicable: ({ scores }) => scores[place]!.kind === 'none',
    point: ({ scores }) => {
      const score = scores[place]!;
      if (score.kind === 'exact' || score.kind === 'prorated') return score.value;
      throw new Error(`${scale.code} has no value to build on`);
    },
    bounds: ({ scores }) => provenInterval(scores[place]!) ?? { low: scale.range.min, high: scale.range.max },
  };
}

/** The part counted from the other end of its range: range.min + range.max - S. */
export function reversedPart(part: Part): Part {
  const ends = part.scale.range.min + part.scale.range.max;
  return {
    ...part,
    point: (reading) => ends - part.point(reading),
    bounds: (reading) => {
      const { low, high } = part.bounds(reading);
      return { low: ends - high, high: ends - low };
    },
  };
}
