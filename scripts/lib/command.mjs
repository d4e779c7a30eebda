import path from 'node:path';
import { ended, leash } from './leash.mjs';
import { root } from './paths.mjs';

/** Runs a program in the clone with its output shown; true when it exits with 0. */
export async function run(command, args, { env = {}, minutes = 20 } = {}) {
  const child = leash(command, args, { cwd: root, env: { ...process.env, ...env } });
  // a hanging step is a failed step, not a hanging run
  const timer = setTimeout(() => {
    console.error(`${path.basename(args[0] ?? command)} did not end within ${minutes} minutes.`);
    child.stdin.destroy();
  }, minutes * 60_000);
  const code = await ended(child);
  clearTimeout(timer);
  return code === 0;
}

/** Runs a JavaScript tool from node_modules without npx, which needs a second to find it. */
export const tool = (file, ...args) => run(process.execPath, [path.join(root, 'node_modules', file), ...args]);

export const biome = (...args) => tool('@biomejs/biome/bin/biome', ...args);
export const tsc = (...args) => tool('typescript/bin/tsc', ...args);

/** Ctrl-C ends the run; what runs is on a leash and ends with it. */
export function endOnSignals() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));
}
