import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AnswersModule } from '../answers/answers.module.js';
import { ConsultationsModule } from '../consultations/consultations.module.js';
import { DepartmentsModule } from '../departments/departments.module.js';
import { LimitsModule } from '../limits/limits.module.js';
import { PathwaysModule } from '../pathways/pathways.module.js';
import { PatientsModule } from '../patients/patients.module.js';
import { QuestionnairesModule } from '../questionnaires/questionnaires.module.js';
import { SchedulesModule } from '../schedules/schedules.module.js';
import { ScoresModule } from '../scores/scores.module.js';
import { WorklistModule } from '../worklist/worklist.module.js';
import { AbsenceService } from './absence.service.js';
import { AttachmentsService } from './attachments.service.js';
import { CaseService } from './case.service.js';
import { CaseStore } from './case.store.js';
import { EvidenceService } from './evidence.service.js';
import { EvidenceStore } from './evidence.store.js';
import { HistoryService } from './history.service.js';
import { MaterialsService } from './materials.service.js';
import { PastService } from './past.service.js';
import { PastStore } from './past.store.js';
import { PatientViewService } from './patient-view.service.js';
import { ReceiptFactsService } from './receipt-facts.service.js';
import { ReceiptService } from './receipt.service.js';
import { ReceiptWordsService } from './receipt-words.service.js';
import { RecordService } from './record.service.js';
import { RecordStore } from './record.store.js';
import { ResponseViewService } from './response-view.service.js';
import { SignalsService } from './signals.service.js';
import { ReadingRow, TriageRow } from './triage.entity.js';
import { TriageService } from './triage.service.js';
import { TriageStore } from './triage.store.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([TriageRow, ReadingRow]),
    AnswersModule,
    ConsultationsModule,
    DepartmentsModule,
    LimitsModule,
    PathwaysModule,
    PatientsModule,
    QuestionnairesModule,
    SchedulesModule,
    ScoresModule,
    WorklistModule,
  ],
  providers: [
    AbsenceService,
    AttachmentsService,
    CaseService,
    CaseStore,
    EvidenceService,
    EvidenceStore,
    HistoryService,
    MaterialsService,
    PastService,
    PastStore,
    PatientViewService,
    ReceiptFactsService,
    ReceiptService,
    ReceiptWordsService,
    RecordService,
    RecordStore,
    ResponseViewService,
    SignalsService,
    TriageService,
    TriageStore,
  ],
  exports: [
    AttachmentsService,
    EvidenceService,
    PastService,
    PatientViewService,
    ReceiptService,
    ResponseViewService,
    TriageService,
  ],
})
export class TriageModule {}
