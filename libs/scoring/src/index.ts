export {
  type ItemValues,
  SCORE_FAULTS,
  type ScoreFault,
  type ScoreFaultCode,
} from './answers.js';
export { type BandSpan, bandOf } from './bands.js';
export {
  CHANGE_DIRECTIONS,
  type Change,
  type ChangeDirection,
  type Comparable,
  change,
  IMPORTANT,
  type Important,
  WHY_NOT_COMPARABLE,
  type WhyNotComparable,
} from './change.js';
export { DEFINITION_FAULTS, type DefinitionFaultCode } from './check/faults.js';
export { checkDefinition, type DefinitionFault, parseDefinition } from './check-definition.js';
export {
  ITEM_STATES,
  type ItemState,
  provenInterval,
  type Score,
  type Trace,
  type TraceItem,
  type TraceDerived,
  type TracePart,
  type UntracedScore,
  WHY_NONE,
  type Working,
  WORKINGS,
} from './result.js';
export { ENGINE_VERSION } from './engine.js';
export { isOffered } from './offered.js';
export { type HowAsked, type Result, type Scorer, type ScoreResult, score, scorer } from './score.js';
export { renderTrace, type TraceLine } from './trace.js';
export {
  BASES,
  type Band,
  type Basis,
  type Criterion,
  DIRECTIONS,
  type Direction,
  type Fault,
  type InstrumentDefinition,
  type Interval,
  type ItemCode,
  type ItemDefinition,
  LANGUAGES,
  LICENCES,
  type Language,
  type Licence,
  METHODS,
  type Method,
  type MinimalImportantChange,
  MISSING_RULES,
  MISSING_SCOPES,
  type MissingRule,
  type Scale,
  type ScaleCode,
  type Text,
} from './vocabulary.js';
