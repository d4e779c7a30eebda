import { Injectable } from '@nestjs/common';
import { DepartmentsService } from '../departments/departments.service.js';
import { pathwaySwitching } from '../pathways/pathways.events.js';
import { PathwaysService, type Switch } from '../pathways/pathways.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { Refusal } from '../platform/errors.js';
import { Hears, type Job, type Scan, Sweeps } from '../platform/jobs/hears.decorator.js';
import { ScheduleActsStore } from './acts.store.js';
import { type EnrolmentFields, EnrolmentsStore } from './enrolments.store.js';
import { RenewalsService } from './renewals.service.js';
import { isOver } from './status.js';
import { SwitchingStore } from './switching.store.js';

/**
 * A department has taken a new version of a pathway into use and decided that running enrolments do not stay on the old:
 * from the hour it is in force they are moved, one by one.
 */
@Injectable()
export class SwitchingService {
  constructor(
    private readonly enrolments: EnrolmentsStore,
    private readonly departments: DepartmentsService,
    private readonly pathways: PathwaysService,
    private readonly renewals: RenewalsService,
    private readonly acts: ScheduleActsStore,
    private readonly store: SwitchingStore,
  ) {}

  @Sweeps('schedules.switch', 2)
  switchDue(scan: Scan): Promise<number> {
    return scan.publishing('sweep_switching', pathwaySwitching);
  }

  /** One that is over, or was moved by hand meanwhile, is left alone. */
  @Hears(pathwaySwitching, 'schedules.switch')
  async onSwitching(job: Job<typeof pathwaySwitching>): Promise<void> {
    await job.finish(async (tx, { enrolment, switch: id }) => {
      const row = await this.enrolments.lock(tx, enrolment);
      const decided = await this.pathways.switchOf(tx, id);
      if (!row || !decided || isOver(row.status) || row.pathwayVersion >= decided.version) return;
      await this.switch(tx, row, decided);
    });
  }

  /** What the new version asks for and nobody has told keeps a patient on the old one; that is written down. */
  private async switch(tx: Tx, enrolment: EnrolmentFields, { version, running, reason, by }: Switch): Promise<void> {
    const told = { reason: `${reason} (${by})` };
    const department = await this.departments.get(tx, enrolment.department);
    try {
      await this.store.attempt(tx, async () => {
        await this.renewals.check(tx, enrolment, department, version);
        await this.renewals.switch(tx, { enrolment, department }, version, running, told);
      });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { id, patient, pathwayVersion: from } = enrolment;
      const detail = { from, to: version, faults: error.faults };
      await this.acts.write(tx, [
        { enrolment: id, department: department.id, patient, act: 'switch-failed', reason: told.reason, detail },
      ]);
    }
  }
}
