import { type Span, spanOf } from '../answered.js';
import { codesIn } from '../codes-read.js';
import { backTo, type Context, comparable, someIncomparable } from '../context.js';
import type { Predicate, RepeatedPredicate } from '../predicate.js';
import type { Reading } from '../reading.js';
import { allOf, type Outcome } from '../truth.js';
import type { Code } from '../vocabulary.js';

type Read = (predicate: Predicate, context: Context) => Outcome;

/**
 * Held in this response and the `times - 1` before it. A response that asked nothing of what the predicate reads is
 * passed over: a weekly form without the scale does not break a monthly row. Limits and facts are today's.
 */
export function readRepeated({ repeated, times }: RepeatedPredicate, context: Context, read: Read): Outcome {
  const { items, scales } = codesIn([repeated]);
  const codes = [...items, ...scales];
  const now = read(repeated, context);
  const outcomes = [now];
  for (let at = context.index - 1; at >= 0 && outcomes.length < times; at -= 1) {
    const then = backTo(context, at);
    const asked = spansOf(codes, then);
    if (codes.length > 0 && asked.length === 0) continue;
    outcomes.push(earlier(read(repeated, then), then, asked, context));
  }
  if (outcomes.length === times) return allOf(outcomes);
  return {
    truth: 'false',
    read: now.read.map((part): Reading => ({ ...part, state: 'no-history' })),
    incomparable: false,
  };
}

interface Asked {
  readonly code: Code;
  readonly span: Span;
}

function spansOf(codes: readonly Code[], { now, vocabulary }: Context): Asked[] {
  return codes.flatMap((code) => {
    const span = spanOf(now.response, code, vocabulary);
    return span ? [{ code, span }] : [];
  });
}

function earlier(outcome: Outcome, then: Context, asked: readonly Asked[], context: Context): Outcome {
  const { now, vocabulary } = context;
  const at = then.now.response.at;
  const same = asked.every(({ code }) => comparable(now.response, then.now.response, code, vocabulary));
  const read = outcome.read.map((part): Reading => ({ ...part, ...(same ? {} : { state: 'not-comparable' }), at }));
  if (!same) return { truth: 'unknown', read, incomparable: true };
  // Nothing of it is known to have been asked: it may not belong to the row, and then one further back does.
  const open = asked.length > 0 && asked.every(({ span }) => span.mayBeHidden);
  if (!open) return { ...outcome, read };
  return { truth: 'unknown', read, incomparable: asked.some(({ code }) => someIncomparable(context, code)) };
}
