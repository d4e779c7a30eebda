import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.types.js';

export const CALL_REASONS = ['no-channel', 'phone-channel', 'not-delivered', 'by-hand'] as const;
export type CallReason = (typeof CALL_REASONS)[number];

/** What came of one attempt. */
export const CALL_RESULTS = ['reached', 'not-reached', 'not-needed'] as const;
export type CallResult = (typeof CALL_RESULTS)[number];

export interface NewCall {
  readonly department: string;
  readonly patient: string;
  readonly assignment: string | null;
  readonly step: string | null;
  readonly why: CallReason;
}

export interface Try {
  readonly at: string;
  readonly by: string;
  readonly result: CallResult;
  readonly note: string | null;
  /** When the patient was asked how it goes; null or absent when the call was about something else. */
  readonly talkedAt?: string | null;
}

export interface Call {
  readonly id: string;
  readonly department: string;
  readonly patient: string;
  readonly assignment: string | null;
  readonly enrolment: string | null;
  readonly step: string | null;
  readonly why: CallReason;
  readonly state: 'open' | 'done';
  readonly tries: readonly Try[];
  readonly nextTryAt: Date | null;
  readonly outcome: string | null;
  readonly version: number;
  readonly createdAt: Date;
  readonly settledAt: Date | null;
  /** Until when the answer is wanted. */
  readonly closesAt: Date | null;
}

const FIELDS = `select c.id, c.department_id as department, c.patient_id as patient, c.assignment_id as assignment,
    a.enrolment_id as enrolment, c.step, c.why, c.state, c.tries, c.next_try_at as "nextTryAt", c.outcome, c.version,
    c.created_at as "createdAt", c.settled_at as "settledAt", a.closes_at as "closesAt"
  from phone_call c left join assignment a on a.id = c.assignment_id`;

/**
 * Still worth a call: the answer has not come, or what was asked for is moved or taken away and nobody has said so; and the
 * person is alive and taking part in something. A row that is not
 * shown stays: a paused patient who comes back is called again.
 */
const WORTH = `c.state = 'open' and (a.id is null or a.state in ('open', 'missed')
    or app.step_kind(c.step) in ('moved', 'cancelled') and app.step_wanted(app.step_kind(c.step), a.state, a.closes_at, 'active'))
  and exists (
    select from enrolment e where e.patient_id = c.patient_id and e.status = 'active' and (a.id is null or e.id = a.enrolment_id))`;

@Injectable()
export class CallsStore {
  /** Once for each step of an assignment; without one, once as long as it waits. */
  async add(tx: Tx, { department, patient, assignment, step, why }: NewCall): Promise<void> {
    await tx.sql(
      `insert into phone_call (department_id, patient_id, assignment_id, step, why, key) values ($1, $2, $3, $4, $5, $6)
       on conflict do nothing`,
      [department, patient, assignment, step, why, assignment ? `${assignment}:${step ?? ''}` : why],
    );
  }

  /** Somebody is, or was in this opening of the window, to call about what there is to answer. */
  async listed(tx: Tx, assignment: string): Promise<boolean> {
    const rows = await tx.sql(
      `select 1 from phone_call c join assignment a on a.id = c.assignment_id
       where a.id = $1 and app.step_kind(c.step) = 'ask' and (c.state = 'open' or c.created_at >= a.opened_at) limit 1`,
      [assignment],
    );
    return rows.length > 0;
  }

  /** A channel works again: nobody need call only to find one. */
  async channelAgain(tx: Tx, patient: string): Promise<void> {
    await tx.sql(
      `update phone_call set state = 'done', outcome = 'channel-again', settled_at = app.now(), version = version + 1
       where patient_id = $1 and why = 'no-channel' and assignment_id is null and state = 'open'`,
      [patient],
    );
  }

  /** Whom to call, those whose next try has come first, then in the order in which they came. */
  open(tx: Tx, department: string): Promise<Call[]> {
    return tx.sql<Call>(
      `${FIELDS} where c.department_id = $1 and ${WORTH}
       order by coalesce(c.next_try_at, c.created_at) > app.now(), coalesce(c.next_try_at, c.created_at), c.id limit 300`,
      [department],
    );
  }

  /** What was settled in the last week, the newest first: to look back, and to undo. */
  done(tx: Tx, department: string): Promise<Call[]> {
    return tx.sql<Call>(
      `${FIELDS} where c.department_id = $1 and c.state = 'done' and c.settled_at > app.now() - interval '7 days'
       order by c.settled_at desc, c.id limit 50`,
      [department],
    );
  }

  async lock(tx: Tx, id: string): Promise<Call | null> {
    const [row] = await tx.sql<Call>(`${FIELDS} where c.id = $1 for update of c`, [id]);
    return row ?? null;
  }

  /** Writes an attempt, and what it means: settled, or to be tried again at `next`. */
  async tried(
    tx: Tx,
    id: string,
    { result, note, next, talkedAt }: Pick<Try, 'result' | 'note'> & { next: Date | null; talkedAt: Date | null },
  ): Promise<void> {
    await tx.sql(
      `update phone_call set version = version + 1,
         tries = tries || jsonb_build_array(jsonb_build_object('at', app.now(), 'by', ctx.me() ->> 'name', 'result', $2::text,
           'note', $3::text, 'talkedAt', $5::text)),
         next_try_at = $4, state = case when $2 = 'not-reached' then 'open' else 'done' end,
         outcome = case when $2 = 'not-reached' then null else $2 end,
         settled_at = case when $2 = 'not-reached' then null else app.now() end
       where id = $1`,
      [id, result, note, next, talkedAt?.toISOString() ?? null],
    );
  }

  /** Takes the last attempt back. */
  async undo(tx: Tx, id: string): Promise<void> {
    await tx.sql(
      `update phone_call set version = version + 1, tries = tries - -1, state = 'open', outcome = null, settled_at = null,
         next_try_at = null where id = $1`,
      [id],
    );
  }
}
