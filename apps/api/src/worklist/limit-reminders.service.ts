import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { limitExpiring } from '../limits/limits.events.js';
import { LimitsService } from '../limits/limits.service.js';
import { Clock } from '../platform/clock.service.js';
import { Hears, type Job } from '../platform/jobs/hears.decorator.js';
import { limitReason } from './limit-words.js';
import { WorklistService } from './worklist.service.js';

/** A limit of a patient's own that ends: somebody decides anew before the standard ones hold again. */
@Injectable()
export class LimitRemindersService {
  constructor(
    private readonly limits: LimitsService,
    private readonly worklist: WorklistService,
    private readonly clock: Clock,
  ) {}

  @Hears(limitExpiring, 'worklist.limit-expiring')
  async onExpiring(job: Job<typeof limitExpiring>): Promise<void> {
    await job.finish(async (tx, event) => {
      const limit = await this.limits.expiring(tx, event.limit);
      if (!limit) return;
      await this.worklist.raise(tx, limit, {
        id: randomUUID(),
        // closed the week before and then forgotten, it is put before a person once more when it is over
        key: limit.expired ? `limit-over:${limit.id}` : `limit:${limit.id}`,
        kind: 'limit-expired',
        level: 'blue',
        reasons: [limitReason(limit)],
        at: this.clock.now(),
        answered: false,
      });
    });
  }
}
