import fs from 'node:fs';
import path from 'node:path';
import { birth, signal, waitFor } from '../lib/processes.mjs';
import { Refusal } from '../lib/refusal.mjs';

/** The server that holds a data folder, by PostgreSQL's own pid file; undefined when none does. */
export function postmaster(data) {
  let lines;
  try {
    lines = fs.readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  if (birth(pid) === null || path.resolve(lines[1] ?? '') !== path.resolve(data)) return undefined;
  // after a crash another program may have got the number
  if (process.platform === 'linux' && !commandLine(pid).includes('postgres')) return undefined;
  return pid;
}

function commandLine(pid) {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

/** Ends the server on a data folder, if one is left: first by a fast shutdown, at last as after a power cut. */
export async function stopPostmaster(data) {
  const pid = postmaster(data);
  if (pid === undefined) return;
  const gone = () => postmaster(data) !== pid;
  for (const [name, ms] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
  ]) {
    signal(pid, name);
    if (await waitFor(gone, ms)) return;
  }
  throw new Refusal(`PostgreSQL (process ${pid}) does not stop: end it, then try again.`);
}
