import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.types.js';

export interface ListedLetter {
  readonly id: string;
  readonly patient: string;
  readonly step: string;
  readonly questionnaires: number;
  readonly address: string | null;
  readonly since: Date;
  readonly printedAt: Date | null;
}

const FIELDS = `select id, patient_id as patient, step, count as questionnaires, address, created_at as since, sent_at as "printedAt"
  from message where department_id = $1 and channel = 'letter'`;

@Injectable()
export class LettersStore {
  /** The oldest first. */
  waiting(tx: Tx, department: string): Promise<ListedLetter[]> {
    return tx.sql<ListedLetter>(`${FIELDS} and state = 'waiting' order by created_at, id limit 300`, [department]);
  }

  /** Marked as printed in the last week, the newest first. */
  printed(tx: Tx, department: string): Promise<ListedLetter[]> {
    return tx.sql<ListedLetter>(
      `${FIELDS} and state = 'sent' and sent_at > app.now() - interval '7 days' order by sent_at desc, id limit 100`,
      [department],
    );
  }

  /** Those of the ids that are the department's letters, waiting or printed in the last week. */
  async known(tx: Tx, department: string, ids: readonly string[]): Promise<{ id: string; patient: string }[]> {
    return tx.sql(
      `select id, patient_id as patient from message where department_id = $1 and channel = 'letter' and id = any ($2::uuid[])
         and (state = 'waiting' or (state = 'sent' and sent_at > app.now() - interval '7 days'))`,
      [department, ids],
    );
  }

  /** Back among those that wait: it was not posted after all. @returns how many */
  async unprinted(tx: Tx, ids: readonly string[]): Promise<number> {
    const rows = await tx.sql<{ id: string }>(
      `update message set state = 'waiting', sent_at = null where id = any ($1::uuid[]) and channel = 'letter' and state = 'sent'
         and sent_at > app.now() - interval '7 days' returning id`,
      [ids],
    );
    await tx.sql(
      `update reminder set state = 'waiting', sent_at = null where message_id = any ($1::uuid[]) and state = 'sent'`,
      [rows.map(({ id }) => id)],
    );
    return rows.length;
  }
}
