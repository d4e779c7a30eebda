import { Injectable } from '@nestjs/common';
import { checkRuleSet, type RuleSet } from '@stemme/triage';
import type { Department } from '../departments/departments.service.js';
import { newestInForce } from '../documents/documents.service.js';
import { OwnVersionsService } from '../documents/own-versions.service.js';
import { Clock } from '../platform/clock.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { found, refuse } from '../platform/errors.js';
import { PastService } from '../triage/past.service.js';
import type { Plan } from './rehearsal-run.service.js';
import type { RehearsalRow } from './rehearsals.store.js';
import { RuleCheckService, vocabularyOf } from './rule-check.service.js';
import { RulesStore } from './rules.store.js';
import { instantsOf } from './weeks.js';

/** What a rehearsal needs to know before it reads the past. */
@Injectable()
export class RehearsalPlanService {
  constructor(
    private readonly versions: OwnVersionsService,
    private readonly rules: RulesStore,
    private readonly checks: RuleCheckService,
    private readonly past: PastService,
    private readonly clock: Clock,
  ) {}

  hold(tx: Tx, department: string): Promise<void> {
    return this.versions.holdDepartment(tx, department);
  }

  /**
   * A draft against the version in force, over a period of local dates. A first rule set has none before it: 0.
   * @throws Refusal `invalid` with the faults of rules that cannot be read
   */
  async of(
    tx: Tx,
    department: Department,
    draft: RuleSet,
    { from, to }: { readonly from: string; readonly to: string },
  ): Promise<Omit<Plan, 'id' | 'actor'> & { baseVersion: number }> {
    const now = this.clock.now();
    const vocabulary = vocabularyOf(await this.checks.uses(tx, department, draft.pathway, now));
    refuse(checkRuleSet(draft, vocabulary));
    const base = newestInForce(await this.rules.versions(tx, department.id, draft.id), now);
    const running = base && found(await this.rules.version(tx, department.id, draft.id, base.version)).body;
    const { from: since, to: until } = instantsOf(from, to, department.zone);
    const { capacity } = department.loop;
    return {
      baseVersion: base?.version ?? 0,
      department: department.id,
      pathway: draft.pathway,
      running: running ?? null,
      draft,
      vocabulary,
      zone: department.zone,
      from,
      to,
      since,
      until,
      capacity: capacity && Object.values(capacity.perDay).reduce((sum, many) => sum + many, 0),
    };
  }

  /** The version in force now; 0 = none is. */
  async base(tx: Tx, department: string, id: string): Promise<number> {
    return newestInForce(await this.rules.versions(tx, department, id), this.clock.now())?.version ?? 0;
  }

  /** There is more past than a rehearsal has tried. */
  async isMore(tx: Tx, department: string, id: string, { version, responses }: RehearsalRow): Promise<boolean> {
    const { pathway } = found(await this.rules.version(tx, department, id, version));
    const all = { department, pathway, from: new Date(0), to: this.clock.now() };
    return (await this.past.count(tx, all)) > (responses ?? 0);
  }
}
