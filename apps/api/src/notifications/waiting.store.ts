import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.types.js';

export interface WaitingLetter {
  readonly id: string;
  readonly address: string;
  readonly language: 'da' | 'en';
  readonly subject: string;
  readonly body: string;
  readonly sender: string;
  readonly senderAddress: string | null;
  readonly zone: string;
  readonly createdAt: Date;
}

/** What a call is about. */
export interface CalledStep {
  readonly patient: string;
  readonly assignment: string;
  readonly step: string;
}

/** Letters to print and calls to make. */
@Injectable()
export class WaitingStore {
  /** Waiting, or printed before: a sheet that is lost can be printed again. */
  letters(tx: Tx, ids: readonly string[]): Promise<WaitingLetter[]> {
    return tx.sql<WaitingLetter>(
      `select m.id, m.address, m.language, m.content ->> 'subject' as subject, m.content ->> 'body' as body, d.public_name as sender,
         d.postal_address as "senderAddress", d.zone, m.created_at as "createdAt"
       from message m join department d on d.id = m.department_id
       where m.id = any ($1::uuid[]) and m.channel = 'letter' and m.state in ('waiting', 'sent')`,
      [ids],
    );
  }

  /** @returns the ids of those that were waiting */
  async printed(tx: Tx, ids: readonly string[]): Promise<string[]> {
    const rows = await tx.sql<{ id: string }>(
      `update message set state = 'sent', sent_at = app.now() where id = any ($1::uuid[]) and channel = 'letter' and state = 'waiting'
       returning id`,
      [ids],
    );
    const done = rows.map(({ id }) => id);
    await tx.sql(
      `update reminder set state = 'sent', sent_at = app.now() where message_id = any ($1::uuid[]) and state = 'waiting'`,
      [done],
    );
    return done;
  }

  /** The step is told by voice; the call itself is over when no step of it waits any more. */
  async called(tx: Tx, called: CalledStep): Promise<void> {
    await this.hold(tx, called);
    const { patient, assignment, step } = called;
    const rows = await tx.sql<{ message: string | null }>(
      `update reminder set state = 'sent', error = null, sent_at = app.now()
       where patient_id = $1 and assignment_id = $2 and step = $3 and state in ('waiting', 'failed') returning message_id as message`,
      [patient, assignment, step],
    );
    await this.over(tx, rows, 'sent');
  }

  /** Nobody need call about the step. What has failed stays so: the patient was never told. */
  async notNeeded(tx: Tx, called: CalledStep): Promise<void> {
    await this.hold(tx, called);
    const { patient, assignment, step } = called;
    const rows = await tx.sql<{ message: string | null }>(
      `update reminder set state = 'suppressed'
       where patient_id = $1 and assignment_id = $2 and step = $3 and state = 'waiting' returning message_id as message`,
      [patient, assignment, step],
    );
    await this.over(tx, rows, 'suppressed');
  }

  /** Takes either back: the step waits for a call, or, where every channel had refused, has failed. */
  async calledBack(tx: Tx, called: CalledStep): Promise<void> {
    await this.hold(tx, called);
    const { patient, assignment, step } = called;
    const rows = await tx.sql<{ message: string }>(
      `update reminder r set state = case when m.channel = 'phone' then 'waiting' else 'failed' end, error = m.error, sent_at = null
       from message m where m.id = r.message_id and r.patient_id = $1 and r.assignment_id = $2 and r.step = $3
         and (m.channel = 'phone' and r.state in ('sent', 'suppressed') or m.state = 'failed' and r.state = 'sent')
       returning m.id as message`,
      [patient, assignment, step],
    );
    await tx.sql(
      `update message set state = 'waiting', sent_at = null
       where id = any ($1::uuid[]) and channel = 'phone' and state in ('sent', 'suppressed')`,
      [rows.map(({ message }) => message)],
    );
  }

  /** The message before what it carries: in the order in which the sweep of what waits takes them. */
  private async hold(tx: Tx, { patient, assignment, step }: CalledStep): Promise<void> {
    await tx.sql(
      `select 1 from message where id in
         (select message_id from reminder where patient_id = $1 and assignment_id = $2 and step = $3) for update`,
      [patient, assignment, step],
    );
  }

  private async over(tx: Tx, rows: readonly { message: string | null }[], state: 'sent' | 'suppressed'): Promise<void> {
    await tx.sql(
      `update message m set state = $2, sent_at = case when $2 = 'sent' then app.now() end
       where m.id = any ($1::uuid[]) and m.channel = 'phone' and m.state = 'waiting'
         and not exists (select from reminder r where r.message_id = m.id and r.state = 'waiting')`,
      [rows.flatMap(({ message }) => message ?? []), state],
    );
  }
}
