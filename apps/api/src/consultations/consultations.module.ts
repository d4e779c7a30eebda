import { Module } from '@nestjs/common';
import { DepartmentsModule } from '../departments/departments.module.js';
import { PathwaysModule } from '../pathways/pathways.module.js';
import { PatientsModule } from '../patients/patients.module.js';
import { SchedulesModule } from '../schedules/schedules.module.js';
import { ActingService } from './acting.service.js';
import { AskingService } from './asking.service.js';
import { CallsService } from './calls.service.js';
import { ConsultationsService } from './consultations.service.js';
import { ConsultationsStore } from './consultations.store.js';
import { MattersService } from './matters.service.js';
import { TalksStore } from './talks.store.js';
import { ConsultationViewsService } from './views.service.js';

@Module({
  imports: [DepartmentsModule, PathwaysModule, PatientsModule, SchedulesModule],
  providers: [
    ActingService,
    AskingService,
    CallsService,
    ConsultationsService,
    ConsultationsStore,
    ConsultationViewsService,
    MattersService,
    TalksStore,
  ],
  exports: [ActingService, AskingService, CallsService, ConsultationsService, ConsultationViewsService, MattersService],
})
export class ConsultationsModule {}
