import { codesIn } from '../codes-read.js';
import { backTo, type Moment, someIncomparable } from '../moment.js';
import type { Node } from '../node.js';
import type { RepeatedPredicate } from '../predicate.js';
import type { Reading } from '../reading.js';
import type { Truth } from '../truth.js';
import type { Word, Words } from '../words.js';

/** An earlier response that belongs to the row. */
interface Place {
  readonly at: Moment;
  readonly asked: readonly Word[];
  readonly truth: Truth;
  readonly isComparable: boolean;
}

/**
 * Held in this response and the `times - 1` before it. A response that asked nothing of what the predicate reads is
 * passed over: a weekly form without the scale does not break a monthly row. Limits and facts are today's.
 */
export function repeatedNode({ repeated, times }: RepeatedPredicate, part: Node, words: Words): Node {
  const { items, scales } = codesIn([repeated]);
  const codes = [...items, ...scales].map((code) => words.word(code));
  const row = (at: Moment): readonly Place[] => rowOf(part, codes, times - 1, at);
  const truth = (at: Moment): Truth => {
    const now = part.truth(at);
    if (now === 'false') return now;
    const places = row(at);
    if (places.length < times - 1 || places.some((place) => place.truth === 'false')) return 'false';
    return now === 'unknown' || places.some((place) => place.truth === 'unknown') ? 'unknown' : 'true';
  };
  return {
    truth,
    read: (at) => readRow(part, row(at), times, at),
    isIncomparable: (at) =>
      truth(at) === 'unknown' && (part.isIncomparable(at) || row(at).some((place) => isOther(place, part, at))),
  };
}

function rowOf(part: Node, codes: readonly Word[], most: number, at: Moment): readonly Place[] {
  const places: Place[] = [];
  for (let index = at.index - 1; index >= 0 && places.length < most; index -= 1) {
    const then = at.timeline[index]!;
    const asked = codes.filter((word) => then.span(word) !== null);
    if (codes.length > 0 && asked.length === 0) continue;
    const isComparable = asked.every((word) => at.now.isComparable(then, word));
    // Nothing of it is known to have been asked: it may not belong to the row, and then one further back does.
    const isOpen = asked.length > 0 && asked.every((word) => then.span(word)!.mayBeHidden);
    const back = backTo(at, index);
    places.push({ at: back, asked, isComparable, truth: isComparable && !isOpen ? part.truth(back) : 'unknown' });
  }
  return places;
}

function isOther({ at: then, asked, truth, isComparable }: Place, part: Node, at: Moment): boolean {
  if (!isComparable) return true;
  if (truth !== 'unknown') return false;
  const isOpen = asked.length > 0 && asked.every((word) => then.now.span(word)!.mayBeHidden);
  return isOpen ? asked.some((word) => someIncomparable(at, word)) : part.isIncomparable(then);
}

function readRow(part: Node, row: readonly Place[], times: number, at: Moment): readonly Reading[] {
  const now = part.read(at);
  if (row.length < times - 1) return now.map((one): Reading => ({ ...one, state: 'no-history' }));
  const isBroken = part.truth(at) === 'false' || row.some(({ truth }) => truth === 'false');
  return [
    ...(isBroken && part.truth(at) !== 'false' ? [] : now),
    ...row.filter(({ truth }) => !isBroken || truth === 'false').flatMap((place) => readBack(part, place)),
  ];
}

/** What was read of an earlier response says of which. */
function readBack(part: Node, { at, isComparable }: Place): readonly Reading[] {
  const other = isComparable ? {} : { state: 'not-comparable' as const };
  return part.read(at).map((one) => ({ ...one, ...other, at: at.now.response.at }));
}
