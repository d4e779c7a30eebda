import { execFileSync } from 'node:child_process';
import fs from 'node:fs';

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Polls until the condition holds; false when the time is up. */
export async function waitFor(condition, ms, every = 25) {
  for (const end = Date.now() + ms; ; await sleep(every)) {
    if (await condition()) return true;
    if (Date.now() >= end) return false;
  }
}

/**
 * When a process was born, as an opaque string; null when there is no such process.
 * Process ids are used again, so a pid in a file means something only together with this.
 */
export function birth(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return null;
  if (process.platform === 'linux') return birthOnLinux(pid);
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return null;
  }
  if (process.platform === 'win32') return 'alive';
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null;
  }
}

function birthOnLinux(pid) {
  try {
    const [state, , ...rest] = statOnLinux(pid);
    if (state === 'Z' || state === 'X') return null;
    return `${fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${rest[17]}`;
  } catch {
    return null;
  }
}

/** The fields of /proc/<pid>/stat from the third on: the second, a name, may hold spaces and brackets. */
function statOnLinux(pid) {
  const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

/** The parent of another process; undefined where it cannot be told. */
export function parentOf(pid) {
  try {
    if (process.platform === 'linux') return Number(statOnLinux(pid)[1]);
    return Number(execFileSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' })) || undefined;
  } catch {
    return undefined;
  }
}

/** A process as written to a file, to be recognised by a later start. */
export const identity = (name, pid) => ({ name, pid, born: birth(pid) });

export const isAlive = ({ pid, born }) => born !== null && birth(pid) === born;

/** Sends a signal; a process that is already gone is no error. */
export function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
