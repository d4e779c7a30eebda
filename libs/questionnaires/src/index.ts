export { type AnswerCheck, type AnswerFault, type CheckHow, checkAnswers } from './check-answers.js';
export { ANSWER_FAULTS, type AnswerFaultCode } from './check-value.js';
export { checkQuestionnaire } from './check/check-questionnaire.js';
export { DOCUMENT_FAULTS, type DocumentFault } from './check/faults.js';
export { type CompiledQuestionnaire, compile, FaultyQuestionnaire, questions } from './compile.js';
export { STATES, type State } from './condition.js';
export {
  type Answer,
  type Answers,
  type Condition,
  type Display,
  type Group,
  type Item,
  type ItemCode,
  isQuestion,
  type Membership,
  type Op,
  OPS,
  type Option,
  QUESTION_TYPES,
  type Question,
  type Questionnaire,
  type QuestionType,
  TEXT_LIMIT,
} from './document.js';
export { inWords } from './in-words.js';
export { type ItemRange, itemRange } from './item-range.js';
export { LANGUAGES, type Language, type Text } from './language.js';
export { fromSurveyData, type SurveyData, toSurveyData } from './survey/survey-data.js';
export type { SurveyJson } from './survey/survey-json.js';
export { toSurveyJson } from './survey/to-survey-json.js';
export { type Asked, asked, visibility } from './visibility.js';
