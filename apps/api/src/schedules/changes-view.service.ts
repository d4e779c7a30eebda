import { Injectable } from '@nestjs/common';
import { productText } from '@stemme/questionnaires';
import type { Tx } from '../platform/database/tx.types.js';
import { QuestionnairesService } from '../questionnaires/questionnaires.service.js';
import type { MovedStepDto, PlanChangeDto, PlannedStepDto } from './changes.dto.js';
import type { Replanned } from './planned.js';
import { PlanningService } from './planning.service.js';
import type { ChangedRow } from './plans.store.js';

/** What a change of a plan did, for a person to read: the questionnaires by their titles. */
@Injectable()
export class ChangesViewService {
  constructor(
    private readonly planning: PlanningService,
    private readonly questionnaires: QuestionnairesService,
  ) {}

  async view(tx: Tx, department: string, { added, moved, revoked }: Replanned): Promise<PlanChangeDto> {
    const titles = await this.titles(tx, department, [...added, ...moved, ...revoked]);
    const line = ({ step, opens, closes, questionnaire, opened }: ChangedRow): PlannedStepDto => ({
      step,
      opens,
      closes,
      title: titles.get(questionnaire)!,
      open: opened,
    });
    return {
      added: inOrder(added).map(line),
      moved: inOrder(moved).map((row): MovedStepDto => {
        const { opens, closes } = row.was ?? row;
        return { ...line(row), was: { opens, closes } };
      }),
      revoked: inOrder(revoked).map(line),
    };
  }

  private async titles(tx: Tx, department: string, rows: readonly ChangedRow[]) {
    const titles = new Map<string, PlannedStepDto['title']>();
    for (const id of new Set(rows.map(({ questionnaire }) => questionnaire))) {
      const version = await this.questionnaires.inForce(tx, id, department, this.planning.now());
      titles.set(id, productText((await this.questionnaires.version(tx, id, version)).document.title));
    }
    return titles;
  }
}

function inOrder(rows: readonly ChangedRow[]): ChangedRow[] {
  return [...rows].sort((a, b) => Date.parse(a.opens) - Date.parse(b.opens) || (a.step < b.step ? -1 : 1));
}
