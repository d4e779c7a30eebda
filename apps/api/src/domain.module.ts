import { type EventDefinition } from './platform/jobs/events.js';
import { AccessModule } from './access/access.module.js';
import { acuteInDraft, answersSubmitted, contactWished } from './answers/answers.events.js';
import { AnswersModule } from './answers/answers.module.js';
import { AuditModule } from './audit/audit.module.js';
import { DepartmentsModule } from './departments/departments.module.js';
import { DocumentsModule } from './documents/documents.module.js';
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
import { SchedulesModule } from './schedules/schedules.module.js';
import { scoresComputed, scoresFailed } from './scores/scores.events.js';
import { ScoresModule } from './scores/scores.module.js';
import { triageRaised, triageUntaken } from './triage/triage.events.js';
import { TriageModule } from './triage/triage.module.js';

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
  TriageModule,
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
  triageRaised,
  triageUntaken,
  messagesDue,
  messageRefused,
  messageUnsure,
  dutyMessageDue,
  dutyMessageRefused,
  syntheticDue,
  syntheticFailed,
];
