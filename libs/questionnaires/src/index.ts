export { attachmentsIn, type PlacedAttachment } from './answers/attachments-in.js';
export { type CarriedOver, carryOver, type Lost, LOSSES, type LossCode } from './answers/carry-over.js';
export { type AnswerCheck, type AnswerFault, type CheckHow, checkAnswers } from './answers/check-answers.js';
export { bytesIn } from './answers/check-attachment.js';
export { checkQuestionnaire } from './check/check-questionnaire.js';
export { DOCUMENT_FAULTS, type DocumentFault } from './check/faults.js';
export { type CompiledQuestionnaire, compile, FaultyQuestionnaire, questions } from './compile.js';
export { STATES, type State } from './condition.js';
export { CHANGE_KINDS, type Change, type ChangeKind, difference } from './difference.js';
export {
  type Answer,
  type Answers,
  type Attachment,
  ATTACHMENT_LIMIT,
  type Calculation,
  type Coding,
  type Condition,
  type Constraint,
  type Display,
  type Group,
  inside,
  type Item,
  type ItemCode,
  isQuestion,
  linkIdOf,
  type Literal,
  type Media,
  type Membership,
  MOST_INSTANCES,
  type Op,
  OPS,
  type Option,
  type OptionSource,
  type Origin,
  ORIGIN_FORMATS,
  type Other,
  type Presentation,
  PRESENTATIONS,
  type Quantity,
  QUESTION_TYPES,
  type Question,
  type Questionnaire,
  type QuestionType,
  type Repeats,
  type SingleAnswer,
  TEXT_LIMIT,
  type Unit,
  type Variable,
} from './document.js';
export type { Engines, ExpressionEngine, PatternEngine, Place, PreparedExpressions, UnitEngine } from './engines.js';
export { enginesNeeded, MissingEngine, type Need, NEEDS } from './engines-needed.js';
export type { Import, Note } from './imports.js';
export { inWords } from './answers/in-words.js';
export { type ItemRange, itemRange } from './item-range.js';
export { inLanguage, LANGUAGES, type Language, type LanguageTag, tagIn, type Text } from './language.js';
export { isLanguageTag, languagesOf } from './language-tag.js';
export { type PlainAnswer, type PlainAnswers, plainAnswers } from './answers/plain-answers.js';
export { type ProductText, productText } from './answers/product-text.js';
export { type AskedAlready, askedAlready, type Earlier } from './recall/asked-already.js';
export { recallDays } from './recall/recall-days.js';
export { withoutInstruments } from './recall/without-instruments.js';
export type { PrintBlock } from './print/blocks.js';
export { paperNumbers, printQuestionnaire } from './print/print.js';
export { ANSWER_FAULTS, type AnswerFaultCode } from './refusal.js';
export type { Zone } from './survey/dates.js';
export { SHOWN_FUNCTION } from './survey/expression.js';
export { fieldOfPath, type SurveyPlace } from './survey/place-of-path.js';
export { formOf, type Given, type Settled, settleSurveyData, withInitial, workedOut } from './survey/settled.js';
export { coreVisibility, type IsShown } from './survey/shown.js';
export { shownFunction } from './survey/shown-function.js';
export { fromSurveyData, shownAnswers, type SurveyData, toSurveyData } from './survey/survey-data.js';
export type { SurveyElement, SurveyJson } from './survey/survey-json.js';
export { toSurveyJson } from './survey/to-survey-json.js';
export { unitInWords } from './answers/unit-in-words.js';
export { type Asked, asked, visibility, visibilityByPath } from './visibility.js';
export { everyItem } from './walk.js';
