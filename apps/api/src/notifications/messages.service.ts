import { Injectable } from '@nestjs/common';
import { DepartmentsService } from '../departments/departments.service.js';
import { PatientsService } from '../patients/patients.service.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { found, Refusal } from '../platform/errors.js';
import { type ListedMessage, MessagesStore } from './messages.store.js';
import type { MessageDto, MessagesDto, UndeliveredDto } from './notifications.dto.js';
import { statusOf } from './state.js';

/** What was sent, as staff see it, and what they settle where nobody else can know. */
@Injectable()
export class MessagesService {
  constructor(
    private readonly database: Database,
    private readonly store: MessagesStore,
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

  /** A message of unknown fate: somebody knows that it arrived. @throws Refusal `not-found`, `changed` */
  arrived(actor: Actor, message: string): Promise<void> {
    return this.database.write(actor, 'notifications.message-arrived', { message }, async (tx) => {
      await this.unknown(tx, message);
      await this.store.arrived(tx, message);
    });
  }

  /**
   * A message of unknown fate: somebody wants what it said sent once more. Never done by itself.
   * @throws Refusal `not-found`; `changed`: it is settled already, or nothing of it is wanted any more
   */
  again(actor: Actor, message: string): Promise<void> {
    return this.database.write(actor, 'notifications.message-again', { message }, async (tx) => {
      await this.unknown(tx, message);
      if ((await this.store.again(tx, message)) === 0) throw new Refusal('changed');
    });
  }

  private async unknown(tx: Tx, id: string): Promise<void> {
    const { department, patient, state, resolution } = found(await this.store.lock(tx, id));
    await this.departments.ofStaff(tx, department);
    await tx.saw([patient]);
    if (state !== 'unknown' || resolution !== null) throw new Refusal('changed');
  }
}

function listed({
  id,
  step,
  steps,
  assignments,
  channel,
  at,
  state,
  error,
  count,
  next,
  ...row
}: ListedMessage): MessageDto {
  const { resolution, resolvedAt, resolvedBy } = row;
  const resolved =
    resolution && resolvedAt ? { how: resolution, by: resolvedBy ?? '', at: resolvedAt.toISOString() } : null;
  const status = statusOf(state);
  return {
    id,
    step,
    steps: [...steps],
    assignments: [...assignments],
    channel,
    at: at.toISOString(),
    status,
    error,
    next,
    resolved,
    questionnaires: count,
  };
}
