/** Whose row it is: the same on every row a job writes. */
export interface Owner {
  readonly department: string;
  readonly patient: string;
}

/** The items given as JSON in `$3`. */
const ITEMS = `jsonb_to_recordset($3::jsonb) as i (id uuid, key text, kind text, response uuid, assignment uuid, enrolment uuid,
    pathway text, level text, "atWorst" text, rank int, reasons jsonb, "answeredAt" timestamptz, "dueAt" timestamptz,
    late boolean, proxy boolean, synthetic boolean)`;

/** Inserts items given as JSON in `$3`, for the owner `$1`, `$2`: a part of a store's own statement. */
export const RAISE_ITEM = `insert into worklist_item (id, key, department_id, patient_id, kind, response_id, assignment_id, enrolment_id,
      pathway, level, at_worst, rank, reasons, answered_at, due_at, late, proxy, synthetic, told_at)
    select i.id, i.key, $1, $2, i.kind, i.response, i.assignment, i.enrolment, i.pathway, i.level, i."atWorst", i.rank,
      i.reasons, i."answeredAt", i."dueAt", i.late, i.proxy, i.synthetic, app.now()
    from ${ITEMS}`;

/** Publishes the outbox rows given as JSON in `$4`, if the part called `raised` raised anything. */
export const PUBLISH_RAISED = `insert into outbox (event, version, hearer, payload, department_id, patient_id, priority, key)
    select o.event, o.version, o.hearer, o.payload, o.department_id, o.patient_id, o.priority, o.key
    from jsonb_to_recordset($4::jsonb) as o (event text, version int, hearer text, payload jsonb, department_id uuid,
      patient_id uuid, priority int, key text)
    where exists (select from raised) on conflict do nothing`;
