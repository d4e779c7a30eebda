/** Reads one predicate in a context: true, false or unknown, with what was read. */
import type { Context } from './context.js';
import type { Predicate } from './predicate.js';
import { readBand } from './predicates/band.js';
import { readChange } from './predicates/change.js';
import { readItem } from './predicates/item.js';
import { readFact, readMissing, readProxy } from './predicates/known.js';
import { readLimit } from './predicates/limit.js';
import { readRepeated } from './predicates/repeated.js';
import { readScale } from './predicates/scale.js';
import { readWithin } from './predicates/within.js';
import { allOf, anyOf, notOf, type Outcome } from './truth.js';

export function read(predicate: Predicate, context: Context): Outcome {
  if ('item' in predicate) return readItem(predicate, context);
  if ('scale' in predicate) return readScale(predicate, context);
  if ('all' in predicate) return allOf(predicate.all.map((part) => read(part, context)));
  if ('any' in predicate) return anyOf(predicate.any.map((part) => read(part, context)));
  if ('change' in predicate) return readChange(predicate, context);
  if ('not' in predicate) return notOf(read(predicate.not, context));
  if ('fact' in predicate) return readFact(predicate, context);
  if ('within' in predicate) return readWithin(predicate, context);
  if ('band' in predicate) return readBand(predicate, context);
  if ('repeated' in predicate) return readRepeated(predicate, context, read);
  if ('missing' in predicate) return readMissing(predicate, context);
  if ('limit' in predicate) return readLimit(predicate, context);
  if ('proxy' in predicate) return readProxy(context);
  return refuse(predicate);
}

/** A rule that cannot be evaluated is never silent: the caller turns the failure into grey, read by hand. */
function refuse(predicate: never): never {
  throw new TypeError(`no such predicate: ${Object.keys(predicate).join(', ')}`);
}
