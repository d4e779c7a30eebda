import { randomUUID } from 'node:crypto';
import type { Mail } from '../../apps/api/src/demo/mail-sink.server.js';
import type { Sms } from '../../apps/api/src/demo/sms-sink.server.js';
import { people } from '../../apps/api/src/demo/people.js';
import type { TestApp } from '../setup/app.js';
import { asSuperuser, type Planted, plantAssignment, rowsOf } from '../setup/rows.js';
import { until } from '../setup/until.js';

export interface Reminder {
  readonly id: string;
  readonly step: string;
  readonly state: string;
  readonly error: string | null;
  readonly tries: number;
}

export const STEPS = [
  ['invitation', '0 days'],
  ['reminder-1', '1 day'],
  ['reminder-2', '2 days'],
] as const;

/** An assignment with its planned reminders, and the event that it has opened. */
export async function open(
  test: TestApp,
  here: Omit<Planted, 'assignment'>,
  steps: readonly (readonly [string, string])[] = STEPS,
): Promise<string> {
  return asSuperuser(test, async (client) => {
    const id = await plantAssignment(client, here, 'depression-start');
    await client.query(
      `update assignment set reminders = (select jsonb_agg(jsonb_build_object('step', s ->> 0, 'channel', 'email',
         'at', app.now() + (s ->> 1)::interval)) from jsonb_array_elements($2::jsonb) s) where id = $1`,
      [id, JSON.stringify(steps)],
    );
    await publish(client, 'schedules.due', ['notifications.plan'], { assignment: id }, here);
    return id;
  });
}

type Client = Parameters<Parameters<typeof asSuperuser>[1]>[0];

export async function publish(
  client: Client,
  event: string,
  hearers: readonly string[],
  payload: object,
  { department, patient }: { department: string; patient: string },
): Promise<void> {
  await client.query(`select app.publish($1, 1, $2, $3, $4, $5, 5, null)`, [
    event,
    hearers,
    JSON.stringify(payload),
    department,
    patient,
  ]);
}

export function reminders(test: TestApp, assignment: string): Promise<Reminder[]> {
  return rowsOf<Reminder>(
    test,
    `select id, step, state, error, tries from reminder where assignment_id = $1 order by step`,
    [assignment],
  );
}

/** Waits until the step of the assignment stands so. */
export function stands(
  test: TestApp,
  assignment: string,
  step: string,
  state: string,
  withinMs = 15_000,
): Promise<Reminder> {
  return until(
    `${step} is ${state}`,
    async () => (await reminders(test, assignment)).find((row) => row.step === step && row.state === state),
    withinMs,
  );
}

export interface Message {
  readonly id: string;
  readonly channel: string;
  readonly step: string;
  readonly count: number;
  readonly state: string;
  readonly error: string | null;
  readonly address: string | null;
  readonly follows: string | null;
  readonly tries: number;
}

/** Every message that has carried a step of the assignment, the first one first. */
export function messages(test: TestApp, assignment: string): Promise<Message[]> {
  return rowsOf<Message>(
    test,
    `with recursive chain as (
       select m.* from message m where m.id in (select message_id from reminder where assignment_id = $1)
       union select m.* from message m join chain c on m.id = c.follows_id
     ) select id, channel, step, count, state, error, address, follows_id as follows, tries from chain order by created_at, tries`,
    [assignment],
  );
}

/** The e-mails that have come about an assignment, the newest first. */
export async function about(tests: TestApp | readonly TestApp[], assignment: string): Promise<Mail[]> {
  const all = [tests].flat();
  const ids = (await messages(all[0]!, assignment)).map(({ id }) => id);
  return all.flatMap(({ demo }) =>
    demo.mail.list().filter(({ messageId }) => ids.some((id) => messageId?.includes(id))),
  );
}

/** Every copy of a text message that has come about an assignment. */
export async function textsAbout(test: TestApp, assignment: string): Promise<Sms[]> {
  const ids = (await messages(test, assignment)).map(({ id }) => id);
  return test.demo.sms.list().filter(({ id }) => ids.includes(id));
}

