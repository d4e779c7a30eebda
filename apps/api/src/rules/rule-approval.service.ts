import { Injectable } from '@nestjs/common';
import { newestInForce, startOf, type VersionState } from '../documents/documents.service.js';
import { type Locked, OwnVersionsService } from '../documents/own-versions.service.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { type Fault, found, Refusal, refuse } from '../platform/errors.js';
import { type Staff, StaffService } from '../questionnaires/staff.service.js';
import { type Named, ruleSet, subjectOf } from './named.js';
import { RehearsalsService } from './rehearsals.service.js';
import { RuleCheckService } from './rule-check.service.js';
import type { ActivateRulesDto, ApproveRulesDto, RuleStatusDto } from './rules.dto.js';
import { RulesStore } from './rules.store.js';

interface Held extends Staff {
  readonly row: Locked;
}

/** Rules that hold "from now on" hold from here: everybody who judges an answer of that moment has seen the decision. */
const AHEAD_MS = 3_000;
/** What is written beside the approval where there was no past to try the rules on. */
const NO_PAST = 'Ingen besvarelser at afprøve reglerne på / No answers to try the rules on';

/** From draft to use and out of it. Whoever has written in a version does not approve it. */
@Injectable()
export class RuleApprovalService {
  constructor(
    private readonly database: Database,
    private readonly store: RulesStore,
    private readonly versions: OwnVersionsService,
    private readonly staff: StaffService,
    private readonly checks: RuleCheckService,
    private readonly rehearsals: RehearsalsService,
  ) {}

  /**
   * Approves what was read and rehearsed: `revision` is the one on the screen.
   * @throws Refusal `not-found`, `not-allowed` (`same-as-author`), `changed` with `state` and `revision`, `invalid` with the
   * faults, or at `rehearsal` (`missing`, `stale`, `running`, `too-short`, `not-looked-at` with how many are `left`)
   */
  approve(actor: Actor, named: Named, { revision, comment }: ApproveRulesDto): Promise<RuleStatusDto> {
    return this.database.write(actor, 'rules.approve', subjectOf(named), async (tx) => {
      const { row, who, department } = await this.held(tx, named, ['draft']);
      await this.versions.mayApprove(tx, ruleSet(named), row, who, revision);
      const { body } = found(await this.store.version(tx, named.department, named.id, named.version));
      refuse(await this.checks.faults(tx, department, body));
      const responses = await this.rehearsed(tx, named);
      const words = responses > 0 ? comment : `${comment.trim()} (${NO_PAST})`;
      await this.versions.approve(tx, ruleSet(named), who, words);
      return status(named, row, 'approved', null);
    });
  }

  /**
   * Every answer handed in from `from` on is judged by it; what came before keeps its level.
   * @throws Refusal `not-found`, `not-allowed`, `changed`, `invalid` with everything that stands against it
   */
  activate(actor: Actor, named: Named, sent: ActivateRulesDto): Promise<RuleStatusDto> {
    return this.database.write(actor, 'rules.activate', subjectOf(named), async (tx) => {
      const { row, who, department } = await this.held(tx, named, ['approved']);
      await this.versions.holdDepartment(tx, named.department);
      const at = aheadOf(startOf(sent.from, row.now), await this.store.now(tx));
      const { body } = found(await this.store.version(tx, named.department, named.id, named.version));
      const faults: Fault[] = await this.checks.faults(tx, department, body, at);
      const rows = await this.store.versions(tx, named.department, named.id);
      if (rows.some((one) => one.own && one.status === 'active' && one.version > named.version))
        faults.push({ path: '', code: 'newer-active' });
      refuse(faults);
      await this.rehearsed(tx, named);
      await this.versions.activate(tx, ruleSet(named), who, at, sent.reason);
      return status(named, row, 'active', at);
    });
  }

  /**
   * What it has judged keeps its level; the next answer is judged by what is in force then.
   * @throws Refusal `not-found`, `not-allowed`, `changed`, `in-use` when a pathway needs it and nothing else is in force
   */
  retire(actor: Actor, named: Named, reason: string): Promise<RuleStatusDto> {
    return this.database.write(actor, 'rules.retire', subjectOf(named), async (tx) => {
      const { row, who, department } = await this.held(tx, named, ['active']);
      await this.versions.holdDepartment(tx, named.department);
      const others = (await this.store.versions(tx, named.department, named.id)).filter(
        ({ version }) => version !== named.version,
      );
      if (!newestInForce(others, row.now)) {
        const { pathway } = found(await this.store.version(tx, named.department, named.id, named.version));
        const uses = await this.checks.uses(tx, department, pathway, row.now);
        if (uses.some(({ inForce }) => inForce)) throw new Refusal('in-use', [], { pathways: [pathway] });
      }
      await this.versions.retire(tx, ruleSet(named), who, reason);
      return status(named, row, 'retired', row.effectiveFrom);
    });
  }

  /** How many responses it was tried on. @throws Refusal `invalid` at `rehearsal` */
  private async rehearsed(tx: Tx, named: Named): Promise<number> {
    const { rehearsal, fault, left } = await this.rehearsals.shown(tx, named);
    if (fault) throw new Refusal('invalid', [fault], left > 0 ? { left } : {});
    return rehearsal?.responses ?? 0;
  }

  private async held(tx: Tx, named: Named, states: readonly VersionState[]): Promise<Held> {
    const staff = await this.staff.of(tx, named.department, 'approve');
    return { ...staff, row: await this.versions.held(tx, ruleSet(named), states) };
  }
}

/** Not before everybody can have seen the decision. */
function aheadOf(at: Date, now: Date): Date {
  return new Date(Math.max(at.getTime(), now.getTime() + AHEAD_MS));
}

function status({ id, version }: Named, row: Locked, state: VersionState, from: Date | null): RuleStatusDto {
  const effectiveFrom = from?.toISOString() ?? null;
  return { ruleSet: id, version, revision: row.revision, status: state, effectiveFrom };
}
