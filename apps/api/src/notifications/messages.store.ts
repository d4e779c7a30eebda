import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.types.js';
import type { MessageError, MessageState } from './state.js';

/** A message as staff see it in a list. */
export interface ListedMessage {
  readonly id: string | null;
  readonly patient: string;
  readonly step: string;
  readonly steps: readonly string[];
  /** Whose steps it carries; empty for what another channel has taken over. */
  readonly assignments: readonly string[];
  readonly channel: string;
  readonly at: Date;
  readonly state: MessageState;
  readonly error: MessageError | null;
  readonly count: number;
  readonly next: string | null;
  readonly resolution: 'arrived' | 'again' | null;
  readonly resolvedAt: Date | null;
  readonly resolvedBy: string | null;
}

export interface Unknown {
  readonly id: string;
  readonly department: string;
  readonly patient: string;
  readonly state: MessageState;
  readonly resolution: string | null;
}

const MESSAGE = `m.id, m.patient_id as patient, m.step,
  coalesce((select array_agg(r.step order by app.step_rank(r.step), r.step) from reminder r where r.message_id = m.id
    and (r.state <> 'suppressed' or m.state = 'suppressed')), array[m.step]) as steps,
  m.channel, coalesce(m.sent_at, m.due_at) as at, m.state, m.error, m.count,
  (select n.channel from message n where n.follows_id = m.id limit 1) as next,
  m.resolution, m.resolved_at as "resolvedAt", m.resolved_name as "resolvedBy",
  array(select distinct r.assignment_id from reminder r where r.message_id = m.id) as assignments`;

// What will not be sent any more is put away when its hour comes; nobody is to read until then that it will be.
const NEEDLESS = `e.status not in ('active', 'paused') or a.state = 'missed' and app.step_kind(r.step) = 'ask'
  or a.state in ('answered', 'revoked') and app.step_kind(r.step) <> 'cancelled'`;

const RECENT = `app.now() - interval '30 days'`;

/** Messages as staff see them and settle them. */
@Injectable()
export class MessagesStore {
  /** What was planned for and sent to a patient, newest first. */
  of(tx: Tx, patient: string): Promise<ListedMessage[]> {
    return tx.sql<ListedMessage>(
      `select ${MESSAGE} from message m where m.patient_id = $1
       union all
       select null, r.patient_id, split_part(r.step, ':', 1), array[r.step], r.channel, r.due_at,
         case when r.state = 'due' and (${NEEDLESS}) then 'suppressed' else r.state end, r.error, 1, null, null, null, null,
         array[r.assignment_id]
       from reminder r join assignment a on a.id = r.assignment_id join enrolment e on e.id = a.enrolment_id
       where r.patient_id = $1 and r.message_id is null
       order by at desc, step desc limit 200`,
      [patient],
    );
  }

  /** What surely or perhaps did not arrive in the last 30 days, newest first: to patients, to people on duty, and to whom overdue items are told. */
  undelivered(tx: Tx, department: string): Promise<(ListedMessage & { clinician: string | null })[]> {
    return tx.sql(
      `select ${MESSAGE}, null as clinician from message m
       where m.department_id = $1 and m.state in ('failed', 'unknown') and m.resolution is null and m.created_at > ${RECENT}
       union all
       select null, d.patient_id, 'duty', array['duty'], 'email', d.created_at, d.state, d.error, 1, null, null, null, null,
         '{}'::uuid[], c.name
       from duty_message d left join clinician c on c.id = d.clinician_id
       where d.department_id = $1 and d.state in ('failed', 'unknown') and d.created_at > ${RECENT}
       union all
       select null, s.patient_id, 'escalation', array['escalation'], 'email', s.told_at, s.state, s.error, 1, null, null, null, null,
         '{}'::uuid[], s.clinician_name
       from escalation s where s.department_id = $1 and s.state in ('failed', 'unknown') and s.told_at > ${RECENT}
       order by at desc limit 300`,
      [department],
    );
  }

  async lock(tx: Tx, id: string): Promise<Unknown | null> {
    const [row] = await tx.sql<Unknown>(
      `select id, department_id as department, patient_id as patient, state, resolution from message where id = $1 for update`,
      [id],
    );
    return row ?? null;
  }

  /** Somebody knows that it arrived. */
  async arrived(tx: Tx, id: string): Promise<void> {
    await this.resolve(tx, id, 'arrived');
    await tx.sql(`update message set state = 'sent', sent_at = app.now() where id = $1`, [id]);
    await tx.sql(`update reminder set state = 'sent', error = null where message_id = $1 and state = 'unknown'`, [id]);
  }

  /**
   * Somebody wants it sent once more: a step of its own for each that is still wanted, with their name.
   * @returns how many
   */
  async again(tx: Tx, id: string): Promise<number> {
    const rows = await tx.sql(
      `insert into reminder (department_id, patient_id, assignment_id, step, channel, due_at, send_at, opened_for, was_on, asked_by, asked_name)
       select r.department_id, r.patient_id, r.assignment_id, split_part(r.step, ':', 1) || ':' || earlier.n + 1, r.channel, app.now(), app.now(),
         r.opened_for, r.was_on, c.id, c.name
       from reminder r join assignment a on a.id = r.assignment_id join enrolment e on e.id = a.enrolment_id
         cross join lateral (select count(*) as n from reminder o where o.assignment_id = r.assignment_id
           and split_part(o.step, ':', 1) = split_part(r.step, ':', 1)) earlier
         join clinician c on c.id = (select (ctx.me() ->> 'clinician')::uuid)
       where r.message_id = $1 and r.state = 'unknown' and app.step_wanted(app.step_kind(r.step), a.state, a.closes_at, e.status)
       on conflict (assignment_id, step) do nothing returning 1`,
      [id],
    );
    await this.resolve(tx, id, 'again');
    return rows.length;
  }

  private async resolve(tx: Tx, id: string, how: 'arrived' | 'again'): Promise<void> {
    await tx.sql(
      `update message set resolution = $2, resolved_at = app.now(), resolved_by = c.id, resolved_name = c.name
       from clinician c where message.id = $1 and c.id = (select (ctx.me() ->> 'clinician')::uuid)`,
      [id, how],
    );
  }
}
