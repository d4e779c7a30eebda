import { Injectable } from '@nestjs/common';
import type { Triage } from '@stemme/triage';
import type { OutboxRow, Tx } from '../platform/database/tx.types.js';
import type { NewItem } from './items.js';

/** Whose row it is: the same on every row a job writes. */
export interface Owner {
  readonly department: string;
  readonly patient: string;
}

const ITEMS = `jsonb_to_recordset($3::jsonb) as i (id uuid, key text, kind text, response uuid, assignment uuid, enrolment uuid,
    pathway text, level text, "atWorst" text, rank int, reasons jsonb, "answeredAt" timestamptz, "dueAt" timestamptz,
    late boolean, proxy boolean, synthetic boolean)`;

const RAISE = `insert into worklist_item (id, key, department_id, patient_id, kind, response_id, assignment_id, enrolment_id,
      pathway, level, at_worst, rank, reasons, answered_at, due_at, late, proxy, synthetic, told_at)
    select i.id, i.key, $1, $2, i.kind, i.response, i.assignment, i.enrolment, i.pathway, i.level, i."atWorst", i.rank,
      i.reasons, i."answeredAt", i."dueAt", i.late, i.proxy, i.synthetic, app.now()
    from ${ITEMS}`;

const PUBLISH = `insert into outbox (event, version, hearer, payload, department_id, patient_id, priority, key)
    select o.event, o.version, o.hearer, o.payload, o.department_id, o.patient_id, o.priority, o.key
    from jsonb_to_recordset($4::jsonb) as o (event text, version int, hearer text, payload jsonb, department_id uuid,
      patient_id uuid, priority int, key text)
    where exists (select from raised) on conflict do nothing`;

/** What the hearers write. Unique keys make a second delivery change nothing. */
@Injectable()
export class TriageStore {
  /** The triage, its worklist item if it asks for one, and the news of it: one statement, all or nothing. */
  async decide(
    tx: Tx,
    owner: Owner,
    { response, triage, body }: { response: string; triage: Triage; body: object },
    item: NewItem | null,
    outbox: readonly OutboxRow[],
  ): Promise<void> {
    await tx.sql(
      `with decided as (
        insert into triage (department_id, patient_id, response_id, rule_set, rule_set_version, level, at_worst, body)
        values ($1, $2, $5, $6, $7, $8, $9, $10) on conflict (response_id) do nothing returning id
      ), raised as (${RAISE} where exists (select from decided) on conflict (key) do nothing returning id) ${PUBLISH}`,
      [
        owner.department,
        owner.patient,
        JSON.stringify(item ? [item] : []),
        JSON.stringify(outbox),
        response,
        triage.ruleSet.id,
        triage.ruleSet.version,
        triage.level,
        triage.atWorst,
        JSON.stringify(body),
      ],
    );
  }

  /** An item that no triage made. */
  async raise(tx: Tx, owner: Owner, item: NewItem, outbox: readonly OutboxRow[]): Promise<void> {
    await tx.sql(`with raised as (${RAISE} on conflict (key) do nothing returning id) ${PUBLISH}`, [
      owner.department,
      owner.patient,
      JSON.stringify([item]),
      JSON.stringify(outbox),
    ]);
  }
}
