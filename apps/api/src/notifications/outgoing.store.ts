import { Injectable } from '@nestjs/common';
import type { Language } from '@stemme/pathways';
import type { Tx } from '../platform/database/tx.types.js';
import type { Line, Verdict } from './bundle.js';
import { after, type MessageError, type MessageState, type Outcome } from './state.js';

/** What came of the attempt to send a message. */
export interface Attempt {
  readonly message: string;
  readonly tries: number;
  readonly outcome: Outcome;
}

/** A message that has failed, and what it carried. */
export interface FailedMessage {
  readonly id: string;
  readonly state: MessageState;
  readonly department: string;
  readonly patient: string;
  readonly channel: string;
  readonly step: string;
  readonly language: Language;
  readonly error: MessageError | null;
  readonly tried: readonly string[];
  /** Another channel has been given its turn already. */
  readonly followed: boolean;
}

// The enrolment (pause, end, death) before the assignment, whose lock is the one a hand-in takes; each in the order of ids.
const ENROLMENTS = `select e.id from enrolment e where e.id in (
    select a.enrolment_id from message m join reminder r on r.message_id = m.id join assignment a on a.id = r.assignment_id
    where m.batch_id = $1) order by e.id for share of e`;

const LINES = `select m.id as message, m.tries, m.tried, m.patient_id as patient, m.department_id as department,
    r.id as reminder, r.step, a.id as assignment, p.language, d.public_name as sender, d.short_address as "shortAddress",
    (a.due_at at time zone d.zone)::date::text as "dueOn", app.now() as now,
    app.next_sending(app.now(), d.zone, d.sending, d.closed) as "sendingAt",
    case when app.step_kind(r.step) = 'ask' then a.closes_at end as "closesAt",
    app.step_wanted(app.step_kind(r.step), a.state, a.closes_at, e.status)
      and (app.step_kind(r.step) <> 'moved' or r.was_on is distinct from (a.due_at at time zone d.zone)::date)
      and not exists (select from reminder n where n.assignment_id = a.id and n.send_at <= app.now() and n.state <> 'suppressed'
        and n.message_id is distinct from m.id
        and (n.due_at, app.step_rank(n.step), n.step) > (r.due_at, app.step_rank(r.step), r.step)) as wanted
  from message m join reminder r on r.message_id = m.id join assignment a on a.id = r.assignment_id
    join enrolment e on e.id = a.enrolment_id join department d on d.id = m.department_id join patient p on p.id = m.patient_id
  where m.batch_id = $1 and m.state = $2 and r.state = $2 order by a.id, r.id for update of a, r, m`;

// Each message as it stands after it was claimed, or why it was not.
const VERDICTS = `update message m set state = v.state, channel = coalesce(v.channel, m.channel), address = v.address,
    error = v.error, step = coalesce(v.step, m.step), count = coalesce(v.count, m.count), language = coalesce(v.language, m.language),
    content = v.content, due_at = coalesce(v."dueAt", m.due_at), retry_at = now(),
    claimed_at = case when v.state = 'claimed' then now() end
  from jsonb_to_recordset($1::jsonb) as v (message uuid, state text, channel text, address text, error text, step text, count int,
    language text, content jsonb, "dueAt" timestamptz)
  where m.id = v.message`;

const REMINDERS = `update reminder r set state = v.state, error = v.error, channel = coalesce(v.channel, r.channel),
    told_on = coalesce(v."toldOn", r.told_on), claimed_at = case when v.state = 'claimed' then now() end
  from jsonb_to_recordset($1::jsonb) as v (reminder uuid, state text, error text, channel text, "toldOn" date)
  where r.id = v.reminder`;

// Only what is still claimed, or thought lost meanwhile: whatever staff have settled stays as they said.
const MARKS = `update message m set state = v.state, error = v.error, tries = m.tries + 1, claimed_at = null,
    provider_id = v."providerId", sent_at = case when v.state = 'sent' then app.now() end,
    retry_at = now() + v.wait * interval '1 second'
  from jsonb_to_recordset($1::jsonb) as v (message uuid, state text, error text, "providerId" text, wait int)
  where m.id = v.message
    and (m.state = 'claimed' or m.state = 'unknown' and m.error = 'interrupted' and m.resolution is null)
  returning m.id, m.state, m.department_id as department, m.patient_id as patient`;

// A message that is tried again keeps its reminders queued: they are on their way.
const MARKED = `update reminder r set state = case m.state when 'due' then 'queued' else m.state end, error = m.error, tries = m.tries,
    claimed_at = null, provider_id = m.provider_id, sent_at = m.sent_at
  from message m where m.id = any ($1::uuid[]) and r.message_id = m.id and r.state in ('claimed', 'unknown')`;

