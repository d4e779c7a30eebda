import fs from 'node:fs';
import path from 'node:path';
import { dataFolder } from '../demo/data-folder.mjs';
import { secrets } from '../demo/secrets.mjs';
import { state } from '../lib/paths.mjs';
import { Refusal } from '../lib/refusal.mjs';
import { postmaster } from '../postgres/orphan.mjs';
import { roles } from '../postgres/roles.mjs';
import { writeLine } from './lines.mjs';
import { Misuse, readArguments } from './misuse.mjs';

const usage =
  'seed --patients N --months M   (the running demo, or MIGRATE_DATABASE_URL, CPR_KEY, CPR_INDEX_KEY of one)';

const WHY = {
  'not-a-demo': 'This database is not a demo’s: only a demo is filled with invented patients.',
  'nobody-works-here': 'Nobody works in this demo yet: start it once with npm start, then try again.',
};

/** Fills a demo with the finished courses of invented patients, for trying things at size. */
export async function run(args) {
  const options = { patients: { type: 'string' }, months: { type: 'string' } };
  const { values } = readArguments(args, options, { usage, min: 0 });
  const [patients, months] = [values.patients, values.months].map((text) => {
    if (!/^\d{1,9}$/.test(text ?? '')) throw new Misuse(`usage: npx stemme ${usage}`);
    return Number(text);
  });
  const { url, keys } = process.env.MIGRATE_DATABASE_URL ? named(process.env) : running();
  const { seedMany } = await import('../../apps/api/dist/demo/seed-many.server.js');
  const started = performance.now();
  const tell = (line) => writeLine({ ...line, seconds: Math.round((performance.now() - started) / 100) / 10 });
  try {
    await seedMany(url, keys, { patients, months }, tell);
    return true;
  } catch (error) {
    return await refused(error);
  }
}

async function refused(error) {
  if (error?.code === 'ECONNREFUSED')
    throw new Refusal('The demo’s database cannot be reached: start it with npm start.');
  if (!Array.isArray(error?.faults) || error.faults.length === 0) throw error;
  const why = WHY[error.faults[0].code];
  if (why) throw new Refusal(why);
  await writeLine({ status: 'refused', faults: error.faults.map(({ path: at, code }) => ({ path: `--${at}`, code })) });
  return false;
}

function named({ MIGRATE_DATABASE_URL: url, CPR_KEY: cpr, CPR_INDEX_KEY: cprIndex }) {
  return { url, keys: { cpr: key('CPR_KEY', cpr), cprIndex: key('CPR_INDEX_KEY', cprIndex) } };
}

function key(name, text = '') {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length !== 32) throw new Refusal(`${name} is missing, or not 32 bytes in base64.`);
  return bytes;
}

/** The demo that runs in this clone: its port by PostgreSQL's own file, its password and keys by `.stemme`. */
function running() {
  const none = new Refusal('No demo runs here: start it with npm start, or say which by MIGRATE_DATABASE_URL.');
  // looking for a data folder makes one where there has never been a demo
  if (!fs.existsSync(path.join(state, 'secrets.json'))) throw none;
  const data = dataFolder();
  if (postmaster(data) === undefined) throw none;
  const [, , , port] = fs.readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n');
  const kept = secrets(true);
  const url = `postgres://${roles.owner}:${kept[roles.owner]}@127.0.0.1:${Number(port)}/stemme`;
  return { url, keys: named({ ...kept, MIGRATE_DATABASE_URL: url }).keys };
}
