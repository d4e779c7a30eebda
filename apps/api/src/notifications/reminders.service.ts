import { Injectable } from '@nestjs/common';
import { Hears, type Job } from '../platform/jobs/hears.decorator.js';
import { assignmentChanged, assignmentDue } from '../schedules/schedules.events.js';
import { RemindersStore } from './reminders.store.js';

/** What a patient is to be told of an assignment, and when: promises, one for each step. */
@Injectable()
export class RemindersService {
  constructor(private readonly store: RemindersStore) {}

  @Hears(assignmentDue, 'notifications.plan')
  async onAssignmentDue(job: Job<typeof assignmentDue>): Promise<void> {
    await job.finish((tx, { assignment }) => this.store.plan(tx, assignment));
  }

  /** The dates to come follow the window; the patient is told when something they were told does not hold any more. */
  @Hears(assignmentChanged, 'notifications.tell-change')
  async onAssignmentChanged(job: Job<typeof assignmentChanged>): Promise<void> {
    await job.finish(async (tx, { assignment }) => {
      const changed = await this.store.lock(tx, assignment);
      if (!changed) return;
      await this.store.takeBackLetters(tx, assignment);
      await this.store.follow(tx, assignment);
      if (changed.state === 'open') await this.store.plan(tx, assignment);
      const told = await this.store.told(tx, assignment);
      if (!told || !changed.active) return;
      const over = changed.state === 'revoked';
      if (over && told.kind !== 'cancelled') await this.store.tell(tx, assignment, 'cancelled', told.on);
      const alive = changed.state === 'open' || changed.state === 'planned';
      if (alive && (told.kind === 'cancelled' || told.on !== changed.dueOn))
        await this.store.tell(tx, assignment, 'moved', told.kind === 'cancelled' ? null : told.on);
    });
  }
}
