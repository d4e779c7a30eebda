import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.types.js';
import type { Anchors, Facts } from './anchors.js';
import type { Pause } from './schedules.entity.js';
import type { EnrolmentStatus } from './status.js';

export interface EnrolmentFields {
  readonly id: string;
  readonly department: string;
  readonly patient: string;
  readonly pathway: string;
  readonly pathwayVersion: number;
  readonly anchors: Anchors;
  readonly facts: Facts;
  readonly status: EnrolmentStatus;
  readonly plannedUntil: string;
  readonly extendOn: string | null;
  readonly pauses: readonly Pause[];
  /** Local date on which a pause ends by itself. */
  readonly resumeOn: string | null;
  readonly contactAt: Date | null;
  readonly contactDueAt: Date | null;
  readonly contactToldAt: Date | null;
  readonly createdAt: Date;
}

export interface NewEnrolment {
  readonly department: string;
  readonly patient: string;
  readonly pathway: string;
  readonly pathwayVersion: number;
  readonly anchors: Anchors;
  readonly facts: Facts;
  readonly plannedUntil: string;
  readonly extendOn: string;
  readonly contactDueAt: string | null;
  /** When the patient last talked to a person; null = at the enrolment. */
  readonly contactAt?: string | null;
  readonly follows?: string | null;
}

/** What an enrolment becomes. */
export interface NewStatus {
  readonly status: EnrolmentStatus;
  readonly on: string | null;
  readonly reason: string | null;
  readonly resumeOn: string | null;
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
    anchors, facts, status, planned_until::text as "plannedUntil", extend_on::text as "extendOn", pauses, resume_on::text as "resumeOn",
    contact_at as "contactAt", contact_due_at as "contactDueAt", contact_told_at as "contactToldAt", created_at as "createdAt" from enrolment`;

/** Enrolments. What is planned for them is in PlansStore. */
@Injectable()
export class EnrolmentsStore {
  /** The id; null when the patient is on the pathway already. */
  async insert(tx: Tx, enrolment: NewEnrolment): Promise<string | null> {
    const [row] = await tx.sql<{ id: string }>(
      `insert into enrolment (department_id, patient_id, pathway, pathway_version, anchors, facts, status, planned_until,
         extend_on, contact_at, contact_due_at, follows_id)
       select n.department, n.patient, n.pathway, n."pathwayVersion", n.anchors, n.facts, 'active', n."plannedUntil",
         n."extendOn", coalesce(n."contactAt", app.now()), n."contactDueAt", n.follows
       from jsonb_to_record($1::jsonb) as n (department uuid, patient uuid, pathway text, "pathwayVersion" int, anchors jsonb,
         facts jsonb, "plannedUntil" date, "extendOn" date, "contactAt" timestamptz, "contactDueAt" timestamptz, follows uuid)
       on conflict (patient_id, pathway) where status in ('active', 'paused') do nothing returning id`,
      [JSON.stringify(enrolment)],
    );
    return row?.id ?? null;
  }

  async find(tx: Tx, id: string): Promise<EnrolmentFields | null> {
    const [row] = await tx.sql<EnrolmentFields>(`${ENROLMENT} where id = $1`, [id]);
    return row ?? null;
  }

  /**
   * Held until the transaction ends. Every change of a plan holds the enrolment first and its assignments after it; rows
   * that only point at it may still be written meanwhile.
   */
  async lock(tx: Tx, id: string): Promise<EnrolmentFields | null> {
    const [row] = await tx.sql<EnrolmentFields>(`${ENROLMENT} where id = $1 for no key update`, [id]);
    return row ?? null;
  }

  /** The enrolment that goes on from this one, if the reader may see it. */
  async following(tx: Tx, id: string): Promise<string | null> {
    const [row] = await tx.sql<{ id: string }>('select id from enrolment where follows_id = $1', [id]);
    return row?.id ?? null;
  }

  /** Every enrolment of the patient that is not over, this department's: a death ends them all. */
  lockAll(tx: Tx, patient: string): Promise<EnrolmentFields[]> {
    return tx.sql<EnrolmentFields>(
      `${ENROLMENT} where patient_id = $1 and status in ('active', 'paused') order by id for no key update`,
      [patient],
    );
  }

  /** With a pause a new one begins on `today`; with anything else the one that runs ends. */
  async setStatus(tx: Tx, ids: readonly string[], to: NewStatus, pauses: readonly Pause[] | null): Promise<void> {
    await tx.sql(
      `update enrolment set status = $2, status_on = $3, status_reason = $4, status_at = app.now(), resume_on = $5,
         pauses = coalesce($6::jsonb, pauses) where id = any ($1::uuid[])`,
      [ids, to.status, to.on, to.reason, to.resumeOn, pauses && JSON.stringify(pauses)],
    );
  }

  /** When a pause that runs ends by itself. */
  async setResumeOn(tx: Tx, id: string, on: string): Promise<void> {
    await tx.sql('update enrolment set resume_on = $2 where id = $1', [id, on]);
  }

  async setCoverage(tx: Tx, id: string, until: string, extension: string): Promise<void> {
    await tx.sql('update enrolment set planned_until = $2, extend_on = $3 where id = $1', [id, until, extension]);
  }

  async setCourse(
    tx: Tx,
    id: string,
    { version, anchors, facts }: { version: number; anchors: Anchors; facts: Facts },
  ): Promise<void> {
    await tx.sql('update enrolment set pathway_version = $2, anchors = $3::jsonb, facts = $4::jsonb where id = $1', [
      id,
      version,
      JSON.stringify(anchors),
      JSON.stringify(facts),
    ]);
  }

  /** The patient has talked to a person; the time until which they may not runs anew. */
  async setContact(tx: Tx, id: string, at: Date, dueAt: string | null): Promise<void> {
    await tx.sql('update enrolment set contact_at = $2, contact_due_at = $3, contact_told_at = null where id = $1', [
      id,
      at,
      dueAt,
    ]);
  }

  /** Somebody was asked to call, and did something else: they are asked again. */
  async setContactDue(tx: Tx, id: string, dueAt: string): Promise<void> {
    await tx.sql('update enrolment set contact_due_at = $2, contact_told_at = null where id = $1', [id, dueAt]);
  }

  /** Local date of the first assignment that is owed. */
  async firstOn(tx: Tx, enrolment: string): Promise<string | null> {
    const [row] = await tx.sql<{ on: string }>(
      `select (a.opens_at at time zone d.zone)::date::text as "on"
       from assignment a join department d on d.id = a.department_id
       where a.enrolment_id = $1 and a.state in ('planned', 'open') order by a.opens_at limit 1`,
      [enrolment],
    );
    return row?.on ?? null;
  }

  /** Of these patients, newest first; `next` is the local date of what is planned next. */
  ofPatients(tx: Tx, patients: readonly string[]): Promise<ListedEnrolment[]> {
    return tx.sql<ListedEnrolment>(
      `select e.id, e.patient_id as patient, e.pathway, e.pathway_version as "pathwayVersion", e.status,
         coalesce((select min(value) from jsonb_each_text(e.anchors) where key in ('referral', 'enrolment', 'inclusion')),
           (e.created_at at time zone d.zone)::date::text) as "startedOn",
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
