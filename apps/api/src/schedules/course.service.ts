import { Injectable } from '@nestjs/common';
import { Hears, type Job, type Scan, Sweeps } from '../platform/jobs/hears.decorator.js';
import { ContactService } from './contact.service.js';
import { EnrolmentsStore } from './enrolments.store.js';
import { PlanningService } from './planning.service.js';
import { enrolmentExtending, enrolmentReplanning, enrolmentResuming } from './schedules.events.js';
import { StatusService } from './status.service.js';

/** What the clock and other rooms of the house do to enrolments: plans go on, pauses end, plans are made anew. */
@Injectable()
export class CourseService {
  constructor(
    private readonly enrolments: EnrolmentsStore,
    private readonly planning: PlanningService,
    private readonly statuses: StatusService,
    private readonly contacts: ContactService,
  ) {}

  @Sweeps('schedules.extend', 5)
  extendDue(scan: Scan): Promise<number> {
    return scan.publishing('sweep_extending', enrolmentExtending);
  }

  @Sweeps('schedules.resume', 5)
  resumeDue(scan: Scan): Promise<number> {
    return scan.publishing('sweep_resuming', enrolmentResuming);
  }

  @Hears(enrolmentExtending, 'schedules.extend')
  async onExtending(job: Job<typeof enrolmentExtending>): Promise<void> {
    await job.finish(async (tx, { enrolment }) => {
      const row = await this.enrolments.lock(tx, enrolment);
      if (row?.status !== 'active') return;
      await this.planning.renew(tx, row, { extend: true, alsoPassed: true, silently: true });
    });
  }

  /** A pause that was told its last day. Resumed or ended by somebody meanwhile, nothing is done. */
  @Hears(enrolmentResuming, 'schedules.resume')
  async onResuming(job: Job<typeof enrolmentResuming>): Promise<void> {
    await job.finish(async (tx, { enrolment }) => {
      const row = await this.enrolments.lock(tx, enrolment);
      if (row?.status === 'paused') await this.statuses.resume(tx, row, null);
    });
  }

  @Hears(enrolmentReplanning, 'schedules.replan')
  async onReplanning(job: Job<typeof enrolmentReplanning>): Promise<void> {
    await job.finish(async (tx, { enrolment }) => {
      const row = await this.enrolments.lock(tx, enrolment);
      if (!row) return;
      await this.planning.renew(tx, row);
      await this.contacts.sawKept(tx, row);
    });
  }
}
