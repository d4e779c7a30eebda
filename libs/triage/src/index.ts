export type { Answered, AnswerValue, Bounds, Subject } from './answered.js';
export { builtIn } from './built-in.js';
export { checkRuleSet, type Fault, type FaultCode, FAULT_CODES } from './check-rule-set.js';
export type { CodesRead } from './codes-read.js';
export { codesRead, unread } from './coverage.js';
export { evaluate } from './evaluate.js';
export { explain, type Explained, type Explanation } from './explain.js';
export { LEVELS, type Level, RULE_LEVELS, type RuleLevel, rank, urgency, worseOf } from './level.js';
export {
  ORDER_OPS,
  type OrderOp,
  type Predicate,
  type Scalar,
  SIDES,
  type Side,
  SINCE,
  type Since,
  TAKES,
  type Take,
} from './predicate.js';
export { READ_STATES, type Reading, type ReadNumber, type ReadState } from './reading.js';
export { type Replayed, replay } from './replay.js';
export type { Limit, Limits, Rule, RuleSet } from './rule-set.js';
export { screen } from './screen.js';
export type { Finding, Triage } from './triage.js';
export type { Truth } from './truth.js';
export type { Direction, Text, Vocabulary, VocabularyBand, VocabularyItem, VocabularyScale } from './vocabulary.js';
