import { Module } from '@nestjs/common';
import { ClinicAccessController } from './access/access.clinic.controller.js';
import { ClinicEntriesController } from './answers/entries.clinic.controller.js';
import { ClinicConsultationsController } from './consultations/consultations.clinic.controller.js';
import { ClinicDepartmentsController } from './departments/departments.clinic.controller.js';
import { ClinicLoopController } from './departments/loop.clinic.controller.js';
import { DOMAIN } from './domain.module.js';
import { ClinicLimitsController } from './limits/limits.clinic.controller.js';
import { ClinicLettersController } from './notifications/letters.clinic.controller.js';
import { ClinicListsController } from './notifications/lists.clinic.controller.js';
import { ClinicNotificationsController } from './notifications/notifications.clinic.controller.js';
import { ClinicChannelsController } from './notifications/preferences.clinic.controller.js';
import { ClinicTemplatesController } from './notifications/templates.clinic.controller.js';
import { ClinicPathwaysController } from './pathways/pathways.clinic.controller.js';
import { ClinicContactController } from './patients/patients.clinic.controller.js';
import { ClinicLookBacksController } from './quality/look-backs.clinic.controller.js';
import { ClinicQualityController } from './quality/quality.clinic.controller.js';
import { ClinicInstrumentsController } from './questionnaires/instruments.clinic.controller.js';
import { ClinicQuestionnairesController } from './questionnaires/questionnaires.clinic.controller.js';
import { ClinicActionCardsController } from './rules/action-cards.clinic.controller.js';
import { ClinicRehearsalsController } from './rules/rehearsals.clinic.controller.js';
import { ClinicRulesController } from './rules/rules.clinic.controller.js';
import { ClinicAppointmentsController } from './schedules/appointments.clinic.controller.js';
import { ClinicCalendarController } from './schedules/calendar.clinic.controller.js';
import { ClinicFileController } from './schedules/file.clinic.controller.js';
import { ClinicMovingController } from './schedules/moving.clinic.controller.js';
import { ClinicTimelineController } from './schedules/timeline.clinic.controller.js';
import { ClinicSchedulesController } from './schedules/schedules.clinic.controller.js';
import { ClinicEvidenceController } from './triage/evidence.clinic.controller.js';
import { ClinicTriageController } from './triage/triage.clinic.controller.js';
import { LiveController } from './worklist/live.clinic.controller.js';
import { ClinicTalksController } from './worklist/talks.clinic.controller.js';
import { WorklistController } from './worklist/worklist.clinic.controller.js';

/** Every route of the clinic's side; its OpenAPI document is made from exactly these. */
@Module({
  imports: DOMAIN,
  controllers: [
    ClinicAccessController,
    ClinicConsultationsController,
    ClinicTalksController,
    ClinicDepartmentsController,
    ClinicLoopController,
    ClinicEntriesController,
    ClinicNotificationsController,
    ClinicChannelsController,
    ClinicLettersController,
    ClinicListsController,
    ClinicTemplatesController,
    ClinicContactController,
    ClinicQuestionnairesController,
    ClinicInstrumentsController,
    ClinicPathwaysController,
    ClinicRulesController,
    ClinicRehearsalsController,
    ClinicActionCardsController,
    ClinicAppointmentsController,
    ClinicCalendarController,
    ClinicFileController,
    ClinicMovingController,
    ClinicTimelineController,
    ClinicSchedulesController,
    ClinicLimitsController,
    ClinicTriageController,
    ClinicEvidenceController,
    ClinicQualityController,
    ClinicLookBacksController,
    LiveController,
    WorklistController,
  ],
})
export class ClinicApiModule {}
