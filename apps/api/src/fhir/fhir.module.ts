import { Module } from '@nestjs/common';
import { PatientsModule } from '../patients/patients.module.js';
import { SchedulesModule } from '../schedules/schedules.module.js';
import { QuestionnairesModule } from '../questionnaires/questionnaires.module.js';
import { FhirAppointmentController } from './appointment.controller.js';
import { AppointmentService } from './appointment.service.js';
import { FhirController } from './fhir.controller.js';
import { FhirService } from './fhir.service.js';
import { FhirStore } from './fhir.store.js';
import { ObservationsService } from './observations.service.js';
import { ReadingService } from './reading.service.js';
import { FhirTalkedController } from './talked.controller.js';
import { TalkedService } from './talked.service.js';
import { TalkedStore } from './talked.store.js';

/** Other systems read here, and tell of appointments. Its routes are described by its own CapabilityStatement. */
@Module({
  imports: [PatientsModule, QuestionnairesModule, SchedulesModule],
  controllers: [FhirAppointmentController, FhirTalkedController, FhirController],
  providers: [
    AppointmentService,
    FhirService,
    FhirStore,
    ObservationsService,
    ReadingService,
    TalkedService,
    TalkedStore,
  ],
})
export class FhirModule {}
