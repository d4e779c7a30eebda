import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.types.js';
import type { MovedStepDto, PlanChangeDto, PlannedStepDto } from './changes.dto.js';
import type { Replanned } from './planned.js';
import type { ChangedRow } from './plans.store.js';
import { TitlesService } from './titles.service.js';

/** What a change of a plan did, for a person to read: the questionnaires by their titles. */
@Injectable()
export class ChangesViewService {
  constructor(private readonly titles: TitlesService) {}

  async view(tx: Tx, department: string, { added, moved, revoked }: Replanned): Promise<PlanChangeDto> {
    const titleOf = await this.titles.of(tx, department, [...added, ...moved, ...revoked]);
    const line = (row: ChangedRow): PlannedStepDto => {
      const { step, opens, closes, opened } = row;
      return { step, opens, closes, title: titleOf(row), open: opened };
    };
    return {
      added: inOrder(added).map(line),
      moved: inOrder(moved).map((row): MovedStepDto => {
        const { opens, closes } = row.was ?? row;
        return { ...line(row), was: { opens, closes } };
      }),
      revoked: inOrder(revoked).map(line),
    };
  }
}

function inOrder(rows: readonly ChangedRow[]): ChangedRow[] {
  return [...rows].sort((a, b) => Date.parse(a.opens) - Date.parse(b.opens) || (a.step < b.step ? -1 : 1));
}
