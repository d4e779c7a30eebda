import { compareBounds } from '../compare.js';
import { type Context, seen } from '../context.js';
import type { LimitPredicate, Side } from '../predicate.js';
import { readSpan } from '../reading.js';
import type { Limits } from '../rule-set.js';
import { hedged, type Outcome, outcome } from '../truth.js';
import type { Code } from '../vocabulary.js';

/** At the limit counts as reached. No limit, neither the patient's nor a default → unknown: nobody set what is normal. */
export function readLimit({ limit, side }: LimitPredicate, context: Context): Outcome {
  const span = seen(context, limit);
  const reading = { code: limit, ...readSpan(span), side };
  if (span === null) return outcome('false', reading);
  const value = of(context.subject.limits, limit, side) ?? of(context.limits, limit, side);
  if (value === undefined) return outcome('unknown', reading);
  const op = side === 'alertLow' || side === 'warningLow' ? '<=' : '>=';
  return outcome(hedged(compareBounds(op, span, value), span), { ...reading, op, threshold: value });
}

function of(limits: Limits, code: Code, side: Side): number | undefined {
  const limit = Object.hasOwn(limits, code) ? limits[code] : undefined;
  const value = limit && Object.hasOwn(limit, side) ? limit[side] : undefined;
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
