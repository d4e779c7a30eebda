import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from '../database/database.service.js';
import { Log } from '../log.service.js';
import { Hearers } from './hearers.service.js';

/**
 * Runs every sweep in the worker. Sweeps find what is due by the business clock and publish it once; running two
 * workers, or one twice, changes nothing. They decide every patient-facing time: no queue delay, no cron.
 */
@Injectable()
export class Sweeper implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly running = new Set<Promise<void>>();

  constructor(
    private readonly database: Database,
    private readonly hearers: Hearers,
    private readonly log: Log,
    private readonly active: boolean,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.active) return;
    for (const { sweep, run } of this.hearers.sweeps()) {
      let busy = false;
      const tick = async (): Promise<void> => {
        if (busy) return;
        busy = true;
        try {
          const count = await run(this.database.scan());
          if (count > 0) this.log.info('sweep.found', { sweep: sweep.name, count });
        } catch (error) {
          this.log.failed('sweep.failed', error, { sweep: sweep.name });
        } finally {
          busy = false;
        }
      };
      const track = (): void => {
        const round = tick();
        this.running.add(round);
        void round.finally(() => this.running.delete(round));
      };
      track();
      this.timers.push(setInterval(track, sweep.everySeconds * 1000));
    }
  }

  async onApplicationShutdown(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    await Promise.all(this.running);
  }
}
