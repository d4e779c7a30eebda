import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.types.js';

/** Questionnaires that patients ask for themselves. */
@Injectable()
export class ExtrasStore {
  async now(tx: Tx): Promise<Date> {
    const [row] = await tx.sql<{ now: Date }>('select app.now() as now');
    return row!.now;
  }

  async find(tx: Tx, id: string): Promise<{ enrolment: string } | null> {
    const [row] = await tx.sql<{ enrolment: string }>(
      'select enrolment_id as enrolment from assignment where id = $1',
      [id],
    );
    return row ?? null;
  }

  /** The patient's own requests of an enrolment: how many there were, and the one that is open. */
  async extras(tx: Tx, enrolment: string, steps: string): Promise<{ count: number; open: string | null }> {
    const [row] = await tx.sql<{ count: number; open: string | null }>(
      `select count(*)::int as count, (array_agg(id) filter (where state = 'open' and closes_at > app.now()))[1] as open
       from assignment where enrolment_id = $1 and step like $2`,
      [enrolment, steps],
    );
    return row!;
  }

  /** One more of the patient's own requests, open now; nothing when another device was first. */
  async addExtra(
    tx: Tx,
    extra: {
      id: string;
      enrolment: string;
      step: string;
      questionnaire: string;
      version: number;
      due: string;
      closes: string;
    },
  ): Promise<void> {
    await tx.sql(
      `insert into assignment (id, department_id, patient_id, enrolment_id, step, questionnaire, questionnaire_version,
         opens_at, due_at, closes_at, state, opened_at)
       select $1, department_id, patient_id, id, $3, $4, $5, app.now(), $6, $7, 'open', app.now() from enrolment where id = $2
       on conflict do nothing`,
      [extra.id, extra.enrolment, extra.step, extra.questionnaire, extra.version, extra.due, extra.closes],
    );
  }
}
