import { Injectable } from '@nestjs/common';
import { hoursOf, type Pathway, type Text } from '@stemme/pathways';
import { urgency } from '@stemme/triage';
import { type Department, DepartmentsService } from '../departments/departments.service.js';
import { OUTCOMES } from '../departments/loop.service.js';
import { Clock } from '../platform/clock.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { PathwaysService } from '../pathways/pathways.service.js';
import { PatientsService } from '../patients/patients.service.js';
import { stepAt } from './escalation.js';
import { isUndoable } from './handling.js';
import type { ItemRow } from './item-row.js';
import { iso, toldOf } from './item-words.js';
import { attemptsOf, manyAttemptsReason } from './reasons.js';
import type { ItemDto } from './worklist.dto.js';
import { WorklistStore } from './worklist.store.js';

/** Worklist items as clinicians see them, with the patient's name and the pathway's words. */
@Injectable()
export class ItemsService {
  constructor(
    private readonly patients: PatientsService,
    private readonly pathways: PathwaysService,
    private readonly departments: DepartmentsService,
    private readonly store: WorklistStore,
    private readonly clock: Clock,
  ) {}

  /** Everything about a patient, open items first. */
  async ofPatient(tx: Tx, patient: string): Promise<ItemDto[]> {
    return this.view(tx, await this.store.ofPatient(tx, patient));
  }

  /** The time zone an item is looked at in. */
  async zoneOf(tx: Tx, { department }: Pick<ItemRow, 'department'>): Promise<string> {
    return (await this.departments.get(tx, department)).zone;
  }

  /** One statement for all; the caller says `tx.saw`. */
  async view(tx: Tx, rows: readonly ItemRow[]): Promise<ItemDto[]> {
    const patients = await this.patients.headers(tx, [...new Set(rows.map(({ patient }) => patient))]);
    const departments = new Map<string, Department>();
    const now = this.clock.now();
    const views: ItemDto[] = [];
    for (const row of rows) {
      const header = patients.get(row.patient);
      // an item whose patient the reader may not see is not there for the reader
      if (!header) continue;
      const pathway = await this.pathways.version(tx, row.pathway, row.pathwayVersion);
      const department = departments.get(row.department) ?? (await this.departments.get(tx, row.department));
      departments.set(row.department, department);
      const { id, name, cpr, age } = header;
      views.push({ ...viewOf(row, pathway, department, now), patient: { id, name, cpr, age } });
    }
    return views;
  }
}

function viewOf(row: ItemRow, pathway: Pathway, department: Department, now: Date): Omit<ItemDto, 'patient'> {
  const acting = urgency(row.level, row.atWorst);
  const {
    enrolment: _e,
    rank: _r,
    pathwayVersion: _v,
    closedAt: _c,
    outcome: _o,
    me,
    escalation: _s,
    done,
    ...rest
  } = row;
  const attempts = attemptsOf(pathway);
  return {
    ...rest,
    pathway: pathway.title,
    reasons: reasonsOf(row, pathway),
    dueText: acting === 'green' ? null : (pathway.act[acting].text ?? null),
    answeredAt: iso(row.answeredAt),
    createdAt: iso(row.createdAt),
    dueAt: iso(row.dueAt),
    takenAt: iso(row.takenAt),
    snoozedUntil: iso(row.snoozedUntil),
    nextAttemptAt: iso(row.nextAttemptAt),
    openBy: [...row.openBy],
    told: row.told.map(toldOf),
    escalatesAt: escalatesAt(row, pathway, department),
    attemptsMost: attempts.times,
    afterAttempts: attempts.text,
    undoable: me !== null && isUndoable(row, done && { ...done, at: new Date(done.at) }, { id: me, name: '' }, now),
    bulk: row.state === 'closed' ? (done?.bulk ?? null) : null,
    last: row.last && { ...row.last, at: iso(row.last.at), text: outcomeText(row.last) },
  };
}

/** As it was called when it was recorded. */
export function outcomeText({ outcome, text }: Pick<NonNullable<ItemRow['last']>, 'outcome' | 'text'>): Text {
  return text ?? OUTCOMES.find(({ code }) => code === outcome)?.text ?? { da: outcome, en: outcome };
}

/** After several attempts the item itself says that something else must be done. */
function reasonsOf({ reasons, attempts, level }: ItemRow, pathway: Pathway): ItemDto['reasons'] {
  const { times, text } = attemptsOf(pathway);
  const all = attempts >= times ? [...reasons, manyAttemptsReason(level, attempts, text)] : reasons;
  return all as ItemDto['reasons'];
}

/** When the next step is told if nothing happens; null = closed, or no step left. */
function escalatesAt(row: ItemRow, pathway: Pathway, { hours, loop }: Department): string | null {
  const { step, at, isOver } = row.escalation;
  const next = loop.escalation[step];
  if (row.state === 'closed' || isOver || !next) return null;
  const open = hoursOf(pathway, hours);
  // the hour was counted when the step before was told
  const counted = step > 0 && at !== null ? { toldAt: at, isFailed: true } : null;
  return stepAt(next, row, counted, open).toISOString();
}
