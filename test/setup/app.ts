import net from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Demo } from '../../apps/api/src/demo/demo.routes.js';
import { createDemo } from '../../apps/api/src/demo/demo.server.js';
import { Clock } from '../../apps/api/src/platform/clock.service.js';
import { type Config, readConfig } from '../../apps/api/src/platform/config.js';
import { Log } from '../../apps/api/src/platform/log.service.js';
import { type FreshDatabase, freshDatabase } from './database.js';

export interface TestApp {
  readonly origin: string;
  readonly app: NestFastifyApplication;
  readonly demo: Demo;
  readonly database: FreshDatabase;
  readonly clock: Clock;
  /** Every log line written so far, as text. */
  readonly lines: string[];
  close(): Promise<void>;
}

export interface TestAppOptions {
  readonly redisUrl?: string;
  readonly worker?: boolean;
  readonly webs?: boolean;
  readonly database?: FreshDatabase;
}

/** The whole product, as the demo runs it, on a database of its own: API, worker, identity provider and mail sink. */
export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const database = options.database ?? (await freshDatabase());
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const lines: string[] = [];
  const config: Config = readConfig({
    STEMME_MODE: 'demo',
    PORT: String(port),
    DATABASE_URL: database.appUrl,
    WORKER_DATABASE_URL: database.workerUrl,
    ...(options.redisUrl ? { REDIS_URL: options.redisUrl } : {}),
    ...(options.worker === false ? { STEMME_WORKER: 'off' } : {}),
    CPR_KEY: Buffer.alloc(32, 1).toString('base64'),
    CPR_INDEX_KEY: Buffer.alloc(32, 2).toString('base64'),
    SESSION_KEY: Buffer.alloc(32, 3).toString('base64'),
    LOG_LEVEL: 'info',
  });
  const log = new Log(config.logLevel, { write: (line) => void lines.push(line) });
  const { app, demo } = await createDemo(config, log, { webs: options.webs ?? false, seed: false });
  await app.listen(port, '127.0.0.1');
  return {
    origin,
    app,
    demo,
    database,
    clock: app.get(Clock),
    lines,
    close: async () => {
      await app.close();
      if (!options.database) await database.drop();
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
