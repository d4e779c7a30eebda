import { Module } from '@nestjs/common';
import { PatientAccessController } from './access/access.patient.controller.js';
import { PatientAnswersController } from './answers/answers.patient.controller.js';
import { DOMAIN } from './domain.module.js';
import { PatientSchedulesController } from './schedules/schedules.patient.controller.js';

/** Every route of the patient's side; its OpenAPI document is made from exactly these. */
@Module({
  imports: DOMAIN,
  controllers: [PatientAccessController, PatientAnswersController, PatientSchedulesController],
})
export class PatientApiModule {}
