import { Injectable } from '@nestjs/common';
import { urgency } from '@stemme/triage';
import { PathwaysService } from '../pathways/pathways.service.js';
import { PatientsService } from '../patients/patients.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { manyAttemptsReason, MANY_ATTEMPTS } from './wordings.js';
import type { ItemDto } from './worklist.dto.js';
import { type ItemRow, WorklistStore } from './worklist.store.js';

/** Worklist items as clinicians see them, with the patient's name and the pathway's words. */
@Injectable()
export class ItemsService {
  constructor(
    private readonly patients: PatientsService,
    private readonly pathways: PathwaysService,
    private readonly store: WorklistStore,
  ) {}

  /** Everything about a patient, open items first. */
  async ofPatient(tx: Tx, patient: string): Promise<ItemDto[]> {
    return this.view(tx, await this.store.ofPatient(tx, patient));
  }

  /** One statement for all; the caller says `tx.saw`. */
  async view(tx: Tx, rows: readonly ItemRow[]): Promise<ItemDto[]> {
    const patients = await this.patients.headers(tx, [...new Set(rows.map(({ patient }) => patient))]);
    const views: ItemDto[] = [];
    for (const row of rows) {
      const header = patients.get(row.patient);
      // an item whose patient the reader may not see is not there for the reader
      if (!header) continue;
      const { title, act } = await this.pathways.version(tx, row.pathway, row.pathwayVersion);
      const acting = urgency(row.level, row.atWorst);
      const { id, name, cpr, age } = header;
      const { department: _d, enrolment: _e, rank: _r, pathwayVersion: _v, closedAt: _c, outcome: _o, ...rest } = row;
      views.push({
        ...rest,
        patient: { id, name, cpr, age },
        pathway: title,
        reasons: reasonsOf(row),
        dueText: acting === 'green' ? null : (act[acting].text ?? null),
        answeredAt: iso(row.answeredAt),
        createdAt: iso(row.createdAt)!,
        dueAt: iso(row.dueAt)!,
        takenAt: iso(row.takenAt),
        snoozedUntil: iso(row.snoozedUntil),
        nextAttemptAt: iso(row.nextAttemptAt),
        last: row.last && { ...row.last, at: iso(row.last.at)! },
      });
    }
    return views;
  }
}

/** After several attempts the item itself says that something else must be done. */
function reasonsOf({ reasons, attempts, level }: ItemRow): ItemDto['reasons'] {
  const all = attempts >= MANY_ATTEMPTS ? [...reasons, manyAttemptsReason(level, attempts)] : reasons;
  return all as ItemDto['reasons'];
}

/** JSON of the database gives `+00:00`; instants leave as `Z`. */
function iso(instant: string | null): string | null {
  return instant === null ? null : new Date(instant).toISOString();
}
