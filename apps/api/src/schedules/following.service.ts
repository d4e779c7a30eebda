import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.types.js';
import { type AppointmentFields, AppointmentsStore } from './appointments.store.js';
import { ContactService } from './contact.service.js';
import { EnrolmentsStore } from './enrolments.store.js';
import type { Replanned } from './planned.js';
import { PlanningService } from './planning.service.js';
import { enrolmentReplanning } from './schedules.events.js';

/**
 * What follows from an appointment. Staff see the new plan at once; a system may write appointments and nothing else, so a
 * job makes the plan for it.
 */
@Injectable()
export class FollowingService {
  constructor(
    private readonly appointments: AppointmentsStore,
    private readonly enrolments: EnrolmentsStore,
    private readonly planning: PlanningService,
    private readonly contacts: ContactService,
  ) {}

  /** Holds the patient's running enrolments, so that no two changes of a plan cross. */
  async hold(tx: Tx, patient: string): Promise<void> {
    if (tx.actor.kind !== 'system') await this.enrolments.lockAll(tx, patient);
  }

  async replan(tx: Tx, appointment: AppointmentFields, enrolments: readonly string[]): Promise<Replanned> {
    const all: Replanned[] = [];
    for (const id of enrolments) {
      if (tx.actor.kind === 'system') await this.ask(tx, appointment, id);
      else all.push(await this.planning.replan(tx, id));
    }
    return {
      added: all.flatMap(({ added }) => added),
      moved: all.flatMap(({ moved }) => moved),
      revoked: all.flatMap(({ revoked }) => revoked),
    };
  }

  /** The patient came to it. */
  async met(tx: Tx, { patient, pathway }: AppointmentFields): Promise<void> {
    if (tx.actor.kind === 'system') return;
    for (const id of await this.appointments.concerned(tx, patient, [pathway])) {
      const row = await this.enrolments.lock(tx, id);
      if (row) await this.contacts.sawKept(tx, row);
    }
  }

  private async ask(tx: Tx, appointment: AppointmentFields, enrolment: string): Promise<void> {
    const { id, department, patient, changedAt, version, state } = appointment;
    const key = `replanning:${enrolment}:${id}:${version}:${state}:${changedAt.getTime()}`;
    await tx.publish(enrolmentReplanning, { enrolment }, { department, patient, key });
  }
}
