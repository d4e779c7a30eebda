import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { round } from './load.mjs';

/** What a process holds in memory, in MB: now, and at its most where the system tells. */
export function memoryOf(pid) {
  if (process.platform !== 'linux') {
    return { rss: round(Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024) };
  }
  const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8');
  const of = (name) => round(Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) / 1024);
  return { rss: of('VmRSS'), most: of('VmHWM') };
}
