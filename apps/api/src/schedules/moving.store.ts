import { Injectable } from '@nestjs/common';
import type { PlannedAssignment } from '@stemme/pathways';
import type { Tx } from '../platform/database/tx.types.js';
import { type LastMove, MOVE_ACTS, type Window } from './moving.js';
import type { AssignmentState, EnrolmentStatus } from './status.js';

export interface MovableFields {
  readonly id: string;
  readonly department: string;
  readonly patient: string;
  readonly enrolment: string;
  readonly enrolmentStatus: EnrolmentStatus;
  readonly step: string;
  readonly state: AssignmentState;
  /** It is open, or was before it was put back: the patient may have been told of it. */
  readonly hasOpened: boolean;
  readonly revokedReason: string | null;
  readonly opensAt: Date;
  readonly dueAt: Date;
  readonly closesAt: Date;
  readonly reminders: PlannedAssignment['reminders'];
  readonly silentAt: Date | null;
  readonly held: boolean;
  readonly revision: number;
  /** The patient has begun to answer. */
  readonly begun: boolean;
  readonly now: Date;
}

/** What an act kept, so that it can be taken back. */
export interface Before extends Window {
  readonly state: AssignmentState;
  readonly held: boolean;
}

const MOVABLE = `select a.id, a.department_id as department, a.patient_id as patient, a.enrolment_id as enrolment,
    e.status as "enrolmentStatus", a.step, a.state, a.questionnaire_version is not null as "hasOpened", a.revoked_reason as "revokedReason", a.opens_at as "opensAt",
    a.due_at as "dueAt", a.closes_at as "closesAt", a.reminders, a.silent_at as "silentAt", a.held, a.revision,
    ctx.begun(a.id) as begun, app.now() as now
  from assignment a join enrolment e on e.id = a.enrolment_id`;

/** One assignment that staff move, skip or send again. The enrolment is locked before it, as everywhere. */
@Injectable()
export class MovingStore {
  async enrolmentOf(tx: Tx, id: string): Promise<string | null> {
    const [row] = await tx.sql<{ enrolment: string }>(
      'select enrolment_id as enrolment from assignment where id = $1',
      [id],
    );
    return row?.enrolment ?? null;
  }

  async lock(tx: Tx, id: string): Promise<MovableFields | null> {
    const [row] = await tx.sql<MovableFields>(`${MOVABLE} where a.id = $1 for update of a`, [id]);
    return row ?? null;
  }

  /** Puts it back to being planned, in this window. */
  async place(tx: Tx, id: string, window: Window, held: boolean): Promise<void> {
    await tx.sql(
      `update assignment set opens_at = $2, due_at = $3, closes_at = $4, reminders = $5::jsonb, silent_at = $6,
         silent_told_at = null, state = 'planned', revoked_reason = null, opened_at = null, held = $7, revision = revision + 1
       where id = $1`,
      [id, window.opens, window.due, window.closes, JSON.stringify(window.reminders), window.silentAt, held],
    );
  }

  async revoke(tx: Tx, id: string, reason: string): Promise<void> {
    await tx.sql(
      `update assignment set state = 'revoked', revoked_reason = $2, held = true, revision = revision + 1 where id = $1`,
      [id, reason],
    );
  }

  /** The count the next row of a step that is sent again has: 2 the first time, for the first row is the first. */
  async nextAgain(tx: Tx, enrolment: string, step: string): Promise<number> {
    const [row] = await tx.sql<{ n: number }>(
      `select coalesce(max(substring(step from '\\+([0-9]+)$')::int), 1) + 1 as n from assignment
       where enrolment_id = $1 and left(step, length($2) + 1) = $2 || '+'`,
      [enrolment, step],
    );
    return row!.n;
  }

  /** One more row for the same step, planned; the id. */
  async again(tx: Tx, from: string, step: string, window: Window): Promise<string> {
    const [row] = await tx.sql<{ id: string }>(
      `insert into assignment (department_id, patient_id, enrolment_id, step, phase, questionnaire, opens_at, due_at, closes_at,
         reminders, state, held, appointment_id, silent_at, silent_rule)
       select department_id, patient_id, enrolment_id, $2, phase, questionnaire, $3, $4, $5, $6::jsonb, 'planned', true,
         appointment_id, $7, case when $7::timestamptz is not null then silent_rule end
       from assignment where id = $1 returning id`,
      [from, step, window.opens, window.due, window.closes, JSON.stringify(window.reminders), window.silentAt],
    );
    return row!.id;
  }

  /** The latest act of staff on it, with what it was before. */
  async last(tx: Tx, enrolment: string, id: string): Promise<(LastMove & { before: Before | null }) | null> {
    const [row] = await tx.sql<LastMove & { before: Before | null }>(
      `select act, coalesce((detail ->> 'opened')::boolean, false) as opened, detail -> 'from' ->> 'closes' as closes,
         detail -> 'before' as before
       from schedule_act
       where enrolment_id = $1 and assignment_id = $2
         and act = any ($3)
       order by id desc limit 1`,
      [enrolment, id, [...MOVE_ACTS]],
    );
    return row ?? null;
  }
}
