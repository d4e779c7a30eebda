/** Predicates about what is known of the response and the patient, not about a value of an item. */
import { compareValue, valueIn } from '../compare.js';
import { type Field, fieldOf } from '../field.js';
import type { Moment } from '../moment.js';
import { leaf, type Node } from '../node.js';
import type { FactPredicate, MissingPredicate, Scalar } from '../predicate.js';
import { readSpan } from '../reading.js';
import { hedged, truthOf } from '../truth.js';
import type { Words } from '../words.js';

/** Asked and not exactly known. Behind a blank gate it is not known whether it was asked. */
export function missingNode({ missing: code }: MissingPredicate, words: Words): Node {
  const word = words.word(code);
  return leaf(
    ({ now }) => {
      const span = now.knows(word) ? null : now.span(word);
      return span === null ? 'false' : hedged('true', span);
    },
    ({ now }) => ({ code, ...readSpan(now.span(word)), op: 'missing' }),
  );
}

/** A fact that is not known makes its predicate unknown, and so does one of another kind than the value. */
export function factNode(predicate: FactPredicate): Node {
  const { fact, op, value: threshold } = predicate;
  const code = `fact:${fact}`;
  const of = fieldOf(fact);
  return leaf(
    (at) => {
      const known = factOf(at, of);
      if (known === undefined) return 'unknown';
      return predicate.op === 'in'
        ? valueIn(known, predicate.value)
        : compareValue(predicate.op, known, predicate.value);
    },
    (at) => {
      const known = factOf(at, of);
      if (known === undefined) return { code, state: 'unknown', op, threshold };
      return { code, state: 'known', value: known, op, threshold };
    },
  );
}

/** A choice that nobody made (null, empty) and a number that is none say nothing. */
function factOf({ subject }: Moment, of: Field): Scalar | undefined {
  const value: Scalar | null | undefined = of(subject.facts);
  if (value === null || value === '' || Number.isNaN(value)) return undefined;
  return value;
}

/** Somebody else answered for the patient. */
export function proxyNode(): Node {
  return leaf(
    ({ now }) => (now.draft ? 'unknown' : truthOf(now.response.proxy)),
    ({ now }) =>
      now.draft ? { code: 'proxy', state: 'unknown' } : { code: 'proxy', state: 'known', value: now.response.proxy },
  );
}
