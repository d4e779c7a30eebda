import { Injectable } from '@nestjs/common';
import { DepartmentsService } from '../departments/departments.service.js';
import { PatientsService } from '../patients/patients.service.js';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.service.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { FILE_SOURCE } from './appointment-file.js';
import type {
  AppointmentDto,
  AppointmentsDto,
  MoveAppointmentDto,
  PutAppointmentDto,
  PutAppointmentResultDto,
} from './appointments.dto.js';
import { type AppointmentFields, AppointmentsService, type Put } from './appointments.service.js';
import { ChangesViewService } from './changes-view.service.js';

/** The source of what is told at a screen. */
const STAFF = 'staff';

/** Appointments as staff book, move and cancel them. */
@Injectable()
export class BookingsService {
  constructor(
    private readonly database: Database,
    private readonly appointments: AppointmentsService,
    private readonly views: ChangesViewService,
    private readonly departments: DepartmentsService,
    private readonly patients: PatientsService,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal `not-found`, `invalid` */
  put(actor: Actor, { department, ...sent }: PutAppointmentDto): Promise<PutAppointmentResultDto> {
    return this.database.write(actor, 'schedules.put-appointment', { department }, async (tx) => {
      await this.departments.ofStaff(tx, department);
      await tx.saw([sent.patient]);
      const told = { ...sent, department, pathway: sent.pathway ?? null, time: sent.time ?? null, source: STAFF };
      return this.view(tx, await this.appointments.put(tx, told));
    });
  }

  /** To another day, whoever told it: the teller's next message moves the same one. @throws Refusal `not-found`, `invalid` */
  move(actor: Actor, id: string, { date, time }: MoveAppointmentDto): Promise<PutAppointmentResultDto> {
    return this.database.write(actor, 'schedules.put-appointment', { appointment: id }, async (tx) => {
      const known = await this.appointments.named(tx, id);
      const { department, patient, kind, pathway } = known;
      await this.departments.ofStaff(tx, department);
      await tx.saw([patient]);
      const told = { ...this.byStaff(known), patient, kind, pathway, date, time: time ?? null };
      return this.view(tx, await this.appointments.put(tx, told));
    });
  }

  /** Whoever told it. @throws Refusal `not-found` */
  cancel(actor: Actor, id: string, reason: string | null): Promise<PutAppointmentResultDto> {
    return this.database.write(actor, 'schedules.cancel-appointment', { appointment: id }, async (tx) => {
      const known = await this.appointments.named(tx, id);
      await this.departments.ofStaff(tx, known.department);
      await tx.saw([known.patient]);
      return this.view(tx, await this.appointments.cancel(tx, { ...this.byStaff(known), reason }));
    });
  }

  /** @throws Refusal `not-found`, `invalid` at `date` (`in-the-future`) */
  kept(actor: Actor, id: string): Promise<PutAppointmentResultDto> {
    return this.database.write(actor, 'schedules.keep-appointment', { appointment: id }, async (tx) => {
      const known = await this.appointments.named(tx, id);
      await this.departments.ofStaff(tx, known.department);
      await tx.saw([known.patient]);
      return this.view(tx, await this.appointments.kept(tx, this.byStaff(known)));
    });
  }

  /** @throws Refusal `not-found` */
  ofPatient(actor: Actor, patient: string): Promise<AppointmentsDto> {
    return this.database.read(actor, 'schedules.appointments', { patient }, async (tx) => {
      const { department } = await this.patients.get(tx, patient);
      await this.departments.ofStaff(tx, department);
      await tx.saw([patient]);
      return { appointments: (await this.appointments.ofPatient(tx, patient)).map(shown) };
    });
  }

  /** Lines of a file are believed by their age: what staff say of its appointment is as old as this moment. */
  private byStaff({ department, source, reference, version }: AppointmentFields) {
    const named = { department, source, reference };
    return source === FILE_SOURCE ? { ...named, version: Math.max(this.clock.now().getTime(), version + 1) } : named;
  }

  private async view(tx: Tx, { appointment, outcome, changes }: Put): Promise<PutAppointmentResultDto> {
    return {
      appointment: shown(appointment),
      outcome,
      changes: await this.views.view(tx, appointment.department, changes),
    };
  }
}

function shown({ changedAt, ...appointment }: AppointmentFields): AppointmentDto {
  return { ...appointment, changedAt: changedAt.toISOString() };
}
