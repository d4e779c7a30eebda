import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.types.js';
import type { Telling } from './escalation.js';
import type { Where } from './places.service.js';

/** An overdue item, with the step before the one that is to be told. */
export interface Overdue extends Where {
  readonly id: string;
  readonly rank: number;
  readonly state: string;
  readonly dueAt: string;
  readonly nextAttemptAt: string | null;
  readonly snoozedUntil: string | null;
  readonly synthetic: boolean;
  readonly step: number;
  readonly previous: { readonly dueAt: string; readonly toldAt: string; readonly isFailed: boolean } | null;
  /** Clinicians told at earlier steps. */
  readonly told: readonly string[];
  readonly now: Date;
}

@Injectable()
export class EscalationStore {
  /**
   * The item under lock: its steps are told one after the other. Read by a statement of its own, so that what the one before
   * has told is seen.
   */
  async lock(tx: Tx, id: string): Promise<Overdue | null> {
    await tx.sql('select id from worklist_item where id = $1 for update', [id]);
    const [row] = await tx.sql<Overdue>(
      `select w.id, w.department_id as department, w.patient_id as patient, w.enrolment_id as enrolment, w.pathway,
         e.pathway_version as "pathwayVersion", w.rank, w.state, to_json(w.due_at) #>> '{}' as "dueAt", w.synthetic,
         to_json(w.next_attempt_at) #>> '{}' as "nextAttemptAt", to_json(w.snoozed_until) #>> '{}' as "snoozedUntil",
         w.escalation_step as step, app.now() as now,
         (select jsonb_build_object('dueAt', max(s.due_at), 'toldAt', max(s.told_at), 'isFailed', bool_and(s.state = 'failed')) from escalation s
           where s.item_id = w.id and s.step = w.escalation_step - 1 having count(*) > 0) as previous,
         array(select s.clinician_id from escalation s where s.item_id = w.id and s.clinician_id is not null) as told
       from worklist_item w join enrolment e on e.id = w.enrolment_id where w.id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** Writes one row of a step. @returns its id; null when it stands already */
  async add(
    tx: Tx,
    { id, department, patient }: Overdue,
    { step, to, dueAt }: { readonly step: number; readonly to: string; readonly dueAt: Date },
    { clinician, name, error }: Telling,
  ): Promise<string | null> {
    const [row] = await tx.sql<{ id: string }>(
      `insert into escalation (department_id, patient_id, item_id, step, told_to, due_at, clinician_id, clinician_name, state, error)
       values ($1, $2, $3, $4, $5, $6, $7, $8, case when $9::text is null then 'queued' else 'failed' end, $9)
       on conflict do nothing returning id`,
      [department, patient, id, step, to, dueAt, clinician, name, error],
    );
    return row?.id ?? null;
  }

  /** The step that comes next, and when; null = there is none left. */
  async arm(tx: Tx, id: string, step: number, at: Date | null): Promise<void> {
    await tx.sql(
      `update worklist_item set escalation_step = $2, escalate_at = coalesce($3::timestamptz, 'infinity') where id = $1`,
      [id, step, at],
    );
  }

  /** Nobody of the last step was reached: the next is told now. */
  async hasten(tx: Tx, escalation: string): Promise<void> {
    await tx.sql(
      `update worklist_item w set escalate_at = app.now() from escalation e
       where e.id = $1 and w.id = e.item_id and e.step = w.escalation_step - 1 and w.state <> 'closed'
         and not exists (select from escalation o where o.item_id = e.item_id and o.step = e.step and o.state <> 'failed')`,
      [escalation],
    );
  }
}
