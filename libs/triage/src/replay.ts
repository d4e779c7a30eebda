/** What would these rules have said, response by response? */
import type { Answered, Subject } from './answered.js';
import { instant } from './context.js';
import { evaluateIn } from './evaluate.js';
import type { RuleSet } from './rule-set.js';
import type { Triage } from './triage.js';
import type { Vocabulary } from './vocabulary.js';

export interface Replayed {
  readonly at: string;
  readonly triage: Triage;
}

/**
 * One result per response of one patient, in the order given; each sees as history what was handed in before it,
 * whatever that order is. Throws a RangeError for a response whose `at` is no instant, before the first result.
 */
export function* replay(
  ruleSet: RuleSet,
  subject: Subject,
  responses: readonly Answered[],
  vocabulary: Vocabulary,
): Generator<Replayed, void> {
  const timed = responses.map((response) => ({ response, at: instant(response) }));
  const timeline = [...timed].sort((a, b) => a.at - b.at);
  const place = new Map(timeline.map((entry, index) => [entry, index]));
  const limits = ruleSet.limits ?? {};
  for (const now of timed) {
    const context = { now, timeline, index: place.get(now) ?? 0, subject, limits, vocabulary, draft: false };
    yield { at: now.response.at, triage: evaluateIn(ruleSet, context) };
  }
}
