import { Injectable } from '@nestjs/common';
import type { Anchor, PlannedAssignment } from '@stemme/pathways';
import type { Tx } from '../platform/database/tx.types.js';
import type { AssignmentState, EnrolmentStatus } from './status.js';

export interface AssignmentFields {
  readonly id: string;
  readonly department: string;
  readonly patient: string;
  readonly enrolment: string;
  readonly enrolmentStatus: EnrolmentStatus;
  readonly pathway: string;
  readonly pathwayVersion: number;
  readonly anchors: Readonly<Partial<Record<Anchor, string>>>;
  readonly step: string;
  readonly questionnaire: string;
  readonly questionnaireVersion: number | null;
  readonly opensAt: Date;
  readonly dueAt: Date;
  readonly closesAt: Date;
  readonly reminders: PlannedAssignment['reminders'];
  readonly state: AssignmentState;
  readonly openedAt: Date | null;
  /** Business time of the transaction. */
  readonly now: Date;
}

export interface ToAnswerFields {
  readonly assignment: string;
  readonly pathway: string;
  readonly pathwayVersion: number;
  readonly department: string;
  readonly openedAt: Date;
  readonly dueAt: Date;
  readonly closesAt: Date;
  readonly started: boolean;
  readonly late: boolean;
}

const ASSIGNMENT = `select a.id, a.department_id as department, a.patient_id as patient, a.enrolment_id as enrolment,
    e.status as "enrolmentStatus", e.pathway, e.pathway_version as "pathwayVersion", e.anchors, a.step, a.questionnaire,
    a.questionnaire_version as "questionnaireVersion", a.opens_at as "opensAt", a.due_at as "dueAt", a.closes_at as "closesAt",
    a.reminders, a.state, a.opened_at as "openedAt", app.now() as now
  from assignment a join enrolment e on e.id = a.enrolment_id`;

/** Assignments, as other modules, their patient and the clock ask for them. */
@Injectable()
export class SchedulesStore {
  async find(tx: Tx, id: string): Promise<AssignmentFields | null> {
    const [row] = await tx.sql<AssignmentFields>(`${ASSIGNMENT} where a.id = $1`, [id]);
    return row ?? null;
  }

  /** Planned, due to open, and its enrolment active: held until the transaction ends, so that no pause slips between. */
  async lockToOpen(tx: Tx, id: string): Promise<AssignmentFields | null> {
    const [row] = await tx.sql<AssignmentFields>(
      `${ASSIGNMENT} where a.id = $1 and a.state = 'planned' and a.opens_at <= app.now() and e.status = 'active'
       for update of a for share of e`,
      [id],
    );
    return row ?? null;
  }

  /** Open, its window over, and its enrolment active; whoever answers at this moment waits, or was first. */
  async lockToClose(tx: Tx, id: string): Promise<AssignmentFields | null> {
    const [row] = await tx.sql<AssignmentFields>(
      `${ASSIGNMENT} where a.id = $1 and a.state = 'open' and a.closes_at <= app.now() and e.status = 'active'
       for update of a for share of e`,
      [id],
    );
    return row ?? null;
  }

  async open(tx: Tx, id: string, questionnaire: string, version: number): Promise<void> {
    await tx.sql(
      `update assignment set state = 'open', questionnaire = $2, questionnaire_version = $3, opened_at = app.now() where id = $1`,
      [id, questionnaire, version],
    );
  }

  async miss(tx: Tx, id: string): Promise<void> {
    await tx.sql(`update assignment set state = 'missed' where id = $1`, [id]);
  }

  /** The signed-in patient's; `started` when a draft waits. */
  toAnswer(tx: Tx): Promise<ToAnswerFields[]> {
    return tx.sql<ToAnswerFields>(
      `select a.id as assignment, e.pathway, e.pathway_version as "pathwayVersion", d.public_name as department,
         a.opened_at as "openedAt", a.due_at as "dueAt", a.closes_at as "closesAt", a.closes_at <= app.now() as late,
         exists (select from draft f where f.assignment_id = a.id) as started
       from assignment a join enrolment e on e.id = a.enrolment_id join department d on d.id = a.department_id
       where a.patient_id = any ((select ctx.own())::uuid[]) and e.status in ('active', 'paused')
         and (a.state = 'open' or (a.state = 'missed' and a.closes_at > app.now() - interval '30 days'))
       order by late, a.due_at, a.id`,
    );
  }

  /** The nearest planned assignment of each active enrolment of the signed-in patient. */
  coming(tx: Tx): Promise<{ pathway: string; pathwayVersion: number; department: string; on: string }[]> {
    return tx.sql(
      `select * from (
         select distinct on (e.id) e.pathway, e.pathway_version as "pathwayVersion", d.public_name as department,
           (a.opens_at at time zone d.zone)::date::text as "on"
         from enrolment e join assignment a on a.enrolment_id = e.id join department d on d.id = e.department_id
         where e.patient_id = any ((select ctx.own())::uuid[]) and e.status = 'active' and a.state = 'planned'
           and a.opens_at > app.now()
         order by e.id, a.opens_at) nearest order by "on", department`,
    );
  }

  async nextOn(tx: Tx, enrolment: string, after: Date): Promise<string | null> {
    const [row] = await tx.sql<{ on: string }>(
      `select (a.opens_at at time zone d.zone)::date::text as "on"
       from assignment a join department d on d.id = a.department_id join enrolment e on e.id = a.enrolment_id
       where a.enrolment_id = $1 and a.state = 'planned' and a.opens_at > $2 and e.status = 'active'
       order by a.opens_at limit 1`,
      [enrolment, after],
    );
    return row?.on ?? null;
  }

  async now(tx: Tx): Promise<Date> {
    const [row] = await tx.sql<{ now: Date }>('select app.now() as now');
    return row!.now;
  }

  /** The patient's own requests of an enrolment: how many there were, and the one that is open. */
  async extras(tx: Tx, enrolment: string, steps: string): Promise<{ count: number; open: string | null }> {
    const [row] = await tx.sql<{ count: number; open: string | null }>(
      `select count(*)::int as count, (array_agg(id) filter (where state = 'open' and closes_at > app.now()))[1] as open
       from assignment where enrolment_id = $1 and step like $2`,
      [enrolment, steps],
    );
    return row!;
  }

  /** One more of the patient's own requests, open now; nothing when another device was first. */
  async addExtra(
    tx: Tx,
    extra: {
      id: string;
      enrolment: string;
      step: string;
      questionnaire: string;
      version: number;
      due: string;
      closes: string;
    },
  ): Promise<void> {
    await tx.sql(
      `insert into assignment (id, department_id, patient_id, enrolment_id, step, questionnaire, questionnaire_version,
         opens_at, due_at, closes_at, state, opened_at)
       select $1, department_id, patient_id, id, $3, $4, $5, app.now(), $6, $7, 'open', app.now() from enrolment where id = $2
       on conflict do nothing`,
      [extra.id, extra.enrolment, extra.step, extra.questionnaire, extra.version, extra.due, extra.closes],
    );
  }
}
