import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DepartmentsModule } from '../departments/departments.module.js';
import { PathwaysModule } from '../pathways/pathways.module.js';
import { PatientsModule } from '../patients/patients.module.js';
import { QuestionnairesModule } from '../questionnaires/questionnaires.module.js';
import { ScheduleActsStore } from './acts.store.js';
import { AppointmentsService } from './appointments.service.js';
import { AppointmentsStore } from './appointments.store.js';
import { ArrivalsService } from './arrivals.service.js';
import { BookingsService } from './bookings.service.js';
import { ChangesViewService } from './changes-view.service.js';
import { ContactService } from './contact.service.js';
import { CourseService } from './course.service.js';
import { ExtrasService } from './extras.service.js';
import { ExtrasStore } from './extras.store.js';
import { FollowingService } from './following.service.js';
import { PlansStore } from './plans.store.js';
import { RenewalsService } from './renewals.service.js';
import { ReplannedService } from './replanned.service.js';
import { SilenceService } from './silence.service.js';
import { StartService } from './start.service.js';
import { StatusService } from './status.service.js';
import { SwitchService } from './switch.service.js';
import { SwitchingService } from './switching.service.js';
import { SwitchingStore } from './switching.store.js';
import { TransferService } from './transfer.service.js';
import { VersionsService } from './versions.service.js';
import { AppointmentFileService } from './appointment-file.service.js';
import { CalendarService } from './calendar.service.js';
import { CalendarStore } from './calendar.store.js';
import { EnrolFileService } from './enrol-file.service.js';
import { EnrolmentsService } from './enrolments.service.js';
import { EnrolmentsStore } from './enrolments.store.js';
import { FileLinesService } from './file-lines.service.js';
import { FileLinesStore } from './file-lines.store.js';
import { FilePathwaysService } from './file-pathways.service.js';
import { FindService } from './find.service.js';
import { MovingService } from './moving.service.js';
import { MovingStore } from './moving.store.js';
import { OfferService } from './offer.service.js';
import { OpeningService } from './opening.service.js';
import { PlanningService } from './planning.service.js';
import { AppointmentRow, AssignmentRow, EnrolmentRow } from './schedules.entity.js';
import { SchedulesService } from './schedules.service.js';
import { SchedulesStore } from './schedules.store.js';
import { TimelineService } from './timeline.service.js';
import { TimelineStore } from './timeline.store.js';
import { TitlesService } from './titles.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([EnrolmentRow, AssignmentRow, AppointmentRow]),
    DepartmentsModule,
    PathwaysModule,
    PatientsModule,
    QuestionnairesModule,
  ],
  providers: [
    ScheduleActsStore,
    AppointmentsService,
    AppointmentsStore,
    ArrivalsService,
    BookingsService,
    ChangesViewService,
    ContactService,
    CourseService,
    ExtrasService,
    ExtrasStore,
    FollowingService,
    PlansStore,
    RenewalsService,
    ReplannedService,
    SilenceService,
    StartService,
    StatusService,
    SwitchService,
    SwitchingService,
    SwitchingStore,
    TransferService,
    VersionsService,
    AppointmentFileService,
    CalendarService,
    CalendarStore,
    EnrolFileService,
    FileLinesService,
    FileLinesStore,
    FilePathwaysService,
    MovingService,
    MovingStore,
    TimelineService,
    TimelineStore,
    TitlesService,
    EnrolmentsService,
    EnrolmentsStore,
    FindService,
    OfferService,
    OpeningService,
    PlanningService,
    SchedulesService,
    SchedulesStore,
  ],
  exports: [
    AppointmentsService,
    BookingsService,
    ExtrasService,
    SilenceService,
    StatusService,
    TransferService,
    VersionsService,
    AppointmentFileService,
    CalendarService,
    EnrolFileService,
    EnrolmentsService,
    FindService,
    OfferService,
    SchedulesService,
    TimelineService,
    MovingService,
  ],
})
export class SchedulesModule {}
