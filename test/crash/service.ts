import type { ChildProcess } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { startService, stopService, untilReady, untilWorking } from '../../bench/setup/services.mjs';

/** The API or the worker: a process that is killed and started again, and that must never end by itself. */
export class Service {
  private child: ChildProcess | null = null;
  private doomed = false;
  /** Why it ended when nobody had ended it. */
  readonly exits: string[] = [];

  constructor(
    readonly name: 'api' | 'worker',
    private readonly port: number,
    private readonly env: Readonly<Record<string, string>>,
    private readonly log: string,
    private readonly dist: string | undefined,
  ) {}

  /** @param failpoint where it is to be killed, at the first time it comes there */
  async start(failpoint: string | null = null): Promise<void> {
    const from = existsSync(this.log) ? statSync(this.log).size : 0;
    const env = { ...this.env, ...(failpoint ? { STEMME_FAILPOINT: failpoint } : {}) };
    const entry = this.name === 'api' ? 'main' : 'worker';
    const child = startService(entry, env, { log: this.log, ...(this.dist ? { dist: this.dist } : {}) });
    this.child = child;
    this.doomed = failpoint !== null;
    child.once('exit', (code, signal) => {
      const meant = this.doomed && (signal === 'SIGKILL' || code === 0);
      if (!meant) this.exits.push(`${this.name} ended with ${signal ?? code}`);
    });
    const up = this.name === 'api' ? await untilReady(child, this.port) : await untilWorking(child, this.log, from);
    // one that dies of its fail-point while starting has done what it was to do
    if (!up && !(this.dead && failpoint)) throw new Error(`${this.name} does not start: see ${this.log}`);
  }

  /** As the kernel would. */
  async kill(): Promise<void> {
    const { child } = this;
    if (!child || this.dead) return;
    this.doomed = true;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  }

  async stop(): Promise<void> {
    if (!this.child || this.dead) return;
    this.doomed = true;
    const code = await stopService(this.child);
    if (code !== 0) this.exits.push(`${this.name} stopped with ${code}`);
  }

  get dead(): boolean {
    return this.child === null || this.child.exitCode !== null || this.child.signalCode !== null;
  }
}
