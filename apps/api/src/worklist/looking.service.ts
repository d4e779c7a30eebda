import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/database.service.js';
import { found } from '../platform/errors.js';
import { itemJournal } from './item-journal.js';
import { iso, toldOf } from './item-words.js';
import { ItemsService, outcomeText } from './items.service.js';
import { PresenceStore } from './presence.store.js';
import type { ItemHistoryDto, ItemJournalDto, OpenByDto } from './worklist.dto.js';
import { WorklistStore } from './worklist.store.js';

/** What one item has been through, what goes into the journal of it, and who has it before them. */
@Injectable()
export class LookingService {
  constructor(
    private readonly database: Database,
    private readonly store: WorklistStore,
    private readonly presence: PresenceStore,
    private readonly items: ItemsService,
  ) {}

  /** @throws Refusal `not-found` */
  history(actor: Actor, id: string): Promise<ItemHistoryDto> {
    return this.database.read(actor, 'triage.item-history', { item: id }, async (tx) => {
      const { patient } = found(await this.store.find(tx, id));
      await tx.saw([patient]);
      const { acts, told } = found(await this.store.history(tx, id));
      return {
        acts: acts.map(({ at, nextAttemptAt, outcome, text, ...row }) => ({
          ...row,
          at: iso(at),
          nextAttemptAt: iso(nextAttemptAt),
          outcome,
          text: outcome === null ? null : outcomeText({ outcome, text }),
        })),
        told: told.map(toldOf),
      };
    });
  }

  /** The Danish text for the journal. @throws Refusal `not-found` */
  journal(actor: Actor, id: string): Promise<ItemJournalDto> {
    return this.database.read(actor, 'triage.item-journal', { item: id }, async (tx) => {
      const row = found(await this.store.find(tx, id));
      await tx.saw([row.patient]);
      const [item] = await this.items.view(tx, [row]);
      const { acts } = found(await this.store.history(tx, id));
      const zone = await this.items.zoneOf(tx, row);
      const done = acts.flatMap(({ outcome, text, undone, ...act }) =>
        outcome === null || undone ? [] : [{ ...act, text: outcomeText({ outcome, text }) }],
      );
      return { text: itemJournal(found(item), done, zone) };
    });
  }

  /**
   * For as long as the screen says so again. Renewing is no sign of life: a screen left alone is signed out.
   * @throws Refusal `not-found`
   */
  open(actor: Actor, id: string): Promise<OpenByDto> {
    return this.database.write(actor, 'triage.keep-open', { item: id }, async (tx) => {
      const { department, patient, openBy, version } = found(await this.store.find(tx, id));
      await this.presence.open(tx, { id, department, patient });
      return { version, openBy: [...openBy] };
    });
  }

  leave(actor: Actor, id: string): Promise<void> {
    return this.database.write(actor, 'triage.leave-item', { item: id }, async (tx) => {
      found(await this.store.find(tx, id));
      await this.presence.leave(tx, id);
    });
  }
}
