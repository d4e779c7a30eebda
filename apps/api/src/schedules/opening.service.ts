import { Injectable } from '@nestjs/common';
import { Hears, type Job, type Scan, Sweeps } from '../platform/jobs/hears.decorator.js';
import type { Tx } from '../platform/database/tx.types.js';
import { QuestionnairesService } from '../questionnaires/questionnaires.service.js';
import { ScheduleActsStore } from './acts.store.js';
import { type AtOpening, PlanningService } from './planning.service.js';
import {
  assignmentClosing,
  assignmentDue,
  assignmentOpening,
  assignmentOverdue,
  assignmentSilent,
} from './schedules.events.js';
import { type AssignmentFields, SchedulesStore } from './schedules.store.js';

/**
 * Windows open and close by the business clock. A scan across departments finds what is due and publishes it once; the
 * work itself is done here, under the row's lock, seeing one patient.
 */
@Injectable()
export class OpeningService {
  constructor(
    private readonly store: SchedulesStore,
    private readonly planning: PlanningService,
    private readonly questionnaires: QuestionnairesService,
    private readonly acts: ScheduleActsStore,
  ) {}

  @Sweeps('schedules.open', 2)
  openDue(scan: Scan): Promise<number> {
    return scan.publishing('sweep_opening', assignmentOpening);
  }

  @Sweeps('schedules.close', 2)
  closeDue(scan: Scan): Promise<number> {
    return scan.publishing('sweep_closing', assignmentClosing);
  }

  /** Nobody has answered, and the window is still open: told to whoever acts on it. */
  @Sweeps('schedules.silent', 5)
  silentDue(scan: Scan): Promise<number> {
    return scan.publishing('sweep_silent', assignmentSilent);
  }

  /**
   * Judges its condition on what was answered before, pins the questionnaire version in force, and opens. A window that is
   * over already (the clock was moved, the service was down) opens all the same and is closed by the next scan, so that
   * nothing is skipped in silence; only the patient is not told of it: `schedules.due` means a window that can still be
   * answered in time.
   */
  @Hears(assignmentOpening, 'schedules.open')
  async onOpening(job: Job<typeof assignmentOpening>): Promise<void> {
    await job.finish(async (tx, { assignment }) => {
      const row = await this.store.lockToOpen(tx, assignment);
      if (!row) return;
      const now = await this.planning.atOpening(tx, row);
      if (!now.holds) return this.dismiss(tx, row);
      await this.open(tx, row, now);
      if (row.closesAt > row.now) await tx.publish(assignmentDue, { assignment: row.id }, about(row, 'due'));
    });
  }

  /** A window that closes without an answer is told once; an answer that comes at the same moment is first or is late. */
  @Hears(assignmentClosing, 'schedules.close')
  async onClosing(job: Job<typeof assignmentClosing>): Promise<void> {
    await job.finish(async (tx, { assignment }) => {
      const row = await this.store.lockToClose(tx, assignment);
      if (!row) return;
      await this.store.miss(tx, row.id);
      await tx.publish(assignmentOverdue, { assignment: row.id }, about(row, 'overdue'));
    });
  }

  /** One that had opened before keeps its version: what the patient has begun to answer still fits it. */
  private async open(tx: Tx, row: AssignmentFields, { questionnaire, reminders, silent }: AtOpening): Promise<void> {
    const pinned = questionnaire === row.questionnaire ? row.questionnaireVersion : null;
    const version = pinned ?? (await this.questionnaires.inForce(tx, questionnaire, row.department, row.now));
    await this.store.open(tx, row.id, { questionnaire, version, reminders, silent });
  }

  private async dismiss(tx: Tx, row: AssignmentFields): Promise<void> {
    await this.store.dismiss(tx, row.id, 'condition');
    const { id: assignment, department, patient, enrolment, step } = row;
    const detail = { step, opens: row.opensAt.toISOString() };
    await this.acts.write(tx, [{ department, patient, enrolment, assignment, act: 'condition', detail }]);
  }
}

/** Where an event about an assignment belongs; told once for each window it has. */
export function about(
  { id, department, patient, revision }: Pick<AssignmentFields, 'id' | 'department' | 'patient' | 'revision'>,
  what: 'due' | 'overdue',
): { department: string; patient: string; key: string } {
  return { department, patient, key: `${what}:${id}${revision > 0 ? `:${revision}` : ''}` };
}
