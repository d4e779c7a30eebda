import { Injectable } from '@nestjs/common';
import { ResponsesService } from '../answers/responses.service.js';
import { PathwaysService } from '../pathways/pathways.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { MaterialsService } from './materials.service.js';
import type { Reason } from './reasons.js';
import { draftReasons } from './wordings.js';

type Finding = NonNullable<Awaited<ReturnType<ResponsesService['finding']>>>;
type Wish = NonNullable<Awaited<ReturnType<ResponsesService['wish']>>>;

/** What patients told outside a response: an acute answer in a draft, a wish to be contacted. */
@Injectable()
export class SignalsService {
  constructor(
    private readonly responses: ResponsesService,
    private readonly pathways: PathwaysService,
    private readonly materials: MaterialsService,
  ) {}

  /** An acute answer left unsent or changed back, with both values in words. */
  async draft(tx: Tx, id: string): Promise<{ finding: Finding; reasons: Reason[] }> {
    const finding = await this.responses.finding(tx, id);
    if (!finding) throw new Error('an acute answer to raise is not there');
    const { questionnaire, questionnaireVersion, department, seenAt } = finding;
    const pathway = await this.pathways.version(tx, finding.pathway, finding.pathwayVersion);
    const { rules } = await this.pathways.ruleSet(tx, pathway, department, seenAt);
    const because = rules.find((rule) => rule.id === finding.rule)?.because ?? null;
    const names = await this.materials.namesOf(tx, questionnaire, questionnaireVersion, department, seenAt);
    return { finding, reasons: draftReasons({ ...finding, because }, names) };
  }

  async wish(tx: Tx, id: string): Promise<Wish> {
    const wish = await this.responses.wish(tx, id);
    if (!wish) throw new Error('a wish for contact is not there');
    return wish;
  }
}
