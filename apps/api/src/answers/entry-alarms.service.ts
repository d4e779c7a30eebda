import { Injectable } from '@nestjs/common';
import type { Answers, ProductText as Text } from '@stemme/questionnaires';
import type { Tx } from '../platform/database/tx.types.js';
import { AdviceService } from './advice.service.js';
import { AnswersStore, type LockedAssignment } from './answers.store.js';
import type { Way } from './entries.dto.js';
import { ScreeningService } from './screening.service.js';
import { TakenBackService } from './taken-back.service.js';

/** Acute answers in what staff are typing. */
@Injectable()
export class EntryAlarmsService {
  constructor(
    private readonly store: AnswersStore,
    private readonly screening: ScreeningService,
    private readonly advices: AdviceService,
    private readonly takenBack: TakenBackService,
  ) {}

  /** Remembers them, as in a patient's draft: left unsent they are raised after 15 minutes. @returns what to read aloud */
  async see(tx: Tx, assignment: LockedAssignment, answers: Answers, source: Way): Promise<Text | null> {
    const acute = await this.screening.acute(tx, assignment, answers);
    if (acute.length === 0) return null;
    await this.store.seeAcute(tx, assignment, acute, source);
    return this.advices.text(
      tx,
      assignment,
      acute.map(({ code }) => code),
    );
  }

  /**
   * Raises them now: nobody was shown anything when the paper was filled in, and the second entry may be tomorrow.
   * @returns the text the patient has not seen
   */
  async raise(tx: Tx, assignment: LockedAssignment, answers: Answers): Promise<Text | null> {
    const text = await this.see(tx, assignment, answers, 'paper');
    if (!text) return null;
    await this.takenBack.tell(tx, assignment, await this.store.raiseAcute(tx, assignment.id));
    return text;
  }
}
