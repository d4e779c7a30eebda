import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule } from '../access/access.module.js';
import { AnswersModule } from '../answers/answers.module.js';
import { DepartmentsModule } from '../departments/departments.module.js';
import { PatientsModule } from '../patients/patients.module.js';
import { QuestionnairesModule } from '../questionnaires/questionnaires.module.js';
import { SchedulesModule } from '../schedules/schedules.module.js';
import { DutyService } from './duty.service.js';
import { DutyStore } from './duty.store.js';
import { Mailer } from './mailer.service.js';
import { MessagesService } from './messages.service.js';
import { DutyMessageRow, ReminderRow, SyntheticCheckRow } from './notifications.entity.js';
import { RemindersService } from './reminders.service.js';
import { RemindersStore } from './reminders.store.js';
import { SyntheticService } from './synthetic.service.js';
import { SyntheticStore } from './synthetic.store.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([ReminderRow, DutyMessageRow, SyntheticCheckRow]),
    AccessModule,
    AnswersModule,
    DepartmentsModule,
    PatientsModule,
    QuestionnairesModule,
    SchedulesModule,
  ],
  providers: [
    DutyService,
    DutyStore,
    Mailer,
    MessagesService,
    RemindersService,
    RemindersStore,
    SyntheticService,
    SyntheticStore,
  ],
  exports: [MessagesService],
})
export class NotificationsModule {}
