import fs from 'node:fs';
import path from 'node:path';
import { ended, leash } from '../lib/leash.mjs';
import { giveTo } from './account.mjs';

/**
 * Makes a data folder. It is made aside and moved into place, so that an interrupted start leaves none that looks
 * complete.
 * @param {{ bin: { initdb: string }, as: { uid?: number, gid?: number }, data: string, password: string, durable: boolean }} how
 */
export async function initCluster({ bin, as, data, password, durable }) {
  const parent = path.dirname(data);
  const prefix = `${path.basename(data)}-unfinished-`;
  for (const name of fs.readdirSync(parent)) {
    if (name.startsWith(prefix)) fs.rmSync(path.join(parent, name), { recursive: true, force: true });
  }
  const aside = fs.mkdtempSync(path.join(parent, prefix));
  giveTo(as, aside);
  try {
    const passwordFile = path.join(aside, 'password');
    fs.writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    giveTo(as, passwordFile);
    const made = path.join(aside, 'data');
    const args = ['-D', made, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
    // the server's own Unicode rules: Å, Æ and Ø have lower-case letters, whatever the machine has installed
    args.push(
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--locale=C',
      '--builtin-locale=C.UTF-8',
      '--data-checksums',
      ...(durable ? [] : ['--no-sync']),
    );
    const child = leash(bin.initdb, args, { ...as, cwd: '/', stdio: ['pipe', 'ignore', 'pipe'] });
    let words = '';
    child.stderr.on('data', (chunk) => {
      words += chunk;
    });
    if ((await ended(child)) !== 0) throw new Error(`initdb failed: ${words.trim()}`);
    fs.renameSync(made, data);
  } finally {
    fs.rmSync(aside, { recursive: true, force: true });
  }
}

export const isCluster = (data) => fs.existsSync(path.join(data, 'PG_VERSION'));
