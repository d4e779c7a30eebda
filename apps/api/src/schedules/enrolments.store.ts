import { Injectable } from '@nestjs/common';
import type { Anchor, PlannedAssignment } from '@stemme/pathways';
import type { Tx } from '../platform/database/tx.types.js';
import type { EnrolmentStatus } from './status.js';

export interface EnrolmentFields {
  readonly id: string;
  readonly department: string;
  readonly patient: string;
  readonly pathway: string;
  readonly pathwayVersion: number;
  readonly anchors: Readonly<Partial<Record<Anchor, string>>>;
  readonly status: EnrolmentStatus;
  readonly plannedUntil: string;
}

export interface NewEnrolment {
  readonly department: string;
  readonly patient: string;
  readonly pathway: string;
  readonly pathwayVersion: number;
  readonly anchors: Readonly<Partial<Record<Anchor, string>>>;
  readonly plannedUntil: string;
}

/** An enrolment in a list of staff's. */
export interface ListedEnrolment {
  readonly id: string;
  readonly patient: string;
  readonly pathway: string;
  readonly pathwayVersion: number;
  readonly status: EnrolmentStatus;
  readonly startedOn: string;
  readonly next: string | null;
}

export interface OwnEnrolmentFields {
  readonly id: string;
  readonly department: string;
  readonly departmentName: string;
  readonly status: EnrolmentStatus;
  readonly pathway: string;
  readonly pathwayVersion: number;
}

const ENROLMENT = `select id, department_id as department, patient_id as patient, pathway, pathway_version as "pathwayVersion",
    anchors, status, planned_until::text as "plannedUntil" from enrolment`;

/** Enrolments, and the plans written for them. */
@Injectable()
export class EnrolmentsStore {
  /** The id; null when the patient is on the pathway already. */
  async insert(tx: Tx, enrolment: NewEnrolment): Promise<string | null> {
    const { department, patient, pathway, pathwayVersion, anchors, plannedUntil } = enrolment;
    const [row] = await tx.sql<{ id: string }>(
      `insert into enrolment (department_id, patient_id, pathway, pathway_version, anchors, status, planned_until)
       values ($1, $2, $3, $4, $5::jsonb, 'active', $6)
       on conflict (patient_id, pathway) where status in ('active', 'paused') do nothing returning id`,
      [department, patient, pathway, pathwayVersion, JSON.stringify(anchors), plannedUntil],
    );
    return row?.id ?? null;
  }

  async find(tx: Tx, id: string): Promise<EnrolmentFields | null> {
    const [row] = await tx.sql<EnrolmentFields>(`${ENROLMENT} where id = $1`, [id]);
    return row ?? null;
  }

  async lock(tx: Tx, id: string): Promise<EnrolmentFields | null> {
    const [row] = await tx.sql<EnrolmentFields>(`${ENROLMENT} where id = $1 for update`, [id]);
    return row ?? null;
  }

  /** Every enrolment of the patient that is not over, this department's: a death ends them all. */
  lockAll(tx: Tx, patient: string): Promise<EnrolmentFields[]> {
    return tx.sql<EnrolmentFields>(
      `${ENROLMENT} where patient_id = $1 and status in ('active', 'paused') order by id for update`,
      [patient],
    );
  }

  async setStatus(
    tx: Tx,
    ids: readonly string[],
    { status, on, reason }: { status: EnrolmentStatus; on: string | null; reason: string | null },
  ): Promise<void> {
    await tx.sql(
      `update enrolment set status = $2, status_on = $3, status_reason = $4, status_at = app.now() where id = any ($1::uuid[])`,
      [ids, status, on, reason],
    );
  }

  async setPlannedUntil(tx: Tx, id: string, until: string): Promise<void> {
    await tx.sql('update enrolment set planned_until = $2 where id = $1', [id, until]);
  }

  /** Writes what is planned and not there yet; without `alsoPassed` only windows that can still be answered in time. */
  async plan(tx: Tx, enrolment: string, rows: readonly PlannedAssignment[], alsoPassed: boolean): Promise<void> {
    await tx.sql(
      `insert into assignment (department_id, patient_id, enrolment_id, step, questionnaire, opens_at, due_at, closes_at,
         reminders, state)
       select e.department_id, e.patient_id, e.id, r.step, r.questionnaire, r.opens, r.due, r.closes, r.reminders, 'planned'
       from enrolment e, jsonb_to_recordset($2::jsonb) as r (step text, questionnaire text, opens timestamptz, due timestamptz,
         closes timestamptz, reminders jsonb)
       where e.id = $1 and ($3 or r.closes > app.now())
       on conflict (enrolment_id, step) do nothing`,
      [enrolment, JSON.stringify(rows), alsoPassed],
    );
  }

  /** Revokes what is neither answered nor missed; with `passed` only what could no longer be answered in time. */
  async revoke(tx: Tx, enrolments: readonly string[], reason: string, only: 'all' | 'passed'): Promise<void> {
    await tx.sql(
      `update assignment set state = 'revoked', revoked_reason = $2
       where enrolment_id = any ($1::uuid[]) and state in ('planned', 'open') and ($3 = 'all' or closes_at <= app.now())`,
      [enrolments, reason, only],
    );
  }

  /** Local date of the first assignment that is owed. */
  async firstOn(tx: Tx, enrolment: string): Promise<string | null> {
    const [row] = await tx.sql<{ on: string }>(
      `select (a.opens_at at time zone d.zone)::date::text as "on"
       from assignment a join department d on d.id = a.department_id
       where a.enrolment_id = $1 order by a.opens_at limit 1`,
      [enrolment],
    );
    return row?.on ?? null;
  }

  /** Of these patients, newest first; `next` is the local date of what is planned next. */
  ofPatients(tx: Tx, patients: readonly string[]): Promise<ListedEnrolment[]> {
    return tx.sql<ListedEnrolment>(
      `select e.id, e.patient_id as patient, e.pathway, e.pathway_version as "pathwayVersion", e.status,
         coalesce((select min(value) from jsonb_each_text(e.anchors)), (e.created_at at time zone d.zone)::date::text) as "startedOn",
         (select (min(a.opens_at) at time zone d.zone)::date::text from assignment a
           where a.enrolment_id = e.id and a.state = 'planned' and e.status = 'active') as next
       from enrolment e join department d on d.id = e.department_id
       where e.patient_id = any ($1::uuid[]) order by e.created_at desc, e.id`,
      [patients],
    );
  }

  /** The signed-in patient's, newest first. */
  own(tx: Tx): Promise<OwnEnrolmentFields[]> {
    return tx.sql<OwnEnrolmentFields>(
      `select e.id, e.department_id as department, d.public_name as "departmentName", e.status, e.pathway,
         e.pathway_version as "pathwayVersion"
       from enrolment e join department d on d.id = e.department_id
       where e.patient_id = any ((select ctx.own())::uuid[]) order by e.created_at desc, e.id`,
    );
  }
}
