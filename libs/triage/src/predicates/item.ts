import type { AnswerValue } from '../answered.js';
import { compareSpan, compareValue, spanIn, valueIn } from '../compare.js';
import type { Moment } from '../moment.js';
import { leaf, type Node } from '../node.js';
import type { ItemPredicate } from '../predicate.js';
import type { State } from '../seen.js';
import { hedged, type Truth } from '../truth.js';
import type { Word, Words } from '../words.js';

/** Not asked → false. Blank → any value of its range; behind a blank gate → that, or not asked at all. */
export function itemNode(predicate: ItemPredicate, words: Words): Node {
  const word = words.word(predicate.item);
  return predicate.op === 'answered' ? givenNode(word) : comparedNode(predicate, word);
}

type Compared = Exclude<ItemPredicate, { op: 'answered' }>;

const STATES = { blank: 'blank', 'behind-blank': 'unknown', 'not-asked': 'not-asked' } as const;
const BEHIND_BLANK: State = { kind: 'behind-blank' };

/** Of a draft, what is not answered may still be anything. */
function stateOf({ now }: Moment, word: Word): State {
  const state = now.state(word);
  return now.draft && state.kind !== 'answered' ? BEHIND_BLANK : state;
}

/** About the giving of the answer, not about its value: leaving a comment out is a known fact. */
function givenNode(word: Word): Node {
  const truths = { answered: 'true', blank: 'false', 'behind-blank': 'unknown', 'not-asked': 'false' } as const;
  return leaf(
    (at) => truths[stateOf(at, word).kind],
    (at) => {
      const { kind } = stateOf(at, word);
      return { code: word.code, state: kind === 'answered' ? 'known' : STATES[kind], op: 'answered' };
    },
  );
}

function comparedNode(predicate: Compared, word: Word): Node {
  const { op, value: threshold } = predicate;
  const blank = ofBlank(predicate, word);
  const ofAnswer = (value: AnswerValue): Truth =>
    predicate.op === 'in' ? valueIn(value, predicate.value) : compareValue(predicate.op, value, predicate.value);
  const truths = { blank, 'behind-blank': hedged(blank, word.behind), 'not-asked': 'false' } as const;
  return leaf(
    (at) => {
      const answer = at.now.answer(word);
      if (typeof answer === 'number') return ofAnswer(answer); // the usual case
      const state = at.now.state(word);
      if (state.kind !== 'answered') return at.now.draft ? 'unknown' : truths[state.kind];
      return ofAnswer(state.value);
    },
    (at) => {
      const state = stateOf(at, word);
      if (state.kind !== 'answered') return { code: word.code, state: STATES[state.kind], op, threshold };
      return { code: word.code, state: 'known', value: state.value, op, threshold };
    },
  );
}

/** Of the words that a text may be, nothing is known. */
function ofBlank(predicate: Compared, { blank }: Word): Truth {
  if (predicate.op === 'in') return predicate.value.some(isText) ? 'unknown' : spanIn(blank, predicate.value);
  return isText(predicate.value) ? 'unknown' : compareSpan(predicate.op, blank, Number(predicate.value));
}

const isText = (value: unknown): boolean => typeof value === 'string';
