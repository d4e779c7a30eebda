import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule } from '../access/access.module.js';
import { AnswersModule } from '../answers/answers.module.js';
import { DepartmentsModule } from '../departments/departments.module.js';
import { PathwaysModule } from '../pathways/pathways.module.js';
import { PatientsModule } from '../patients/patients.module.js';
import { QuestionnairesModule } from '../questionnaires/questionnaires.module.js';
import { SchedulesModule } from '../schedules/schedules.module.js';
import { WorklistModule } from '../worklist/worklist.module.js';
import { CallsStore } from './calls.store.js';
import { ClaimService } from './claim.service.js';
import { DigitalPost } from './digital-post.service.js';
import { DutyService } from './duty.service.js';
import { DutyStore } from './duty.store.js';
import { FallbackService } from './fallback.service.js';
import { Letterbox } from './letterbox.service.js';
import { LettersService } from './letters.service.js';
import { LettersStore } from './letters.store.js';
import { ListsService } from './lists.service.js';
import { Mailer } from './mailer.service.js';
import { MessagesService } from './messages.service.js';
import { MessagesStore } from './messages.store.js';
import { DutyMessageRow, MessageRow, ReminderRow, SyntheticCheckRow } from './notifications.entity.js';
import { OutgoingService } from './outgoing.service.js';
import { OutgoingStore } from './outgoing.store.js';
import { OverdueService } from './overdue.service.js';
import { OverdueStore } from './overdue.store.js';
import { StaffMessagesStore } from './staff-messages.store.js';
import { StaffPost } from './staff-post.service.js';
import { PreferencesService } from './preferences.service.js';
import { PreferencesStore } from './preferences.store.js';
import { RemindersService } from './reminders.service.js';
import { RemindersStore } from './reminders.store.js';
import { SendersService } from './senders.service.js';
import { SmsGateway } from './sms-gateway.service.js';
import { SyntheticService } from './synthetic.service.js';
import { SyntheticStore } from './synthetic.store.js';
import { TemplatesService } from './templates.service.js';
import { TemplatesStore } from './templates.store.js';
import { WaitingService } from './waiting.service.js';
import { WaitingStore } from './waiting.store.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([ReminderRow, MessageRow, DutyMessageRow, SyntheticCheckRow]),
    AccessModule,
    AnswersModule,
    DepartmentsModule,
    PathwaysModule,
    PatientsModule,
    QuestionnairesModule,
    SchedulesModule,
    WorklistModule,
  ],
  providers: [
    CallsStore,
    LettersService,
    LettersStore,
    ListsService,
    PreferencesService,
    PreferencesStore,
    TemplatesService,
    TemplatesStore,
    DutyService,
    DutyStore,
    Mailer,
    MessagesService,
    OverdueService,
    OverdueStore,
    StaffMessagesStore,
    StaffPost,
    RemindersService,
    RemindersStore,
    ClaimService,
    DigitalPost,
    FallbackService,
    MessagesStore,
    OutgoingService,
    OutgoingStore,
    SendersService,
    SmsGateway,
    WaitingService,
    WaitingStore,
    Letterbox,
    SyntheticService,
    SyntheticStore,
  ],
  exports: [LettersService, ListsService, MessagesService, PreferencesService, TemplatesService],
})
export class NotificationsModule {}
