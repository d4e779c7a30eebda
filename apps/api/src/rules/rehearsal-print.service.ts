import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.service.js';
import { Database } from '../platform/database/database.service.js';
import { found, Refusal } from '../platform/errors.js';
import { renderPdf } from '../platform/pdf/render-pdf.server.js';
import { StaffService } from '../questionnaires/staff.service.js';
import { type Kept, printed } from './rehearsal-pdf.js';
import { headOf } from './rehearsals.service.js';
import { RehearsalPlanService } from './rehearsal-plan.service.js';
import { RehearsalsStore } from './rehearsals.store.js';
import { RulesStore } from './rules.store.js';

/** A rehearsal on paper, for the department's meeting. */
@Injectable()
export class RehearsalPrintService {
  constructor(
    private readonly database: Database,
    private readonly store: RehearsalsStore,
    private readonly rules: RulesStore,
    private readonly plans: RehearsalPlanService,
    private readonly staff: StaffService,
    private readonly clock: Clock,
  ) {}

  /** No patient is named. @throws Refusal `not-found`, `changed` with the `state` while it is not done */
  async print(actor: Actor, department: string, id: string, language: 'da' | 'en' = 'da'): Promise<Buffer> {
    const subject = { department, rehearsal: id };
    const document = await this.database.read(actor, 'rules.print-rehearsal', subject, async (tx) => {
      const { department: home } = await this.staff.of(tx, department);
      const row = found(await this.store.find(tx, department, id));
      if (row.state !== 'done') throw new Refusal('changed', [], { state: row.state });
      const kept = found(await this.store.result(tx, id)) as Kept;
      const [pathway] = await this.rules.pathways(tx, department, [kept.pathway]);
      const head = headOf(row, await this.plans.base(tx, department, row.ruleSet));
      const title = pathway?.title[language] ?? row.ruleSet;
      return printed({ ...head, title, department: home.name }, kept, language, this.clock.now().toISOString());
    });
    return renderPdf(document);
  }
}
