import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { type Cluster, makeStemmeDatabase, type StemmeDatabase, startCluster } from '../../bench/setup/cluster.mjs';
import { makeDepartment, makePatients, type Patient, type Planned } from '../../bench/setup/population.mjs';
import { environment } from '../../bench/setup/services.mjs';
import { type MailSink, startMailSink } from '../../apps/api/src/demo/mail-sink.server.js';
import { freePort } from '../../scripts/embedded-postgres.mjs';
import { runSql } from './mutants.js';
import { Service } from './service.js';
import type { Sent } from './world.js';

/** Everything that runs: a durable PostgreSQL, the API and the worker as processes, and a mail server that counts. */
export interface Stage {
  readonly server: Cluster;
  readonly database: StemmeDatabase;
  readonly api: Service;
  readonly worker: Service;
  readonly origin: string;
  readonly sink: MailSink;
  /** Those who will answer. */
  readonly patients: Patient[];
  sent(): Sent[];
  /** Where the logs of the API and the worker are. */
  readonly folder: string;
  /** Ends what runs and deletes what was stored; the logs on demand only. */
  close(how: { keepLogs: boolean }): Promise<void>;
}

export interface StageOptions {
  /** How many patients have a questionnaire, or wait for the worker to open it. */
  readonly patients: number;
  /** Seconds over which those open. */
  readonly seconds: number;
  /** Another build than apps/api/dist. */
  readonly dist?: string;
  /** SQL to run as superuser after the migrations. */
  readonly sql?: string;
}

export async function setStage({ patients: count, seconds, dist, sql }: StageOptions): Promise<Stage> {
  const folder = await mkdtemp(path.join(tmpdir(), 'stemme-crash-'));
  const server = await startCluster();
  const sink = await startMailSink({ now: () => new Date(), keep: 100_000 });
  const database = await makeStemmeDatabase(server);
  const port = await freePort();
  const env = environment(database, { port, smtpPort: sink.port, more: { STEMME_WORKER: 'off' } });
  const api = new Service('api', port, env, path.join(folder, 'api.log'), dist);
  const worker = new Service('worker', port, env, path.join(folder, 'worker.log'), dist);
  const close: Stage['close'] = async ({ keepLogs }) => {
    await Promise.all([api.kill(), worker.kill()]);
    await sink.stop();
    await server.stop();
    if (!keepLogs) await rm(folder, { recursive: true });
  };
  try {
    const people = await populate(database, count, seconds, sql);
    await Promise.all([api.start(), worker.start()]);
    const origin = `http://127.0.0.1:${port}`;
    const patients = people.filter(willAnswer);
    return { server, database, api, worker, origin, sink, patients, sent: () => sentBy(sink), folder, close };
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
): Promise<Patient[]> {
  const client = new pg.Client({ connectionString: database.superUrl });
  await client.connect();
  try {
    if (sql) await runSql(database.superUrl, sql);
    const department = await makeDepartment(client);
    const start = Date.now() + 3_000;
    const planned = (index: number): Planned | null =>
      index % INVITED === 1 ? opening(start + (index / count) * seconds * 1_000) : null;
    return await makePatients(client, { count, department, planned });
  } finally {
    await client.end();
  }
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
