import { Injectable } from '@nestjs/common';
import { ResponsesService } from '../answers/responses.service.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/database.service.js';
import { found } from '../platform/errors.js';
import { QuestionnairesService } from '../questionnaires/questionnaires.service.js';
import { fileAt, type SentFile } from './attachments.js';

/** The files among a response's answers, for a clinician who may read the response. */
@Injectable()
export class AttachmentsService {
  constructor(
    private readonly database: Database,
    private readonly responses: ResponsesService,
    private readonly questionnaires: QuestionnairesService,
  ) {}

  /**
   * @param at where the file stands, as the dialogue tells it
   * @throws Refusal `not-found` for a response that is absent or another's, and a place that holds no file
   */
  open(actor: Actor, id: string, at: string): Promise<SentFile> {
    return this.database.read(actor, 'triage.open-attachment', { response: id }, async (tx) => {
      const { patient, questionnaire, questionnaireVersion, answers } = found(await this.responses.find(tx, id));
      await tx.saw([patient]);
      const { compiled } = await this.questionnaires.version(tx, questionnaire, questionnaireVersion);
      return found(fileAt(compiled, answers, at));
    });
  }
}
