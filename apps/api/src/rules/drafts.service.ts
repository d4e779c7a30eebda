import { Injectable } from '@nestjs/common';
import type { RuleSet } from '@stemme/triage';
import { OwnVersionsService } from '../documents/own-versions.service.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { found, invalid, refuse } from '../platform/errors.js';
import { StaffService } from '../questionnaires/staff.service.js';
import { copyOf, unkeepable } from './draft.js';
import { type Named, ruleSet, subjectOf } from './named.js';
import { RehearsalsService } from './rehearsals.service.js';
import { RuleCheckService } from './rule-check.service.js';
import type { RuleFaultsDto, RuleSavedDto, RuleStatusDto, StartRulesDto } from './rules.dto.js';
import { RulesStore } from './rules.store.js';

/** Writing a department's rules. A draft may be full of faults: they are said, and the work is kept. */
@Injectable()
export class RuleDraftsService {
  constructor(
    private readonly database: Database,
    private readonly store: RulesStore,
    private readonly versions: OwnVersionsService,
    private readonly staff: StaffService,
    private readonly checks: RuleCheckService,
    private readonly rehearsals: RehearsalsService,
  ) {}

  /**
   * A copy of any version as the department's next own version of it, or with a pathway as the first rules of that one.
   * @throws Refusal `not-found`, `not-allowed`, `invalid` (`unknown-pathway`, `has-rules`)
   */
  start(actor: Actor, department: string, sent: StartRulesDto): Promise<RuleStatusDto> {
    const subject = { department, ruleSet: sent.ruleSet, version: sent.version };
    return this.database.write(actor, 'rules.start-draft', subject, async (tx) => {
      const { who } = await this.staff.of(tx, department, 'edit');
      const { body } = found(await this.store.version(tx, department, sent.ruleSet, sent.version));
      if (sent.pathway !== undefined) await this.needsRules(tx, department, sent.pathway);
      const id = sent.pathway ?? sent.ruleSet;
      const version = await this.versions.next(tx, 'rule-set', id);
      const copy = copyOf(body, id, version, sent.pathway ?? body.pathway);
      await this.versions.start(tx, ruleSet({ department, id, version }), copy, who, `${sent.ruleSet} ${sent.version}`);
      return { ruleSet: id, version, revision: 1, status: 'draft', effectiveFrom: null };
    });
  }

  /**
   * Keeps the whole document in the place of what was there. The same text again changes nothing.
   * @throws Refusal `not-found`, `not-allowed`, `invalid` when it is no rule set at all, `changed` with the `state` when it
   * is no draft any more, or with `revision` and `by` when somebody has saved since
   */
  save(actor: Actor, named: Named, revision: number, document: Record<string, unknown>): Promise<RuleSavedDto> {
    return this.database.write(actor, 'rules.save-draft', subjectOf(named), async (tx) => {
      const { who, department } = await this.staff.of(tx, named.department, 'edit');
      const draft = await this.versions.open(tx, ruleSet(named), revision);
      refuse(unkeepable(document));
      const { id, version } = named;
      const { pathway } = found(await this.store.version(tx, named.department, id, version));
      const body = { ...document, id, version, pathway } as unknown as RuleSet;
      const faults = await this.checks.faults(tx, department, body);
      const saved = await this.versions.keep(tx, ruleSet(named), who, draft, body);
      return { ...saved, faults };
    });
  }

  /** What is wrong with a document that is not kept anywhere yet. @throws Refusal `not-found`, `invalid` */
  check(actor: Actor, id: string, document: Record<string, unknown>): Promise<RuleFaultsDto> {
    return this.database.read(actor, 'rules.check', { department: id }, async (tx) => {
      const { department } = await this.staff.of(tx, id);
      refuse(unkeepable(document));
      return { faults: await this.checks.faults(tx, department, document as unknown as RuleSet) };
    });
  }

  /** @throws Refusal `not-found`, `not-allowed`, `changed` */
  delete(actor: Actor, named: Named): Promise<void> {
    return this.database.write(actor, 'rules.delete-draft', subjectOf(named), async (tx) => {
      const { who } = await this.staff.of(tx, named.department, 'edit');
      await this.versions.delete(tx, ruleSet(named), who);
      await this.rehearsals.stop(tx, named);
    });
  }

  /** A pathway of the department's own that nobody has written rules for. */
  private async needsRules(tx: Tx, department: string, pathway: string): Promise<void> {
    const known = await this.store.pathways(tx, department, [pathway]);
    if (!known.some(({ own }) => own)) throw invalid('pathway', 'unknown-pathway');
    if ((await this.store.versions(tx, department, pathway)).length > 0) throw invalid('pathway', 'has-rules');
  }
}
