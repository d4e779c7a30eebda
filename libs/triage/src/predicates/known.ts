/** Predicates about what is known of the response and the patient, not about a value of an item. */
import { isKnown } from '../answered.js';
import { compareValue, valueIn } from '../compare.js';
import { type Context, seen } from '../context.js';
import type { FactPredicate, MissingPredicate } from '../predicate.js';
import { readSpan } from '../reading.js';
import { hedged, type Outcome, outcome, type Truth } from '../truth.js';

/** Asked and not exactly known. Behind a blank gate it is not known whether it was asked. */
export function readMissing({ missing: code }: MissingPredicate, context: Context): Outcome {
  const span = seen(context, code);
  return outcome(missing(code, context), { code, ...readSpan(span), op: 'missing' });
}

function missing(code: string, context: Context): Truth {
  if (isKnown(context.now.response, code, context.vocabulary)) return 'false';
  const span = seen(context, code);
  return span === null ? 'false' : hedged('true', span);
}

/** A fact that is not known makes its predicate unknown, and so does one of another kind than the value. */
export function readFact(predicate: FactPredicate, context: Context): Outcome {
  const { fact, op, value: threshold } = predicate;
  const { facts } = context.subject;
  const known = Object.hasOwn(facts, fact) ? facts[fact] : undefined;
  const code = `fact:${fact}`;
  if (known === undefined || known === null) return outcome('unknown', { code, state: 'unknown', op, threshold });
  const truth =
    predicate.op === 'in' ? valueIn(known, predicate.value) : compareValue(predicate.op, known, predicate.value);
  return outcome(truth, { code, state: 'known', value: known, op, threshold });
}

/** Somebody else answered for the patient. */
export function readProxy(context: Context): Outcome {
  const { proxy } = context.now.response;
  if (context.draft) return outcome('unknown', { code: 'proxy', state: 'unknown' });
  return outcome(proxy ? 'true' : 'false', { code: 'proxy', state: 'known', value: proxy });
}
