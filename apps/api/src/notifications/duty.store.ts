import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.types.js';
import type { StaffMessage } from './staff-messages.store.js';
import type { MessageError, MessageState } from './state.js';

/** What somebody on duty is told about: an item of the worklist, or a morning whose check failed. */
export interface Subject {
  readonly department: string;
  readonly patient: string;
  readonly item: string | null;
  readonly day: string | null;
}

/** An item as far as telling about it goes. */
export interface ItemToTell extends Subject {
  /** Acute, or grey that could be; open and untaken; and not a synthetic one. */
  readonly tell: boolean;
}

/** An earlier message about the same. */
export interface Told {
  readonly round: number;
  readonly clinician: string | null;
}

/** Wanted while the item is untaken; a failed check stays worth telling. */
export interface DutyMessageToSend extends Subject, StaffMessage {}

const OF = `department_id as department, patient_id as patient`;

@Injectable()
export class DutyStore {
  /** The item under lock: rounds are told one after the other. */
  async item(tx: Tx, id: string): Promise<ItemToTell | null> {
    const [row] = await tx.sql<ItemToTell>(
      `select ${OF}, id as item, null as day, rank = 0 and state = 'open' and not synthetic as tell
       from worklist_item where id = $1 for update`,
      [id],
    );
    return row ?? null;
  }

  /** The person the morning's check is made with; a job sees only its own. */
  async syntheticPatient(tx: Tx, department: string): Promise<string | null> {
    const [row] = await tx.sql<{ id: string }>('select id from patient where department_id = $1 and synthetic', [
      department,
    ]);
    return row?.id ?? null;
  }

  async told(tx: Tx, { department, item, day }: Subject): Promise<Told[]> {
    return tx.sql<Told>(
      `select round, clinician_id as clinician from duty_message
       where department_id = $1 and item_id is not distinct from $2 and check_day is not distinct from $3 order by round`,
      [department, item, day],
    );
  }

  /** Writes the row of one round. @returns its id, or null when another has written the same round */
  async add(
    tx: Tx,
    { department, patient, item, day }: Subject,
    row: { round: number; clinician: string | null; state: MessageState; error: MessageError | null },
  ): Promise<string | null> {
    const [added] = await tx.sql<{ id: string }>(
      `insert into duty_message (department_id, patient_id, item_id, check_day, round, clinician_id, state, error)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning id`,
      [department, patient, item, day, row.round, row.clinician, row.state, row.error],
    );
    return added?.id ?? null;
  }

  async lock(tx: Tx, id: string): Promise<DutyMessageToSend | null> {
    const [row] = await tx.sql<DutyMessageToSend>(
      `select d.id, d.department_id as department, d.patient_id as patient, d.item_id as item, d.check_day::text as day, d.state,
         d.tries, c.email as "to", coalesce(i.state = 'open', true) as wanted
       from duty_message d left join clinician c on c.id = d.clinician_id left join worklist_item i on i.id = d.item_id
       where d.id = $1 for update of d`,
      [id],
    );
    return row ?? null;
  }
}
