import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { DepartmentsModule } from '../departments/departments.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { PathwaysModule } from '../pathways/pathways.module.js';
import { PatientsModule } from '../patients/patients.module.js';
import { QuestionnairesModule } from '../questionnaires/questionnaires.module.js';
import { SchedulesModule } from '../schedules/schedules.module.js';
import { LimitsService } from './limits.service.js';
import { LimitsStore } from './limits.store.js';
import { LimitsViewService } from './limits-view.service.js';
import { MeasuresService } from './measures.service.js';
import { LimitSettingService } from './setting.service.js';

@Module({
  imports: [
    AccessModule,
    DepartmentsModule,
    DocumentsModule,
    PathwaysModule,
    PatientsModule,
    QuestionnairesModule,
    SchedulesModule,
  ],
  providers: [LimitSettingService, LimitsService, LimitsStore, LimitsViewService, MeasuresService],
  exports: [LimitSettingService, LimitsService],
})
export class LimitsModule {}
