import { Injectable } from '@nestjs/common';
import { type CompiledQuestionnaire, compile, type Questionnaire } from '@stemme/questionnaires';
import { engines } from '@stemme/questionnaires/engines';
import { DocumentsService } from '../documents/documents.service.js';
import type { Tx } from '../platform/database/tx.types.js';

/** A questionnaire version: the document the patient answers, and the compiled form the server checks with. */
export interface PinnedQuestionnaire {
  readonly document: Questionnaire;
  readonly compiled: CompiledQuestionnaire;
}

@Injectable()
export class QuestionnairesService {
  constructor(private readonly documents: DocumentsService) {}

  /** The pinned version; compiled once per process. */
  version(tx: Tx, id: string, version: number): Promise<PinnedQuestionnaire> {
    return this.documents.version(tx, 'questionnaire', id, version, (body) => {
      const document = body as Questionnaire;
      return { document, compiled: compile(document, engines) };
    });
  }

  /** The version an assignment that opens now is pinned to. */
  inForce(tx: Tx, id: string, department: string, at: Date): Promise<number> {
    return this.documents.inForce(tx, 'questionnaire', id, department, at);
  }
}
