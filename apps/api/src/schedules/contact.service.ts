import { Injectable } from '@nestjs/common';
import { DepartmentsService } from '../departments/departments.service.js';
import { PathwaysService } from '../pathways/pathways.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { type Scan, Sweeps } from '../platform/jobs/hears.decorator.js';
import { ScheduleActsStore } from './acts.store.js';
import { AppointmentsStore } from './appointments.store.js';
import { contactAgain, contactDue } from './contact.js';
import { type EnrolmentFields, EnrolmentsStore } from './enrolments.store.js';
import { contactOverdue } from './schedules.events.js';

type Enrolled = Pick<
  EnrolmentFields,
  'id' | 'department' | 'patient' | 'pathway' | 'pathwayVersion' | 'contactAt' | 'createdAt'
>;

/** Nobody is forgotten: a patient who never answers has still talked to a person within the pathway's longest time. */
@Injectable()
export class ContactService {
  constructor(
    private readonly store: EnrolmentsStore,
    private readonly appointments: AppointmentsStore,
    private readonly acts: ScheduleActsStore,
    private readonly departments: DepartmentsService,
    private readonly pathways: PathwaysService,
  ) {}

  @Sweeps('schedules.contact', 5)
  contactDue(scan: Scan): Promise<number> {
    return scan.publishing('sweep_contact', contactOverdue);
  }

  /** The patient has talked to a person. An earlier talk than the last one known changes nothing. */
  async humanContact(tx: Tx, enrolment: string, at: Date): Promise<void> {
    const row = await this.store.lock(tx, enrolment);
    if (row && (row.contactAt === null || row.contactAt < at)) await this.set(tx, row, at, 'contact');
  }

  /** It was a slip of the hand: the talk before it counts again. */
  async undone(tx: Tx, enrolment: string, at: Date): Promise<void> {
    const row = await this.store.lock(tx, enrolment);
    if (row?.contactAt?.getTime() !== at.getTime()) return;
    await this.acts.write(tx, [{ ...owner(row), act: 'contact-undone', detail: { at: at.toISOString() } }]);
    const before = (await this.acts.contactBefore(tx, row.id, at)) ?? row.createdAt;
    await this.store.setContact(tx, row.id, before, await this.due(tx, row, before));
  }

  /** Somebody was asked to call, and did something else: they are asked again in a while. */
  async putOff(tx: Tx, enrolment: string, at: Date): Promise<void> {
    const row = await this.store.lock(tx, enrolment);
    if (!row) return;
    const { zone } = await this.departments.get(tx, row.department);
    const pathway = await this.pathways.version(tx, row.pathway, row.pathwayVersion);
    const due = contactAgain(pathway, at, zone);
    if (due) await this.store.setContactDue(tx, row.id, due);
  }

  /** Until when a patient who talks to somebody at this instant may go without; null where the pathway sets no limit. */
  async due(
    tx: Tx,
    row: Pick<Enrolled, 'department' | 'pathway' | 'pathwayVersion'>,
    at: Date,
  ): Promise<string | null> {
    const { zone } = await this.departments.get(tx, row.department);
    return contactDue(await this.pathways.version(tx, row.pathway, row.pathwayVersion), at, zone);
  }

  /** A visit that was kept is a talk; told by a system, it is noticed here. The enrolment is held. */
  async sawKept(tx: Tx, row: Enrolled): Promise<void> {
    const at = await this.appointments.lastKept(tx, row.id);
    if (at && (row.contactAt === null || row.contactAt < at)) await this.set(tx, row, at, 'contact');
  }

  private async set(tx: Tx, row: Enrolled, at: Date, act: string): Promise<void> {
    await this.store.setContact(tx, row.id, at, await this.due(tx, row, at));
    await this.acts.write(tx, [{ ...owner(row), act, detail: { at: at.toISOString() } }]);
  }
}

function owner({ id, department, patient }: Enrolled): { enrolment: string; department: string; patient: string } {
  return { enrolment: id, department, patient };
}
