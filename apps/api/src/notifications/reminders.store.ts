import { Injectable } from '@nestjs/common';
import type { Language } from '@stemme/pathways';
import type { Tx } from '../platform/database/tx.types.js';
import type { MessageError, MessageState, Outcome } from './state.js';
import { after } from './state.js';

/** A reminder with what is needed to write it and to know whether it is still wanted. */
export interface ReminderToSend {
  readonly id: string;
  readonly step: string;
  readonly state: MessageState;
  readonly tries: number;
  readonly assignment: string;
  readonly department: string;
  readonly to: string | null;
  readonly language: Language;
  readonly dueAt: Date;
  readonly now: Date;
  /** The assignment is open and unanswered, and the enrolment active. */
  readonly wanted: boolean;
}

/** A message as staff see it in a list. */
export interface ListedMessage {
  readonly patient: string;
  readonly step: string;
  readonly channel: string;
  readonly at: Date;
  readonly state: MessageState;
  readonly error: MessageError | null;
}

const ENROLMENT = `select e.id from enrolment e join assignment a on a.enrolment_id = e.id join reminder r on r.assignment_id = a.id
  where r.id = $1 for share of e`;

const TO_SEND = `select r.id, r.step, r.state, r.tries, a.id as assignment, a.department_id as department, p.email as "to",
    p.language, a.due_at as "dueAt", app.now() as now, a.state = 'open' and e.status = 'active' as wanted
  from reminder r join assignment a on a.id = r.assignment_id join enrolment e on e.id = a.enrolment_id
    join patient p on p.id = r.patient_id
  where r.id = $1 for update of a, r`;

@Injectable()
export class RemindersStore {
  /** The planned steps of an assignment as rows, once; the invitation is due at once, the others when the plan says. */
  async plan(tx: Tx, assignment: string): Promise<void> {
    await tx.sql(
      `insert into reminder (department_id, patient_id, assignment_id, step, channel, due_at)
       select a.department_id, a.patient_id, a.id, r.step, r.channel,
         case when r.step = 'invitation' then least(r.at, app.now()) else r.at end
       from assignment a, jsonb_to_recordset(a.reminders) as r (step text, channel text, at timestamptz) where a.id = $1
       on conflict (assignment_id, step) do nothing`,
      [assignment],
    );
  }

  /**
   * The reminder under lock, together with what would have to change to make it unwanted: the enrolment (pause, end, death)
   * and then the assignment, whose lock is the one a hand-in takes.
   */
  async lock(tx: Tx, id: string): Promise<ReminderToSend | null> {
    await tx.sql(ENROLMENT, [id]);
    const [row] = await tx.sql<ReminderToSend>(TO_SEND, [id]);
    return row ?? null;
  }

  async claim(tx: Tx, id: string): Promise<void> {
    await tx.sql(`update reminder set state = 'claimed', claimed_at = now() where id = $1`, [id]);
  }

  async suppress(tx: Tx, id: string): Promise<void> {
    await tx.sql(`update reminder set state = 'suppressed', claimed_at = null where id = $1`, [id]);
  }

  async mark(tx: Tx, id: string, tries: number, outcome: Outcome): Promise<void> {
    const { state, error, retryInSeconds } = after(outcome, tries);
    await tx.sql(
      `update reminder set state = $2, error = $3, tries = tries + 1, claimed_at = null, provider_id = $4,
         sent_at = case when $2 = 'sent' then app.now() end, retry_at = now() + $5 * interval '1 second'
       where id = $1`,
      [id, state, error, outcome.kind === 'sent' ? outcome.providerId : null, retryInSeconds],
    );
  }

  /** What was planned for and sent to a patient, newest first. */
  async of(tx: Tx, patient: string): Promise<ListedMessage[]> {
    return tx.sql<ListedMessage>(
      `select patient_id as patient, step, channel, coalesce(sent_at, due_at) as at, state, error from reminder
       where patient_id = $1 order by at desc, step desc limit 200`,
      [patient],
    );
  }

  /** What surely or perhaps did not arrive in the last 30 days, newest first: to patients and to people on duty. */
  async undelivered(tx: Tx, department: string): Promise<(ListedMessage & { clinician: string | null })[]> {
    return tx.sql(
      `select patient_id as patient, step, channel, due_at as at, state, error, null as clinician from reminder
       where department_id = $1 and state in ('failed', 'unknown') and due_at > app.now() - interval '30 days'
       union all
       select d.patient_id, 'duty', 'email', d.created_at, d.state, d.error, c.name
       from duty_message d left join clinician c on c.id = d.clinician_id
       where d.department_id = $1 and d.state in ('failed', 'unknown') and d.created_at > app.now() - interval '30 days'
       order by at desc limit 300`,
      [department],
    );
  }
}
