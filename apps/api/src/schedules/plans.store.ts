import { Injectable } from '@nestjs/common';
import type { Answered, Appointment, Changes, PlannedAssignment, StoredAssignment } from '@stemme/pathways';
import type { Tx } from '../platform/database/tx.types.js';

/** What a change of a plan did to one row. Instants are ISO strings. */
export interface ChangedRow {
  readonly id: string;
  readonly step: string;
  readonly questionnaire: string;
  readonly opens: string;
  readonly closes: string;
  /** The window it had before; null for a new row. */
  readonly was: { readonly opens: string; readonly closes: string } | null;
  readonly appointment: string | null;
  /** It is open, or was before it was put back: the patient may have been told of it. */
  readonly opened: boolean;
  readonly revision: number;
}

/** A stored row as it is compared with a plan. */
type Row = Omit<StoredAssignment, 'appointment' | 'held'> & { appointment: string | null; held: boolean };

/** Revoked for these reasons, a window may come again, also one that staff had moved before; for any other it is settled. */
const BY_PLAN = ['appointment-cancelled', 'not-planned', 'switched', 'condition', 'paused'] as const;

const ISO = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** A hand-in is before or after an opening by the millisecond. */
const EXACT = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const TO = `step text, questionnaire text, opens timestamptz, due timestamptz, closes timestamptz, reminders jsonb, phase text,
  appointment uuid, conditional boolean`;

/** The version is pinned at the first opening and stays: a row that was put back is told by it from one that never opened. */
const OPENED = (row: string): string => `${row}.questionnaire_version is not null as opened`;

const CHANGED = `a.id, a.step, a.questionnaire, ${ISO('a.opens_at')} as opens, ${ISO('a.closes_at')} as closes,
  a.appointment_id as appointment, a.revision`;

/** The plans of enrolments: what they rest on, and what is written of them, in sets. */
@Injectable()
export class PlansStore {
  /** What a plan is compared with. Whatever the patient asked for is no part of it. */
  async stored(tx: Tx, enrolment: string): Promise<StoredAssignment[]> {
    const rows = await tx.sql<Row>(
      `select id, step, state, questionnaire, ${ISO('opens_at')} as opens, ${ISO('due_at')} as due, ${ISO('closes_at')} as closes,
         appointment_id as appointment,
         case when state = 'revoked' then not revoked_reason = any ($2) else held end as held
       from assignment where enrolment_id = $1 and step not like 'patient-initiated%'`,
      [enrolment, [...BY_PLAN]],
    );
    return rows.map(({ appointment, held, ...row }) => ({
      ...row,
      ...(appointment ? { appointment } : {}),
      ...(held ? { held } : {}),
    }));
  }

  /**
   * The appointments that steps of an enrolment hang on: those of its patient in the department that were not cancelled,
   * told for this pathway or for every one. What lay before an earlier course of the same pathway was over belonged to that
   * course, unless it was told when this one was enrolled. What an enrolment goes on from is the same course.
   */
  appointments(tx: Tx, enrolment: string): Promise<Appointment[]> {
    return tx.sql<Appointment>(
      `with recursive course as (
         select id, follows_id from enrolment where id = $1
         union all select b.id, b.follows_id from enrolment b join course c on b.id = c.follows_id
       ) select p.id, p.kind, p.on_date::text as date
       from enrolment e join department d on d.id = e.department_id
         join appointment p on p.patient_id = e.patient_id and p.department_id = e.department_id
       where e.id = $1 and p.state <> 'cancelled' and (p.pathway is null or p.pathway = e.pathway)
         and (p.source = 'enrolment' and p.reference like e.id || ':%'
           or p.on_date > all (select (b.status_at at time zone d.zone)::date from enrolment b
             where b.patient_id = e.patient_id and b.pathway = e.pathway and b.id <> e.id and b.created_at <= e.created_at
               and b.status not in ('active', 'paused') and b.id not in (select id from course)))
       order by p.on_date, p.id`,
      [enrolment],
    );
  }

  /** What has been handed in, with what came of it as far as it is known. */
  async answers(tx: Tx, enrolment: string): Promise<Answered[]> {
    const rows = await tx.sql<{
      step: string;
      at: string;
      level: Answered['level'] | null;
      values: Answered['values'] | null;
    }>(
      `select step, ${EXACT('answered_at')} as at, level, "values" from assignment
       where enrolment_id = $1 and state = 'answered' and answered_at is not null`,
      [enrolment],
    );
    return rows.map(({ level, values, ...row }) => ({
      ...row,
      ...(level ? { level } : {}),
      ...(values ? { values } : {}),
    }));
  }

