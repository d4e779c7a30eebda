// The build, skipped when it would change nothing: Nx alone needs seconds to find that out.
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { ended, leash } from './leash.mjs';
import { root, state } from './paths.mjs';

const stampFile = path.join(state, 'build-stamp');
const rootFiles = ['package-lock.json', 'tsconfig.base.json', 'nx.json'];
const skipped = new Set(['node_modules', 'dist', '.nx']);

/** The workspaces with a build, as paths below the root. */
export function projects() {
  const folders = ['apps', 'libs'].flatMap((group) => list(group).map((entry) => `${group}/${entry.name}`));
  return [...folders, 'migrations'].filter((folder) => fs.existsSync(path.join(root, folder, 'package.json')));
}

/** Has nothing changed since the last build, neither a source nor a built file? */
export const isBuilt = () => readOr(stampFile) === stamp();

/** Remembers that what is built now belongs to the sources as they were at `sources`. */
export function markBuilt(sources) {
  fs.mkdirSync(state, { recursive: true });
  fs.writeFileSync(stampFile, stamp(sources));
}

/** By content, not by time: a fresh checkout of the same sources is not a change. */
export function sourcesHash() {
  const hash = crypto.createHash('sha256').update(process.version);
  for (const file of [...rootFiles, ...projects().flatMap((project) => [...walk(project, skipped)])]) {
    hash
      .update(`${file}\0`)
      .update(fs.readFileSync(path.join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** By time and size: a built file is only ever written by a build. */
function outputsHash() {
  const hash = crypto.createHash('sha256');
  for (const project of projects()) {
    for (const file of walk(`${project}/dist`)) {
      const { size, mtimeMs } = fs.statSync(path.join(root, file));
      hash.update(`${file} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

const stamp = (sources = sourcesHash()) => `${sources} ${outputsHash()}`;

const nx = path.join(root, 'node_modules/nx/dist/bin/nx.js');

/**
 * Builds what changed, through Nx. `child` is there to be stopped; its output goes where `stdio` says.
 * @param {{ cache?: boolean, projects?: readonly string[], stdio?: import('node:child_process').StdioOptions }} how
 *   `projects`: only these and what they need
 */
export function startBuild({ cache = true, projects = [], stdio } = {}) {
  const args = [nx, 'run-many', '-t', 'build', '--output-style=static', ...(cache ? [] : ['--skip-nx-cache'])];
  if (projects.length > 0) args.push('-p', projects.join(','));
  // plugins in Nx's own process: workers of their own would leave the process group and outlive a kill
  const env = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', NX_ISOLATE_PLUGINS: 'false' };
  const child = leash(process.execPath, args, { cwd: root, env, stdio });
  return { child, done: ended(child).then((code) => code === 0) };
}

function* walk(folder, without = new Set()) {
  for (const entry of list(folder)) {
    if (without.has(entry.name)) continue;
    const below = `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* walk(below, without);
    else if (entry.isFile()) yield below;
  }
}

function list(folder) {
  const full = path.join(root, folder);
  if (!fs.existsSync(full)) return [];
  return fs.readdirSync(full, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function readOr(file, otherwise = '') {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return otherwise;
  }
}
