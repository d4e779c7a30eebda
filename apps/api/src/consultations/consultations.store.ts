import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.types.js';
import { dueAt, type Kind, type LastStep, type Standing, standingOf } from './consultation.js';
import type { Wish } from './wishes.js';

/** A consultation as it is stored. Instants are ISO strings. */
export interface ConsultationRow extends Standing {
  readonly id: string;
  readonly version: number;
  readonly department: string;
  readonly patient: string;
  readonly enrolment: string;
  readonly pathway: string;
  readonly pathwayVersion: number;
  readonly enrolmentStatus: string;
  readonly item: string | null;
  readonly response: string | null;
  readonly kind: Kind;
  readonly reason: string;
  readonly who: string;
  readonly clinician: string | null;
  readonly dueAt: string;
  readonly number: string | null;
  readonly wishes: readonly Wish[];
  readonly answeredAt: string | null;
  readonly videoLink: string | null;
  readonly outcome: string | null;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly changedAt: string;
  readonly round: number;
}

/** A line of what was done with one; without a name the patient did it. */
export interface ActRow {
  readonly consultation: string;
  readonly at: string;
  readonly by: string | null;
  readonly byId: string | null;
  readonly act: string;
  readonly note: string | null;
  /** It changed something that can be put back. */
  readonly hasBefore: boolean;
}

/** Who acts, and the business time. */
export interface Acting {
  readonly me: { readonly id: string; readonly name: string };
  readonly now: Date;
}

/** A consultation with what a step must know. */
export interface UnderStep extends Acting {
  readonly row: ConsultationRow;
  readonly last: LastStep | null;
}

export interface NewConsultation {
  readonly department: string;
  readonly patient: string;
  readonly enrolment: string;
  readonly item: string | null;
  readonly response: string | null;
  readonly kind: Kind;
  readonly reason: string;
  readonly who: string;
  readonly clinician: string | null;
  readonly byAt: string;
  readonly videoLink: string | null;
}

/** What is written down of a step. */
export interface Written {
  readonly act: string;
  readonly note: string | null;
  readonly outcome?: string | null;
}

const ISO = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const FIELDS = `c.id, c.version, c.department_id as department, c.patient_id as patient, c.enrolment_id as enrolment, e.pathway,
  e.pathway_version as "pathwayVersion", e.status as "enrolmentStatus", c.item_id as item, c.response_id as response, c.kind,
  c.reason, c.who, c.clinician_id as clinician, ${ISO('c.by_at')} as "byAt", ${ISO('c.due_at')} as "dueAt", c.state, c.number,
  c.wishes, ${ISO('c.answered_at')} as "answeredAt", ${ISO('c.window_from')} as "windowFrom", ${ISO('c.window_to')} as "windowTo",
  c.video_link as "videoLink", c.attempts, c.outcome, c.note, ${ISO('c.held_at')} as "heldAt", ${ISO('c.closed_at')} as "closedAt",
  ${ISO('c.created_at')} as "createdAt", c.created_by_name as "createdBy", ${ISO('c.changed_at')} as "changedAt", c.round`;
const FROM = `from consultation c join enrolment e on e.id = c.enrolment_id`;
const MYSELF = `(select (ctx.me() ->> 'clinician')::uuid)`;
const OPEN = `c.state in ('requested', 'agreed', 'not-held')`;

/** Consultations, and what was done with each. */
@Injectable()
export class ConsultationsStore {
  async acting(tx: Tx): Promise<Acting> {
    const [row] = await tx.sql<Acting>(
      `select jsonb_build_object('id', m.me ->> 'clinician', 'name', m.me ->> 'name') as me, app.now() as now
       from (select ctx.me() as me) m`,
    );
    return row!;
  }

  /** Whether the actor is staff of the department, its video address, and the business time. */
  async place(tx: Tx, department: string): Promise<{ mine: boolean; videoUrl: string | null; now: Date }> {
    const [row] = await tx.sql<{ mine: boolean; videoUrl: string | null; now: Date }>(
      `select $1 = any ((select ctx.departments())::uuid[]) as mine, app.now() as now,
         (select video_url from department where id = $1) as "videoUrl"`,
      [department],
    );
    return row!;
  }

