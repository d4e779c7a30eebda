import type { ChildProcess } from 'node:child_process';

export const keys: { readonly cpr: Buffer; readonly cprIndex: Buffer; readonly session: Buffer };

export function environment(
  database: { readonly appUrl: string; readonly workerUrl: string },
  how?: { port?: number; smtpPort?: number; redisUrl?: string; more?: Readonly<Record<string, string>> },
): Record<string, string>;

export function startService(
  entry: 'main' | 'worker',
  env: Readonly<Record<string, string>>,
  how: { log: string; dist?: string },
): ChildProcess;

export function untilReady(child: ChildProcess, port: number, ms?: number): Promise<boolean>;
export function untilWorking(child: ChildProcess, log: string, from: number, ms?: number): Promise<boolean>;
export function stopService(child: ChildProcess): Promise<number | null>;
export function credentials(sid: string): Record<string, string>;
