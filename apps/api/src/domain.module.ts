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
  reminderDue,
  syntheticDue,
  syntheticFailed,
} from './notifications/notifications.events.js';
import { NotificationsModule } from './notifications/notifications.module.js';
import { PathwaysModule } from './pathways/pathways.module.js';
import { PatientsModule } from './patients/patients.module.js';
import { QuestionnairesModule } from './questionnaires/questionnaires.module.js';
import {
  assignmentClosing,
  assignmentDue,
  assignmentOpening,
  assignmentOverdue,
  enrolmentExtending,
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
  enrolmentExtending,
  answersSubmitted,
  acuteInDraft,
  contactWished,
  scoresComputed,
  scoresFailed,
  triageRaised,
  triageUntaken,
  reminderDue,
  dutyMessageDue,
  dutyMessageRefused,
  syntheticDue,
  syntheticFailed,
];
