import { Module } from '@nestjs/common';
import { DepartmentsModule } from '../departments/departments.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { PathwaysModule } from '../pathways/pathways.module.js';
import { PatientsModule } from '../patients/patients.module.js';
import { QuestionnairesModule } from '../questionnaires/questionnaires.module.js';
import { ScoresModule } from '../scores/scores.module.js';
import { TriageModule } from '../triage/triage.module.js';
import { ActionCardsService } from './action-cards.service.js';
import { ActionCardsStore } from './action-cards.store.js';
import { RuleDraftsService } from './drafts.service.js';
import { RehearsalPatientsService } from './rehearsal-patients.service.js';
import { RehearsalPatientsStore } from './rehearsal-patients.store.js';
import { RehearsalPlanService } from './rehearsal-plan.service.js';
import { RehearsalPrintService } from './rehearsal-print.service.js';
import { RehearsalRunService } from './rehearsal-run.service.js';
import { RehearsalsService } from './rehearsals.service.js';
import { RehearsalsStore } from './rehearsals.store.js';
import { RuleApprovalService } from './rule-approval.service.js';
import { RuleCheckService } from './rule-check.service.js';
import { RuleMaterialService } from './rule-material.service.js';
import { RulesStore } from './rules.store.js';
import { RulesLibraryService } from './rules-library.service.js';
import { TriedService } from './tried.service.js';

const DOORS = [
  ActionCardsService,
  RehearsalPatientsService,
  RehearsalPrintService,
  RehearsalsService,
  RuleApprovalService,
  RuleDraftsService,
  RuleMaterialService,
  RulesLibraryService,
];

@Module({
  imports: [
    DepartmentsModule,
    DocumentsModule,
    PathwaysModule,
    PatientsModule,
    QuestionnairesModule,
    ScoresModule,
    TriageModule,
  ],
  providers: [
    ...DOORS,
    ActionCardsStore,
    RehearsalPatientsStore,
    RehearsalPlanService,
    RehearsalRunService,
    RehearsalsStore,
    RuleCheckService,
    RulesStore,
    TriedService,
  ],
  exports: DOORS,
})
export class RulesModule {}
