import { Injectable } from '@nestjs/common';
import { type Answers, checkAnswers, type ProductText as Text } from '@stemme/questionnaires';
import type { Tx } from '../platform/database/tx.types.js';
import { found, Refusal } from '../platform/errors.js';
import { AdviceService } from './advice.service.js';
import type { SubmitDto } from './answers.dto.js';
import { AnswersService } from './answers.service.js';
import { AnswersStore, type LockedAssignment } from './answers.store.js';
import { ScreeningService } from './screening.service.js';
import { refuseUnanswerable } from './submission.js';
import type { TabletProgressDto, TabletReceivedDto } from './tablet.dto.js';
import { TabletStore } from './tablet.store.js';
import { TakenBackService } from './taken-back.service.js';

/** What becomes of answers given on a tablet. Every verb works inside the tablet's transaction. */
@Injectable()
export class TabletAnswersService {
  constructor(
    private readonly store: TabletStore,
    private readonly assignments: AnswersStore,
    private readonly answers: AnswersService,
    private readonly screening: ScreeningService,
    private readonly advices: AdviceService,
    private readonly takenBack: TakenBackService,
  ) {}

  /** Reads answers that are not handed in: what is acute is remembered as if it stood in a draft. */
  async look(tx: Tx, id: string, sent: TabletProgressDto): Promise<Text | null> {
    const assignment = await this.answerable(tx, id);
    if (sent.questionnaireVersion !== assignment.questionnaireVersion) throw new Refusal('wrong-version');
    const checked = checkAnswers(await this.screening.compiled(tx, assignment), sent.answers, { partial: true });
    if (!checked.ok) throw new Refusal('answers', checked.faults);
    const acute = await this.screening.acute(tx, assignment, checked.answers);
    if (acute.length === 0) return null;
    await this.store.saw(tx, acute);
    return this.advices.text(
      tx,
      assignment,
      acute.map(({ code }) => code),
    );
  }

  /** Hands in, tells of acute answers that were taken back, and ends what the tablet may do. */
  async take(tx: Tx, id: string, sent: SubmitDto): Promise<TabletReceivedDto> {
    const assignment = await this.answerable(tx, sent.assignment);
    await this.raiseTakenBack(tx, assignment, sent.answers as Answers);
    const { receivedAt, advice } = await this.answers.take(tx, id, sent);
    await this.store.done(tx, id);
    return { receivedAt, advice };
  }

  private async answerable(tx: Tx, id: string): Promise<LockedAssignment> {
    await this.assignments.lock(tx, id);
    const assignment = found(await this.assignments.find(tx, id));
    refuseUnanswerable(assignment);
    return assignment;
  }

  private async raiseTakenBack(tx: Tx, assignment: LockedAssignment, answers: Answers): Promise<void> {
    const checked = checkAnswers(await this.screening.compiled(tx, assignment), answers);
    // what is faulty is refused a moment later, with its faults
    if (!checked.ok) return;
    const acute = await this.screening.acute(tx, assignment, checked.answers);
    const codes = acute.map(({ code }) => code);
    await this.takenBack.tell(tx, assignment, await this.store.tookBack(tx, codes, checked.answers));
  }
}
