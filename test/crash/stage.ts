import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { type Cluster, makeStemmeDatabase, type StemmeDatabase, startCluster } from '../../bench/setup/cluster.mjs';
import { makeDepartment, makePatients, type Patient, type Planned } from '../../bench/setup/population.mjs';
import { environment } from '../../bench/setup/services.mjs';
import { type MailSink, startMailSink } from '../../apps/api/src/demo/mail-sink.server.js';
import { SmsSink } from '../../apps/api/src/demo/sms-sink.server.js';
import { freePort } from '../../scripts/embedded-postgres.mjs';
import type { Asked } from './clients.js';
import { runSql } from './mutants.js';
import { Service } from './service.js';
import { Weather } from './weather.js';
import type { Jump, Sent } from './world.js';

/**
 * Everything that runs: a durable PostgreSQL, the API and two workers as processes, and a mail server and a text message gateway
 * that count and are moody.
 */
export interface Stage {
  readonly server: Cluster;
  readonly database: StemmeDatabase;
  readonly api: Service;
  /** The one that is killed. */
  readonly worker: Service;
  /** Another, which is not: schedulers and senders meet. */
  readonly other: Service;
  readonly origin: string;
  readonly sink: MailSink;
  readonly weather: Weather;
  /** Moves the business clock of everybody. */
  jump(by: number): Promise<void>;
  /** How the business clock stood, from the beginning. */
  readonly jumps: readonly Jump[];
  /** Those who will answer. */
  readonly patients: Asked[];
  sent(): Sent[];
  /** Where the logs of the API and the worker are. */
  readonly folder: string;
  /** Ends what runs and deletes what was stored; the logs on demand only. */
  close(how: { keepLogs: boolean }): Promise<void>;
}

export interface StageOptions {
  readonly seed: number;
  /** How many patients have a questionnaire, or wait for the worker to open it. */
  readonly patients: number;
  /** Seconds over which those open. */
  readonly seconds: number;
  /** Another build than apps/api/dist. */
  readonly dist?: string;
  /** SQL to run as superuser after the migrations. */
  readonly sql?: string;
}

export async function setStage({ seed, patients: count, seconds, dist, sql }: StageOptions): Promise<Stage> {
  const folder = await mkdtemp(path.join(tmpdir(), 'stemme-crash-'));
  const server = await startCluster();
  const sink = await startMailSink({ now: () => new Date(), keep: 100_000 });
  const sms = await SmsSink.start({ now: () => new Date(), keep: 100_000 });
  const weather = new Weather(seed, sink, sms);
  const database = await makeStemmeDatabase(server);
  const port = await freePort();
  const gateway = { SMS_GATEWAY_URL: sms.url, SMS_GATEWAY_TOKEN: 'not-used', SMS_SENDER: 'Stemme' };
  const env = environment(database, { port, smtpPort: sink.port, more: { STEMME_WORKER: 'off', ...gateway } });
  const api = new Service('api', port, env, path.join(folder, 'api.log'), dist);
  const worker = new Service('worker', port, env, path.join(folder, 'worker.log'), dist);
  const other = new Service('worker', port, env, path.join(folder, 'other.log'), dist);
  const close: Stage['close'] = async ({ keepLogs }) => {
    weather.clear();
    await Promise.all([api.kill(), worker.kill(), other.kill()]);
    await Promise.all([sink.stop(), sms.stop()]);
    await server.stop();
    if (!keepLogs) await rm(folder, { recursive: true });
  };
  try {
    const people = await populate(database, count, seconds, sql);
    await Promise.all([api.start(), worker.start(), other.start()]);
    const origin = `http://127.0.0.1:${port}`;
    const patients = people.filter(willAnswer);
    const jumps: Jump[] = [{ at: 0, ahead: 0 }];
    const jump = async (by: number): Promise<void> => {
      const ahead = jumps.at(-1)!.ahead + by;
      jumps.push({ at: Date.now(), ahead });
      await runSql(database.superUrl, `update app.clock set shift = ${ahead} * interval '1 millisecond'`);
    };
    const sent = (): Sent[] => [...sentBy(sink), ...textsBy(sms)];
    return { server, database, api, worker, other, origin, sink, weather, jump, jumps, patients, sent, folder, close };
  } catch (error) {
    await close({ keepLogs: true });
    throw error;
  }
}

