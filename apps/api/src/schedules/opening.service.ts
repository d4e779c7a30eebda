import { Injectable } from '@nestjs/common';
import { Hears, type Job, type Scan, Sweeps } from '../platform/jobs/hears.decorator.js';
import { QuestionnairesService } from '../questionnaires/questionnaires.service.js';
import { EnrolmentsStore } from './enrolments.store.js';
import { PlanningService } from './planning.service.js';
import {
  assignmentClosing,
  assignmentDue,
  assignmentOpening,
  assignmentOverdue,
  enrolmentExtending,
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
    private readonly enrolments: EnrolmentsStore,
    private readonly planning: PlanningService,
    private readonly questionnaires: QuestionnairesService,
  ) {}

  @Sweeps('schedules.open', 2)
  openDue(scan: Scan): Promise<number> {
    return scan.publishing('sweep_opening', assignmentOpening);
  }

  @Sweeps('schedules.close', 2)
  closeDue(scan: Scan): Promise<number> {
    return scan.publishing('sweep_closing', assignmentClosing);
  }

  @Sweeps('schedules.extend', 5)
  extendDue(scan: Scan): Promise<number> {
    return scan.publishing('sweep_extending', enrolmentExtending);
  }

  /**
   * Pins the questionnaire version in force and opens. A window that is over already (the clock was moved, the service was
   * down) opens all the same and is closed by the next scan, so that nothing is skipped in silence; only the patient is
   * not told of it: `schedules.due` means a window that can still be answered in time.
   */
  @Hears(assignmentOpening, 'schedules.open')
  async onOpening(job: Job<typeof assignmentOpening>): Promise<void> {
    await job.finish(async (tx, { assignment }) => {
      const row = await this.store.lockToOpen(tx, assignment);
      if (!row) return;
      const questionnaire = (await this.planning.questionnaireNow(tx, row)) ?? row.questionnaire;
      const version = await this.questionnaires.inForce(tx, questionnaire, row.department, row.now);
      await this.store.open(tx, row.id, questionnaire, version);
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

  @Hears(enrolmentExtending, 'schedules.extend')
  async onExtending(job: Job<typeof enrolmentExtending>): Promise<void> {
    await job.finish(async (tx, { enrolment }) => {
      const row = await this.enrolments.lock(tx, enrolment);
      if (row?.status === 'active') await this.planning.append(tx, row, true);
    });
  }
}

/** Where an event about an assignment belongs; told once. */
export function about(
  row: Pick<AssignmentFields, 'id' | 'department' | 'patient'>,
  what: 'due' | 'overdue',
): { department: string; patient: string; key: string } {
  return { department: row.department, patient: row.patient, key: `${what}:${row.id}` };
}
