import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { acuteInDraft, contactWished } from '../answers/answers.events.js';
import { ResponsesService } from '../answers/responses.service.js';
import { PathwaysService } from '../pathways/pathways.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { Hears, type Job } from '../platform/jobs/hears.decorator.js';
import { MaterialsService } from './materials.service.js';
import { type Reason, WorklistService } from '../worklist/worklist.service.js';
import { contactReason, draftReasons } from './wordings.js';

type Finding = NonNullable<Awaited<ReturnType<ResponsesService['finding']>>>;
type Wish = NonNullable<Awaited<ReturnType<ResponsesService['wish']>>>;

/** What patients tell outside a response: an acute answer in a draft, a wish to be contacted. Put before a person at once. */
@Injectable()
export class SignalsService {
  constructor(
    private readonly responses: ResponsesService,
    private readonly pathways: PathwaysService,
    private readonly materials: MaterialsService,
    private readonly worklist: WorklistService,
  ) {}

  @Hears(acuteInDraft, 'triage.acute-in-draft')
  async onAcuteInDraft(job: Job<typeof acuteInDraft>): Promise<void> {
    await job.finish(async (tx, event) => {
      const { finding, reasons } = await this.draft(tx, event.finding);
      const { assignment, seenAt } = finding;
      const about = { id: randomUUID(), key: `draft:${finding.id}`, kind: 'draft', level: 'acute' } as const;
      await this.worklist.raise(tx, finding, { ...about, reasons, assignment, at: seenAt });
    });
  }

  @Hears(contactWished, 'triage.contact-wish')
  async onContactWished(job: Job<typeof contactWished>): Promise<void> {
    await job.finish(async (tx, event) => {
      const wish = await this.wish(tx, event.request);
      const reason = contactReason(wish.urgent, wish.message);
      await this.worklist.raise(tx, wish, {
        id: randomUUID(),
        key: `contact:${wish.id}`,
        kind: 'contact',
        level: reason.level,
        reasons: [reason],
        at: wish.receivedAt,
        today: wish.urgent >= 2,
      });
    });
  }

  /** An acute answer left unsent or changed back, with both values in words. */
  private async draft(tx: Tx, id: string): Promise<{ finding: Finding; reasons: Reason[] }> {
    const finding = await this.responses.finding(tx, id);
    if (!finding) throw new Error('an acute answer to raise is not there');
    const { questionnaire, questionnaireVersion, department, seenAt } = finding;
    const pathway = await this.pathways.version(tx, finding.pathway, finding.pathwayVersion);
    const { rules } = await this.pathways.ruleSet(tx, pathway, department, seenAt);
    const because = rules.find((rule) => rule.id === finding.rule)?.because ?? null;
    const names = await this.materials.namesOf(tx, questionnaire, questionnaireVersion, department, seenAt);
    return { finding, reasons: draftReasons({ ...finding, because }, names) };
  }

  private async wish(tx: Tx, id: string): Promise<Wish> {
    const wish = await this.responses.wish(tx, id);
    if (!wish) throw new Error('a wish for contact is not there');
    return wish;
  }
}
