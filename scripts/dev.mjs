// npm run dev: the demo, compiled as you type. The API restarts on every compilation without an error; the webs are
// rebuilt into the folders the API serves, so there is one address, as in production.
import './ensure-install.mjs';
import path from 'node:path';
import { startDemoDatabase } from './demo/database.mjs';
import { welcome } from './demo/welcome.mjs';
import { claimInstance } from './lib/instance.mjs';
import { ended, leash } from './lib/leash.mjs';
import { root } from './lib/paths.mjs';
import { Refusal, runMain } from './lib/refusal.mjs';
import { address, isReady, refuseTakenPort, startApi, startMigrate, stopApi } from './lib/server.mjs';
import { Supervisor } from './lib/supervisor.mjs';

const node = (file, ...args) => [process.execPath, [path.join(root, 'node_modules', file), ...args]];

await runMain(async () => {
  const supervisor = new Supervisor();
  try {
    await develop(supervisor);
  } catch (error) {
    if (supervisor.ending) return;
    console.error(error instanceof Refusal ? error.message : error);
    await supervisor.end(1);
  }
});

async function develop(supervisor) {
  if (process.env.DATABASE_URL) throw new Refusal('npm run dev runs the demo, and DATABASE_URL is set: unset it.');
  const where = address({ ...process.env, HOST: '127.0.0.1' });
  const instance = await claimInstance();
  supervisor.add(instance.release);
  await refuseTakenPort(where);
  const database = await startDemoDatabase();
  instance.add('postgres', database.pid);
  supervisor.add(() => database.stop(), database.child);
  supervisor.watch('PostgreSQL', database.child);
  const env = { ...database.environment, STEMME_MODE: 'demo', HOST: where.host, PORT: String(where.port) };
  const api = restarter(instance, where, env, { ...env, ...database.migrate });
  supervisor.add(() => api.stop());
  watchWebs(supervisor);
  compile(supervisor, () => api.restart());
}

/** Restarts wait for each other; of several that wait, one is enough. */
function restarter(instance, where, env, migrateEnv) {
  let child;
  let welcomed = false;
  let turn = Promise.resolve();
  let waiting = 0;
  const stop = async () => child && stopApi(child);
  const once = async () => {
    waiting -= 1;
    if (waiting > 0) return;
    await stop();
    child = undefined;
    // also for the shipped documents, which may be what has changed
    if ((await ended(startMigrate(migrateEnv))) !== 0) return;
    child = startApi(env);
    instance.add('api', child.pid);
    if (!(await isReady(child, where)) || welcomed) return;
    welcomed = true;
    await welcome(where);
  };
  return {
    stop,
    restart() {
      waiting += 1;
      turn = turn.then(once);
    },
  };
}

/** TypeScript in watch mode builds the API with all it refers to, and says when a round is done. */
function compile(supervisor, compiled) {
  const [command, args] = node('typescript/bin/tsc', '-b', 'apps/api', '--watch', '--preserveWatchOutput');
  const child = leash(command, args, { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
  supervisor.watch('The compiler', child);
  child.stdout.setEncoding('utf8').on('data', (text) => {
    process.stdout.write(text);
    if (/Found 0 errors/.test(text)) compiled();
  });
}

function watchWebs(supervisor) {
  for (const web of ['patient-web', 'clinic-web']) {
    const [command, args] = node('vite/bin/vite.js', 'build', '--watch', '--logLevel', 'warn');
    supervisor.watch(web, leash(command, args, { cwd: path.join(root, 'apps', web) }));
  }
}
