import { provenInterval, type Score } from './result.js';
import type { Band, Scale } from './vocabulary.js';

export interface BandSpan {
  readonly from: Band;
  readonly to: Band;
}

/**
 * The band of a score; a score that is only bounded (or prorated) may span several: from the band of its low end to
 * the band of its high end, in the scale's order. Null when there is no score, no bands, or an end outside the range.
 *
 * A band begins at `from`: published cut-offs say "5 or more", so 4.5 still lies in 0-4.
 */
export function bandOf(scale: Pick<Scale, 'bands'>, score: Score): BandSpan | null {
  const proven = provenInterval(score);
  if (proven === null) return null;
  const from = bandAt(scale.bands, proven.low);
  const to = bandAt(scale.bands, proven.high);
  return from === null || to === null ? null : { from, to };
}

function bandAt(bands: readonly Band[], value: number): Band | null {
  const last = bands.at(-1);
  if (last === undefined || value > last.to) return null;
  return bands.findLast((band) => value >= band.from) ?? null;
}