  async insert(tx: Tx, enrolment: string, rows: readonly PlannedAssignment[]): Promise<ChangedRow[]> {
    if (rows.length === 0) return [];
    return tx.sql<ChangedRow>(
      `insert into assignment as a (department_id, patient_id, enrolment_id, step, questionnaire, opens_at, due_at, closes_at,
         reminders, state, phase, appointment_id, conditional)
       select e.department_id, e.patient_id, e.id, r.step, r.questionnaire, r.opens, r.due, r.closes, r.reminders, 'planned',
         r.phase, r.appointment, coalesce(r.conditional, false)
       from enrolment e, jsonb_to_recordset($2::jsonb) as r (${TO}) where e.id = $1
       on conflict (enrolment_id, step) do nothing
       returning ${CHANGED}, false as opened, null as was`,
      [enrolment, JSON.stringify(rows)],
    );
  }

  /**
   * An open row that stays open keeps its questionnaire and its pinned version; one that is put back keeps the version too,
   * so that what the patient has begun to answer still fits.
   */
  async move(tx: Tx, moves: Changes['move']): Promise<ChangedRow[]> {
    if (moves.length === 0) return [];
    const rows = moves.map(({ id, to, reopen }) => ({
      ...to,
      id,
      reopen,
      silentAt: to.silent?.at,
      silentRule: to.silent?.rule,
    }));
    return tx.sql<ChangedRow>(
      `update assignment a set opens_at = r.opens, due_at = r.due, closes_at = r.closes, reminders = r.reminders,
         questionnaire = case when b.state = 'planned' then r.questionnaire else b.questionnaire end, phase = r.phase,
         questionnaire_version = case when b.state = 'open' or r.questionnaire = b.questionnaire then b.questionnaire_version end,
         conditional = coalesce(r.conditional, false), state = case when r.reopen then 'planned' else b.state end,
         opened_at = case when not r.reopen then b.opened_at end,
         silent_at = case when b.state = 'open' and not r.reopen then r."silentAt" end,
         silent_rule = case when b.state = 'open' and not r.reopen then r."silentRule" end,
         silent_told_at = case when r."silentAt" <= app.now() then b.silent_told_at end, revision = b.revision + 1
       from jsonb_to_recordset($1::jsonb) as r (id uuid, reopen boolean, "silentAt" timestamptz, "silentRule" text, ${TO}),
         assignment b
       where a.id = r.id and b.id = r.id and b.state in ('planned', 'open')
       returning ${CHANGED}, ${OPENED('b')},
         jsonb_build_object('opens', ${ISO('b.opens_at')}, 'closes', ${ISO('b.closes_at')}) as was`,
      [JSON.stringify(rows)],
    );
  }

  async revoke(tx: Tx, rows: readonly { readonly id: string; readonly why: string }[]): Promise<ChangedRow[]> {
    if (rows.length === 0) return [];
    return tx.sql<ChangedRow>(
      `update assignment a set state = 'revoked', revoked_reason = r.why, revision = b.revision + 1
       from jsonb_to_recordset($1::jsonb) as r (id uuid, why text), assignment b
       where a.id = r.id and b.id = r.id and b.state in ('planned', 'open')
       returning ${CHANGED}, ${OPENED('b')}, null as was`,
      [JSON.stringify(rows)],
    );
  }

  /** Revokes what is neither answered nor missed; with `passed` only what could no longer be answered in time. */
  revokeAll(tx: Tx, enrolments: readonly string[], reason: string, only: 'all' | 'passed'): Promise<ChangedRow[]> {
    return tx.sql<ChangedRow>(
      `update assignment a set state = 'revoked', revoked_reason = $2, revision = b.revision + 1
       from assignment b
       where b.id = a.id and b.enrolment_id = any ($1::uuid[]) and b.state in ('planned', 'open')
         and ($3 = 'all' or b.closes_at <= app.now())
       returning ${CHANGED}, ${OPENED('b')}, null as was`,
      [enrolments, reason, only],
    );
  }

  /** What is still owed, as it stands. */
  owed(tx: Tx, enrolment: string): Promise<ChangedRow[]> {
    return tx.sql<ChangedRow>(
      `select ${CHANGED}, ${OPENED('a')}, null as was from assignment a
       where a.enrolment_id = $1 and a.state in ('planned', 'open') order by a.opens_at, a.step`,
      [enrolment],
    );
  }
}
