import { compareBounds } from '../compare.js';
import { fieldOf } from '../field.js';
import { leaf, type Node } from '../node.js';
import type { LimitPredicate, Side } from '../predicate.js';
import { readSpan } from '../reading.js';
import type { Limits } from '../rule-set.js';
import { hedged } from '../truth.js';
import type { Words } from '../words.js';

/**
 * At the limit counts as reached. No limit, neither the patient's nor a default → unknown: nobody set what is normal.
 * One of the patient's own that is no number is unknown too: the default is not what their physician meant.
 */
export function limitNode({ limit, side }: LimitPredicate, words: Words, limits: Limits): Node {
  const word = words.word(limit);
  const op = opOf(side);
  const ofSide = fieldOf(side);
  const given = (all: Limits): number | null | undefined => {
    const limit = word.of(all);
    return limit && ofSide(limit);
  };
  const common = given(limits);
  const limitOf = (own: Limits): number | undefined => {
    const value = given(own) ?? common;
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
  };
  return leaf(
    ({ now, subject }) => {
      const span = now.span(word);
      if (span === null) return 'false';
      const value = limitOf(subject.limits);
      return value === undefined ? 'unknown' : hedged(compareBounds(op, span, value), span);
    },
    ({ now, subject }) => {
      const span = now.span(word);
      const reading = { code: limit, ...readSpan(span), side };
      const value = limitOf(subject.limits);
      return span === null || value === undefined ? reading : { ...reading, op, threshold: value };
    },
  );
}

/** The operator a side stands for. */
export function opOf(side: Side): '<=' | '>=' {
  return side === 'alertLow' || side === 'warningLow' ? '<=' : '>=';
}
