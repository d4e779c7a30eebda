import { Module } from '@nestjs/common';
import { DepartmentsModule } from '../departments/departments.module.js';
import { PathwaysModule } from '../pathways/pathways.module.js';
import { QuestionnairesModule } from '../questionnaires/questionnaires.module.js';
import { SchedulesModule } from '../schedules/schedules.module.js';
import { AdviceService } from './advice.service.js';
import { AnswersService } from './answers.service.js';
import { AnswersStore } from './answers.store.js';
import { AssignmentsService } from './assignments.service.js';
import { ContactService } from './contact.service.js';
import { ContactStore } from './contact.store.js';
import { DraftsService } from './drafts.service.js';
import { HomeService } from './home.service.js';
import { ResponsesStore } from './responses.store.js';
import { ResponsesService } from './responses.service.js';
import { TakenBackService } from './taken-back.service.js';

@Module({
  imports: [DepartmentsModule, PathwaysModule, QuestionnairesModule, SchedulesModule],
  providers: [
    AdviceService,
    AnswersService,
    AnswersStore,
    AssignmentsService,
    ContactService,
    ContactStore,
    DraftsService,
    HomeService,
    ResponsesService,
    ResponsesStore,
    TakenBackService,
  ],
  exports: [AnswersService, AssignmentsService, ContactService, DraftsService, HomeService, ResponsesService],
})
export class AnswersModule {}
