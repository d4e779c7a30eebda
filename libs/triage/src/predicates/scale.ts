import { compareBounds } from '../compare.js';
import { type Context, seen } from '../context.js';
import type { ScalePredicate } from '../predicate.js';
import { readSpan } from '../reading.js';
import { hedged, type Outcome, outcome } from '../truth.js';

/** Reads the bounds, never a prorated point: true or false only when every value between them says so. */
export function readScale({ scale, op, value }: ScalePredicate, context: Context): Outcome {
  const span = seen(context, scale);
  const truth = span === null ? 'false' : hedged(compareBounds(op, span, value), span);
  return outcome(truth, { code: scale, ...readSpan(span), op, threshold: value });
}
