import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from './database/database.service.js';

/** How often a demo process looks for a moved clock. */
const LOOK_MS = 500;

/**
 * Business time: every "now" that a patient or a department could notice. Real time, plus one shift that only demo and
 * test ever set; `app.now()` is the same in SQL. Sessions, locks and the queue keep real time.
 */
@Injectable()
export class Clock implements OnApplicationBootstrap, OnApplicationShutdown {
  private shiftMs = 0;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly database: Database,
    private readonly movable: boolean,
  ) {}

  now(): Date {
    return new Date(Date.now() + this.shiftMs);
  }

  /** Reads the shift again: after somebody else has moved it. */
  async look(): Promise<void> {
    const rows = await this.database.direct<{ shift: number }>('select app.clock_shift() as shift', []);
    this.shiftMs = Number(rows[0]?.shift ?? 0);
  }

  /**
   * Moves business time forward; every process follows within half a second. Demo and test only.
   * @param by an ISO 8601 duration such as `P7D` or `PT15M`
   */
  async advance(by: string): Promise<void> {
    if (!this.movable) throw new Error('the clock stands with the real time');
    await this.database.relay('select app.shift_clock($1::interval)', [by]);
    await this.look();
  }

  /** Moves business time forward to an instant; never back: what has happened has happened. */
  async set(instant: Date): Promise<void> {
    const seconds = (instant.getTime() - this.now().getTime()) / 1000;
    if (seconds > 0) await this.advance(`PT${seconds.toFixed(3)}S`);
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.movable) return;
    await this.look();
    this.timer = setInterval(() => void this.look().catch(() => undefined), LOOK_MS);
  }

  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
  }
}
