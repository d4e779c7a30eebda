import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { state } from '../lib/paths.mjs';
import { Refusal } from '../lib/refusal.mjs';

const file = path.join(state, 'secrets.json');

const key = () => crypto.randomBytes(32).toString('base64');
const password = () => crypto.randomBytes(18).toString('base64url');

const makers = {
  superuser: password,
  stemme_owner: password,
  stemme_app: password,
  stemme_worker: password,
  CPR_KEY: key,
  CPR_INDEX_KEY: key,
  SESSION_KEY: key,
};

/**
 * The demo's passwords and keys, made on the first run. Rows written under other keys cannot be read, so a missing
 * or damaged file beside existing data is a refusal, never a new set of keys.
 * @param {boolean} hasData
 * @returns {Record<keyof typeof makers, string>}
 */
export function secrets(hasData) {
  if (!fs.existsSync(file) && !hasData) return write();
  let kept;
  try {
    kept = JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    throw lost('cannot be read');
  }
  const missing = Object.keys(makers).filter((name) => typeof kept?.[name] !== 'string' || kept[name] === '');
  if (missing.length > 0) throw lost(`has no ${missing.join(', ')}`);
  return kept;
}

const lost = (what) =>
  new Refusal(
    `.stemme/secrets.json ${what}, and the demo's data cannot be read without it: put it back, or start over with npm start -- --reset.`,
  );

function write() {
  const made = Object.fromEntries(Object.entries(makers).map(([name, make]) => [name, make()]));
  const next = `${file}.next`;
  // on the disk before any row depends on it
  const handle = fs.openSync(next, 'w', 0o600);
  fs.writeSync(handle, `${JSON.stringify(made, null, 2)}\n`);
  fs.fsyncSync(handle);
  fs.closeSync(handle);
  fs.renameSync(next, file);
  return made;
}
