import { Injectable } from '@nestjs/common';
import { ConsultationsService } from '../consultations/consultations.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { Refusal } from '../platform/errors.js';
import { SchedulesService } from '../schedules/schedules.service.js';
import { type Act, contactOf, handle, handledOf, type Last } from './handling.js';
import type { ItemUnderAct } from './item-row.js';
import { type Handling, WorklistStore } from './worklist.store.js';

/** One act on one item, with everything that follows from it, in the caller's transaction. */
@Injectable()
export class ChangingService {
  constructor(
    private readonly store: WorklistStore,
    private readonly schedules: SchedulesService,
    private readonly consultations: ConsultationsService,
  ) {}

  /**
   * @returns whether it was done; `false`: the item is another by now
   * @throws Refusal `invalid`, `not-allowed`
   */
  async change(tx: Tx, under: ItemUnderAct, act: Act, written: Omit<Handling, 'act'>): Promise<boolean> {
    const { item, me, now } = under;
    const last = item.done && { ...item.done, at: new Date(item.done.at) };
    const verdict = handle(item, act, me, last, now);
    if (!verdict.ok) {
      if (verdict.code === 'changed') return false;
      throw new Refusal(verdict.code, verdict.faults);
    }
    const isDone = await this.store.change(tx, under, verdict.next, { act: act.act, ...written }, handledOf(item));
    if (!isDone) return false;
    await this.contact(tx, under, act, last);
    if (act.act === 'undo') await this.takeBack(tx, item.id, last);
    return true;
  }

  /** The safety net hears of every talk, and of a call that was asked for and did not come about. */
  private async contact(tx: Tx, { item, now }: ItemUnderAct, act: Act, last: Last | null): Promise<void> {
    const effect = contactOf(item.kind, act, last);
    if (effect === 'talked') await this.schedules.humanContact(tx, item.enrolment, now);
    if (effect === 'put-off') await this.schedules.contactPutOff(tx, item.enrolment, now);
    if (effect === 'undone' && last?.kept) {
      await this.schedules.contactUndone(tx, item.enrolment, new Date(last.kept.at));
    }
  }

  /** What came with an outcome goes with it; not a talk that somebody has gone on with. */
  private async takeBack(tx: Tx, item: string, last: Last | null): Promise<void> {
    if (last?.kept?.agreed) await this.consultations.agreeUndone(tx, item);
    if (!last?.kept?.asked) return;
    try {
      await this.consultations.requestUndone(tx, item, new Date(last.kept.at));
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'changed') throw error;
      throw new Refusal('not-allowed', [{ path: 'consultation', code: 'gone-on' }]);
    }
  }
}
