import { type EventDefinition } from './platform/jobs/events.js';
import { AccessModule } from './access/access.module.js';
import { acuteInDraft, answersSubmitted, contactWished } from './answers/answers.events.js';
import { AnswersModule } from './answers/answers.module.js';
import { AuditModule } from './audit/audit.module.js';
import { consultationOverdue, matterSaid } from './consultations/consultations.events.js';
import { ConsultationsModule } from './consultations/consultations.module.js';
import { DepartmentsModule } from './departments/departments.module.js';
import { DocumentsModule } from './documents/documents.module.js';
import { limitExpiring } from './limits/limits.events.js';
import { LimitsModule } from './limits/limits.module.js';
import {
  dutyMessageDue,
  dutyMessageRefused,
  messageRefused,
  messagesDue,
  messageUnsure,
  syntheticDue,
  syntheticFailed,
} from './notifications/notifications.events.js';
import { NotificationsModule } from './notifications/notifications.module.js';
import { pathwaySwitching } from './pathways/pathways.events.js';
import { PathwaysModule } from './pathways/pathways.module.js';
import { PatientsModule } from './patients/patients.module.js';
import { QualityModule } from './quality/quality.module.js';
import { QuestionnairesModule } from './questionnaires/questionnaires.module.js';
import {
  assignmentChanged,
  assignmentClosing,
  assignmentDue,
  assignmentOpening,
  assignmentOverdue,
  assignmentSilent,
  contactOverdue,
  enrolmentExtending,
  enrolmentReplanning,
  enrolmentResuming,
} from './schedules/schedules.events.js';
import { RulesModule } from './rules/rules.module.js';
import { SchedulesModule } from './schedules/schedules.module.js';
import { scoresComputed, scoresFailed } from './scores/scores.events.js';
import { ScoresModule } from './scores/scores.module.js';
import { TriageModule } from './triage/triage.module.js';
import { escalationDue, itemOverdue, triageRaised, triageUntaken } from './worklist/worklist.events.js';
import { WorklistModule } from './worklist/worklist.module.js';

/** The domain: API and worker import exactly this. */
export const DOMAIN = [
  DepartmentsModule,
  AccessModule,
  AuditModule,
  DocumentsModule,
  PatientsModule,
  QuestionnairesModule,
  PathwaysModule,
  SchedulesModule,
  AnswersModule,
  ScoresModule,
  LimitsModule,
  ConsultationsModule,
  WorklistModule,
  TriageModule,
  RulesModule,
  QualityModule,
  NotificationsModule,
];

/** Every event of the domain: a process in which one of them has no hearer does not start. */
export const EVENTS: readonly EventDefinition[] = [
  assignmentOpening,
  assignmentDue,
  assignmentClosing,
  assignmentOverdue,
  assignmentSilent,
  assignmentChanged,
  enrolmentExtending,
  enrolmentReplanning,
  enrolmentResuming,
  contactOverdue,
  pathwaySwitching,
  answersSubmitted,
  acuteInDraft,
  contactWished,
  scoresComputed,
  scoresFailed,
  limitExpiring,
  consultationOverdue,
  matterSaid,
  triageRaised,
  triageUntaken,
  itemOverdue,
  escalationDue,
  messagesDue,
  messageRefused,
  messageUnsure,
  dutyMessageDue,
  dutyMessageRefused,
  syntheticDue,
  syntheticFailed,
];
