import { type Bounds, type Span, spanOf } from '../answered.js';
import { compareBounds } from '../compare.js';
import { type Context, comparable, seen, someIncomparable, type Timed } from '../context.js';
import type { Take, WithinPredicate } from '../predicate.js';
import { type Reading, readNumber, readSpan } from '../reading.js';
import { hedged, type Outcome, outcome } from '../truth.js';
import { minus } from './change.js';

const DAY = 24 * 60 * 60 * 1000; // milliseconds

type Found = readonly [Timed, Span];

/** One value out of the earlier responses of the last n × 24 hours, the oldest instant included. */
export function readWithin(predicate: WithinPredicate, context: Context): Outcome {
  const { within: code, days, take, op, value } = predicate;
  const now = seen(context, code);
  const reading: Reading = { code, ...readSpan(now), op, threshold: value, take, days };
  if (now === null) return outcome('false', reading);
  const inTime = window(predicate, context);
  const found = candidates(inTime, take);
  if (found.length === 0) return outcome('false', { ...reading, state: 'no-history' });
  if (found.some(([then]) => !comparable(context.now.response, then.response, code, context.vocabulary))) {
    return outcome('unknown', { ...reading, state: 'not-comparable' }, true);
  }
  const taken = extreme(found, take);
  const compared = predicate.minus === 'now' ? minus(taken, now) : taken;
  const before = readNumber(taken);
  const change = predicate.minus === 'now' ? readNumber(compared) : undefined;
  const known = {
    ...reading,
    ...(before === undefined ? {} : { before }),
    ...(change === undefined ? {} : { change }),
  };
  // One that may never have been asked leaves open which value is taken.
  if (inTime.some(([, span]) => span.mayBeHidden)) return outcome('unknown', known, someIncomparable(context, code));
  return outcome(hedged(compareBounds(op, compared, value), now), known);
}

/** Oldest first; responses that did not ask the code are left out. */
function window({ within: code, days }: WithinPredicate, context: Context): readonly Found[] {
  const from = context.now.at - days * DAY;
  const found: Found[] = [];
  for (let at = context.index - 1; at >= 0; at -= 1) {
    const then = context.timeline[at]!;
    if (then.at < from) break;
    const span = spanOf(then.response, code, context.vocabulary);
    if (span !== null) found.push([then, span]);
  }
  return found.reverse();
}

/** The values the one taken is chosen from; those the choice never looks at need not be comparable. */
function candidates(found: readonly Found[], take: Take): readonly Found[] {
  if (take === 'first') return found.slice(0, 1);
  return take === 'last' ? found.slice(-1) : found;
}

/** Of several uncertain values the lowest lies between the lowest low and the lowest high. */
function extreme(found: readonly Found[], take: Take): Bounds {
  const pick = take === 'lowest' ? Math.min : Math.max;
  return { low: pick(...found.map(([, span]) => span.low)), high: pick(...found.map(([, span]) => span.high)) };
}
