import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.types.js';

/** An assignment whose window was moved or taken away. */
export interface Changed {
  readonly state: 'planned' | 'open' | 'answered' | 'missed' | 'revoked';
  /** The enrolment is active. */
  readonly active: boolean;
  /** Local date by which to answer. */
  readonly dueOn: string;
}

/** The last thing the patient was surely or perhaps told of an assignment. */
export interface Told {
  readonly kind: 'ask' | 'missed' | 'moved' | 'cancelled';
  readonly on: string;
}

/** A step as an assignment's plan has it. */
export interface PlannedStep {
  readonly step: string;
  readonly channel: string;
  readonly at: string;
}

/** The steps of the plan that runs, and more of them ($2): each with the name it has in this opening of the window. */
const STEPS = `select a.id, a.department_id, a.patient_id, a.opened_at, r.channel, r.step as base,
    case when earlier.n = 0 then r.step else r.step || ':' || earlier.n + 1 end as step,
    case when r.step = 'invitation' then least(r.at, app.now()) else r.at end as at
  from assignment a
    cross join lateral jsonb_to_recordset(a.reminders || $2::jsonb) as r (step text, channel text, at timestamptz)
    cross join lateral (select count(*) as n from reminder o where o.assignment_id = a.id
      and split_part(o.step, ':', 1) = r.step and o.opened_for is distinct from a.opened_at) earlier
  where a.id = $1`;

@Injectable()
export class RemindersStore {
  /**
   * The planned steps of an assignment as rows, once for each time its window opens; the invitation is due at once, the
   * others when the plan says. Of a window that opens late (a patient enrolled in the middle of it, a service that was down)
   * the steps whose time had passed are left out: nobody's first message says that they have been reminded.
   */
  async plan(tx: Tx, assignment: string, more: readonly PlannedStep[]): Promise<void> {
    await tx.sql(
      `insert into reminder (department_id, patient_id, assignment_id, step, channel, due_at, send_at, opened_for)
       select s.department_id, s.patient_id, s.id, s.step, s.channel, s.at, s.at, s.opened_at from (${STEPS}) s
       where s.base = 'invitation' or app.step_kind(s.base) <> 'ask' or s.at > s.opened_at
         or not exists (select from assignment a where a.id = $1 and a.reminders @> '[{"step": "invitation"}]')
       on conflict (assignment_id, step) do nothing`,
      [assignment, JSON.stringify(more)],
    );
  }

  /** The enrolment (pause, end, death) and then the assignment: the order of every lock here. */
  async lock(tx: Tx, assignment: string): Promise<Changed | null> {
    await tx.sql(
      `select e.id from enrolment e join assignment a on a.enrolment_id = e.id where a.id = $1 for share of e`,
      [assignment],
    );
    const [row] = await tx.sql<Changed>(
      `select a.state, e.status = 'active' as active, (a.due_at at time zone d.zone)::date::text as "dueOn"
       from assignment a join enrolment e on e.id = a.enrolment_id join department d on d.id = a.department_id
       where a.id = $1 for update of a`,
      [assignment],
    );
    return row ?? null;
  }

  /** A letter that nobody has printed says the old date: it is written anew. */
  async takeBackLetters(tx: Tx, assignment: string): Promise<void> {
    await tx.sql(
      `with letters as (
         update message m set state = 'suppressed' where m.state = 'waiting' and m.channel = 'letter' and m.id in (
           select r.message_id from reminder r where r.assignment_id = $1 and r.state = 'waiting') returning m.id
       ) update reminder r set state = 'due', message_id = null, send_at = least(r.send_at, app.now()), told_on = null
         from letters where r.message_id = letters.id and r.state = 'waiting'`,
      [assignment],
    );
  }

  /** Steps that have not gone out follow the plan that runs now; those that are in it no more are put away. */
  async follow(tx: Tx, assignment: string, more: readonly PlannedStep[]): Promise<void> {
    await tx.sql(
      `update reminder r set state = case when s.at is null then 'suppressed' else 'due' end,
         due_at = coalesce(s.at, r.due_at), send_at = coalesce(s.at, r.send_at)
       from reminder o left join (${STEPS}) s on o.step in (s.step, s.base) and o.opened_for is not distinct from s.opened_at
         and exists (select from assignment b where b.id = $1 and b.state = 'open')
       where o.id = r.id and o.assignment_id = $1 and o.state = 'due' and o.asked_by is null
         and app.step_kind(o.step) in ('ask', 'missed')`,
      [assignment, JSON.stringify(more)],
    );
  }

  async told(tx: Tx, assignment: string): Promise<Told | null> {
    const [row] = await tx.sql<Told>(
      `select app.step_kind(step) as kind, told_on::text as "on" from reminder
       where assignment_id = $1 and state in ('claimed', 'sent', 'unknown') and told_on is not null
       order by due_at desc, app.step_rank(step) desc limit 1`,
      [assignment],
    );
    return row ?? null;
  }

  /** One more thing to tell, due at once. One of the kind that has not gone out will say what holds then; another gives way. */
  async tell(tx: Tx, assignment: string, kind: 'moved' | 'cancelled', was: string | null): Promise<void> {
    await tx.sql(
      `update reminder set state = 'suppressed' where assignment_id = $1 and state = 'due'
         and app.step_kind(step) in ('moved', 'cancelled') and app.step_kind(step) <> $2`,
      [assignment, kind],
    );
    await tx.sql(
      `insert into reminder (department_id, patient_id, assignment_id, step, channel, due_at, send_at, opened_for, was_on)
       select a.department_id, a.patient_id, a.id, case when o.n = 0 then $2 else $2 || ':' || o.n + 1 end, 'email', app.now(), app.now(),
         a.opened_at, $3
       from assignment a cross join lateral (
         select count(*) as n, coalesce(bool_or(r.state in ('due', 'queued')), false) as waits from reminder r
         where r.assignment_id = a.id and split_part(r.step, ':', 1) = $2) o
       where a.id = $1 and not o.waits`,
      [assignment, kind, was],
    );
  }
}
