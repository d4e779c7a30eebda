import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.types.js';

/** One thing that happened to a plan, and why. Ids, dates and codes; what a person wrote is in `reason`. */
export interface ScheduleAct {
  readonly department: string;
  readonly patient: string;
  readonly enrolment: string;
  readonly assignment?: string | null;
  readonly appointment?: string | null;
  readonly act: string;
  readonly reason?: string | null;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Why a schedule is as it is. Rows are written once and never changed. */
@Injectable()
export class ScheduleActsStore {
  /** Whoever is signed in did it, or the system that told it; in a job, nobody did. */
  async write(tx: Tx, acts: readonly ScheduleAct[]): Promise<void> {
    if (acts.length === 0) return;
    await tx.sql(
      `insert into schedule_act (department_id, patient_id, enrolment_id, assignment_id, appointment_id, act, reason, detail,
         clinician_id, clinician_name)
       select a.department, a.patient, a.enrolment, a.assignment, a.appointment, a.act, a.reason, coalesce(a.detail, '{}'),
         (me.m ->> 'clinician')::uuid, case when me.m ->> 'clinician' is not null then me.m ->> 'name' else me.s ->> 'name' end
       from jsonb_to_recordset($1::jsonb) as a (department uuid, patient uuid, enrolment uuid, assignment uuid,
         appointment uuid, act text, reason text, detail jsonb)
       cross join (select ctx.me() as m, ctx.system_me() as s) me`,
      [JSON.stringify(acts)],
    );
  }

  /** When the patient talked to a person the last time before, as far as it was not taken back; null = never. */
  async contactBefore(tx: Tx, enrolment: string, at: Date): Promise<Date | null> {
    const [row] = await tx.sql<{ at: Date | null }>(
      `select max((c.detail ->> 'at')::timestamptz) as at from schedule_act c
       where c.enrolment_id = $1 and c.act = 'contact' and (c.detail ->> 'at')::timestamptz < $2
         and not exists (select from schedule_act u where u.enrolment_id = $1 and u.act = 'contact-undone'
           and u.detail ->> 'at' = c.detail ->> 'at' and u.id > c.id)`,
      [enrolment, at],
    );
    return row?.at ?? null;
  }
}
