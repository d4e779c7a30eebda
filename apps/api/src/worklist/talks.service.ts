import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { consultationOverdue, matterSaid } from '../consultations/consultations.events.js';
import { ConsultationsService } from '../consultations/consultations.service.js';
import { Hears, type Job } from '../platform/jobs/hears.decorator.js';
import { matterReason, overdueReason } from './talk-words.js';
import { overdueKey, TalkItemsStore } from './talk-items.store.js';
import { WorklistService } from './worklist.service.js';

/** What comes to the worklist from talks with patients: one that did not take place in time, and what a patient writes. */
@Injectable()
export class TalksService {
  constructor(
    private readonly consultations: ConsultationsService,
    private readonly worklist: WorklistService,
    private readonly items: TalkItemsStore,
  ) {}

  @Hears(consultationOverdue, 'worklist.consultation-overdue')
  async onOverdue(job: Job<typeof consultationOverdue>): Promise<void> {
    await job.finish(async (tx, event) => {
      const one = await this.consultations.overdue(tx, event.consultation);
      // one that stands there still says so, and comes again by itself
      if (!one || (await this.items.open(tx, one.patient, one.id)).length > 0) return;
      await this.worklist.raise(tx, one, {
        id: randomUUID(),
        key: `${overdueKey(one.id)}${one.round}`,
        kind: 'consultation-overdue',
        level: 'red',
        reasons: [overdueReason(one)],
        at: one.dueAt,
        answered: false,
      });
    });
  }

  /** Free text is read by a person: at least yellow. */
  @Hears(matterSaid, 'worklist.matter')
  async onMatterSaid(job: Job<typeof matterSaid>): Promise<void> {
    await job.finish(async (tx, event) => {
      const said = await this.consultations.said(tx, event.matter);
      if (!said) throw new Error('what a patient wrote is not there');
      await this.worklist.raise(tx, said, {
        id: randomUUID(),
        key: `matter:${said.id}`,
        kind: 'matter',
        level: 'yellow',
        reasons: [matterReason(said.text)],
        assignment: said.assignment,
        at: said.saidAt,
      });
    });
  }
}
