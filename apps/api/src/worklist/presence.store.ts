import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.types.js';

/** Renewed every 45 s by the screen: one that is lost is forgotten after two. */
const HOLDS = '100 seconds';

/** Who has an item before them: rows with an end, the same for every process. */
@Injectable()
export class PresenceStore {
  /** What is over is cleared away by whoever comes: a row that goes is news, one that is renewed is not. */
  async open(tx: Tx, { id, department, patient }: { id: string; department: string; patient: string }): Promise<void> {
    await tx.sql('delete from item_open where department_id = $1 and until <= now()', [department]);
    await tx.sql(
      `insert into item_open (department_id, patient_id, item_id, clinician_id, clinician_name, until)
       select $1, $2, $3, (m ->> 'clinician')::uuid, m ->> 'name', now() + interval '${HOLDS}' from (select ctx.me() as m) me
       on conflict (item_id, clinician_id) do update set until = excluded.until`,
      [department, patient, id],
    );
  }

  async leave(tx: Tx, id: string): Promise<void> {
    await tx.sql(
      `delete from item_open where item_id = $1 and clinician_id = (select (ctx.me() ->> 'clinician')::uuid)`,
      [id],
    );
  }
}
