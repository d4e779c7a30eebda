import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.types.js';
import { failpoint } from '../platform/failpoint.js';
import { Hears, type Job, type Scan, Sweeps } from '../platform/jobs/hears.decorator.js';
import { bundlesOf, verdict } from './bundle.js';
import { ClaimService, type Claimed } from './claim.service.js';
import { Letterbox } from './letterbox.service.js';
import { messageRefused, messagesDue } from './notifications.events.js';
import { type Attempt, OutgoingStore } from './outgoing.store.js';
import { SendersService } from './senders.service.js';
import type { Outcome } from './state.js';

/** How long a hand-in may be kept waiting by messages that are just going out; a lock is waited for twice as long. */
const HOLD_MS = 1_000;

/** Seconds between tries to write down what came of it, while the database is away. */
const MARK_AGAIN_S = [0.2, 0.5, 1, 2, 4, 8];

type Sending = { readonly claimed: Claimed; readonly outcome: Promise<Outcome> };

/**
 * Messages leave: at most once for each step, and none after an answer. Rows are claimed in a committed transaction, then
 * sent, then marked; a crash in between leaves them claimed, and nobody sends them again.
 */
@Injectable()
export class OutgoingService {
  constructor(
    private readonly store: OutgoingStore,
    private readonly claims: ClaimService,
    private readonly senders: SendersService,
    private readonly letterbox: Letterbox,
  ) {}

  @Sweeps('notifications.reminders', 1)
  sweepDue(scan: Scan): Promise<number> {
    return scan.publishing('sweep_reminders', messagesDue);
  }

  @Sweeps('notifications.messages', 1)
  sweepAgain(scan: Scan): Promise<number> {
    return scan.publishing('sweep_messages', messagesDue);
  }

  @Sweeps('notifications.unsure', 15)
  sweepUnsure(scan: Scan): Promise<number> {
    return scan.publishing('sweep_unsure_messages', messageRefused);
  }

  @Hears(messagesDue, 'notifications.remind')
  async onMessagesDue(job: Job<typeof messagesDue>): Promise<void> {
    const decided = await job.finish((tx, { batch }) => this.claims.claim(tx, batch));
    if (!decided) return;
    const { claimed, letters } = decided;
    for (const { id, ...letter } of letters) await this.letterbox.keep(id, letter);
    if (claimed.length === 0) return;
    failpoint('message-claimed');
    const sending = await job.after((tx, { batch }) => this.begin(tx, batch, claimed));
    if (!sending || sending.length === 0) return;
    const attempts = await Promise.all(
      sending.map(async ({ claimed: { outgoing, tries }, outcome }) => ({
        message: outgoing.id,
        tries,
        outcome: await outcome,
      })),
    );
    failpoint('message-sent');
    await this.mark(job, attempts);
  }

  /**
   * Begins to send while it holds the locks that hand-ins take: an answer is either seen here, or comes after the message.
   * A slow provider is waited for without them: what has begun is on its way, what has not is called back.
   */
  private async begin(tx: Tx, batch: string, claimed: readonly Claimed[]): Promise<Sending[]> {
    const { bundles, empty } = bundlesOf(await this.store.lock(tx, batch, 'claimed'));
    // it would say too much: written anew, without what was answered meanwhile
    const changed = bundles.filter(({ dropped }) => dropped.length > 0);
    await this.store.settle(tx, [...empty, ...changed.map((bundle) => verdict(bundle, 'due'))]);
    const whole = new Set(bundles.filter(({ dropped }) => dropped.length === 0).map(({ message }) => message));
    const gate = new AbortController();
    const sending = claimed
      .filter(({ outgoing }) => whole.has(outgoing.id))
      .map((one) => ({ claimed: one, outcome: this.senders.send(one.outgoing, gate.signal) }));
    const enough = new AbortController();
    const all = Promise.all(sending.map(({ outcome }) => outcome));
    await Promise.race([all, wait(HOLD_MS, null, { signal: enough.signal }).catch(() => null)]);
    enough.abort();
    gate.abort();
    return sending;
  }

  /** What was sent must not be lost for a database that is away for some seconds. */
  private async mark(job: Job<typeof messagesDue>, attempts: readonly Attempt[]): Promise<void> {
    for (const seconds of [...MARK_AGAIN_S, null]) {
      try {
        await job.after(async (tx) => {
          const failed = await this.store.mark(tx, attempts);
          for (const { id, department, patient } of failed)
            await tx.publish(messageRefused, { message: id }, { department, patient, key: id });
          failpoint('before-mark');
        });
        return;
      } catch (error) {
        if (seconds === null) throw error;
        await wait(seconds * 1_000);
      }
    }
  }
}
