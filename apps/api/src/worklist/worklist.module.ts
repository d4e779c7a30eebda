import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConsultationsModule } from '../consultations/consultations.module.js';
import { DepartmentsModule } from '../departments/departments.module.js';
import { LimitsModule } from '../limits/limits.module.js';
import { PathwaysModule } from '../pathways/pathways.module.js';
import { PatientsModule } from '../patients/patients.module.js';
import { SchedulesModule } from '../schedules/schedules.module.js';
import { ActsService } from './acts.service.js';
import { BulkService } from './bulk.service.js';
import { ChangingService } from './changing.service.js';
import { EscalationService } from './escalation.service.js';
import { EscalationStore } from './escalation.store.js';
import { ItemsService } from './items.service.js';
import { LimitRemindersService } from './limit-reminders.service.js';
import { LiveService } from './live.service.js';
import { LiveStore } from './live.store.js';
import { LookingService } from './looking.service.js';
import { PlacesService } from './places.service.js';
import { PresenceStore } from './presence.store.js';
import { TalkActsService } from './talk-acts.service.js';
import { TalkItemsStore } from './talk-items.store.js';
import { TalksService } from './talks.service.js';
import { HandlingRow, WorklistItemRow } from './worklist.entity.js';
import { WorklistService } from './worklist.service.js';
import { WorklistStore } from './worklist.store.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([WorklistItemRow, HandlingRow]),
    ConsultationsModule,
    DepartmentsModule,
    LimitsModule,
    PathwaysModule,
    PatientsModule,
    SchedulesModule,
  ],
  providers: [
    ActsService,
    BulkService,
    ChangingService,
    EscalationService,
    EscalationStore,
    ItemsService,
    LimitRemindersService,
    LiveService,
    LiveStore,
    LookingService,
    PlacesService,
    PresenceStore,
    TalkActsService,
    TalkItemsStore,
    TalksService,
    WorklistService,
    WorklistStore,
  ],
  exports: [
    ActsService,
    BulkService,
    EscalationService,
    ItemsService,
    LiveService,
    LookingService,
    PlacesService,
    TalkActsService,
    WorklistService,
  ],
})
export class WorklistModule {}
