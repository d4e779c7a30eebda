import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../platform/config.js';
import type { Tx } from '../platform/database/tx.types.js';
import { failpoint } from '../platform/failpoint.js';
import { Hears, type Job, type Scan, Sweeps } from '../platform/jobs/hears.decorator.js';
import { CONFIG } from '../platform/platform.tokens.js';
import { EscalationService } from '../worklist/escalation.service.js';
import { escalationDue } from '../worklist/worklist.events.js';
import { dutyLetter } from './letter.js';
import { Mailer } from './mailer.service.js';
import type { Outgoing } from './outgoing.js';
import { OverdueStore } from './overdue.store.js';
import type { Outcome } from './state.js';

/** A message to staff is not called back. */
const NEVER = new AbortController().signal;

/** Sends what the worklist's escalation has written: claimed in a transaction of its own, sent outside any, then marked. */
@Injectable()
export class OverdueService {
  constructor(
    private readonly store: OverdueStore,
    private readonly escalation: EscalationService,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Sweeps('worklist.escalations', 2)
  sweepDue(scan: Scan): Promise<number> {
    return scan.publishing('sweep_escalations', escalationDue);
  }

  @Hears(escalationDue, 'notifications.send-escalation')
  async onDue(job: Job<typeof escalationDue>): Promise<void> {
    const claimed = await job.finish((tx, { escalation }) => this.claim(tx, escalation));
    if (!claimed) return;
    failpoint('message-claimed');
    const outcome = await this.mailer.send(claimed.letter, NEVER);
    failpoint('message-sent');
    await job.after((tx) => this.settle(tx, claimed.letter.id, claimed.tries, outcome));
  }

  private async claim(tx: Tx, id: string): Promise<{ letter: Outgoing; tries: number } | null> {
    const message = await this.store.lock(tx, id);
    if (message?.state !== 'queued') return null;
    if (!message.wanted) {
      await this.store.suppress(tx, id);
      return null;
    }
    const written = dutyLetter({ id, to: message.to, origin: this.config.clinicOrigin, about: 'overdue' });
    if (!written.ok) {
      await this.settle(tx, id, message.tries, { kind: 'refused', code: written.code });
      return null;
    }
    await this.store.claim(tx, id);
    return { letter: written.letter, tries: message.tries };
  }

  private async settle(tx: Tx, id: string, tries: number, outcome: Outcome): Promise<void> {
    const state = await this.store.mark(tx, id, tries, outcome);
    if (state === 'failed') await this.escalation.refused(tx, id);
  }
}
