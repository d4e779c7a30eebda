/** A rule set over one response and those before it. */
import type { Answered, Subject } from './answered.js';
import { prepare } from './prepare.js';
import type { RuleSet } from './rule-set.js';
import type { Triage } from './triage.js';
import type { Vocabulary } from './vocabulary.js';

/** Of one response alone; for many of the same rule set `prepare` it once. Same bytes, same errors. */
export function evaluate(
  ruleSet: RuleSet,
  subject: Subject,
  history: readonly Answered[],
  now: Answered,
  vocabulary: Vocabulary,
): Triage {
  return prepare(ruleSet, vocabulary).evaluate(subject, history, now);
}
