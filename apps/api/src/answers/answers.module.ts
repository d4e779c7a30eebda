import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { DepartmentsModule } from '../departments/departments.module.js';
import { PathwaysModule } from '../pathways/pathways.module.js';
import { QuestionnairesModule } from '../questionnaires/questionnaires.module.js';
import { SchedulesModule } from '../schedules/schedules.module.js';
import { AdviceService } from './advice.service.js';
import { AnswerForService } from './answer-for.service.js';
import { AnswersService } from './answers.service.js';
import { AnswersStore } from './answers.store.js';
import { AssignmentsService } from './assignments.service.js';
import { CarriedStore } from './carried.store.js';
import { ContactService } from './contact.service.js';
import { ContactStore } from './contact.store.js';
import { DraftsService } from './drafts.service.js';
import { EntriesService } from './entries.service.js';
import { EntriesStore } from './entries.store.js';
import { EntryAlarmsService } from './entry-alarms.service.js';
import { FormsService } from './forms.service.js';
import { HomeService } from './home.service.js';
import { PaperService } from './paper.service.js';
import { PaperSheetsService } from './paper-sheets.service.js';
import { RefusedAlarmsService } from './refused-alarms.service.js';
import { ResponsesStore } from './responses.store.js';
import { ResponsesService } from './responses.service.js';
import { ScreeningService } from './screening.service.js';
import { SettlingService } from './settling.service.js';
import { TabletService } from './tablet.service.js';
import { TabletStore } from './tablet.store.js';
import { TabletAnswersService } from './tablet-answers.service.js';
import { TabletCodesService } from './tablet-codes.service.js';
import { TakenBackService } from './taken-back.service.js';

@Module({
  imports: [AccessModule, DepartmentsModule, PathwaysModule, QuestionnairesModule, SchedulesModule],
  providers: [
    AdviceService,
    AnswerForService,
    AnswersService,
    AnswersStore,
    AssignmentsService,
    CarriedStore,
    ContactService,
    ContactStore,
    DraftsService,
    EntriesService,
    EntriesStore,
    EntryAlarmsService,
    FormsService,
    HomeService,
    PaperService,
    PaperSheetsService,
    RefusedAlarmsService,
    ResponsesService,
    ResponsesStore,
    ScreeningService,
    SettlingService,
    TabletAnswersService,
    TabletCodesService,
    TabletService,
    TabletStore,
    TakenBackService,
  ],
  exports: [
    AnswersService,
    AssignmentsService,
    ContactService,
    DraftsService,
    HomeService,
    ResponsesService,
    AnswerForService,
    EntriesService,
    PaperService,
    TabletCodesService,
    TabletService,
  ],
})
export class AnswersModule {}
