import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DepartmentsModule } from '../departments/departments.module.js';
import { PathwaysModule } from '../pathways/pathways.module.js';
import { PatientsModule } from '../patients/patients.module.js';
import { QuestionnairesModule } from '../questionnaires/questionnaires.module.js';
import { AssignmentRow, EnrolmentRow } from './schedules.entity.js';
import { SchedulesService } from './schedules.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([EnrolmentRow, AssignmentRow]),
    DepartmentsModule,
    PathwaysModule,
    PatientsModule,
    QuestionnairesModule,
  ],
  providers: [SchedulesService],
  exports: [SchedulesService],
})
export class SchedulesModule {}
