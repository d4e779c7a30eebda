// npm run bench: every bench/*.bench.mjs in a process of its own, so that none warms up or burdens another.
// A bench prints one JSON document on stdout, and whatever it likes for people on stderr.
import './ensure-install.mjs';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isBuilt, markBuilt, sourcesHash, startBuild } from './lib/build.mjs';
import { ended, leash } from './lib/leash.mjs';
import { root } from './lib/paths.mjs';

const folder = path.join(root, 'bench');
const results = path.join(folder, 'results');

process.exitCode = await run(process.argv.slice(2));

/** All benches, or those whose name holds one of these words. */
async function run(words) {
  const files = fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => name.endsWith('.bench.mjs')) : [];
  const chosen = files.filter((name) => words.length === 0 || words.some((word) => name.includes(word))).sort();
  if (chosen.length === 0) {
    console.error(`There is no bench ${words.length > 0 ? `named ${words.join(' or ')} ` : ''}in bench/.`);
    return 1;
  }
  if (!(await buildFirst(chosen))) return 1;
  fs.mkdirSync(results, { recursive: true });
  let failed = 0;
  for (const file of chosen) if (!(await runOne(file))) failed += 1;
  return failed === 0 ? 0 : 1;
}

/** Everything, unless every bench says what it needs: `// Builds: @stemme/questionnaires`. */
async function buildFirst(files) {
  if (isBuilt()) return true;
  const needed = files.map(
    (file) => /^\/\/ Builds: (.+)$/m.exec(fs.readFileSync(path.join(folder, file), 'utf8'))?.[1],
  );
  if (needed.every((names) => names !== undefined)) return startBuild({ projects: needed }).done;
  const sources = sourcesHash();
  const ok = await startBuild().done;
  if (ok) markBuilt(sources);
  return ok;
}

async function runOne(file) {
  const name = file.replace(/\.bench\.mjs$/, '');
  console.error(`== ${name}`);
  const started = new Date();
  const child = leash(process.execPath, [path.join(folder, file)], { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    text += chunk;
  });
  const code = await ended(child);
  let measured;
  try {
    measured = JSON.parse(text);
  } catch {
    console.error(`${file} wrote no JSON document`);
  }
  if (code !== 0 || measured === undefined) {
    console.error(`== ${name}: FAILED (exit code ${code})`);
    return false;
  }
  const result = { bench: name, ...circumstances(started), measured };
  fs.writeFileSync(path.join(results, `${name}.json`), `${JSON.stringify(result, null, 2)}\n`);
  console.error(`== ${name}: bench/results/${name}.json`);
  return true;
}

/** What a number means nothing without. */
function circumstances(started) {
  return {
    at: started.toISOString(),
    seconds: Math.round((Date.now() - started.getTime()) / 100) / 10,
    commit: commit(),
    node: process.versions.node,
    platform: `${process.platform}-${process.arch}`,
    processors: os.cpus().length,
    memoryGiB: Math.round(os.totalmem() / 2 ** 30),
    loadBefore: Math.round(os.loadavg()[0] * 100) / 100,
  };
}

function commit() {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
  } catch {
    return null; // not a git clone
  }
}