async function populate(
  database: StemmeDatabase,
  count: number,
  seconds: number,
  sql: string | undefined,
): Promise<Asked[]> {
  const client = new pg.Client({ connectionString: database.superUrl });
  await client.connect();
  try {
    if (sql) await runSql(database.superUrl, sql);
    const department = await makeDepartment(client);
    const start = Date.now() + 3_000;
    const planned = (index: number): Planned | null =>
      index % INVITED === 1 ? opening(start + (index / count) * seconds * 1_000) : null;
    // every second of those who are invited has chosen text messages
    const bySms = (index: number): boolean => index % (4 * INVITED) >= 2 * INVITED;
    const people = await makePatients(client, { count, department, planned, bySms });
    // somebody is on duty, wherever the business clock goes
    await client.query(`update duty set starts_at = now() - interval '30 days', ends_at = now() + interval '30 days'`);
    // and open at every hour, or deadlines would pass on working days only
    const hours = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: '00:00', to: '24:00' }));
    await client.query('update department set hours = $1', [JSON.stringify(hours)]);
    const later = await askAgain(
      client,
      people.filter((_, index) => index % LATER === 0),
    );
    return people.map((one) => ({ ...one, ...(later.has(one.patient) ? { later: later.get(one.patient)! } : {}) }));
  } finally {
    await client.end();
  }
}

/** Every so many patients one is asked a second time. */
const LATER = 3;

/** Another questionnaire of the same course, open at once. @returns patient → assignment */
async function askAgain(client: pg.Client, people: readonly Patient[]): Promise<Map<string, string>> {
  const { rows } = await client.query<{ patient: string; assignment: string }>(
    `insert into assignment (department_id, patient_id, enrolment_id, step, questionnaire, questionnaire_version, opens_at, due_at,
       closes_at, state, opened_at)
     select e.department_id, e.patient_id, e.id, 'again', 'depression-start', 1, now() - interval '1 minute',
       now() + interval '2 days', now() + interval '6 days', 'open', now()
     from enrolment e where e.patient_id = any ($1::uuid[]) returning patient_id as patient, id as assignment`,
    [people.map(({ patient }) => patient)],
  );
  return new Map(rows.map(({ patient, assignment }) => [patient, assignment]));
}

/** Every so many patients one is invited when the worker opens the questionnaire, and reminded seconds later. */
const INVITED = 8;

/** Half of those never answer: there is always somebody to remind. */
const willAnswer = (_: Patient, index: number): boolean => index % (2 * INVITED) !== 1;

/** Reminded at about the time when the answer comes, if it comes. */
function opening(at: number): Planned {
  const instant = (more: number): string => new Date(at + more).toISOString();
  const steps = ['invitation', 'reminder-1', 'reminder-2'];
  return {
    opensAt: instant(0),
    reminders: steps.map((step, place) => ({ step, channel: 'email', at: instant(place * 1_500) })),
  };
}

/** What has come to the mail server, by the ids that our messages carry. */
export function sentBy(sink: MailSink): Sent[] {
  return sink.list().map(({ messageId, to, text, at }) => ({
    id: /^<?([0-9a-f-]{36})@/.exec(messageId ?? '')?.[1] ?? `without an id: ${messageId}`,
    to,
    text,
    at: Date.parse(at),
  }));
}

/** What has come to the gateway: every copy. */
function textsBy(sink: SmsSink): Sent[] {
  return sink.list().map(({ id, to, text, at }) => ({ id, to, text, at: Date.parse(at) }));
}
