import type { Bounds } from '../answered.js';
import { compareBounds } from '../compare.js';
import { type Moment, someIncomparable } from '../moment.js';
import type { Node } from '../node.js';
import type { Take, WithinPredicate } from '../predicate.js';
import { type Reading, readNumber, readSpan, type Writable } from '../reading.js';
import type { Seen } from '../seen.js';
import { hedged, type Truth } from '../truth.js';
import type { Word, Words } from '../words.js';
import { minus } from './change.js';

const DAY = 24 * 60 * 60 * 1000; // milliseconds

/** One value out of the earlier responses of the last n × 24 hours, the oldest instant included. */
export function withinNode(predicate: WithinPredicate, words: Words): Node {
  const { op, value } = predicate;
  const word = words.word(predicate.within);
  const truth = (at: Moment): Truth => {
    const now = at.now.span(word);
    const inTime = now ? windowOf(at, word, predicate.days) : [];
    if (!now || inTime.length === 0) return 'false';
    const found = candidates(inTime, predicate.take);
    // one that may never have been asked leaves open which value is taken
    if (someOther(found, at, word) || someHidden(inTime, word)) return 'unknown';
    return hedged(compareBounds(op, compared(predicate, extreme(found, word, predicate.take), now), value), now);
  };
  return {
    truth,
    read: (at) => [reading(predicate, word, at)],
    isIncomparable: (at) => {
      const inTime = at.now.span(word) ? windowOf(at, word, predicate.days) : [];
      if (someOther(candidates(inTime, predicate.take), at, word)) return true;
      return someHidden(inTime, word) && someIncomparable(at, word);
    },
  };
}

/** Oldest first; responses that did not ask the code are left out. */
function windowOf({ now, timeline, index }: Moment, word: Word, days: number): readonly Seen[] {
  const from = now.at - days * DAY;
  const found: Seen[] = [];
  for (let at = index - 1; at >= 0; at -= 1) {
    const then = timeline[at]!;
    if (then.at < from) break;
    if (then.span(word) !== null) found.push(then);
  }
  return found.reverse();
}

/** The values the one taken is chosen from; those the choice never looks at need not be comparable. */
function candidates(found: readonly Seen[], take: Take): readonly Seen[] {
  if (take === 'first') return found.slice(0, 1);
  return take === 'last' ? found.slice(-1) : found;
}

const someOther = (found: readonly Seen[], { now }: Moment, word: Word): boolean =>
  found.some((then) => !now.isComparable(then, word));

const someHidden = (found: readonly Seen[], word: Word): boolean => found.some((then) => then.span(word)!.mayBeHidden);

/** Of several uncertain values the lowest lies between the lowest low and the lowest high. */
function extreme(found: readonly Seen[], word: Word, take: Take): Bounds {
  const pick = take === 'lowest' ? Math.min : Math.max;
  let { low, high } = found[0]!.span(word)!;
  for (const then of found) {
    const span = then.span(word)!;
    low = pick(low, span.low);
    high = pick(high, span.high);
  }
  return { low, high };
}

function compared({ minus: from }: WithinPredicate, taken: Bounds, now: Bounds): Bounds {
  return from === 'now' ? minus(taken, now) : taken;
}

function reading(predicate: WithinPredicate, word: Word, at: Moment): Reading {
  const { op, value, take, days } = predicate;
  const now = at.now.span(word);
  const read: Writable<Reading> = { code: word.code, ...readSpan(now), op, threshold: value, take, days };
  if (now === null) return read;
  const found = candidates(windowOf(at, word, days), take);
  if (found.length === 0) return { ...read, state: 'no-history' };
  if (someOther(found, at, word)) return { ...read, state: 'not-comparable' };
  const taken = extreme(found, word, take);
  const before = readNumber(taken);
  if (before !== undefined) read.before = before;
  const change = predicate.minus === 'now' ? readNumber(minus(taken, now)) : undefined;
  if (change !== undefined) read.change = change;
  return read;
}
