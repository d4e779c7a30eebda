// A Redis of our own, when the machine has one.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort } from '../../scripts/embedded-postgres.mjs';
import { findProgram } from '../../scripts/lib/find.mjs';
import { ended, leash } from '../../scripts/lib/leash.mjs';

/**
 * As an operator would run it for a queue: on the disk within a second.
 * @returns {Promise<{ url: string, stop(): Promise<void> } | null>} null when none is installed
 */
export async function startRedisIfAny() {
  const program = process.env.REDIS_SERVER || findProgram(['redis-server', 'valkey-server']);
  if (!program) return null;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'stemme-bench-redis-'));
  const port = await freePort();
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--appendonly', 'yes'];
  const child = leash(program, [...args, '--appendfsync', 'everysec', '--save', ''], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  await new Promise((resolve, reject) => {
    let words = '';
    child.stdout.on('data', (chunk) => {
      words += chunk;
      if (/ready to accept connections/i.test(words)) resolve();
    });
    ended(child).then(() => reject(new Error(`${program} does not start:\n${words.slice(-500)}`)));
  });
  return {
    url: `redis://127.0.0.1:${port}/0`,
    async stop() {
      child.stdin.destroy();
      await ended(child);
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
