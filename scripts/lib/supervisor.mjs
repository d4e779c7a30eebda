// Stops what was started, in reverse order, whatever the reason: a signal, a child that ended, npm gone.
import { identity, isAlive, parentOf } from './processes.mjs';
import { Refusal } from './refusal.mjs';

export class Supervisor {
  #stops = [];
  #ending;
  #children = [];

  constructor() {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(signal, () => (this.#ending ? this.#killAll() : this.end(0)));
    }
    // a closed terminal or pipe must not leave the rest running
    for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
    this.#watchParents();
  }

  /** True once the end has begun: nothing more is to be started. */
  get ending() {
    return this.#ending !== undefined;
  }

  /** Registers how to stop something, and its process when there is one to kill at a second Ctrl-C. */
  add(stop, child) {
    this.#stops.push(stop);
    if (child) this.#children.push(child);
  }

  /** Ends everything when this child ends by itself. */
  watch(name, child) {
    child.once('exit', (code, signal) => {
      if (this.#ending) return;
      console.error(`${name} ended unexpectedly (${signal ?? `exit code ${code}`}): Stemme stops.`);
      this.end(1);
    });
  }

  /** Waits for a child that is to end by itself; its failure is a refusal whose sentence it has already written. */
  async finish(child, done) {
    const stop = async () => {
      child.stdin?.destroy();
      await done;
    };
    this.add(stop);
    const result = await done;
    this.#stops = this.#stops.filter((other) => other !== stop);
    return result;
  }

  end(code) {
    this.#ending ??= this.#run(code);
    return this.#ending;
  }

  async #run(code) {
    let exit = code;
    for (const stop of this.#stops.reverse()) {
      try {
        await stop();
      } catch (error) {
        console.error(error instanceof Refusal ? error.message : error);
        exit = 1;
      }
    }
    process.exit(exit);
  }

  #killAll() {
    for (const child of this.#children) child.kill('SIGKILL');
  }

  /**
   * npm killed by SIGKILL cannot tell us, nor can the shell it runs us in: both are watched. Without npm a parent may
   * go: nohup, a closed shell.
   */
  #watchParents() {
    if (process.env.npm_lifecycle_event === undefined) return;
    const parents = [identity('shell', process.ppid), identity('npm', parentOf(process.ppid))].filter(isAlive);
    setInterval(() => {
      if (!this.#ending && !parents.every(isAlive)) this.end(1);
    }, 1000).unref();
  }
}
