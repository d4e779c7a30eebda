import type { Tx } from '../platform/database/tx.types.js';

/** Where in a new demo something is to be done: what a person would find by looking at the screens. */
export class SeedShownStore {
  /** The newest finished answer of a level at which this rule alone fired; without a rule, any of that level. */
  async answered(
    tx: Tx,
    department: string,
    { pathway, level, rule }: { readonly pathway: string; readonly level: string; readonly rule: string | null },
  ): Promise<string | null> {
    const [row] = await tx.sql<{ id: string }>(
      `select t.response_id as id from triage t join response r on r.id = t.response_id
         join assignment a on a.id = r.assignment_id join enrolment e on e.id = a.enrolment_id
       where t.department_id = $1 and e.pathway = $2 and e.status = 'ended' and t.level = $3
         and ($4::text is null or jsonb_array_length(t.body -> 'triage' -> 'fired') = 1
           and t.body -> 'triage' -> 'fired' -> 0 ->> 'rule' = $4)
       order by r.received_at desc, r.id limit 1`,
      [department, pathway, level, rule],
    );
    return row?.id ?? null;
  }

  /** The last green before an acute answer of the same patient, within 14 days. */
  async greenThenAcute(tx: Tx, department: string): Promise<string | null> {
    const [row] = await tx.sql<{ id: string }>(
      `select t.response_id as id from triage t join response r on r.id = t.response_id
       where t.department_id = $1 and t.level = 'green' and exists (select from worklist_item w
         where w.patient_id = t.patient_id and w.level = 'acute' and w.created_at > r.received_at
           and w.created_at <= r.received_at + interval '14 days')
       order by r.received_at desc, r.id limit 1`,
      [department],
    );
    return row?.id ?? null;
  }

  /** The running enrolment of somebody of this name. */
  async enrolment(tx: Tx, name: string, pathway: string): Promise<{ enrolment: string; patient: string } | null> {
    const [row] = await tx.sql<{ enrolment: string; patient: string }>(
      `select e.id as enrolment, e.patient_id as patient from enrolment e join patient p on p.id = e.patient_id
       where p.name = $1 and e.pathway = $2 and e.status = 'active'`,
      [name, pathway],
    );
    return row ?? null;
  }

  /** What the patient's answer raised; `waits`: something of theirs is not judged yet. */
  async item(tx: Tx, patient: string): Promise<{ id: string | null; waits: boolean }> {
    const [row] = await tx.sql<{ id: string | null; waits: boolean }>(
      `select (select w.id from worklist_item w where w.patient_id = $1 and w.kind = 'response' and w.state <> 'closed'
         limit 1) as id, exists (select from unassessed u where u.patient_id = $1) as waits`,
      [patient],
    );
    return row!;
  }
}
