import { randomUUID } from 'node:crypto';
import type { Mail } from '../../apps/api/src/demo/mail-sink.server.js';
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

/** What has come about an assignment. */
export function about(tests: TestApp | readonly TestApp[], assignment: string): Mail[] {
  return [tests].flat().flatMap(({ demo }) => demo.mail.list().filter(({ text }) => text.includes(assignment)));
}

/** Everything published so far is done: what has not come by now will not come. */
export async function settled(test: TestApp): Promise<void> {
  await until('nothing is left to do', async () => {
    const [row] = await rowsOf<{ n: number }>(
      test,
      `select (select count(*) from outbox where done_at is null and failed_at is null)
         + (select count(*) from reminder where state in ('queued', 'claimed') or (state = 'due' and due_at <= app.now()))
         + (select count(*) from duty_message where state in ('due', 'queued', 'claimed')) as n`,
    );
    return Number(row!.n) === 0;
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
