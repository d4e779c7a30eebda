import { Module } from '@nestjs/common';
import { PatientAccessController } from './access/access.patient.controller.js';
import { PatientAnswersController } from './answers/answers.patient.controller.js';
import { TabletController } from './answers/tablet.controller.js';
import { PatientAuditController } from './audit/audit.patient.controller.js';
import { PatientConsultationsController } from './consultations/consultations.patient.controller.js';
import { DOMAIN } from './domain.module.js';
import { PatientChannelsController } from './notifications/preferences.patient.controller.js';
import { PatientPreferencesController } from './patients/patients.patient.controller.js';
import { PatientPreviewsController } from './questionnaires/previews.patient.controller.js';
import { PatientSchedulesController } from './schedules/schedules.patient.controller.js';
import { PatientTriageController } from './triage/triage.patient.controller.js';

/** Every route of the patient's side, and of a tablet that is handed to a patient; its OpenAPI document is made from exactly these. */
@Module({
  imports: DOMAIN,
  controllers: [
    PatientAccessController,
    PatientAnswersController,
    PatientAuditController,
    PatientChannelsController,
    PatientConsultationsController,
    PatientPreferencesController,
    PatientPreviewsController,
    PatientSchedulesController,
    PatientTriageController,
    TabletController,
  ],
})
export class PatientApiModule {}
