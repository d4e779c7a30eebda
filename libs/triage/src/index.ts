export { ALLOWED_WHY, type Allowed, type AllowedWhy, allowedRanges } from './allowed-ranges.js';
export type { Answered, AnswerValue, Bounds, Subject } from './answered.js';
export { builtIn } from './built-in.js';
export { checkRuleSet, type Fault, type FaultCode, FAULT_CODES } from './check-rule-set.js';
export type { CodesRead } from './codes-read.js';
export { type Compared, compare } from './compare-rule-sets.js';
export { codesRead, unread } from './coverage.js';
export { difference } from './difference.js';
export { evaluate } from './evaluate.js';
export { explain, type Explained, type Explanation } from './explain.js';
export { guardFaults } from './guard.js';
export { LEVELS, type Level, RULE_LEVELS, type RuleLevel, rank, urgency, worseOf } from './level.js';
export { notForPatients } from './patient-words.js';
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
export { type Past, type Prepared, prepare } from './prepare.js';
export { READ_STATES, type Reading, type ReadNumber, type ReadState } from './reading.js';
export { type Replayed, replay } from './replay.js';
export { RULE_CHANGES, type RuleChange, type RuleChangeCode } from './rule-change.js';
export type { Limit, Limits, Rule, RuleSet, Suppression } from './rule-set.js';
export { screen } from './screen.js';
export { THRESHOLD_KINDS, type Threshold, type ThresholdKind, thresholds } from './thresholds.js';
export type { Finding, Triage } from './triage.js';
export type { Truth } from './truth.js';
export type {
  Code,
  Direction,
  Language,
  Text,
  Vocabulary,
  VocabularyBand,
  VocabularyItem,
  VocabularyScale,
} from './vocabulary.js';
