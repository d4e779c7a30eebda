import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { startMailSink } from '../../apps/api/src/demo/mail-sink.server.js';
import { answers, submission } from '../../bench/setup/answers.mjs';
import { makeDepartment, makePatients, type Patient } from '../../bench/setup/population.mjs';
import { credentials, environment } from '../../bench/setup/services.mjs';
import { freePort } from '../../scripts/embedded-postgres.mjs';
import { type FreshDatabase, freshDatabase } from '../setup/database.js';
import { startRedis } from '../setup/redis.js';
import { until } from '../setup/until.js';
import { Clients } from './clients.js';
import { History } from './history.js';
import { audit } from './oracle.js';
import { Service } from './service.js';
import { sentBy } from './stage.js';
import { readWorld, workLeft } from './world.js';

/** Both homes of the queue, and how each of them loses its memory. */
const QUEUES = {
  'in PostgreSQL': async () => ({
    redisUrl: undefined,
    forget: async (client: pg.Client) => {
      await client.query('truncate bullmq.job cascade');
    },
    stop: async () => undefined,
  }),
  'in Redis': async () => {
    const redis = await startRedis();
    return { redisUrl: redis.url, forget: async () => redis.flush(), stop: () => redis.stop() };
  },
};

describe.each(Object.entries(QUEUES))('with the queue %s', (_, makeQueue) => {
  let queue: Awaited<ReturnType<(typeof QUEUES)[keyof typeof QUEUES]>>;
  let folder: string;
  let database: FreshDatabase;
  let client: pg.Client;
  let api: Service;
  let port: number;
  let people: Patient[];
  const sink = startMailSink({ now: () => new Date(), keep: 10_000 });
  const workers: Service[] = [];

  beforeAll(async () => {
    queue = await makeQueue();
    folder = await mkdtemp(path.join(tmpdir(), 'stemme-heals-'));
    database = await freshDatabase();
    client = new pg.Client({ connectionString: database.superUrl });
    client.on('error', () => undefined);
    await client.connect();
    people = await makePatients(client, { count: 250, department: await makeDepartment(client) });
    port = await freePort();
    api = new Service('api', port, await env('api', { STEMME_WORKER: 'off' }), path.join(folder, 'api.log'), undefined);
    await api.start();
  });
  afterAll(async () => {
    await Promise.all([...workers, api].map((service) => service?.kill()));
    await client?.end();
    await database?.drop();
    await queue?.stop();
    await (await sink).stop();
    if (folder) await rm(folder, { recursive: true });
  });

  /** Connections carry the name of whose they are: so a test can see which worker has a job. */
  const env = async (name: string, more: Record<string, string> = {}): Promise<Record<string, string>> => {
    const named = (url: string): string => `${url}?application_name=${name}`;
    const urls = { appUrl: named(database.appUrl), workerUrl: named(database.workerUrl) };
    const { redisUrl } = queue;
    return environment(urls, { port, smtpPort: (await sink).port, more, ...(redisUrl ? { redisUrl } : {}) });
  };
  const startWorker = async (name: string): Promise<Service> => {
    const worker = new Service('worker', port, await env(name), path.join(folder, `${name}.log`), undefined);
    workers.push(worker);
    await worker.start();
    return worker;
  };

  it('does all its work within 30 s though the queue forgets it again and again', async () => {
    const worker = await startWorker('first');
    const history = new History();
    const clients = new Clients(`http://127.0.0.1:${port}`, people.splice(0, 200), history);
    clients.start(1, 12);
    for (let round = 0; round < 8; round += 1) {
      await pause(250);
      await queue.forget(client);
    }
    await clients.stop();
    await queue.forget(client);
    await until('all is done', async () => (await workLeft(database.superUrl)) === null, 30_000);
    await worker.stop();
    const sent = sentBy(await sink);
    const jumps = [{ at: 0, ahead: 0 }];
    const seen = { attempts: history.attempts, sent, jumps, oddities: history.oddities, exits: worker.exits };
    expect(audit(seen, await readWorld(database.superUrl))).toEqual([]);
    expect(history.count().acknowledged).toBeGreaterThan(20);
  }, 90_000);

  it('does the job of a worker that was killed in the middle of it, within 10 s', async () => {
    const two = { second: await startWorker('second'), third: await startWorker('third') };
    const { sid, assignment } = people.pop()!;
    const id = randomUUID();
    const lock = new pg.Client({ connectionString: database.superUrl });
    await lock.connect();
    // whoever scores must wait here, its own work half done
    await lock.query('begin; lock table score in access exclusive mode');
    const reply = await fetch(`http://127.0.0.1:${port}/api/patient/responses/${id}`, {
      method: 'PUT',
      headers: credentials(sid),
      body: JSON.stringify(submission(assignment, answers([1, 1, 1, 1, 1, 1, 1, 1, 1]))),
    });
    expect(reply.status).toBe(200);
    const name = await until('a worker stands before the lock', async () => {
      const { rows } = await client.query(
        `select application_name as name from pg_stat_activity where wait_event_type = 'Lock' and application_name in ('second', 'third')`,
      );
      return (rows[0] as { name: keyof typeof two } | undefined)?.name;
    });
    await two[name].kill();
    const killed = performance.now();
    await lock.query('rollback');
    await lock.end();
    await until(
      'the response is assessed',
      async () => (await client.query('select from triage where response_id = $1', [id])).rowCount === 1,
      20_000,
    );
    expect(performance.now() - killed).toBeLessThan(10_000);
    const levels = await client.query('select level, kind from worklist_item where response_id = $1', [id]);
    expect(levels.rows).toEqual([{ level: 'acute', kind: 'response' }]);
  }, 60_000);
});
