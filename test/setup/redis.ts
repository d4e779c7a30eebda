import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Redis } from 'ioredis';
import { freePort } from '../../scripts/embedded-postgres.mjs';
import { ended, leash } from '../../scripts/lib/leash.mjs';

/** A Redis database that is the test's own. */
export interface TestRedis {
  readonly url: string;
  /** Forgets everything, as a Redis that lost its memory. */
  flush(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * A server of our own from REDIS_SERVER (npm test finds the program), else an empty database on the one at REDIS_URL.
 * @throws when there is neither: the sentence says what to run
 */
export async function startRedis(): Promise<TestRedis> {
  const { REDIS_SERVER: program = 'redis-server', REDIS_URL: shared } = process.env;
  return shared ? borrow(shared) : own(program);
}

async function own(program: string): Promise<TestRedis> {
  const folder = await mkdtemp(path.join(tmpdir(), 'stemme-redis-'));
  const port = await freePort();
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'no'];
  const child = leash(program, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  const ready = new Promise<boolean>((resolve) => {
    let words = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      words += chunk;
      if (/ready to accept connections/i.test(words)) resolve(true);
    });
  });
  if (!(await Promise.race([ready, ended(child).then(() => false)]))) {
    await rm(folder, { recursive: true, force: true });
    throw new Error(`${program} does not start: run apt-get install redis-server, or set REDIS_URL.`);
  }
  const url = `redis://127.0.0.1:${port}/0`;
  return {
    url,
    flush: () => flush(url),
    async stop() {
      child.stdin?.destroy();
      await ended(child);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Redis has sixteen numbered databases; the address holds the number, so nothing else needs to know. */
async function borrow(server: string): Promise<TestRedis> {
  for (let number = 1; number < 16; number++) {
    const url = Object.assign(new URL(server), { pathname: `/${number}` }).href;
    const taken = await withClient(url, async (client) => {
      // counts only what is not ours: the claim is the database's first key
      if ((await client.dbsize()) > 0) return true;
      return (await client.set('stemme-test', String(process.pid), 'NX')) === null;
    });
    if (!taken) return { url, flush: () => flush(url), stop: () => flush(url) };
  }
  throw new Error('Every database of the Redis at REDIS_URL is in use: the tests need an empty one.');
}

const flush = (url: string): Promise<void> =>
  withClient(url, async (client) => {
    await client.flushdb();
  });

async function withClient<T>(url: string, work: (client: Redis) => Promise<T>): Promise<T> {
  const client = new Redis(url, { maxRetriesPerRequest: 1, lazyConnect: true });
  client.on('error', () => undefined); // told by the command that fails
  try {
    return await work(client);
  } finally {
    client.disconnect();
  }
}
