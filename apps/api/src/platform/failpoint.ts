/** Places where a test may kill the process: each is a moment at which a crash must lose nothing and do nothing twice. */
export const FAILPOINTS = [
  'submit-before-commit',
  'submit-after-commit',
  'relay-claimed',
  'job-done',
  'message-claimed',
  'message-sent',
  'before-mark',
] as const;
export type Failpoint = (typeof FAILPOINTS)[number];

let armed: Failpoint | null = null;

/** Arms one fail-point of this process. The start does so from STEMME_FAILPOINT, in demo mode or with NODE_ENV=test only. */
export function armFailpoint(name: string | undefined): void {
  armed = FAILPOINTS.find((known) => known === name) ?? null;
}

/** Kills the process here, as a power cut would, when this point is armed. */
export function failpoint(name: Failpoint): void {
  if (armed === name) process.kill(process.pid, 'SIGKILL');
}
