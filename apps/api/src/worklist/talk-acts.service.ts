import { Injectable } from '@nestjs/common';
import {
  ActingService,
  type AgreeCallDto,
  type CancelledDto,
  type ConsultationDto,
  type HeldDto,
  type NotHeldDto,
  type Stepped,
} from '../consultations/acting.service.js';
import type { Actor } from '../platform/actor.js';
import type { Tx } from '../platform/database/tx.types.js';
import { type Handled, handledByTalk, handledOf, type TalkAct } from './handling.js';
import { TalkItemsStore } from './talk-items.store.js';
import { talkOutcome } from './talk-words.js';
import { WorklistStore } from './worklist.store.js';

/**
 * What a clinician does with a consultation, and with the item that says it is overdue: in one transaction, in their name.
 * No other item is touched.
 */
@Injectable()
export class TalkActsService {
  constructor(
    private readonly acting: ActingService,
    private readonly items: TalkItemsStore,
    private readonly store: WorklistStore,
  ) {}

  agree(actor: Actor, id: string, sent: AgreeCallDto): Promise<ConsultationDto> {
    return this.acting.agree(actor, id, sent, this.also);
  }

  hold(actor: Actor, id: string, sent: HeldDto): Promise<ConsultationDto> {
    return this.acting.hold(actor, id, sent, this.also);
  }

  notHeld(actor: Actor, id: string, sent: NotHeldDto): Promise<ConsultationDto> {
    return this.acting.notHeld(actor, id, sent, this.also);
  }

  cancel(actor: Actor, id: string, sent: CancelledDto): Promise<ConsultationDto> {
    return this.acting.cancel(actor, id, sent, this.also);
  }

  /** The item stands again as it did before the step. */
  undo(actor: Actor, id: string, version: number): Promise<ConsultationDto> {
    return this.acting.undo(actor, id, version, this.also);
  }

  private readonly also = (tx: Tx, stepped: Stepped): Promise<void> =>
    stepped.act === 'undo' ? this.takeBack(tx, stepped) : this.record(tx, stepped, actOf(stepped));

  private async record(tx: Tx, { consultation, patient, versions, note }: Stepped, act: TalkAct | null): Promise<void> {
    if (!act) return;
    const ids = await this.items.open(tx, patient, consultation);
    for (const under of await this.store.underAct(tx, ids)) {
      if (under.item.state === 'closed') continue;
      const { code, text } = act.outcome;
      // the talk has told the safety net and the patient itself
      const kept = { text, talked: false, at: under.now.toISOString(), asked: false, agreed: false };
      const talk = { id: consultation, version: versions.after };
      const next = handledByTalk(under.item, act, under.now);
      const written = { act: 'outcome', outcome: code, note, kept: { ...kept, talk } } as const;
      await this.store.change(tx, under, next, written, handledOf(under.item));
    }
  }

  private async takeBack(tx: Tx, { consultation, patient, versions }: Stepped): Promise<void> {
    const ids = await this.items.doneBy(tx, patient, consultation, versions.before);
    for (const under of await this.store.underAct(tx, ids)) {
      const { talk } = under.item.done?.kept ?? {};
      // somebody has gone on with the item since: it stands as they left it
      if (talk?.id !== consultation || talk.version !== versions.before) continue;
      const before: Handled = handledOf(under.item.done!.before);
      await this.store.change(tx, under, before, { act: 'undo', outcome: null, note: null }, handledOf(under.item));
    }
  }
}

/** null: nothing has come of the talk yet, and the item stands. */
function actOf({ act, byAt }: Stepped): TalkAct | null {
  const outcome = talkOutcome(act);
  return outcome && { act: 'talk', outcome, next: outcome.closes ? null : new Date(byAt) };
}
