import { Injectable } from '@nestjs/common';
import { productText } from '@stemme/questionnaires';
import { ResponsesService } from '../answers/responses.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { QuestionnairesService } from '../questionnaires/questionnaires.service.js';
import type { PatientMessageDto, ResponseLineDto } from './patient-view.dto.js';
import { RecordStore } from './record.store.js';

/** What a patient has answered and been sent, newest first. */
@Injectable()
export class HistoryService {
  constructor(
    private readonly answers: ResponsesService,
    private readonly questionnaires: QuestionnairesService,
    private readonly store: RecordStore,
  ) {}

  async responses(tx: Tx, patient: string): Promise<ResponseLineDto[]> {
    const all = await this.answers.all(tx, patient);
    const levels = new Map((await this.store.levels(tx, patient)).map((row) => [row.response, row]));
    const lines: ResponseLineDto[] = [];
    for (const { id, questionnaire, questionnaireVersion, receivedAt, late, retracted } of all.toReversed()) {
      const { document } = await this.questionnaires.version(tx, questionnaire, questionnaireVersion);
      lines.push({
        id,
        title: productText(document.title),
        receivedAt: receivedAt.toISOString(),
        level: levels.get(id)?.level ?? null,
        atWorst: levels.get(id)?.atWorst ?? null,
        late,
        retracted: retracted !== null,
      });
    }
    return lines;
  }

  async messages(tx: Tx, patient: string): Promise<PatientMessageDto[]> {
    const sent = await this.store.messages(tx, patient);
    return sent.map((message) => ({ ...message, at: message.at.toISOString() }));
  }
}