/** Messages on their way out. */
@Injectable()
export class OutgoingStore {
  /** What a batch carries, under lock together with whatever would make it unwanted. */
  async lock(tx: Tx, batch: string, state: MessageState): Promise<Line[]> {
    await tx.sql(ENROLMENTS, [batch]);
    return tx.sql<Line>(LINES, [batch, state]);
  }

  async settle(tx: Tx, verdicts: readonly Verdict[]): Promise<void> {
    if (verdicts.length === 0) return;
    await tx.sql(VERDICTS, [JSON.stringify(verdicts.map(({ reminders: _, ...stands }) => stands))]);
    await tx.sql(REMINDERS, [JSON.stringify(verdicts.flatMap(({ reminders }) => reminders))]);
  }

  /** Writes down what came of the attempts. @returns those that have failed for good, for the next channel */
  async mark(tx: Tx, attempts: readonly Attempt[]): Promise<{ id: string; department: string; patient: string }[]> {
    const rows = attempts.map(({ message, tries, outcome }) => {
      const { state, error, retryInSeconds } = after(outcome, tries);
      const providerId = outcome.kind === 'sent' ? outcome.providerId : null;
      return { message, state, error, providerId, wait: retryInSeconds };
    });
    const marked = await tx.sql<{ id: string; state: MessageState; department: string; patient: string }>(MARKS, [
      JSON.stringify(rows),
    ]);
    await tx.sql(MARKED, [marked.map(({ id }) => id)]);
    return marked
      .filter(({ state }) => state === 'failed')
      .map(({ id, department, patient }) => ({ id, department, patient }));
  }

  async failed(tx: Tx, id: string): Promise<FailedMessage | null> {
    const [row] = await tx.sql<FailedMessage>(
      `select m.id, m.state, m.department_id as department, m.patient_id as patient, m.channel, m.step, m.language, m.error, m.tried,
         exists (select from message n where n.follows_id = m.id) as followed
       from message m where m.id = $1 for update`,
      [id],
    );
    return row ?? null;
  }

  /** The steps of a message that has failed and that are still worth telling; under lock. */
  async stillWanted(tx: Tx, message: string): Promise<{ reminder: string; assignment: string; step: string }[]> {
    await tx.sql(
      `select e.id from enrolment e where e.id in (select a.enrolment_id from reminder r join assignment a on a.id = r.assignment_id
         where r.message_id = $1) order by e.id for share of e`,
      [message],
    );
    return tx.sql(
      `select r.id as reminder, a.id as assignment, r.step from reminder r join assignment a on a.id = r.assignment_id
         join enrolment e on e.id = a.enrolment_id
       where r.message_id = $1 and r.state = 'failed' and app.step_wanted(app.step_kind(r.step), a.state, a.closes_at, e.status)
         and not exists (select from reminder n where n.assignment_id = a.id and n.send_at <= app.now() and n.state <> 'suppressed'
           and n.message_id is distinct from $1
           and (n.due_at, app.step_rank(n.step), n.step) > (r.due_at, app.step_rank(r.step), r.step))
       order by a.id, r.id for update of a, r`,
      [message],
    );
  }

  /** The same steps by another channel: a new message, due at once. */
  async follow(tx: Tx, from: FailedMessage, channel: string, reminders: readonly string[]): Promise<void> {
    const [row] = await tx.sql<{ id: string }>(
      `insert into message (department_id, patient_id, channel, step, count, language, state, follows_id, tried)
       values ($1, $2, $3, $4, $5, $6, 'due', $7, $8) returning id`,
      [
        from.department,
        from.patient,
        channel,
        from.step,
        reminders.length,
        from.language,
        from.id,
        JSON.stringify([...from.tried, from.channel]),
      ],
    );
    await tx.sql(
      `update reminder set state = 'queued', error = null, message_id = $2, channel = $3 where id = any ($1::uuid[])`,
      [reminders, row!.id, channel],
    );
  }

  /** What a provider says of a message whose fate was not known. @returns whether it stands differently now */
  async learn(tx: Tx, message: string, outcome: Outcome): Promise<boolean> {
    const { state, error } = after(outcome, 0);
    const rows = await tx.sql(
      `update message set state = $2, error = $3, sent_at = case when $2 = 'sent' then app.now() end
       where id = $1 and state = 'unknown' and resolution is null returning 1`,
      [message, state, error],
    );
    if (rows.length === 0) return false;
    await tx.sql(`update reminder set state = $2, error = $3 where message_id = $1 and state = 'unknown'`, [
      message,
      state,
      error,
    ]);
    return true;
  }
}
