import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AnswersModule } from '../answers/answers.module.js';
import { DepartmentsModule } from '../departments/departments.module.js';
import { PathwaysModule } from '../pathways/pathways.module.js';
import { PatientsModule } from '../patients/patients.module.js';
import { QuestionnairesModule } from '../questionnaires/questionnaires.module.js';
import { SchedulesModule } from '../schedules/schedules.module.js';
import { ScoresModule } from '../scores/scores.module.js';
import { AbsenceService } from './absence.service.js';
import { AttachmentsService } from './attachments.service.js';
import { CaseService } from './case.service.js';
import { HistoryService } from './history.service.js';
import { ItemsService } from './items.service.js';
import { MaterialsService } from './materials.service.js';
import { PatientViewService } from './patient-view.service.js';
import { ReceiptService } from './receipt.service.js';
import { ReceiptWordsService } from './receipt-words.service.js';
import { RecordService } from './record.service.js';
import { RecordStore } from './record.store.js';
import { ResponseViewService } from './response-view.service.js';
import { SignalsService } from './signals.service.js';
import { HandlingRow, ReadingRow, TriageRow, WorklistItemRow } from './triage.entity.js';
import { TriageService } from './triage.service.js';
import { TriageStore } from './triage.store.js';
import { WorklistService } from './worklist.service.js';
import { WorklistStore } from './worklist.store.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([TriageRow, WorklistItemRow, HandlingRow, ReadingRow]),
    AnswersModule,
    DepartmentsModule,
    PathwaysModule,
    PatientsModule,
    QuestionnairesModule,
    SchedulesModule,
    ScoresModule,
  ],
  providers: [
    AbsenceService,
    AttachmentsService,
    CaseService,
    HistoryService,
    ItemsService,
    MaterialsService,
    PatientViewService,
    ReceiptService,
    ReceiptWordsService,
    RecordService,
    RecordStore,
    ResponseViewService,
    SignalsService,
    TriageService,
    TriageStore,
    WorklistService,
    WorklistStore,
  ],
  exports: [
    AttachmentsService,
    PatientViewService,
    ReceiptService,
    ResponseViewService,
    TriageService,
    WorklistService,
  ],
})
export class TriageModule {}
