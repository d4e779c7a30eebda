import type { Bounds } from '../answered.js';
import { leaf, type Node } from '../node.js';
import type { BandPredicate } from '../predicate.js';
import { readSpan } from '../reading.js';
import { hedged, type Truth, truthOf } from '../truth.js';
import { type VocabularyBand, vocabularyScale } from '../vocabulary.js';
import type { Words } from '../words.js';

/** True when every value the score may have lies in one of the bands, false when each lies in another band. */
export function bandNode({ band, in: codes }: BandPredicate, words: Words): Node {
  const word = words.word(band);
  const pieces = piecesOf(vocabularyScale(words.vocabulary, band)?.bands ?? [], codes);
  return leaf(
    ({ now }) => {
      const span = now.span(word);
      return span === null ? 'false' : hedged(inPieces(pieces, span), span);
    },
    ({ now }) => ({ code: band, ...readSpan(now.span(word)), band: [...codes] }),
  );
}

/** A stretch of values: up to `to`, or up to the next piece when they join. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly joins: boolean;
  readonly isChosen: boolean;
}

/** Bands of whole numbers (0-4, 5-9) leave no gap: 4.5 is still in the first. */
function piecesOf(bands: readonly VocabularyBand[], codes: readonly string[]): readonly Piece[] {
  const sorted = [...bands].sort((a, b) => a.from - b.from);
  return sorted.map(({ code, from, to }, place) => {
    const next = sorted[place + 1]?.from ?? Infinity;
    const joins = next - to <= 1;
    return { from, to: joins ? next : to, joins, isChosen: codes.includes(code) };
  });
}

/** What lies in no band was given no name: nobody can say that it is not the worst one. */
function inPieces(pieces: readonly Piece[], { low, high }: Bounds): Truth {
  let truth: Truth | null = null;
  let covered = -Infinity; // every value from `low` up to here is spoken for
  for (const { from, to, joins, isChosen } of pieces) {
    const touches = from <= high && (joins ? to > low : to >= low);
    if (!touches) continue;
    if (from > Math.max(low, covered)) return 'unknown';
    if (truth !== null && truth !== truthOf(isChosen)) return 'unknown';
    truth = truthOf(isChosen);
    covered = to;
  }
  return truth === null || covered < high ? 'unknown' : truth;
}

/** Whether every value from `min` to `max` lies in a band. */
export function areCovered(bands: readonly VocabularyBand[], min: number, max: number): boolean {
  const every = bands.map(({ code }) => code);
  return inPieces(piecesOf(bands, every), { low: min, high: max }) === 'true';
}
