import { type Bounds, exactly } from '../answered.js';
import { compareBounds, tidy } from '../compare.js';
import { type Moment, someIncomparable } from '../moment.js';
import type { Node } from '../node.js';
import type { ChangePredicate, Since } from '../predicate.js';
import { type Reading, readNumber, readSpan, type Writable } from '../reading.js';
import type { Seen } from '../seen.js';
import { hedged, type Truth } from '../truth.js';
import { ANYTHING, type Word, type Words } from '../words.js';

/** Now minus before. No earlier response that asked it → false; one that may not be compared → unknown. */
export function changeNode(predicate: ChangePredicate, words: Words): Node {
  const { since, op, value } = predicate;
  const word = words.word(predicate.change);
  const difference = predicate.percent ? percentage : minus;
  const truth = (at: Moment): Truth => {
    const now = at.now.span(word);
    const then = now && find(at, word, since);
    if (!now || !then) return 'false';
    const before = then.span(word)!;
    // one that may never have been asked may not be the one to compare with at all; then it is one further back
    if (!at.now.isComparable(then, word) || before.mayBeHidden) return 'unknown';
    return hedged(compareBounds(op, difference(now, before), value), now);
  };
  return {
    truth,
    read: (at) => [reading(predicate, word, difference, at)],
    isIncomparable: (at) => {
      const then = at.now.span(word) && find(at, word, since);
      if (!then) return false;
      return !at.now.isComparable(then, word) || (then.span(word)!.mayBeHidden === true && someIncomparable(at, word));
    },
  };
}

/** A response that did not ask the code is no earlier answer to it; one where it was left blank is. */
function find({ timeline, index }: Moment, word: Word, since: Since): Seen | null {
  const step = since === 'baseline' ? 1 : -1;
  for (let at = step > 0 ? 0 : index - 1; at >= 0 && at < index; at += step) {
    const then = timeline[at]!;
    if (then.span(word) !== null) return then;
  }
  return null;
}

function reading(predicate: ChangePredicate, word: Word, difference: typeof minus, at: Moment): Reading {
  const now = at.now.span(word);
  const read: Writable<Reading> = { code: word.code, ...readSpan(now), op: predicate.op, threshold: predicate.value };
  read.since = predicate.since;
  if (predicate.percent) read.percent = true;
  if (now === null) return read;
  const then = find(at, word, predicate.since);
  if (then === null) return { ...read, state: 'no-history' };
  const before = then.span(word)!;
  const known = readNumber(before);
  if (known !== undefined) read.before = known;
  read.beforeAt = then.response.at;
  if (!at.now.isComparable(then, word)) return { ...read, state: 'not-comparable' };
  const change = readNumber(difference(now, before));
  if (change !== undefined) read.change = change;
  return read;
}

export function minus(a: Bounds, b: Bounds): Bounds {
  if (a.low === a.high && b.low === b.high) return exactly(tidy(a.low - b.low));
  return { low: tidy(a.low - b.high), high: tidy(a.high - b.low) };
}

/**
 * 100 × (now − before) / |before|, multiplied before divided so that whole percents come out whole.
 * From zero every rise is without bound; bounds around zero may mean any change.
 */
function percentage(now: Bounds, before: Bounds): Bounds {
  if (now.low === now.high && before.low === before.high) return open(percent(now.low, before.low));
  const aroundZero = before.low <= 0 && before.high >= 0 && before.low < before.high;
  if (aroundZero) return ANYTHING;
  const ends = [now.low, now.high].flatMap((a) => [percent(a, before.low), percent(a, before.high)]);
  return ends.some(Number.isNaN) ? ANYTHING : { low: Math.min(...ends), high: Math.max(...ends) };
}

/** A ratio of what has no end is any. */
function open(value: number): Bounds {
  return Number.isNaN(value) ? ANYTHING : exactly(value);
}

function percent(now: number, before: number): number {
  if (before === 0) return now === 0 ? 0 : now > 0 ? Infinity : -Infinity;
  return tidy((100 * tidy(now - before)) / Math.abs(before));
}
