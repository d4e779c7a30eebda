import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../platform/config.js';
import type { Tx } from '../platform/database/tx.types.js';
import { failpoint } from '../platform/failpoint.js';
import { CONFIG } from '../platform/platform.tokens.js';
import { type DutyData, dutyLetter } from './letter.js';
import { Mailer } from './mailer.service.js';
import type { Outgoing } from './outgoing.js';
import { type StaffMessage, StaffMessagesStore, type StaffTable } from './staff-messages.store.js';
import type { MessageState, Outcome } from './state.js';

/** A message to staff is not called back. */
const NEVER = new AbortController().signal;

export interface Claimed {
  readonly letter: Outgoing;
  readonly tries: number;
}

/** Sends messages to staff, each at most once: claimed in a transaction of its own, sent outside any, then marked. */
@Injectable()
export class StaffPost {
  constructor(
    private readonly store: StaffMessagesStore,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Takes a message that its store holds under lock. One that nobody wants any more is called off.
   * @param refuse told of one that cannot even be written
   * @returns null = nothing is to be sent
   */
  async claim(
    tx: Tx,
    table: StaffTable,
    message: StaffMessage | null,
    about: DutyData['about'],
    refuse: (outcome: Outcome) => Promise<void>,
  ): Promise<Claimed | null> {
    if (message?.state !== 'queued') return null;
    const { id, to, tries } = message;
    if (!message.wanted) {
      await this.store.suppress(tx, table, id);
      return null;
    }
    const written = dutyLetter({ id, to, origin: this.config.clinicOrigin, about });
    if (!written.ok) {
      await refuse({ kind: 'refused', code: written.code });
      return null;
    }
    await this.store.claim(tx, table, id);
    return { letter: written.letter, tries };
  }

  /** Outside any transaction. */
  async send({ letter }: Claimed): Promise<Outcome> {
    failpoint('message-claimed');
    const outcome = await this.mailer.send(letter, NEVER);
    failpoint('message-sent');
    return outcome;
  }

  mark(tx: Tx, table: StaffTable, id: string, tries: number, outcome: Outcome): Promise<MessageState> {
    return this.store.mark(tx, table, id, tries, outcome);
  }
}
