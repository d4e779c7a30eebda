import { itemState, rangeOf, type State } from '../answered.js';
import { compareSpan, compareValue, spanIn, valueIn } from '../compare.js';
import type { Context } from '../context.js';
import type { ItemPredicate } from '../predicate.js';
import type { Reading } from '../reading.js';
import { hedged, type Outcome, outcome, type Truth } from '../truth.js';

/** Not asked → false. Blank → any value of its range; behind a blank gate → that, or not asked at all. */
export function readItem(predicate: ItemPredicate, context: Context): Outcome {
  const state = itemState(context.now.response, predicate.item);
  const unanswered = context.draft && state.kind !== 'answered';
  const truth = unanswered ? 'unknown' : truthOf(predicate, state, context);
  return outcome(truth, read(predicate, unanswered ? { kind: 'behind-blank' } : state));
}

function truthOf(predicate: ItemPredicate, state: State, context: Context): Truth {
  if (state.kind === 'not-asked') return 'false';
  if (predicate.op === 'answered') {
    // About the giving of the answer, not about its value: leaving a comment out is a known fact.
    return state.kind === 'answered' ? 'true' : state.kind === 'blank' ? 'false' : 'unknown';
  }
  if (state.kind === 'answered') {
    return predicate.op === 'in'
      ? valueIn(state.value, predicate.value)
      : compareValue(predicate.op, state.value, predicate.value);
  }
  return hedged(ofRange(predicate, context), { mayBeHidden: state.kind === 'behind-blank' });
}

function ofRange(predicate: Exclude<ItemPredicate, { op: 'answered' }>, context: Context): Truth {
  const range = rangeOf(context.vocabulary, predicate.item, 'blank');
  if (predicate.op === 'in') return typeof predicate.value[0] === 'string' ? 'unknown' : spanIn(range, predicate.value);
  if (typeof predicate.value === 'string') return 'unknown';
  return compareSpan(predicate.op, range, Number(predicate.value));
}

const STATES = { blank: 'blank', 'behind-blank': 'unknown', 'not-asked': 'not-asked' } as const;

function read(predicate: ItemPredicate, state: State): Reading {
  if (predicate.op === 'answered') {
    return { code: predicate.item, state: state.kind === 'answered' ? 'known' : STATES[state.kind], op: 'answered' };
  }
  const { op, value: threshold } = predicate;
  if (state.kind !== 'answered') return { code: predicate.item, state: STATES[state.kind], op, threshold };
  return { code: predicate.item, state: 'known', value: state.value, op, threshold };
}
