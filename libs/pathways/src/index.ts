export { type ActivationDocuments, activationFaults, type RuleSetLike } from './activation.js';
export { type AdviceData, advice, SUICIDE_ITEMS } from './advice.js';
export { type QuestionnaireLike, questionnaireOf } from './asked.js';
export { BRACE_NAMES, BRACES, type Brace, type BraceRule, MESSAGE_BRACES, TEXT_BRACES } from './braces.js';
export { checkPathway } from './check.js';
export { type PatientText, patientTexts } from './check-texts.js';
export { codesRead } from './conditions.js';
export { actFor, DUE_TODAY, deadline } from './deadline.js';
export { type Change, difference } from './difference.js';
export {
  ACT_LEVELS,
  type Act,
  type ActLevel,
  ANCHORS,
  ANSWERERS,
  type Anchor,
  type Answerer,
  APPOINTMENT_ANCHORS,
  type AppointmentAnchor,
  type ClosedDayRule,
  type Condition,
  type EnrolmentFact,
  type HumanContact,
  type NotReached,
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
  type Phase,
  REMINDER_STEPS,
  type ReminderRule,
  type ReminderStep,
  type Repeat,
  type ResponseHours,
  type Sent,
  type Silence,
  type SilenceRule,
  type Step,
  type StepAnchor,
  type Text,
  type WindowEnd,
  type Within,
} from './document.js';
export { enrolmentFacts, PATIENT_INITIATED, type ScheduleFacts, scheduleFacts } from './facts.js';
export {
  FAULT_CODES,
  type Fault,
  type FaultCode,
  PATHWAY_ERROR_CODES,
  PathwayError,
  type PathwayErrorCode,
} from './faults.js';
export { fill, templateFaults } from './fill.js';
export { checkOpeningHours, hoursOf, isOpenThroughout, type OpeningHours, type WeeklyOpening } from './hours.js';
export {
  CLINIC_WORDS,
  ILLNESS_WORDS,
  type LintFault,
  lintMessage,
  MESSAGE_FORBIDDEN,
  type WordPattern,
} from './lint.js';
export { isZone } from './local-time.js';
export {
  MESSAGE_FAULTS,
  type MessageFault,
  type MessageFaultCode,
  MOST_BODY,
  MOST_SMS,
  MOST_SUBJECT,
  messageFaults,
  messageRule,
  TYPICAL_DATA,
} from './message-lint.js';
export {
  dutyMessage,
  fillMessage,
  MESSAGE_STEPS,
  type MessageStep,
  type MessageTemplate,
  type MessageText,
  productText,
  questionnairesInWords,
  WRITTEN_CHANNELS,
  type WrittenChannel,
} from './messages.js';
export { conditionHolds, PLANNED_DAYS, plan } from './plan.js';
export { parsePeriod } from './period.js';
export {
  type Answered,
  type Appointment,
  CHANNELS,
  type Changes,
  type Channel,
  type Enrolled,
  type PlannedAssignment,
  type StoredAssignment,
} from './planning.js';
export { reconcile } from './reconcile.js';
export { SENDING_HOURS, type SendingHours } from './reminders.js';
export { notGsm, type SmsLength, smsLength } from './sms.js';
export { intoSendingHours, type Sending } from './sending-time.js';
export { anchorsNeeded, countsFromAnswers, isAppointmentAnchor } from './series.js';
export { numberOf, ownId, plannedId, remindersOf, silenceOf, stepOf } from './step-of.js';
export { READ_WITHIN, type WhenRead, whenRead } from './when-read.js';
