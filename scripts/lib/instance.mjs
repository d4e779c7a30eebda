// One running demo per clone: `.stemme/running.json` names the start that owns the folder, and its children.
import fs from 'node:fs';
import path from 'node:path';
import { state } from './paths.mjs';
import { identity, isAlive, signal, sleep, waitFor } from './processes.mjs';
import { Refusal } from './refusal.mjs';

const file = path.join(state, 'running.json');

/**
 * Takes `.stemme/` for this process, or refuses when another start holds it. What a killed start left running is
 * waited for, then ended.
 */
export async function claimInstance() {
  fs.mkdirSync(state, { recursive: true });
  const mine = { ...identity('start', process.pid), children: [] };
  for (;;) {
    try {
      fs.writeFileSync(file, JSON.stringify(mine), { flag: 'wx', mode: 0o600 });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    await clearStale();
  }
  return {
    /** Remembers a child, so that the next start knows it if we are killed. */
    add(name, pid) {
      mine.children.push(identity(name, pid));
      replace(mine);
    },
    release: () => fs.rmSync(file, { force: true }),
  };
}

/** Refuses while a demo runs here. */
export async function refuseIfRunning() {
  const text = await read();
  const owner = text && parse(text);
  if (owner && isAlive(owner)) {
    throw new Refusal(`Stemme is already running from this folder (process ${owner.pid}): stop it first.`);
  }
}

async function clearStale() {
  await refuseIfRunning();
  const text = await read();
  if (text === undefined) return;
  for (const child of parse(text)?.children ?? []) {
    // they end by themselves within a second of their parent's death; PostgreSQL is reaped by its own pid file
    if (await waitFor(() => !isAlive(child), 10_000)) continue;
    if (child.name !== 'postgres') signal(child.pid, 'SIGKILL');
  }
  // moving is atomic: of two starts that both find the file stale, one gets it and the other looks again
  const aside = `${file}.${process.pid}`;
  try {
    fs.renameSync(file, aside);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  if (fs.readFileSync(aside, 'utf8') === text) fs.rmSync(aside);
  else fs.renameSync(aside, file); // a new owner came between reading and moving
}

/** The file's text; an empty file is another start's, still being written. */
async function read() {
  for (let tries = 0; tries < 20; tries++) {
    try {
      const text = fs.readFileSync(file, 'utf8');
      if (text !== '') return text;
    } catch (error) {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    }
    await sleep(25);
  }
  return '';
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // a torn file: its writer was killed
  }
}

function replace(content) {
  const next = `${file}.next`;
  fs.writeFileSync(next, JSON.stringify(content), { mode: 0o600 });
  fs.renameSync(next, file);
}
