// A child that cannot outlive us. A SIGKILLed parent runs no clean-up code, but the kernel closes its pipes:
// a shell between us and the child waits for that, and then ends the child.
import { spawn } from 'node:child_process';

/** `$1` is the signal, `$2` whom to send it to (`child` alone or its whole `group`), the rest is the command. */
const shell = `
signal=$1; whom=$2; shift 2
exec 3<&0
"$@" 3<&- </dev/null &
child=$!
(
  cat <&3 >/dev/null
  if [ "$whom" = child ]; then kill -s "$signal" "$child"; else kill -s "$signal" 0; fi
) 2>/dev/null &
wait "$child"`;

/**
 * Starts a command in a process group of its own, so that Ctrl-C reaches only us and we decide the order of stopping.
 * Closing the child's stdin (or dying) ends it.
 * @param {{ signal?: string, whom?: 'child' | 'group' } & import('node:child_process').SpawnOptions} options
 */
export function leash(
  command,
  args,
  { signal = 'TERM', whom = 'group', stdio = ['pipe', 'inherit', 'inherit'], ...rest } = {},
) {
  const options = { ...rest, stdio: ['pipe', stdio[1], stdio[2]] };
  if (process.platform === 'win32') return spawn(command, args, options);
  return spawn('/bin/sh', ['-c', shell, 'leash', signal, whom, command, ...args], { ...options, detached: true });
}

/** Resolves with the exit code, 128 + n for a signal the shell saw, or 1 when it could not be started. */
export function ended(child) {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode ?? 1);
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
