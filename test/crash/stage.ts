import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { type Cluster, makeStemmeDatabase, type StemmeDatabase, startCluster } from '../../bench/setup/cluster.mjs';
import { makeDepartment, makePatients, type Patient, type Planned } from '../../bench/setup/population.mjs';
import { environment } from '../../bench/setup/services.mjs';
import { type MailSink, startMailSink } from '../../apps/api/src/demo/mail-sink.server.js';
import { freePort } from '../../scripts/embedded-postgres.mjs';
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
  /** Ends what runs and deletes what was stored. */
  close(): Promise<void>;
}

export interface StageOptions {
  /** How many patients wait for a questionnaire, half of them for one that the worker must open first. */
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
  const close = async (): Promise<void> => {
    await Promise.all([api.kill(), worker.kill()]);
    await sink.stop();
    await server.stop();
    if (!process.env.CRASH_KEEP_LOGS && existsSync(folder)) await rm(folder, { recursive: true });
  };
  try {
    const people = await populate(database, count, seconds, sql);
    await Promise.all([api.start(), worker.start()]);
    const origin = `http://127.0.0.1:${port}`;
    const patients = people.filter(answers);
    return { server, database, api, worker, origin, sink, patients, sent: () => sentBy(sink), close };
  } catch (error) {
    await close();
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
    if (sql) await client.query(sql);
    const department = await makeDepartment(client);
    const start = Date.now() + 3_000;
    const planned = (index: number): Planned | null =>
      index % 2 === 0 ? null : opening(start + (index / count) * seconds * 1_000 * 0.8, index);
    return await makePatients(client, { count, department, planned });
  } finally {
    await client.end();
  }
}

/** Every fourth patient is also invited, and reminded a few seconds later: about when the answer comes, if it comes. */
function opening(at: number, index: number): Planned {
  const instant = (more: number): string => new Date(at + more).toISOString();
  const steps = ['invitation', 'reminder-1', 'reminder-2'];
  const reminders = steps.map((step, place) => ({ step, channel: 'email', at: instant(place * 1_500) }));
  return { opensAt: instant(0), reminders: index % 4 === 1 ? reminders : [] };
}

/** Half of those who are reminded never answer: there is always somebody to remind. */
const answers = (_: Patient, index: number): boolean => index % 8 !== 1;

function sentBy(sink: MailSink): Sent[] {
  return sink.list().map(({ messageId, to, text, at }) => ({
    id: /^<?([0-9a-f-]{36})@/.exec(messageId ?? '')?.[1] ?? `without an id: ${messageId}`,
    to,
    text,
    at: Date.parse(at),
  }));
}
