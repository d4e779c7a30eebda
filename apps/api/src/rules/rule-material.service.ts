import { Injectable } from '@nestjs/common';
import { allowedRanges, builtIn, checkRuleSet, type RuleSet, thresholds } from '@stemme/triage';
import type { Department } from '../departments/departments.service.js';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.service.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { found } from '../platform/errors.js';
import { StaffService } from '../questionnaires/staff.service.js';
import { ScoresService } from '../scores/scores.service.js';
import { isShapeFault } from './draft.js';
import { factsOf, itemsOf, scalesOf } from './material.js';
import type { RuleMaterialDto, RuleMaterialPathwayDto } from './material.dto.js';
import { type Named, subjectOf } from './named.js';
import { RuleCheckService, type Sent, type Use, vocabularyOf } from './rule-check.service.js';
import { RulesStore } from './rules.store.js';

/** What somebody who writes rules chooses from, in words. */
@Injectable()
export class RuleMaterialService {
  constructor(
    private readonly database: Database,
    private readonly store: RulesStore,
    private readonly staff: StaffService,
    private readonly checks: RuleCheckService,
    private readonly scores: ScoresService,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal `not-found` */
  material(actor: Actor, named: Named): Promise<RuleMaterialDto> {
    return this.database.read(actor, 'rules.open-material', subjectOf(named), async (tx) => {
      const { department } = await this.staff.of(tx, named.department);
      const { body } = found(await this.store.version(tx, named.department, named.id, named.version));
      const now = this.clock.now();
      const uses = await this.checks.uses(tx, department, body.pathway, now);
      const base = await this.store.shipped(tx, named.id);
      const pathways: RuleMaterialPathwayDto[] = [];
      for (const use of uses) pathways.push(await this.pathway(tx, department, use, now));
      return {
        ruleSet: named.id,
        version: named.version,
        base: base?.version ?? null,
        zone: department.zone,
        now: now.toISOString(),
        capacity: department.loop.capacity && { ...department.loop.capacity.perDay },
        pathways,
        limits: body.limits ?? {},
        ...numbersOf(base, body, uses),
        rules: body.rules.map(({ id, source, level }) => ({
          id,
          source,
          acute: level === 'acute',
          base: base?.rules.some((rule) => rule.id === id) ?? false,
        })),
        builtIn: builtIn().map(({ id, level, because }) => ({ id, level, because })),
      };
    });
  }

  private async pathway(tx: Tx, department: Department, use: Use, at: Date): Promise<RuleMaterialPathwayDto> {
    const { id, version, title } = use.row;
    const questionnaires = [];
    for (const sent of use.sent) questionnaires.push(await this.questionnaire(tx, department, sent, at));
    const offered = department.pathways.includes(id);
    return { id, version, title, inForce: use.inForce, offered, questionnaires, facts: factsOf(use.document) };
  }

  private async questionnaire(tx: Tx, department: Department, { version, document, vocabulary }: Sent, at: Date) {
    const ids = document.instruments.map(({ id }) => id);
    const definitions = await this.scores.definitions(tx, ids, department.id, at);
    const { id, title } = document;
    return { id, version, title, items: itemsOf(document, vocabulary), scales: scalesOf(definitions) };
  }
}

/** The numbers of rules that can be read; of others there are none to set yet. */
function numbersOf(base: RuleSet | null, body: RuleSet, uses: readonly Use[]) {
  const vocabulary = vocabularyOf(uses);
  if (checkRuleSet(body, vocabulary).some(isShapeFault)) return { thresholds: [], allowed: [] };
  return { thresholds: thresholds(body), allowed: allowedRanges(base, body, vocabulary) };
}
