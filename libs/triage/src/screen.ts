/** The acute rules that answers alone prove: for a draft, and in the page the moment an answer is given. */
import type { Answered } from './answered.js';
import { finding, readRule } from './evaluate.js';
import type { RuleSet } from './rule-set.js';
import type { Finding } from './triage.js';
import type { Vocabulary } from './vocabulary.js';

/**
 * Acute rules known true from the answers given so far, whatever the rest will be; in the order of the rule set.
 * Everything that is not an answer (scores, history, facts, limits, who answered) is unknown here.
 */
export function screen(ruleSet: RuleSet, answers: Answered['answers'], vocabulary: Vocabulary): Finding[] {
  const response: Answered = {
    at: '',
    language: '',
    mode: '',
    proxy: false,
    asked: [],
    answers,
    scores: {},
    versions: {},
  };
  const context = {
    now: { response, at: 0 },
    timeline: [],
    index: 0,
    subject: { limits: {}, facts: {} },
    limits: {},
    vocabulary,
    draft: true,
  };
  return ruleSet.rules
    .filter((rule) => rule.level === 'acute')
    .map((rule) => ({ rule, outcome: readRule(rule, context) }))
    .filter(({ outcome }) => outcome.truth === 'true')
    .map(({ rule, outcome }) => finding(rule, outcome));
}
