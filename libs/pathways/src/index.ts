export { type ActivationDocuments, activationFaults, type RuleSetLike } from './activation.js';
export { type AdviceData, advice, SUICIDE_ITEMS } from './advice.js';
export type { QuestionnaireLike } from './asked.js';
export { BRACE_NAMES, BRACES, type Brace, type BraceRule, MESSAGE_BRACES, TEXT_BRACES } from './braces.js';
export { checkPathway } from './check.js';
export { type PatientText, patientTexts } from './check-texts.js';
export { actFor, DUE_TODAY, deadline } from './deadline.js';
export {
  ACT_LEVELS,
  type Act,
  type ActLevel,
  ANCHORS,
  type Anchor,
  LANGUAGES,
  type Language,
  LEGEND_LEVELS,
  type LegendLevel,
  type LocalTime,
  type Outside,
  type Pathway,
  type PathwayDraft,
  type PatientTexts,
  type Period,
  REMINDER_STEPS,
  type ReminderRule,
  type ReminderStep,
  type Repeat,
  type Sent,
  type Step,
  type Text,
  type WindowEnd,
  type Within,
} from './document.js';
export { PATIENT_INITIATED, type ScheduleFacts, scheduleFacts } from './facts.js';
export {
  FAULT_CODES,
  type Fault,
  type FaultCode,
  PATHWAY_ERROR_CODES,
  PathwayError,
  type PathwayErrorCode,
} from './faults.js';
export { fill, templateFaults } from './fill.js';
export { checkOpeningHours, type OpeningHours, type WeeklyOpening } from './hours.js';
export {
  CLINIC_WORDS,
  ILLNESS_WORDS,
  type LintFault,
  lintMessage,
  MESSAGE_FORBIDDEN,
  type WordPattern,
} from './lint.js';
export { isZone } from './local-time.js';
export { dutyMessage, type MessageTemplate, messages } from './messages.js';
export { CHANNELS, type Channel, type Enrolled, type PlannedAssignment, plan, questionnaireOf } from './plan.js';
export { SENDING_HOURS, type SendingHours } from './reminders.js';
export { READ_WITHIN, type WhenRead, whenRead } from './when-read.js';
