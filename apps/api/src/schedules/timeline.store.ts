import { Injectable } from '@nestjs/common';
import type { Anchor } from '@stemme/pathways';
import type { Tx } from '../platform/database/tx.types.js';
import { MOVE_ACTS } from './moving.js';
import type { AssignmentState, EnrolmentStatus } from './status.js';

export interface TimelineEnrolment {
  readonly id: string;
  readonly department: string;
  readonly patient: string;
  readonly pathway: string;
  readonly pathwayVersion: number;
  readonly status: EnrolmentStatus;
  readonly statusAt: Date;
  readonly statusOn: string | null;
  readonly statusReason: string | null;
  readonly createdAt: Date;
  readonly anchors: Readonly<Partial<Record<Anchor, string>>>;
  readonly facts: Readonly<Record<string, string>>;
  readonly pauses: readonly object[];
  readonly resumeOn: string | null;
  readonly plannedUntil: string;
}

export interface TimelineAssignment {
  readonly id: string;
  readonly enrolment: string;
  readonly step: string;
  readonly phase: string | null;
  readonly questionnaire: string;
  readonly questionnaireVersion: number | null;
  readonly state: AssignmentState;
  readonly revokedReason: string | null;
  readonly opensAt: Date;
  readonly dueAt: Date;
  readonly closesAt: Date;
  readonly openedAt: Date | null;
  readonly conditional: boolean;
  readonly held: boolean;
  readonly begun: boolean;
  readonly appointment: string | null;
  readonly level: string | null;
  /** The latest version handed in. */
  readonly response: {
    readonly id: string;
    readonly receivedAt: string;
    readonly mode: string;
    readonly answeredBy: string;
    readonly late: boolean;
    readonly retracted: boolean;
  } | null;
  /** The latest act of staff on it that could be taken back, with what it was before. */
  readonly last: { readonly act: string; readonly opened: boolean; readonly closes: string | null } | null;
}

export interface TimelineAct {
  readonly id: string;
  readonly enrolment: string;
  readonly assignment: string | null;
  readonly appointment: string | null;
  readonly act: string;
  readonly reason: string | null;
  readonly by: string | null;
  readonly at: Date;
  readonly detail: Readonly<Record<string, unknown>>;
}

export interface TimelineAppointment {
  readonly id: string;
  readonly kind: string;
  readonly pathway: string | null;
  readonly source: string;
  readonly reference: string;
  readonly date: string;
  readonly time: string | null;
  readonly state: string;
}

/** A place in the order of opening; instants are compared to the millisecond, which is all a browser keeps. */
export interface Place {
  readonly at: string;
  readonly id: string;
}

const ENROLMENT = `select id, department_id as department, patient_id as patient, pathway, pathway_version as "pathwayVersion",
    status, status_at as "statusAt", status_on::text as "statusOn", status_reason as "statusReason", created_at as "createdAt",
    anchors, facts, pauses, resume_on::text as "resumeOn", planned_until::text as "plannedUntil" from enrolment`;

const ASSIGNMENT = `select a.id, a.enrolment_id as enrolment, a.step, a.phase, a.questionnaire,
    a.questionnaire_version as "questionnaireVersion", a.state, a.revoked_reason as "revokedReason", a.opens_at as "opensAt",
    a.due_at as "dueAt", a.closes_at as "closesAt", a.opened_at as "openedAt", a.conditional, a.held,
    a.appointment_id as appointment, a.level, ctx.begun(a.id) as begun,
    (select jsonb_build_object('id', r.id, 'receivedAt', r.received_at, 'mode', r.mode, 'answeredBy', r.answered_by,
      'late', r.late, 'retracted', r.retracted_at is not null)
     from response r where r.assignment_id = a.id order by r.version desc limit 1) as response,
    (select jsonb_build_object('act', s.act, 'opened', coalesce((s.detail ->> 'opened')::boolean, false),
      'closes', s.detail -> 'from' ->> 'closes')
     from schedule_act s where s.enrolment_id = a.enrolment_id and s.assignment_id = a.id and s.act = any ('{${MOVE_ACTS.join(',')}}')
     order by s.id desc limit 1) as last
  from assignment a`;

/** What has happened and will happen to a patient in a department. */
@Injectable()
export class TimelineStore {
  async enrolment(tx: Tx, id: string): Promise<TimelineEnrolment | null> {
    const [row] = await tx.sql<TimelineEnrolment>(`${ENROLMENT} where id = $1`, [id]);
    return row ?? null;
  }

  /** Of a patient, newest first. */
  enrolments(tx: Tx, patient: string): Promise<TimelineEnrolment[]> {
    return tx.sql<TimelineEnrolment>(`${ENROLMENT} where patient_id = $1 order by created_at desc, id`, [patient]);
  }

  /** At most so many that open before (nearest first) or at and after a place. */
  assignments(
    tx: Tx,
    enrolments: readonly string[],
    way: 'before' | 'from',
    { at, id }: Place,
    most: number,
  ): Promise<TimelineAssignment[]> {
    const [compare, order] = way === 'before' ? ['<', 'desc'] : ['>=', 'asc'];
    return tx.sql<TimelineAssignment>(
      `${ASSIGNMENT}
       where a.enrolment_id = any ($1::uuid[])
         and (date_trunc('milliseconds', a.opens_at), a.id) ${compare} ($2::timestamptz, $3::uuid)
       order by date_trunc('milliseconds', a.opens_at) ${order}, a.id ${order} limit $4`,
      [enrolments, at, id, most],
    );
  }

  /** From an instant (null = the beginning) to before another (null = the end), the newest first. */
  acts(
    tx: Tx,
    enrolments: readonly string[],
    from: string | null,
    to: string | null,
    most: number,
  ): Promise<TimelineAct[]> {
    return tx.sql<TimelineAct>(
      `select id::text, enrolment_id as enrolment, assignment_id as assignment, appointment_id as appointment, act, reason,
         clinician_name as by, at, detail
       from schedule_act
       where enrolment_id = any ($1::uuid[]) and ($2::timestamptz is null or at >= $2) and ($3::timestamptz is null or at < $3)
       order by id desc limit $4`,
      [enrolments, from, to, most],
    );
  }

  /** Of a patient, in order; local dates, both included. */
  appointments(tx: Tx, patient: string, from: string | null, to: string | null): Promise<TimelineAppointment[]> {
    return tx.sql<TimelineAppointment>(
      `select id, kind, pathway, source, reference, on_date::text as date, at_time as time, state from appointment
       where patient_id = $1 and ($2::date is null or on_date >= $2) and ($3::date is null or on_date <= $3)
       order by on_date, at_time nulls first, id limit 500`,
      [patient, from, to],
    );
  }

  async now(tx: Tx): Promise<Date> {
    const [row] = await tx.sql<{ now: Date }>('select app.now() as now');
    return row!.now;
  }
}