  async find(tx: Tx, id: string): Promise<ConsultationRow | null> {
    const [row] = await tx.sql<ConsultationRow>(`select ${FIELDS} ${FROM} where c.id = $1`, [id]);
    return row ?? null;
  }

  /** Open ones by when they are due; closed ones of the last 30 days, the last first. */
  list(tx: Tx, department: string, open: boolean): Promise<ConsultationRow[]> {
    const which = open
      ? `${OPEN} order by c.due_at, c.created_at`
      : `c.closed_at > app.now() - interval '30 days' and c.outcome is distinct from 'withdrawn' order by c.closed_at desc`;
    return tx.sql<ConsultationRow>(`select ${FIELDS} ${FROM} where c.department_id = $1 and ${which} limit 500`, [
      department,
    ]);
  }

  ofPatient(tx: Tx, patient: string): Promise<ConsultationRow[]> {
    return tx.sql<ConsultationRow>(
      `select ${FIELDS} ${FROM} where c.patient_id = $1 and c.outcome is distinct from 'withdrawn'
       order by (${OPEN}) desc, case when ${OPEN} then c.due_at end, c.closed_at desc limit 100`,
      [patient],
    );
  }

  /** The signed-in patient's: open, held within 30 days, or cancelled within 14. */
  own(tx: Tx): Promise<ConsultationRow[]> {
    return tx.sql<ConsultationRow>(
      `select ${FIELDS} ${FROM} where c.patient_id = any ((select ctx.own())::uuid[])
         and c.outcome is distinct from 'withdrawn' and (${OPEN} or c.closed_at > app.now()
           - case c.state when 'held' then interval '30 days' else interval '14 days' end)
       order by (${OPEN}) desc, c.due_at limit 50`,
    );
  }

  acts(tx: Tx, ids: readonly string[]): Promise<ActRow[]> {
    return tx.sql<ActRow>(
      `select consultation_id as consultation, ${ISO('at')} as at, clinician_name as by,
         clinician_id as "byId", act, note, before is not null as "hasBefore"
       from consultation_act where consultation_id = any ($1::uuid[]) order by consultation_id, version`,
      [ids],
    );
  }

  /** Of a step and the telling that it is overdue one waits for the other: what is over is never told after it. */
  async alone(tx: Tx, id: string): Promise<void> {
    await tx.sql(`select pg_advisory_xact_lock(hashtextextended('consultation/' || $1::text, 0))`, [id]);
  }

  async underStep(tx: Tx, id: string): Promise<UnderStep | null> {
    await this.alone(tx, id);
    const row = await this.find(tx, id);
    if (!row) return null;
    const [last] = await tx.sql<LastStep>(
      `select clinician_id as by, act, at, before from consultation_act where consultation_id = $1
       order by version desc limit 1`,
      [id],
    );
    return { row, last: last ?? null, ...(await this.acting(tx)) };
  }

  async insert(tx: Tx, one: NewConsultation, { me }: Acting): Promise<string> {
    const [row] = await tx.sql<{ id: string }>(
      `with wish as (
        select number, wishes, at from call_wish where enrolment_id = $3 and at > app.now() - interval '30 days'
        order by at desc limit 1
      ), made as (
        insert into consultation (department_id, patient_id, enrolment_id, item_id, response_id, kind, reason, who, clinician_id,
          by_at, due_at, video_link, created_by, created_by_name, number, wishes, answered_at)
        select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, $11, $12, $13, (select number from wish),
          coalesce((select wishes from wish), '[]'), (select at from wish) returning *
      ), written as (
        insert into consultation_act (department_id, patient_id, consultation_id, act, version, clinician_id, clinician_name)
        select department_id, patient_id, id, 'request', 1, $12, $13 from made
      ) select id from made`,
      [
        one.department,
        one.patient,
        one.enrolment,
        one.item,
        one.response,
        one.kind,
        one.reason,
        one.who,
        one.clinician,
        one.byAt,
        one.videoLink,
        me.id,
        me.name,
      ],
    );
    return row!.id;
  }

