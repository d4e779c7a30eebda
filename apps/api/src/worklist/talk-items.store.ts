import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.types.js';

/** Every item that says this consultation is overdue begins so; behind it stands how often it was told. */
export function overdueKey(consultation: string): string {
  return `consultation-overdue:${consultation}:`;
}

/** The items that say a consultation is overdue. */
@Injectable()
export class TalkItemsStore {
  /** Ids of those that are not closed. */
  async open(tx: Tx, patient: string, consultation: string): Promise<string[]> {
    const rows = await tx.sql<{ id: string }>(
      `select id from worklist_item where patient_id = $1 and kind = 'consultation-overdue' and starts_with(key, $2)
         and state <> 'closed' order by id`,
      [patient, overdueKey(consultation)],
    );
    return rows.map(({ id }) => id);
  }

  /** Ids of those that the consultation's step to this version did something to. */
  async doneBy(tx: Tx, patient: string, consultation: string, version: number): Promise<string[]> {
    const rows = await tx.sql<{ id: string }>(
      `select distinct w.id from worklist_item w join handling h on h.item_id = w.id
       where w.patient_id = $1 and w.kind = 'consultation-overdue' and starts_with(w.key, $2)
         and h.outcome_kept @> jsonb_build_object('talk', jsonb_build_object('id', $3::text, 'version', $4::int)) order by w.id`,
      [patient, overdueKey(consultation), consultation, version],
    );
    return rows.map(({ id }) => id);
  }
}
