import { Injectable } from '@nestjs/common';
import type { Text } from '@stemme/pathways';
import { productText } from '@stemme/questionnaires';
import { Clock } from '../platform/clock.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { QuestionnairesService } from '../questionnaires/questionnaires.service.js';

/** Something that is about a questionnaire; not pinned to a version before it opens. */
export interface Titled {
  readonly questionnaire: string;
  readonly questionnaireVersion?: number | null;
}

/** The titles of questionnaires: of the version something is pinned to, else of the one in force. */
@Injectable()
export class TitlesService {
  constructor(
    private readonly questionnaires: QuestionnairesService,
    private readonly clock: Clock,
  ) {}

  /** Each is asked for once, however many rows are about it. @returns the title of any of the rows */
  async of(tx: Tx, department: string, rows: readonly Titled[]): Promise<(row: Titled) => Text> {
    const titles = new Map<string, Text>();
    for (const row of rows) {
      if (titles.has(key(row))) continue;
      const { questionnaire, questionnaireVersion: pinned } = row;
      const version = pinned ?? (await this.questionnaires.inForce(tx, questionnaire, department, this.clock.now()));
      titles.set(key(row), productText((await this.questionnaires.version(tx, questionnaire, version)).document.title));
    }
    return (row) => titles.get(key(row))!;
  }
}

function key({ questionnaire, questionnaireVersion = null }: Titled): string {
  return `${questionnaire} ${questionnaireVersion}`;
}
