import { readFileSync } from 'node:fs';

/** Seconds of processor a process has had, all its threads together; 0 on a system without /proc. */
export function cpuSeconds(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100; // hundredths of a second
  } catch {
    return 0;
  }
}
