/** Which codes and facts predicates read: what a pathway must send, and what a replay takes as asked. */
import { children, type Predicate } from './predicate.js';
import type { Code, Vocabulary } from './vocabulary.js';

export interface CodesRead {
  readonly items: ReadonlySet<Code>;
  readonly scales: ReadonlySet<Code>;
  readonly facts: ReadonlySet<string>;
  readonly limits: ReadonlySet<Code>;
}

/**
 * `change`, `within` and `missing` name an item or a scale: without a vocabulary (whether two codes are compared does
 * not depend on which it is) they count as items.
 */
export function codesIn(predicates: Iterable<Predicate>, vocabulary?: Vocabulary): CodesRead {
  const read = { items: new Set<Code>(), scales: new Set<Code>(), facts: new Set<string>(), limits: new Set<Code>() };
  const either = (code: Code) =>
    (vocabulary && Object.hasOwn(vocabulary.scales, code) ? read.scales : read.items).add(code);
  const visit = (predicate: Predicate): void => {
    if ('item' in predicate) read.items.add(predicate.item);
    else if ('scale' in predicate) read.scales.add(predicate.scale);
    else if ('change' in predicate) either(predicate.change);
    else if ('within' in predicate) either(predicate.within);
    else if ('missing' in predicate) either(predicate.missing);
    else if ('band' in predicate) read.scales.add(predicate.band);
    else if ('fact' in predicate) read.facts.add(predicate.fact);
    else if ('limit' in predicate) {
      read.items.add(predicate.limit);
      read.limits.add(predicate.limit);
    } else children(predicate).forEach(visit);
  };
  for (const predicate of predicates) visit(predicate);
  return read;
}
