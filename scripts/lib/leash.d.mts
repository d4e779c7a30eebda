import type { ChildProcess, SpawnOptions } from 'node:child_process';

/** A child that cannot outlive us; closing its stdin ends it. See leash.mjs. */
export function leash(
  command: string,
  args: readonly string[],
  options?: SpawnOptions & { signal?: string; whom?: 'child' | 'group' },
): ChildProcess;

/** The exit code, once the child has ended. */
export function ended(child: ChildProcess): Promise<number>;
