import { Injectable } from '@nestjs/common';
import { LoopService } from '../departments/loop.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { Hears, type Job, type Scan, Sweeps } from '../platform/jobs/hears.decorator.js';
import { countedFrom, type Previous, stepAt, tellings } from './escalation.js';
import { EscalationStore, type Overdue } from './escalation.store.js';
import { PlacesService } from './places.service.js';
import { escalationDue, itemOverdue } from './worklist.events.js';

/**
 * A deadline that passes is told, step by step, until somebody has done something. Each step is a row for each person, and
 * so is having nobody to tell.
 */
@Injectable()
export class EscalationService {
  constructor(
    private readonly store: EscalationStore,
    private readonly places: PlacesService,
    private readonly loop: LoopService,
  ) {}

  @Sweeps('worklist.overdue', 5)
  overdue(scan: Scan): Promise<number> {
    return scan.publishing('sweep_overdue', itemOverdue);
  }

  @Hears(itemOverdue, 'worklist.escalate')
  async onOverdue(job: Job<typeof itemOverdue>): Promise<void> {
    await job.finish(async (tx, event) => {
      const item = await this.store.lock(tx, event.item);
      if (item && item.state !== 'closed' && !item.synthetic) await this.escalate(tx, item);
    });
  }

  /** A message surely did not arrive: when nobody of its step was reached, the next step does not wait. */
  refused(tx: Tx, escalation: string): Promise<void> {
    return this.store.hasten(tx, escalation);
  }

  private async escalate(tx: Tx, item: Overdue): Promise<void> {
    const { hours } = await this.places.of(tx, item);
    const { escalation: steps, responsible } = await this.loop.of(tx, item.department);
    const before = item.previous;
    let previous: Previous | null = before && {
      toldAt: countedFrom(new Date(before.dueAt), new Date(before.toldAt)),
      isFailed: before.isFailed,
    };
    let place = item.step;
    for (let step = steps[place]; step; step = steps[place]) {
      const at = stepAt(step, item, previous, hours);
      if (at > item.now) return this.store.arm(tx, item.id, place, at);
      const people = await this.loop.reachable(tx, item.department, step.to, responsible);
      const rows = tellings(step.to, people, item.told);
      for (const row of rows) {
        const id = await this.store.add(tx, item, { step: place, to: step.to, dueAt: at }, row);
        if (id && row.error === null) await this.tell(tx, item, id);
      }
      previous = { toldAt: countedFrom(at, item.now), isFailed: rows.every(({ error }) => error !== null) };
      place += 1;
    }
    await this.store.arm(tx, item.id, place, null);
  }

  private async tell(tx: Tx, { department, patient }: Overdue, escalation: string): Promise<void> {
    await tx.publish(escalationDue, { escalation }, { department, patient, priority: 1, key: `${escalation}:0` });
  }
}
