// A durable PostgreSQL that can be killed and started again on the same port: for the crash test and the benches.
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { freePort } from '../../scripts/embedded-postgres.mjs';
import { ended, leash } from '../../scripts/lib/leash.mjs';
import { root } from '../../scripts/lib/paths.mjs';
import { sleep } from '../../scripts/lib/processes.mjs';
import { account, makeFolder, temporaryFolders } from '../../scripts/postgres/account.mjs';
import { binaries } from '../../scripts/postgres/binaries.mjs';
import { initCluster } from '../../scripts/postgres/cluster.mjs';
import { temporaryPrefix } from '../../scripts/postgres/leftovers.mjs';
import { postmaster, stopPostmaster } from '../../scripts/postgres/orphan.mjs';
import { connected, makeDatabase, makeRoles, roles } from '../../scripts/postgres/roles.mjs';

/** While the backends of a killed server still hold its memory, the next start is refused. */
const passing = /address already in use|could not bind|shared memory|is being (shut|started)|lock file/i;

/**
 * Starts an empty server: fsync on, every commit on the disk, as a department would run it.
 * @param {{ flags?: string[] }} how `flags` are the server's own, e.g. ['-c', 'log_lock_waits=on']
 */
export async function startCluster({ flags = [] } = {}) {
  const as = account();
  const bin = binaries(as);
  const folder = makeFolder(as, temporaryPrefix, temporaryFolders);
  const data = path.join(folder, 'data');
  const password = crypto.randomBytes(18).toString('base64url');
  await initCluster({ bin, as, data, password, durable: true });
  const port = await freePort();
  const args = ['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='];
  args.push('-c', 'max_connections=200', ...flags);
  let child = await launch();

  async function launch() {
    for (let tries = 0; ; tries += 1) {
      const started = leash(bin.postgres, args, {
        ...as,
        cwd: '/',
        signal: 'INT',
        whom: 'child',
        stdio: ['pipe', 'ignore', 'pipe'],
      });
      const refused = await firstWords(started);
      if (refused === undefined) return started;
      if (tries >= 100 || !passing.test(refused)) throw new Error(`PostgreSQL did not start:\n${refused.trim()}`);
      await sleep(100);
    }
  }

  return {
    port,
    data,
    url: (database = 'postgres', user = 'postgres', secret = password) =>
      `postgres://${user}:${secret}@127.0.0.1:${port}/${database}`,
    /** As the kernel would: no shutdown, no checkpoint. */
    async kill() {
      const gone = ended(child);
      const pid = postmaster(data);
      if (pid !== undefined) process.kill(pid, 'SIGKILL');
      await gone;
      child.stdin.destroy();
    },
    /** After `kill`: the same data on the same port, recovered. */
    async restart() {
      child = await launch();
    },
    async stop() {
      await stopPostmaster(data);
      child.stdin.destroy();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Undefined once the server takes connections, else what it said before it ended. */
async function firstWords(child) {
  let words = '';
  const ready = new Promise((resolve) => {
    child.stderr.on('data', (chunk) => {
      words = (words + chunk).slice(-4000);
      if (words.includes('ready to accept connections')) resolve(true);
    });
  });
  return (await Promise.race([ready, ended(child).then(() => false)])) ? undefined : words;
}

/**
 * A migrated database with the three roles and the shipped documents; nobody is in it.
 * @returns {Promise<{ superUrl: string, appUrl: string, workerUrl: string }>}
 */
export async function makeStemmeDatabase(server, name = 'stemme') {
  const password = crypto.randomBytes(18).toString('base64url');
  await connected(server.url(), async (client) => {
    await makeRoles(client, { owner: password, app: password, worker: password });
    await makeDatabase(client, name);
  });
  const as = (role) => server.url(name, role, password);
  const urls = { DATABASE_URL: as(roles.app), WORKER_DATABASE_URL: as(roles.worker) };
  const { status, stderr } = spawnSync(process.execPath, [path.join(root, 'apps/api/dist/migrate.js')], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...urls, MIGRATE_DATABASE_URL: as(roles.owner) },
  });
  if (status !== 0) throw new Error(`The migrations failed: ${stderr.trim()}`);
  return { superUrl: server.url(name), appUrl: urls.DATABASE_URL, workerUrl: urls.WORKER_DATABASE_URL };
}