  /** Changes it if it still is the version that was seen, and writes down who did what. @returns whether it was */
  async change(tx: Tx, { row, me }: UnderStep, next: Standing, { act, note, outcome }: Written): Promise<boolean> {
    const changed = await tx.sql<{ id: string }>(CHANGE, [
      row.id,
      row.version,
      JSON.stringify({ ...next, dueAt: dueAt(next), outcome: outcome ?? null }),
      JSON.stringify({ act, note, before: standingOf(row), clinician: me.id, name: me.name }),
    ]);
    return changed.length > 0;
  }

  /** What the patient says of where and when. @returns whether it still was the version they saw, and open */
  async answer(tx: Tx, id: string, version: number, number: string | null, wishes: readonly Wish[]): Promise<boolean> {
    const changed = await tx.sql<{ id: string }>(
      `with changed as (
        update consultation c set number = $3, wishes = $4::jsonb, answered_at = app.now(), changed_at = app.now(),
          version = version + 1
        where c.id = $1 and c.version = $2 and ${OPEN} returning c.*
      ), written as (
        insert into consultation_act (department_id, patient_id, consultation_id, act, version)
        select department_id, patient_id, id, 'answer', version from changed
      ) select id from changed`,
      [id, version, number, JSON.stringify(wishes)],
    );
    return changed.length > 0;
  }

  /** The talk that whoever asks asked for with an outcome of this item, recorded at `at` (business time). */
  async askedWith(tx: Tx, item: string, at: Date): Promise<ConsultationRow | null> {
    const [row] = await tx.sql<ConsultationRow>(
      `select ${FIELDS} ${FROM} where c.item_id = $1 and c.outcome is distinct from 'withdrawn' and c.created_by = ${MYSELF}
         and date_trunc('milliseconds', c.created_at) >= $2 order by c.created_at limit 1`,
      [item, at],
    );
    return row ?? null;
  }

  /** Whether the item and the response, where there are any, are this patient's. */
  async areOf(tx: Tx, patient: string, item: string | null, response: string | null): Promise<boolean> {
    const [row] = await tx.sql<{ ok: boolean }>(
      `select ($2::uuid is null or exists (select from worklist_item where id = $2 and patient_id = $1))
         and ($3::uuid is null or exists (select from response where id = $3 and patient_id = $1)) as ok`,
      [patient, item, response],
    );
    return row!.ok;
  }

  async isColleague(tx: Tx, department: string, clinician: string): Promise<string | null> {
    const [row] = await tx.sql<{ name: string }>(
      `select c.name from membership m join clinician c on c.id = m.clinician_id where m.department_id = $1 and c.id = $2`,
      [department, clinician],
    );
    return row?.name ?? null;
  }
}

// a time that is moved is told anew when it has gone by
const CHANGE = `with n as (
    select * from jsonb_to_record($3::jsonb) as n (state text, "byAt" timestamptz, "dueAt" timestamptz, "windowFrom" timestamptz,
      "windowTo" timestamptz, attempts int, note text, "heldAt" timestamptz, "closedAt" timestamptz, outcome text)
  ), changed as (
    update consultation c set state = n.state, by_at = n."byAt", due_at = n."dueAt", window_from = n."windowFrom",
      window_to = n."windowTo", attempts = n.attempts, note = n.note, held_at = n."heldAt", closed_at = n."closedAt",
      outcome = n.outcome, changed_at = app.now(), version = c.version + 1,
      told_at = case when n."dueAt" > app.now() then null else c.told_at end
    from n where c.id = $1 and c.version = $2 returning c.*
  ), written as (
    insert into consultation_act (department_id, patient_id, consultation_id, act, note, version, before, clinician_id,
      clinician_name)
    select c.department_id, c.patient_id, c.id, a.act, a.note, c.version, a.before, a.clinician, a.name
    from changed c, jsonb_to_record($4::jsonb) as a (act text, note text, before jsonb, clinician uuid, name text)
  ) select id from changed`;
