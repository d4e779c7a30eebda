/** The acute rules that answers alone prove: for a draft, and in the page the moment an answer is given. */
import type { Answered } from './answered.js';
import { findingOf, readyRule, truthOfRule } from './program.js';
import type { RuleSet } from './rule-set.js';
import { Seen } from './seen.js';
import type { Finding } from './triage.js';
import type { Vocabulary } from './vocabulary.js';
import { Words } from './words.js';

/**
 * Acute rules known true from the answers given so far, whatever the rest will be; in the order of the rule set.
 * Everything that is not an answer (scores, history, facts, limits, who answered) is unknown here.
 */
export function screen(ruleSet: RuleSet, answers: Answered['answers'], vocabulary: Vocabulary): Finding[] {
  const nothing = { at: '', language: '', mode: '', proxy: false, asked: [], scores: {}, versions: {} };
  const words = new Words(vocabulary);
  const now = new Seen({ ...nothing, answers }, 0, words, true);
  const at = { now, timeline: [], index: 0, subject: { limits: {}, facts: {} } };
  return ruleSet.rules
    .filter((rule) => rule.level === 'acute')
    .map((rule) => readyRule(rule, words, {}))
    .filter((ready) => truthOfRule(ready, at) === 'true')
    .map((ready) => findingOf(ready, at));
}