/** What the department and the patient have settled about channels. */
export async function reachedBy(
  test: TestApp,
  { department, patient }: { department: string; patient: string },
  channels: readonly string[],
  contact: { email?: string | null; phone?: string | null; post?: string | null; digitalPost?: 'yes' | 'exempt' } = {},
): Promise<void> {
  const { email = null, phone = null, post = null, digitalPost = 'yes' } = contact;
  await asSuperuser(test, async (client) => {
    await client.query(
      `update department set channels = '["email", "sms", "digital-post", "letter", "phone"]' where id = $1`,
      [department],
    );
    await client.query(
      'update patient set channels = $2, email = $3, phone = $4, postal_address = $5, digital_post = $6 where id = $1',
      [patient, JSON.stringify(channels), email, phone, post, digitalPost],
    );
    await client.query('delete from channel_state where patient_id = $1', [patient]);
  });
}

/** Another patient of the same department, with one enrolment: nobody else’s messages are bundled with theirs. */
export async function another(test: TestApp, like: Omit<Planted, 'assignment'>, language = 'da'): Promise<Planted> {
  const [patient, enrolment] = [randomUUID(), randomUUID()];
  const { department } = like;
  await asSuperuser(test, async (client) => {
    await client.query(
      `insert into patient (id, department_id, cpr_cipher, cpr_hash, name, birth_date, email, language)
       select $1::uuid, department_id, cpr_cipher, sha256(convert_to($1::text, 'UTF8')), 'Ida Eksempel', birth_date, $1::text || '@example.test', $3
       from patient where id = $2`,
      [patient, like.patient, language],
    );
    await client.query(
      `insert into enrolment (id, department_id, patient_id, pathway, pathway_version, anchors, status, planned_until)
       values ($1, $2, $3, 'depression', 1, jsonb_build_object('referral', current_date), 'active', current_date + 400)`,
      [enrolment, department, patient],
    );
  });
  return { department, patient, enrolment, assignment: '' };
}

/** Everything about messages published so far is done: what has not come by now will not come. The morning's check is not waited for. */
export async function settled(test: TestApp): Promise<void> {
  let left: object[] = [];
  const done = async (): Promise<boolean> => {
    left = await rowsOf(
      test,
      `select hearer as what, error from outbox where done_at is null and failed_at is null
         and hearer like 'notifications.%' and hearer <> 'notifications.synthetic-answer'
       union all select 'reminder ' || step, state from reminder where state in ('queued', 'claimed') or (state = 'due' and send_at <= app.now())
       union all select 'message ' || channel, state from message where state in ('due', 'queued', 'claimed')
       union all select 'duty message', state from duty_message where state in ('due', 'queued', 'claimed')`,
    );
    return left.length === 0;
  };
  await until('nothing is left to do', done).catch((error: unknown) => {
    throw new Error(`${(error as Error).message}: ${JSON.stringify(left.slice(0, 5))}`);
  });
}

/** On duty from now for a day, told in this order; each has signed in before. */
export async function onDuty(test: TestApp, department: string, ...logins: readonly string[]): Promise<void> {
  await asSuperuser(test, async (client) => {
    await client.query('delete from duty where department_id = $1', [department]);
    for (const [place, login] of logins.entries())
      await client.query(
        `insert into duty (department_id, clinician_id, starts_at, ends_at, position)
         select $1, id, app.now() - interval '1 hour', app.now() + interval '30 days', $3 from clinician where subject = $2`,
        [department, people.find((one) => one.login === login)?.subject, place + 1],
      );
  });
}

/** An acute item in the worklist, as triage raises it. */
export async function raise(
  test: TestApp,
  here: Planted,
  more: { level?: string; rank?: number; synthetic?: boolean } = {},
): Promise<string> {
  const id = randomUUID();
  const { level = 'acute', rank = 0, synthetic = false } = more;
  await asSuperuser(test, async (client) => {
    await client.query(
      `insert into worklist_item (id, department_id, patient_id, kind, key, enrolment_id, pathway, level, rank, reasons, due_at, synthetic, told_at)
       values ($1::uuid, $2, $3, 'contact', $1::uuid::text, $4, 'depression', $5, $6, '[]', app.now() + interval '1 hour', $7, app.now())`,
      [id, here.department, here.patient, here.enrolment, level, rank, synthetic],
    );
    await publish(client, 'triage.raised', ['notifications.tell-duty'], { item: id }, here);
  });
  return id;
}

export interface DutyMessage {
  readonly round: number;
  readonly login: string | null;
  readonly state: string;
  readonly error: string | null;
}

export function dutyMessages(test: TestApp, item: string): Promise<DutyMessage[]> {
  return rowsOf<DutyMessage>(
    test,
    `select m.round, replace(c.subject, 'staff-', '') as login, m.state, m.error
     from duty_message m left join clinician c on c.id = m.clinician_id where m.item_id = $1 order by m.round`,
    [item],
  );
}
