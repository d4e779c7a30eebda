import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.types.js';
import type { Acting } from './consultations.store.js';
import type { Wish } from './wishes.js';

/** Ids of what something belongs to. */
export interface Whose {
  readonly department: string;
  readonly patient: string;
  readonly enrolment: string;
  readonly item?: string | null;
  readonly response?: string | null;
}

/** What matters most, as the patient wrote it. */
export interface MatterRow {
  readonly id: string;
  readonly department: string;
  readonly patient: string;
  readonly enrolment: string;
  readonly pathway: string;
  readonly pathwayVersion: number;
  readonly assignment: string | null;
  readonly text: string;
  readonly saidAt: Date;
}

/** *Det aftalte vi*. */
export interface AgreementRow {
  readonly id: string;
  readonly enrolment: string;
  readonly consultation: string | null;
  readonly response: string | null;
  readonly text: string;
  readonly by: string;
  readonly at: Date;
}

/** An enrolment that goes on, as its patient sees it. */
export interface OwnPlace {
  readonly enrolment: string;
  readonly department: string;
  readonly departmentId: string;
  readonly patient: string;
  readonly phone: string | null;
  readonly zone: string;
}

const MATTER = `m.id, m.department_id as department, m.patient_id as patient, m.enrolment_id as enrolment, e.pathway,
  e.pathway_version as "pathwayVersion", m.assignment_id as assignment, m.text, m.said_at as "saidAt"
  from matter m join enrolment e on e.id = m.enrolment_id`;
const AGREEMENT = `a.id, a.enrolment_id as enrolment, a.consultation_id as consultation, a.response_id as response, a.text,
  a.clinician_name as by, a.at from agreement a`;

/** What matters, what was agreed, and when a call suits. */
@Injectable()
export class TalksStore {
  async matter(tx: Tx, id: string): Promise<MatterRow | null> {
    const [row] = await tx.sql<MatterRow>(`select ${MATTER} where m.id = $1`, [id]);
    return row ?? null;
  }

  /** The newest of each enrolment of these patients; one that was taken back is not there. */
  matters(tx: Tx, patients: readonly string[]): Promise<MatterRow[]> {
    return tx.sql<MatterRow>(
      `select * from (select distinct on (m.enrolment_id) ${MATTER} where m.patient_id = any ($1::uuid[])
         order by m.enrolment_id, m.seq desc) newest where text <> '' order by "saidAt" desc`,
      [patients],
    );
  }

  /** The last one that was written with this assignment; null when there is none, or it was taken back. */
  async withAssignment(tx: Tx, assignment: string): Promise<MatterRow | null> {
    const [row] = await tx.sql<MatterRow>(`select ${MATTER} where m.assignment_id = $1 order by m.seq desc limit 1`, [
      assignment,
    ]);
    return row && row.text !== '' ? row : null;
  }

  /** An enrolment's last text, also when it is empty. */
  async lastText(tx: Tx, enrolment: string): Promise<string | null> {
    // of two that say the same at once one waits, and sees that it has been said; read by a statement of its own
    await tx.sql(`select pg_advisory_xact_lock(hashtextextended('matter/' || $1::text, 0))`, [enrolment]);
    const [row] = await tx.sql<{ text: string }>(
      'select text from matter where enrolment_id = $1 order by seq desc limit 1',
      [enrolment],
    );
    return row?.text ?? null;
  }

  async isOf(tx: Tx, assignment: string, enrolment: string): Promise<boolean> {
    const rows = await tx.sql('select 1 from assignment where id = $1 and enrolment_id = $2', [assignment, enrolment]);
    return rows.length > 0;
  }

  async say(tx: Tx, whose: Whose, assignment: string | null, text: string): Promise<string> {
    const [row] = await tx.sql<{ id: string }>(
      `insert into matter (department_id, patient_id, enrolment_id, assignment_id, text) values ($1, $2, $3, $4, $5)
       returning id`,
      [whose.department, whose.patient, whose.enrolment, assignment, text],
    );
    return row!.id;
  }

  /** Newest first, without what was taken back. */
  agreements(tx: Tx, patients: readonly string[]): Promise<AgreementRow[]> {
    return tx.sql<AgreementRow>(
      `select ${AGREEMENT} where a.patient_id = any ($1::uuid[]) and a.withdrawn_at is null order by a.at desc limit 100`,
      [patients],
    );
  }

  async agree(tx: Tx, whose: Whose & { consultation?: string | null }, text: string, { me }: Acting): Promise<void> {
    await tx.sql(
      `insert into agreement (department_id, patient_id, enrolment_id, consultation_id, item_id, response_id, text,
         clinician_id, clinician_name) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        whose.department,
        whose.patient,
        whose.enrolment,
        whose.consultation ?? null,
        whose.item ?? null,
        whose.response ?? null,
        text,
        me.id,
        me.name,
      ],
    );
  }

  /** Of a step that was a slip of one's own hand: the last one it made. */
  async withdraw(tx: Tx, by: 'consultation' | 'item', id: string): Promise<void> {
    const column = by === 'item' ? 'item_id' : 'consultation_id';
    await tx.sql(
      `update agreement set withdrawn_at = app.now() where id = (select id from agreement
         where ${column} = $1 and withdrawn_at is null order by at desc limit 1)`,
      [id],
    );
  }

  /** The signed-in patient's enrolments that go on, with the number each department has. */
  places(tx: Tx): Promise<OwnPlace[]> {
    return tx.sql<OwnPlace>(
      `select e.id as enrolment, d.public_name as department, d.id as "departmentId", e.patient_id as patient, p.phone, d.zone
       from enrolment e join department d on d.id = e.department_id join patient p on p.id = e.patient_id
       where e.patient_id = any ((select ctx.own())::uuid[]) and e.status in ('active', 'paused') order by e.created_at desc`,
    );
  }

  /** @returns false when this id is known already */
  async wish(tx: Tx, id: string, whose: Whose, number: string, wishes: readonly Wish[]): Promise<boolean> {
    const rows = await tx.sql(
      `insert into call_wish (id, department_id, patient_id, enrolment_id, number, wishes)
       values ($1, $2, $3, $4, $5, $6::jsonb) on conflict do nothing returning id`,
      [id, whose.department, whose.patient, whose.enrolment, number, JSON.stringify(wishes)],
    );
    return rows.length > 0;
  }

  /** The newest of a patient's enrolments within 30 days, for staff. */
  wishes(tx: Tx, patient: string): Promise<{ enrolment: string; number: string; wishes: Wish[]; at: Date }[]> {
    return tx.sql(
      `select distinct on (enrolment_id) enrolment_id as enrolment, number, wishes, at from call_wish
       where patient_id = $1 and at > app.now() - interval '30 days' order by enrolment_id, at desc`,
      [patient],
    );
  }

  /** When somebody talked to the signed-in patient about this response. */
  async discussed(tx: Tx, response: string): Promise<{ at: string; by: string } | null> {
    const [row] = await tx.sql<{ it: { at: string; by: string } | null }>('select ctx.discussed($1) as it', [response]);
    return row?.it ?? null;
  }

  /** *Det aftalte vi* about a response: said of it, of a talk about it, or of its item. */
  aboutResponse(tx: Tx, response: string): Promise<AgreementRow[]> {
    return tx.sql<AgreementRow>(
      `select ${AGREEMENT} where a.withdrawn_at is null and (a.response_id = $1 or exists (
         select from consultation c where c.id = a.consultation_id and c.response_id = $1)) order by a.at desc`,
      [response],
    );
  }
}
