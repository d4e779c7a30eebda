import { Injectable } from '@nestjs/common';
import type { Level, Triage } from '@stemme/triage';
import type { Tx } from '../platform/database/tx.types.js';
import type { Rest } from './rest-words.js';

/** A triage as it is stored. */
export interface StoredTriage {
  readonly level: Level;
  readonly atWorst: Level | null;
  readonly decidedAt: string;
  readonly body: { readonly triage: Triage } & Partial<Pick<Rest, 'limits' | 'settled'>>;
}

export interface Read {
  readonly at: string;
  readonly by: string;
}

/** A message to a patient and what became of it. */
export interface Sent {
  readonly step: string;
  readonly channel: string;
  readonly at: Date;
  readonly status: string;
}

const TRIAGE = `(select jsonb_build_object('level', t.level, 'atWorst', t.at_worst, 'decidedAt', t.decided_at, 'body', t.body)
    from triage t where t.response_id = $1) as triage`;

/** What has been decided about responses, and who has read them. */
@Injectable()
export class RecordStore {
  /** Writes once that this clinician has opened the response, and gives what stands about it. */
  async open(
    tx: Tx,
    { id, department, patient }: { id: string; department: string; patient: string },
  ): Promise<{ triage: StoredTriage | null; readBy: Read[]; byHand: boolean }> {
    const [row] = await tx.sql<{ triage: StoredTriage | null; readBy: Read[]; byHand: boolean }>(
      `with me as (select ctx.me() as m), put as (
        insert into reading (response_id, department_id, patient_id, clinician_id, clinician_name)
        select $1, $2, $3, (m ->> 'clinician')::uuid, m ->> 'name' from me on conflict do nothing returning at, clinician_name
      ) select ${TRIAGE}, exists (select from worklist_item w where w.key = 'by-hand:' || $1) as "byHand",
        (select jsonb_agg(jsonb_build_object('at', r.at, 'by', r.clinician_name) order by r.at) from (
          select at, clinician_name from reading where response_id = $1 union all select at, clinician_name from put) r) as "readBy"`,
      [id, department, patient],
    );
    return row!;
  }

  /**
   * What a patient may know of what became of a response; `now` in business time. `awaited`: something of the same
   * enrolment still waits for a person.
   */
  async receipt(
    tx: Tx,
    id: string,
  ): Promise<{ triage: StoredTriage | null; read: Read | null; awaited: boolean; now: Date }> {
    const [row] = await tx.sql<{ triage: StoredTriage | null; read: Read | null; awaited: boolean; now: Date }>(
      `select ${TRIAGE}, app.now() as now, ctx.awaited($1) as awaited,
        (select jsonb_build_object('at', r.at, 'by', r.clinician_name) from reading r
        where r.response_id = $1 order by r.at limit 1) as read`,
      [id],
    );
    return row!;
  }

  async levels(tx: Tx, patient: string): Promise<{ response: string; level: Level; atWorst: Level | null }[]> {
    return tx.sql(`select response_id as response, level, at_worst as "atWorst" from triage where patient_id = $1`, [
      patient,
    ]);
  }

  /** The messages of the last year. They belong to notifications, which stands below and may not be asked. */
  async messages(tx: Tx, patient: string): Promise<Sent[]> {
    return tx.sql<Sent>(
      `select step, channel, coalesce(sent_at, claimed_at, due_at) as at,
         case state when 'due' then 'planned' when 'queued' then 'sending' when 'claimed' then 'sending'
           when 'suppressed' then 'cancelled' else state end as status
       from reminder
       where patient_id = $1 and due_at > app.now() - interval '1 year' and (due_at <= app.now() or state <> 'due')
       order by at desc limit 100`,
      [patient],
    );
  }

  /** The clinician who asks. */
  async me(tx: Tx): Promise<string> {
    const [row] = await tx.sql<{ id: string }>(`select ctx.me() ->> 'clinician' as id`);
    return row!.id;
  }
}
