import type { Bounds } from '../answered.js';
import { type Context, seen } from '../context.js';
import type { BandPredicate } from '../predicate.js';
import { readSpan } from '../reading.js';
import { hedged, type Outcome, outcome, type Truth } from '../truth.js';
import { type VocabularyBand, vocabularyScale } from '../vocabulary.js';

/** True when every value the score may have lies in one of the bands, false when none does. */
export function readBand({ band, in: codes }: BandPredicate, context: Context): Outcome {
  const span = seen(context, band);
  const bands = vocabularyScale(context.vocabulary, band)?.bands ?? [];
  const truth = span === null ? 'false' : hedged(inBands(bands, codes, span), span);
  return outcome(truth, { code: band, ...readSpan(span), band: [...codes] });
}

function inBands(bands: readonly VocabularyBand[], codes: readonly string[], { low, high }: Bounds): Truth {
  const sorted = [...bands].sort((a, b) => a.from - b.from);
  let inside = false;
  let outside = sorted.length === 0;
  let covered = -Infinity; // every value from `low` up to here is spoken for
  sorted.forEach((band, place) => {
    const next = sorted[place + 1]?.from ?? Infinity;
    // Bands of whole numbers (0-4, 5-9) leave no gap: 4.5 is still in the first.
    const joined = next - band.to <= 1;
    const touches = band.from <= high && (joined ? next > low : band.to >= low);
    if (!touches) return;
    if (codes.includes(band.code)) inside = true;
    else outside = true;
    if (band.from > Math.max(low, covered)) outside = true;
    covered = joined ? next : band.to;
  });
  if (covered < high) outside = true;
  return inside && outside ? 'unknown' : inside ? 'true' : 'false';
}
