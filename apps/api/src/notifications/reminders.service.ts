import { Injectable } from '@nestjs/common';
import { remindersOf, stepOf } from '@stemme/pathways';
import { PathwaysService } from '../pathways/pathways.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { Hears, type Job } from '../platform/jobs/hears.decorator.js';
import { assignmentChanged, assignmentDue } from '../schedules/schedules.events.js';
import { SchedulesService } from '../schedules/schedules.service.js';
import { type PlannedStep, RemindersStore } from './reminders.store.js';

/** What a patient is to be told of an assignment, and when: promises, one for each step. */
@Injectable()
export class RemindersService {
  constructor(
    private readonly store: RemindersStore,
    private readonly schedules: SchedulesService,
    private readonly pathways: PathwaysService,
  ) {}

  @Hears(assignmentDue, 'notifications.plan')
  async onAssignmentDue(job: Job<typeof assignmentDue>): Promise<void> {
    await job.finish(async (tx, { assignment }) =>
      this.store.plan(tx, assignment, await this.unplanned(tx, assignment)),
    );
  }

  /** The dates to come follow the window; the patient is told when something they were told does not hold any more. */
  @Hears(assignmentChanged, 'notifications.tell-change')
  async onAssignmentChanged(job: Job<typeof assignmentChanged>): Promise<void> {
    await job.finish(async (tx, { assignment }) => {
      const changed = await this.store.lock(tx, assignment);
      if (!changed) return;
      await this.store.takeBackLetters(tx, assignment);
      const more = await this.unplanned(tx, assignment);
      await this.store.follow(tx, assignment, more);
      if (changed.state === 'open') await this.store.plan(tx, assignment, more);
      const told = await this.store.told(tx, assignment);
      if (!told || !changed.active) return;
      const over = changed.state === 'revoked';
      if (over && told.kind !== 'cancelled') await this.store.tell(tx, assignment, 'cancelled', told.on);
      const alive = changed.state === 'open' || changed.state === 'planned';
      if (alive && (told.kind === 'cancelled' || told.on !== changed.dueOn))
        await this.store.tell(tx, assignment, 'moved', told.kind === 'cancelled' ? null : told.on);
    });
  }

  /**
   * A plan leaves out what the sending hours move past the closing. Where that leaves nothing that asks for an answer, the
   * pathway's first message is due at the opening all the same: it goes out if the hours allow it by now, else it fails, and
   * staff read that nobody was asked. What a patient opened themselves has no step in the pathway, and no message.
   */
  private async unplanned(tx: Tx, id: string): Promise<PlannedStep[]> {
    const { reminders, pathway, pathwayVersion, step, openedAt, opensAt } = await this.schedules.assignment(tx, id);
    if (reminders.some((planned) => planned.step !== 'missed')) return [];
    const document = await this.pathways.version(tx, pathway, pathwayVersion);
    if (!stepOf(document, step)) return [];
    const first = remindersOf(document, step).find((rule) => rule.step !== 'missed');
    return first ? [{ step: first.step, channel: 'email', at: openedAt ?? opensAt }] : [];
  }
}
