// npm start: the demo on a PostgreSQL of its own, or, with DATABASE_URL, production as the environment says.
import './ensure-install.mjs';
import fs from 'node:fs';
import path from 'node:path';
import { deleteDemo } from './demo/data-folder.mjs';
import { startDemoDatabase } from './demo/database.mjs';
import { welcome } from './demo/welcome.mjs';
import { isBuilt, markBuilt, sourcesHash, startBuild } from './lib/build.mjs';
import { claimInstance, refuseIfRunning } from './lib/instance.mjs';
import { ended } from './lib/leash.mjs';
import { state } from './lib/paths.mjs';
import { Refusal, runMain } from './lib/refusal.mjs';
import { address, isReady, refuseTakenPort, startApi, startMigrate, stopApi } from './lib/server.mjs';
import { Supervisor } from './lib/supervisor.mjs';

await runMain(async () => {
  const supervisor = new Supervisor();
  try {
    await start(supervisor, readArguments(process.argv.slice(2)));
  } catch (error) {
    if (supervisor.ending) return; // stopped while starting: what fails then fails because of it
    console.error(error instanceof Refusal ? error.message : error);
    await supervisor.end(1);
  }
});

function readArguments(args) {
  const unknown = args.find((arg) => arg !== '--reset');
  if (unknown) throw new Refusal(`npm start does not know ${unknown}; it knows --reset.`);
  return { reset: args.includes('--reset'), demo: !process.env.DATABASE_URL };
}

async function start(supervisor, { reset, demo }) {
  if (!demo && process.env.STEMME_MODE === 'demo') {
    throw new Refusal('STEMME_MODE=demo is only set by npm start itself, without DATABASE_URL: unset one of the two.');
  }
  const where = address(demo ? { ...process.env, HOST: '127.0.0.1' } : process.env);
  if (reset) await resetDemo(demo);
  const instance = demo ? await claimInstance() : undefined;
  if (instance) supervisor.add(instance.release);
  await refuseTakenPort(where);
  await buildOnce(supervisor);
  if (demo) await runDemo(supervisor, instance, where);
  else await runProduction(supervisor, where);
}

async function resetDemo(demo) {
  if (!demo) throw new Refusal('--reset deletes the demo in .stemme/, and DATABASE_URL is set: unset one of the two.');
  await refuseIfRunning();
  await deleteDemo();
  console.log('The demo in .stemme/ is deleted.');
}

async function buildOnce(supervisor) {
  if (isBuilt()) return;
  console.log('Building what has changed …');
  const sources = sourcesHash();
  const build = startBuild({ stdio: ['pipe', 'pipe', 'pipe'] });
  let words = '';
  for (const stream of [build.child.stdout, build.child.stderr]) {
    stream.on('data', (chunk) => {
      words += chunk;
    });
  }
  if (!(await supervisor.finish(build.child, build.done))) {
    if (!supervisor.ending) console.error(words);
    throw new Refusal('The build failed: nothing was started.');
  }
  markBuilt(sources);
}

async function runDemo(supervisor, instance, where) {
  const database = await startDemoDatabase();
  instance.add('postgres', database.pid);
  supervisor.add(() => database.stop(), database.child);
  supervisor.watch('PostgreSQL', database.child);
  const env = { ...database.environment, STEMME_MODE: 'demo', HOST: where.host, PORT: String(where.port) };
  await migrate(supervisor, { ...env, ...database.migrate });
  // JSON lines are for machines; the terminal is for the person
  const log = fs.openSync(path.join(state, 'stemme.log'), 'w', 0o600);
  const api = startApi(env, ['pipe', log, 'inherit']);
  instance.add('api', api.pid);
  await untilReady(supervisor, api, where);
  await welcome(where);
}

async function runProduction(supervisor, where) {
  const env = { STEMME_MODE: 'production' };
  await migrate(supervisor, env);
  // only the migration may be the owner
  await untilReady(supervisor, startApi({ ...env, MIGRATE_DATABASE_URL: undefined }), where);
  console.error(`Stemme is running on port ${where.port}.`);
}

async function migrate(supervisor, env) {
  const child = startMigrate(env);
  if ((await supervisor.finish(child, ended(child))) !== 0) await supervisor.end(1);
}

async function untilReady(supervisor, api, where) {
  supervisor.add(() => stopApi(api), api);
  if (!(await isReady(api, where))) {
    const runs = api.exitCode === null && api.signalCode === null;
    // when it ended, it has said why
    if (runs && !supervisor.ending) console.error('The API was not ready within two minutes.');
    await supervisor.end(1);
  }
  supervisor.watch('The API', api);
}
