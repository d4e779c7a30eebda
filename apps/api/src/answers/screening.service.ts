import { Injectable } from '@nestjs/common';
import type { Answers, CompiledQuestionnaire } from '@stemme/questionnaires';
import type { Tx } from '../platform/database/tx.types.js';
import { Refusal } from '../platform/errors.js';
import type { LockedAssignment } from './answers.store.js';
import { type Form, FormsService } from './forms.service.js';
import { type AcuteAnswer, acuteAnswers } from './screening.js';

/** The acute rules, read in answers that are not, or not yet, handed in. */
@Injectable()
export class ScreeningService {
  constructor(private readonly forms: FormsService) {}

  /** @throws Refusal `not-open` while no version is pinned */
  async compiled(tx: Tx, assignment: LockedAssignment): Promise<CompiledQuestionnaire> {
    return (await this.form(tx, assignment)).compiled;
  }

  /** @throws Refusal `not-open` while no version is pinned */
  async acute(tx: Tx, assignment: LockedAssignment, answers: Answers): Promise<readonly AcuteAnswer[]> {
    const { ruleSet, compiled } = await this.form(tx, assignment);
    return acuteAnswers(ruleSet, compiled, answers);
  }

  private async form(tx: Tx, assignment: LockedAssignment): Promise<Form> {
    if (assignment.questionnaireVersion === null) throw new Refusal('not-open');
    return this.forms.of(tx, assignment, assignment.questionnaireVersion);
  }
}
