import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { AnswersModule } from '../answers/answers.module.js';
import { DepartmentsModule } from '../departments/departments.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { PathwaysModule } from '../pathways/pathways.module.js';
import { PatientsModule } from '../patients/patients.module.js';
import { QuestionnairesModule } from '../questionnaires/questionnaires.module.js';
import { TriageModule } from '../triage/triage.module.js';
import { WorklistModule } from '../worklist/worklist.module.js';
import { FalseGreensService } from './false-greens.service.js';
import { JudgementsService } from './judgements.service.js';
import { JudgementsStore } from './judgements.store.js';
import { LookBackRunService } from './look-back-run.service.js';
import { LookBackViewService } from './look-back-view.service.js';
import { LookBackWalkService } from './look-back-walk.service.js';
import { LookBackWalkStore } from './look-back-walk.store.js';
import { LookBacksService } from './look-backs.service.js';
import { LookBacksStore } from './look-backs.store.js';
import { MonitorService } from './monitor.service.js';
import { MonitorStore } from './monitor.store.js';
import { PeopleService } from './people.service.js';

@Module({
  imports: [
    AccessModule,
    AnswersModule,
    DepartmentsModule,
    DocumentsModule,
    PathwaysModule,
    PatientsModule,
    QuestionnairesModule,
    TriageModule,
    WorklistModule,
  ],
  providers: [
    FalseGreensService,
    JudgementsService,
    JudgementsStore,
    LookBackRunService,
    LookBackViewService,
    LookBackWalkService,
    LookBackWalkStore,
    LookBacksService,
    LookBacksStore,
    MonitorService,
    MonitorStore,
    PeopleService,
  ],
  exports: [
    FalseGreensService,
    JudgementsService,
    LookBackRunService,
    LookBackWalkService,
    LookBacksService,
    MonitorService,
  ],
})
export class QualityModule {}
