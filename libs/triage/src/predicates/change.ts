import { type Bounds, exactly, type Span, spanOf } from '../answered.js';
import { compareBounds, tidy } from '../compare.js';
import { type Context, comparable, seen, someIncomparable, type Timed } from '../context.js';
import type { ChangePredicate, Since } from '../predicate.js';
import { type Reading, readNumber, readSpan } from '../reading.js';
import { hedged, type Outcome, outcome } from '../truth.js';
import type { Code } from '../vocabulary.js';

/** Now minus before. No earlier response that asked it → false; one that may not be compared → unknown. */
export function readChange(predicate: ChangePredicate, context: Context): Outcome {
  const { change: code, since, op, value } = predicate;
  const now = seen(context, code);
  const reading: Reading = {
    code,
    ...readSpan(now),
    op,
    threshold: value,
    since,
    ...(predicate.percent ? { percent: true as const } : {}),
  };
  if (now === null) return outcome('false', reading);
  const before = find(context, code, since);
  if (before === null) return outcome('false', { ...reading, state: 'no-history' });
  const [then, span] = before;
  const read = { ...reading, ...optional('before', readNumber(span)), beforeAt: then.response.at };
  if (!comparable(context.now.response, then.response, code, context.vocabulary)) {
    return outcome('unknown', { ...read, state: 'not-comparable' }, true);
  }
  const difference = predicate.percent ? percentage(now, span) : minus(now, span);
  const known = { ...read, ...optional('change', readNumber(difference)) };
  // One that may never have been asked may not be the one to compare with at all; then it is one further back.
  if (span.mayBeHidden) return outcome('unknown', known, someIncomparable(context, code));
  return outcome(hedged(compareBounds(op, difference, value), now), known);
}

/** A response that did not ask the code is no earlier answer to it; one where it was left blank is. */
function find(context: Context, code: Code, since: Since): readonly [Timed, Span] | null {
  const step = since === 'baseline' ? 1 : -1;
  for (let at = step > 0 ? 0 : context.index - 1; at >= 0 && at < context.index; at += step) {
    const then = context.timeline[at]!;
    const span = spanOf(then.response, code, context.vocabulary);
    if (span !== null) return [then, span];
  }
  return null;
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
  const ends = [now.low, now.high].flatMap((a) => [percent(a, before.low), percent(a, before.high)]);
  const aroundZero = before.low < before.high && before.low <= 0 && before.high >= 0;
  if (aroundZero || ends.some(Number.isNaN)) return { low: -Infinity, high: Infinity };
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

function percent(now: number, before: number): number {
  if (before === 0) return now === 0 ? 0 : now > 0 ? Infinity : -Infinity;
  return tidy((100 * tidy(now - before)) / Math.abs(before));
}

function optional<Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } {
  return (value === undefined ? {} : { [key]: value }) as { [K in Key]?: Value };
}
