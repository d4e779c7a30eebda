// A server, a database and a folder for logs, made before a bench and gone after it.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startMailSink } from '../../apps/api/dist/demo/mail-sink.server.js';
import { freePort } from '../../scripts/embedded-postgres.mjs';
import { makeStemmeDatabase, startCluster } from './cluster.mjs';
import { environment, startService, stopService, untilReady } from './services.mjs';

/**
 * Runs `work` on a stage of its own and clears it away, whatever happens.
 * @template T
 * @param {(stage: Stage) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function onStage(work) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'stemme-bench-'));
  const server = await startCluster();
  const sink = await startMailSink({ now: () => new Date() });
  const services = [];
  let client;
  try {
    const database = await makeStemmeDatabase(server);
    client = new pg.Client({ connectionString: database.superUrl });
    client.on('error', () => undefined); // told by the query that fails
    await client.connect();
    /** The API, with or without the worker in it. */
    const startApi = async (how = {}) => {
      const port = await freePort();
      const log = path.join(folder, `api-${port}.log`);
      const child = startService('main', environment(database, { port, smtpPort: sink.port, ...how }), { log });
      services.push(child);
      if (!(await untilReady(child, port))) throw new Error(fs.readFileSync(log, 'utf8').slice(-2000));
      return { port, child, stop: () => stopService(child) };
    };
    return await work({ server, database, client, folder, startApi });
  } finally {
    for (const child of services) await stopService(child);
    await client?.end();
    await sink.stop();
    await server.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** For people: what goes on. The bench's result alone is on stdout. */
export { say } from './say.mjs';
