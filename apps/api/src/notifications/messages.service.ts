import { Injectable } from '@nestjs/common';
import { DepartmentsService } from '../departments/departments.service.js';
import { PatientsService } from '../patients/patients.service.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/database.service.js';
import type { MessagesDto, UndeliveredDto } from './notifications.dto.js';
import { type ListedMessage, RemindersStore } from './reminders.store.js';
import { statusOf } from './state.js';

/** What was sent, as staff see it. */
@Injectable()
export class MessagesService {
  constructor(
    private readonly database: Database,
    private readonly store: RemindersStore,
    private readonly patients: PatientsService,
    private readonly departments: DepartmentsService,
  ) {}

  /** What surely or perhaps did not arrive in 30 days. @throws Refusal `not-found` */
  undelivered(actor: Actor, department: string): Promise<UndeliveredDto> {
    return this.database.read(actor, 'notifications.undelivered', { department }, async (tx) => {
      await this.departments.ofStaff(tx, department);
      const rows = await this.store.undelivered(tx, department);
      const headers = await this.patients.headers(tx, [...new Set(rows.map(({ patient }) => patient))]);
      await tx.saw([...headers.keys()]);
      const lines = rows.flatMap(({ clinician, ...row }) => {
        const header = headers.get(row.patient);
        if (!header) return [];
        const { id, name, cpr, age } = header;
        return [{ patient: { id, name, cpr, age }, clinician, ...listed(row) }];
      });
      return { undelivered: lines };
    });
  }

  /** What was planned for and sent to a patient, newest first. @throws Refusal `not-found` */
  ofPatient(actor: Actor, patient: string): Promise<MessagesDto> {
    return this.database.read(actor, 'notifications.messages', { patient }, async (tx) => {
      await this.patients.get(tx, patient);
      await tx.saw([patient]);
      return { messages: (await this.store.of(tx, patient)).map(listed) };
    });
  }
}

function listed({ step, channel, at, state, error }: ListedMessage) {
  return { step, channel, at: at.toISOString(), status: statusOf(state), error };
}
