import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DepartmentsModule } from '../departments/departments.module.js';
import { PathwaysModule } from '../pathways/pathways.module.js';
import { PatientsModule } from '../patients/patients.module.js';
import { QuestionnairesModule } from '../questionnaires/questionnaires.module.js';
import { EnrolmentsService } from './enrolments.service.js';
import { EnrolmentsStore } from './enrolments.store.js';
import { FindService } from './find.service.js';
import { OfferService } from './offer.service.js';
import { OpeningService } from './opening.service.js';
import { PlanningService } from './planning.service.js';
import { AssignmentRow, EnrolmentRow } from './schedules.entity.js';
import { SchedulesService } from './schedules.service.js';
import { SchedulesStore } from './schedules.store.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([EnrolmentRow, AssignmentRow]),
    DepartmentsModule,
    PathwaysModule,
    PatientsModule,
    QuestionnairesModule,
  ],
  providers: [
    EnrolmentsService,
    EnrolmentsStore,
    FindService,
    OfferService,
    OpeningService,
    PlanningService,
    SchedulesService,
    SchedulesStore,
  ],
  exports: [EnrolmentsService, FindService, OfferService, SchedulesService],
})
export class SchedulesModule {}
