/** FHIR R4 with SDC: questionnaires in and out, responses, observations, scores. */
export { REFUSALS, REMARKS, type Refusal, type Remark } from './from/codes.js';
export type { How as FhirImportHow, KnownInstrument } from './from/context.js';
export { fromFhir } from './from/from-fhir.js';
export { knownInstruments } from './from/known-instruments.js';
export {
  LOINC_OF_SCALE,
  type ObservationEnvelope,
  type ScaleScore,
  type ScoreLike,
  toObservations,
} from './observations/to-observations.js';
export { type FromResponse, fromQuestionnaireResponse } from './response/from-response.js';
export {
  RESPONSE_FAULTS,
  type ResponseFaultCode,
  type ResponseIssue,
  SEVERITIES,
  type Severity,
} from './response/issues.js';
export { type SourceRules, sourceRules } from './response/source-rules.js';
export { type Envelope as ResponseEnvelope, toQuestionnaireResponse } from './response/to-response.js';
export { type ResponseValidation, validateResponse } from './response/validate-response.js';
export type { InstrumentScorer, QuestionnaireScore } from './score/result.js';
export { type QuestionnaireScores, scoreQuestionnaire } from './score/score-questionnaire.js';
export { type ResponseScores, scoreResponse } from './score/score-response.js';
export { toFhir } from './to/to-fhir.js';
