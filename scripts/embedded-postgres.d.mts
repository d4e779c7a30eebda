import type { ChildProcess } from 'node:child_process';

export interface RunningPostgres {
  readonly port: number;
  readonly data: string;
  readonly child: ChildProcess;
  /** The server's own process, not its leash. */
  readonly pid: number | undefined;
  url(database?: string, user?: string, password?: string): string;
  stop(): Promise<void>;
}

/** A PostgreSQL of our own; with `data` it is durable. See embedded-postgres.mjs. */
export function startPg(how?: {
  data?: string;
  password?: string;
  flags?: readonly string[];
  log?: string;
}): Promise<RunningPostgres>;

/** A port nobody listens on at this moment. */
export function freePort(): Promise<number>;
