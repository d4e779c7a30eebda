import { Module } from '@nestjs/common';
import { ClinicAccessController } from './access/access.clinic.controller.js';
import { ClinicEntriesController } from './answers/entries.clinic.controller.js';
import { ClinicDepartmentsController } from './departments/departments.clinic.controller.js';
import { DOMAIN } from './domain.module.js';
import { ClinicLettersController } from './notifications/letters.clinic.controller.js';
import { ClinicListsController } from './notifications/lists.clinic.controller.js';
import { ClinicNotificationsController } from './notifications/notifications.clinic.controller.js';
import { ClinicChannelsController } from './notifications/preferences.clinic.controller.js';
import { ClinicTemplatesController } from './notifications/templates.clinic.controller.js';
import { ClinicPathwaysController } from './pathways/pathways.clinic.controller.js';
import { ClinicContactController } from './patients/patients.clinic.controller.js';
import { ClinicInstrumentsController } from './questionnaires/instruments.clinic.controller.js';
import { ClinicQuestionnairesController } from './questionnaires/questionnaires.clinic.controller.js';
import { ClinicAppointmentsController } from './schedules/appointments.clinic.controller.js';
import { ClinicCalendarController } from './schedules/calendar.clinic.controller.js';
import { ClinicFileController } from './schedules/file.clinic.controller.js';
import { ClinicMovingController } from './schedules/moving.clinic.controller.js';
import { ClinicTimelineController } from './schedules/timeline.clinic.controller.js';
import { ClinicSchedulesController } from './schedules/schedules.clinic.controller.js';
import { ClinicTriageController } from './triage/triage.clinic.controller.js';
import { WorklistController } from './triage/worklist.clinic.controller.js';

/** Every route of the clinic's side; its OpenAPI document is made from exactly these. */
@Module({
  imports: DOMAIN,
  controllers: [
    ClinicAccessController,
    ClinicDepartmentsController,
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
    ClinicAppointmentsController,
    ClinicCalendarController,
    ClinicFileController,
    ClinicMovingController,
    ClinicTimelineController,
    ClinicSchedulesController,
    ClinicTriageController,
    WorklistController,
  ],
})
export class ClinicApiModule {}
