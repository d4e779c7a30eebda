import { Module } from '@nestjs/common';
import { ClinicAccessController } from './access/access.clinic.controller.js';
import { ClinicDepartmentsController } from './departments/departments.clinic.controller.js';
import { DOMAIN } from './domain.module.js';
import { ClinicNotificationsController } from './notifications/notifications.clinic.controller.js';
import { ClinicContactController } from './patients/patients.clinic.controller.js';
import { ClinicInstrumentsController } from './questionnaires/instruments.clinic.controller.js';
import { ClinicQuestionnairesController } from './questionnaires/questionnaires.clinic.controller.js';
import { ClinicSchedulesController } from './schedules/schedules.clinic.controller.js';
import { ClinicTriageController } from './triage/triage.clinic.controller.js';
import { WorklistController } from './triage/worklist.clinic.controller.js';

/** Every route of the clinic's side; its OpenAPI document is made from exactly these. */
@Module({
  imports: DOMAIN,
  controllers: [
    ClinicAccessController,
    ClinicDepartmentsController,
    ClinicNotificationsController,
    ClinicContactController,
    ClinicQuestionnairesController,
    ClinicInstrumentsController,
    ClinicSchedulesController,
    ClinicTriageController,
    WorklistController,
  ],
})
export class ClinicApiModule {}
