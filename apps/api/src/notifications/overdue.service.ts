import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.types.js';
import { Hears, type Job, type Scan, Sweeps } from '../platform/jobs/hears.decorator.js';
import { EscalationService } from '../worklist/escalation.service.js';
import { escalationDue } from '../worklist/worklist.events.js';
import { OverdueStore } from './overdue.store.js';
import { type Claimed, StaffPost } from './staff-post.service.js';
import type { Outcome } from './state.js';

/** Sends what the worklist's escalation has written. */
@Injectable()
export class OverdueService {
  constructor(
    private readonly store: OverdueStore,
    private readonly escalation: EscalationService,
    private readonly post: StaffPost,
  ) {}

  @Sweeps('worklist.escalations', 2)
  sweepDue(scan: Scan): Promise<number> {
    return scan.publishing('sweep_escalations', escalationDue);
  }

  @Hears(escalationDue, 'notifications.send-escalation')
  async onDue(job: Job<typeof escalationDue>): Promise<void> {
    const claimed = await job.finish((tx, { escalation }) => this.claim(tx, escalation));
    if (!claimed) return;
    const outcome = await this.post.send(claimed);
    await job.after((tx) => this.settle(tx, claimed.letter.id, claimed.tries, outcome));
  }

  private async claim(tx: Tx, id: string): Promise<Claimed | null> {
    const message = await this.store.lock(tx, id);
    return this.post.claim(tx, 'escalation', message, 'overdue', (outcome) =>
      this.settle(tx, id, message?.tries ?? 0, outcome),
    );
  }

  private async settle(tx: Tx, id: string, tries: number, outcome: Outcome): Promise<void> {
    const state = await this.post.mark(tx, 'escalation', id, tries, outcome);
    if (state === 'failed') await this.escalation.refused(tx, id);
  }
}
