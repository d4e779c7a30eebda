import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.types.js';
import type { StaffMessage } from './staff-messages.store.js';

/** Messages of escalation: rows that the worklist has written. */
@Injectable()
export class OverdueStore {
  /** Wanted until somebody has closed the item. */
  async lock(tx: Tx, id: string): Promise<StaffMessage | null> {
    const [row] = await tx.sql<StaffMessage>(
      `select s.id, s.state, s.tries, c.email as "to", w.state <> 'closed' as wanted
       from escalation s left join clinician c on c.id = s.clinician_id join worklist_item w on w.id = s.item_id
       where s.id = $1 for update of s`,
      [id],
    );
    return row ?? null;
  }
}
