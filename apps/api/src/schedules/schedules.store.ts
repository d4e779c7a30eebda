import { Injectable } from '@nestjs/common';
import type { LegendLevel, PlannedAssignment } from '@stemme/pathways';
import type { Tx } from '../platform/database/tx.types.js';
import type { Anchors, Facts } from './anchors.js';
import type { AssignmentState, EnrolmentStatus } from './status.js';

export interface AssignmentFields {
  readonly id: string;
  readonly department: string;
  readonly patient: string;
  readonly enrolment: string;
  readonly enrolmentStatus: EnrolmentStatus;
  readonly pathway: string;
  readonly pathwayVersion: number;
  readonly anchors: Anchors;
  readonly facts: Facts;
  readonly plannedUntil: string;
  readonly step: string;
  readonly phase: string | null;
  readonly appointment: string | null;
  readonly held: boolean;
  readonly silentAt: Date | null;
  readonly silentRule: string | null;
  readonly revision: number;
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

/** What an assignment opens with. */
export interface Opened {
  readonly questionnaire: string;
  readonly version: number;
  readonly reminders: PlannedAssignment['reminders'];
  readonly silent: { readonly rule: string; readonly at: string } | null;
}

/** What came of an answer. */
export interface Assessed {
  readonly assignment: string;
  readonly level: LegendLevel;
  /** Of the codes that the pathway's conditions read and the response asked for; null = asked and not known. */
  readonly values: Readonly<Record<string, number | null>>;
  readonly at: Date;
}

export interface AssessedFields {
  readonly enrolment: string;
  readonly department: string;
  readonly patient: string;
  readonly pathway: string;
  readonly pathwayVersion: number;
}

/** Assignments that an answer to another has made needless, with the enrolment that is held before them. */
export interface Needless {
  readonly enrolment: string;
  readonly ids: readonly string[];
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
    e.status as "enrolmentStatus", e.pathway, e.pathway_version as "pathwayVersion", e.anchors, e.facts,
    e.planned_until::text as "plannedUntil", a.step, a.phase, a.appointment_id as appointment, a.held,
    a.silent_at as "silentAt", a.silent_rule as "silentRule", a.revision, a.questionnaire,
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
  lockToOpen(tx: Tx, id: string): Promise<AssignmentFields | null> {
    return this.lockDue(tx, id, `a.state = 'planned' and a.opens_at <= app.now()`);
  }

  /** Open, its window over, and its enrolment active; whoever answers at this moment waits, or was first. */
  lockToClose(tx: Tx, id: string): Promise<AssignmentFields | null> {
    return this.lockDue(tx, id, `a.state = 'open' and a.closes_at <= app.now()`);
  }

  /** The enrolment first and the assignment after it, as everywhere. */
  private async lockDue(tx: Tx, id: string, due: string): Promise<AssignmentFields | null> {
    await tx.sql('select id from enrolment where id = (select enrolment_id from assignment where id = $1) for share', [
      id,
    ]);
    const [row] = await tx.sql<AssignmentFields>(
      `${ASSIGNMENT} where a.id = $1 and ${due} and e.status = 'active' for update of a`,
      [id],
    );
    return row ?? null;
  }

  async open(tx: Tx, id: string, { questionnaire, version, reminders, silent }: Opened): Promise<void> {
    await tx.sql(
      `update assignment set state = 'open', questionnaire = $2, questionnaire_version = $3, reminders = $4::jsonb,
         silent_at = $5, silent_rule = $6, silent_told_at = null, opened_at = app.now() where id = $1`,
      [id, questionnaire, version, JSON.stringify(reminders), silent?.at ?? null, silent?.rule ?? null],
    );
  }

  /** Not sent after all: what it depended on does not hold. */
  async dismiss(tx: Tx, id: string, reason: string): Promise<void> {
    await tx.sql(
      `update assignment set state = 'revoked', revoked_reason = $2, revision = revision + 1 where id = $1`,
      [id, reason],
    );
  }

  /** Not asked for any more, unless an answer has come meanwhile. */
  async takeBack(tx: Tx, ids: readonly string[], reason: string): Promise<void> {
    await tx.sql(
      `update assignment set state = 'revoked', revoked_reason = $2, revision = revision + 1
       where id = any ($1::uuid[]) and state in ('planned', 'open')`,
      [ids, reason],
    );
  }

  /** Keeps what an answer was assessed as. @returns its enrolment; null when the assignment is not there */
  async assess(tx: Tx, { assignment, level, values, at }: Assessed): Promise<AssessedFields | null> {
    const [row] = await tx.sql<AssessedFields>(
      `update assignment a set level = $2, "values" = $3::jsonb, answered_at = coalesce(a.answered_at, $4)
       from enrolment e where a.id = $1 and e.id = a.enrolment_id
       returning e.id as enrolment, e.department_id as department, e.patient_id as patient, e.pathway,
         e.pathway_version as "pathwayVersion"`,
      [assignment, level, JSON.stringify(values), at],
    );
    return row ?? null;
  }

  /**
   * What staff had sent again of the step of an assignment, and is still asked for; null when there is none, or when this
   * answer was assessed before: what was sent again after it was meant so. A patient who has begun keeps what they answer.
   */
  async askedAgain(tx: Tx, assignment: string): Promise<Needless | null> {
    const [row] = await tx.sql<Needless>(
      `select a.enrolment_id as enrolment, array_agg(n.id order by n.id) as ids
       from assignment a join assignment n on n.enrolment_id = a.enrolment_id and n.id <> a.id
       where a.id = $1 and a.level is null and n.held and n.state in ('planned', 'open') and n.step ~ '\\+[0-9]+$'
         and regexp_replace(n.step, '\\+[0-9]+$', '') = regexp_replace(a.step, '\\+[0-9]+$', '')
         and not exists (select from draft d where d.assignment_id = n.id)
       group by a.enrolment_id`,
      [assignment],
    );
    return row ?? null;
  }

  /** How many windows of the same phase were missed one after the other, up to this one; and the last level before it closed. */
  async silence(tx: Tx, assignment: string): Promise<{ missed: number; lastLevel: string | null }> {
    const [row] = await tx.sql<{ missed: number; lastLevel: string | null }>(
      `select (select count(*)::int from assignment m where m.enrolment_id = a.enrolment_id
           and (m.state = 'missed' or m.state in ('planned', 'open') and m.closes_at <= app.now())
           and m.phase is not distinct from a.phase and m.closes_at <= a.closes_at
           and m.closes_at > coalesce((select max(b.closes_at) from assignment b where b.enrolment_id = a.enrolment_id
             and b.state = 'answered' and b.phase is not distinct from a.phase and b.closes_at <= a.closes_at), '-infinity')) as missed,
         (select l.level from assignment l where l.enrolment_id = a.enrolment_id and l.level is not null
           and l.answered_at <= a.closes_at order by l.answered_at desc limit 1) as "lastLevel"
       from assignment a where a.id = $1`,
      [assignment],
    );
    return row!;
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
}
