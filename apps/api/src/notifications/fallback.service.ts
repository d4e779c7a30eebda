import { Injectable } from '@nestjs/common';
import type { Channel } from '@stemme/pathways';
import type { Tx } from '../platform/database/tx.types.js';
import { Hears, type Job, type Scan, Sweeps } from '../platform/jobs/hears.decorator.js';
import { ListsService } from './lists.service.js';
import { messageRefused, messageUnsure } from './notifications.events.js';
import { type FailedMessage, OutgoingStore } from './outgoing.store.js';
import { PreferencesService } from './preferences.service.js';
import { SendersService } from './senders.service.js';
import { isAddressError } from './state.js';

/** Nobody is forgotten: what one channel refuses for certain goes by the next, and at last on the list of those to call. */
@Injectable()
export class FallbackService {
  constructor(
    private readonly store: OutgoingStore,
    private readonly preferences: PreferencesService,
    private readonly lists: ListsService,
    private readonly senders: SendersService,
  ) {}

  @Hears(messageRefused, 'notifications.next-channel')
  async onRefused(job: Job<typeof messageRefused>): Promise<void> {
    await job.finish(async (tx, { message }) => {
      const failed = await this.store.failed(tx, message);
      if (failed?.state === 'failed' && !failed.followed) await this.next(tx, failed);
    });
  }

  @Sweeps('notifications.unknown-sms', 60)
  sweepUnknown(scan: Scan): Promise<number> {
    return scan.publishing('sweep_unknown_sms', messageUnsure);
  }

  /** What the gateway does not know stays unknown: it is never sent again by itself. */
  @Hears(messageUnsure, 'notifications.look-up')
  async onUnsure(job: Job<typeof messageUnsure>): Promise<void> {
    const message = await job.finish(async (_tx, event) => event.message);
    if (!message) return;
    const outcome = await this.senders.lookup(message);
    if (!outcome) return;
    await job.after(async (tx) => {
      if (!(await this.store.learn(tx, message, outcome)) || outcome.kind !== 'refused') return;
      const failed = await this.store.failed(tx, message);
      if (failed) await tx.publish(messageRefused, { message }, { ...failed, key: message });
    });
  }

  private async next(tx: Tx, failed: FailedMessage): Promise<void> {
    const { id, patient, channel, error, tried } = failed;
    if (isAddressError(error)) await this.preferences.failed(tx, patient, channel as Channel, error);
    const wanted = await this.store.stillWanted(tx, id);
    if (wanted.length === 0) return;
    const isLate = error === 'no-sending-time'; // no other channel has hours of its own
    const used = [...tried, channel];
    const way = isLate
      ? undefined
      : (await this.preferences.channelsOf(tx, [patient])).get(patient)?.find((one) => !used.includes(one.channel));
    if (way) {
      await this.store.follow(
        tx,
        failed,
        way.channel,
        wanted.map(({ reminder }) => reminder),
      );
      return;
    }
    for (const { assignment, step } of wanted)
      await this.lists.call(tx, { patient, assignment, step, why: 'not-delivered', onceAWindow: isLate });
  }
}
