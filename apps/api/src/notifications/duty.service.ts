import { Injectable } from '@nestjs/common';
import { DepartmentsService } from '../departments/departments.service.js';
import { Clock } from '../platform/clock.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { Hears, type Job, type Scan, Sweeps } from '../platform/jobs/hears.decorator.js';
import { triageRaised, triageUntaken } from '../worklist/worklist.events.js';
import { DutyStore, type Subject } from './duty.store.js';
import { dutyMessageDue, dutyMessageRefused, syntheticFailed } from './notifications.events.js';
import { nextSteps } from './roster.js';
import { type Claimed, StaffPost } from './staff-post.service.js';
import type { Outcome } from './state.js';

/**
 * Somebody is told. Each call about the same thing tells the next on the roster; every attempt is a row, and so is having
 * nobody to tell.
 */
@Injectable()
export class DutyService {
  constructor(
    private readonly store: DutyStore,
    private readonly departments: DepartmentsService,
    private readonly post: StaffPost,
    private readonly clock: Clock,
  ) {}

  @Hears(triageRaised, 'notifications.tell-duty')
  async onRaised(job: Job<typeof triageRaised>): Promise<void> {
    await job.finish((tx, { item }) => this.tellOfItem(tx, item));
  }

  @Hears(triageUntaken, 'notifications.tell-next')
  async onUntaken(job: Job<typeof triageUntaken>): Promise<void> {
    await job.finish((tx, { item }) => this.tellOfItem(tx, item));
  }

  /** A clear no: the next is told at once, without waiting out the 15 minutes. */
  @Hears(dutyMessageRefused, 'notifications.tell-instead')
  async onRefused(job: Job<typeof dutyMessageRefused>): Promise<void> {
    await job.finish(async (tx, { message }) => {
      const refused = await this.store.lock(tx, message);
      if (refused?.item) await this.tellOfItem(tx, refused.item);
      else if (refused) await this.tell(tx, refused);
    });
  }

  @Hears(syntheticFailed, 'notifications.tell-check-failed')
  async onCheckFailed(job: Job<typeof syntheticFailed>): Promise<void> {
    await job.finish(async (tx, { department, day }) => {
      const patient = await this.store.syntheticPatient(tx, department);
      if (patient) await this.tell(tx, { department, patient, item: null, day });
    });
  }

  @Sweeps('notifications.duty-messages', 2)
  sweepDue(scan: Scan): Promise<number> {
    return scan.publishing('sweep_duty_messages', dutyMessageDue);
  }

  @Hears(dutyMessageDue, 'notifications.send-duty')
  async onDue(job: Job<typeof dutyMessageDue>): Promise<void> {
    const claimed = await job.finish((tx, { message }) => this.claim(tx, message));
    if (!claimed) return;
    const outcome = await this.post.send(claimed);
    await job.after((tx) => this.settle(tx, claimed.letter.id, claimed.tries, outcome));
  }

  private async tellOfItem(tx: Tx, id: string): Promise<void> {
    const item = await this.store.item(tx, id);
    if (item?.tell) await this.tell(tx, item);
  }

  private async tell(tx: Tx, subject: Subject): Promise<void> {
    const told = await this.store.told(tx, subject);
    const onDuty = await this.departments.onDuty(tx, subject.department, this.clock.now());
    let round = told.length;
    for (const { clinician, error } of nextSteps(onDuty, told)) {
      round += 1;
      const state = error === null ? 'queued' : 'failed';
      const message = await this.store.add(tx, subject, { round, clinician, state, error });
      if (!message || error !== null) continue;
      const { department, patient } = subject;
      await tx.publish(dutyMessageDue, { message }, { department, patient, priority: 1, key: `${message}:0` });
    }
  }

  private async claim(tx: Tx, id: string): Promise<Claimed | null> {
    const message = await this.store.lock(tx, id);
    return this.post.claim(tx, 'duty_message', message, message?.item ? 'item' : 'check', (outcome) =>
      this.settle(tx, id, message?.tries ?? 0, outcome),
    );
  }

  private async settle(tx: Tx, id: string, tries: number, outcome: Outcome): Promise<void> {
    const message = await this.store.lock(tx, id);
    const state = await this.post.mark(tx, 'duty_message', id, tries, outcome);
    if (!message || state !== 'failed') return;
    const { department, patient } = message;
    await tx.publish(dutyMessageRefused, { message: id }, { department, patient, priority: 1, key: id });
  }
}
