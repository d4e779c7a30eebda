import { Injectable } from '@nestjs/common';
import type { Answers, CompiledQuestionnaire } from '@stemme/questionnaires';
import { PathwaysService } from '../pathways/pathways.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { Refusal } from '../platform/errors.js';
import { QuestionnairesService } from '../questionnaires/questionnaires.service.js';
import type { LockedAssignment } from './answers.store.js';
import { type AcuteAnswer, acuteAnswers } from './screening.js';

/** The acute rules, read in answers that are not, or not yet, handed in. */
@Injectable()
export class ScreeningService {
  constructor(
    private readonly questionnaires: QuestionnairesService,
    private readonly pathways: PathwaysService,
  ) {}

  /** @throws Refusal `not-open` while no version is pinned */
  async compiled(tx: Tx, assignment: LockedAssignment): Promise<CompiledQuestionnaire> {
    if (assignment.questionnaireVersion === null) throw new Refusal('not-open');
    const { questionnaire, questionnaireVersion } = assignment;
    return (await this.questionnaires.version(tx, questionnaire, questionnaireVersion)).compiled;
  }

  async acute(tx: Tx, assignment: LockedAssignment, answers: Answers): Promise<readonly AcuteAnswer[]> {
    const pathway = await this.pathways.version(tx, assignment.pathway, assignment.pathwayVersion);
    const ruleSet = await this.pathways.ruleSetVersion(tx, pathway.ruleSet, assignment.ruleSetVersion);
    return acuteAnswers(ruleSet, await this.compiled(tx, assignment), answers);
  }
}
