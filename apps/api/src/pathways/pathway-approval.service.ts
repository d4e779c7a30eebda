import { Injectable } from '@nestjs/common';
import { newestInForce, startOf, type VersionState } from '../documents/documents.service.js';
import { type Locked, OwnVersionsService } from '../documents/own-versions.service.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { type Fault, found, Refusal } from '../platform/errors.js';
import { type Staff, StaffService } from '../questionnaires/staff.service.js';
import { pathway, subjectOf } from './drafts.service.js';
import { PathwayCheckService } from './pathway-check.service.js';
import { PathwayLibraryStore } from './pathway-library.store.js';
import { type Named, PathwaySwitchesStore } from './pathway-switches.store.js';
import type { ActivatePathwayDto, ApprovePathwayDto, PathwayStatusDto } from './pathways.dto.js';

interface Held extends Staff {
  readonly row: Locked;
}

/** From draft to use and out of it. Whoever has written in a version does not approve it. */
@Injectable()
export class PathwayApprovalService {
  constructor(
    private readonly database: Database,
    private readonly library: PathwayLibraryStore,
    private readonly versions: OwnVersionsService,
    private readonly switches: PathwaySwitchesStore,
    private readonly staff: StaffService,
    private readonly checks: PathwayCheckService,
  ) {}

  /**
   * Approves what was read: `revision` is the one on the screen.
   * @throws Refusal `not-found`, `not-allowed` (`same-as-author`), `changed` with `state` and `revision`
   */
  approve(actor: Actor, named: Named, { revision, comment }: ApprovePathwayDto): Promise<PathwayStatusDto> {
    return this.database.write(actor, 'pathways.approve', subjectOf(named), async (tx) => {
      const { row, who } = await this.held(tx, named, ['draft']);
      await this.versions.mayApprove(tx, pathway(named), row, who, revision);
      await this.versions.approve(tx, pathway(named), who, comment);
      return status(named, row, 'approved', null);
    });
  }

  /**
   * New enrolments get it from `from` on. Running ones stay on their version, or are moved or ended from then on, one by one.
   * @throws Refusal `not-found`, `not-allowed`, `changed`, `invalid` with everything that stands against it
   */
  activate(actor: Actor, named: Named, sent: ActivatePathwayDto): Promise<PathwayStatusDto> {
    return this.database.write(actor, 'pathways.activate', subjectOf(named), async (tx) => {
      const { row, who, department } = await this.held(tx, named, ['approved']);
      const at = startOf(sent.from, row.now);
      await this.versions.holdDepartment(tx, named.department);
      const full = found(await this.library.version(tx, named.department, named.id, named.version));
      const faults: Fault[] = await this.checks.faults(tx, department, full.body, at);
      const rows = (await this.library.list(tx, named.department)).filter(({ id }) => id === named.id);
      if (rows.some((one) => one.own && one.status === 'active' && one.version > named.version))
        faults.push({ path: '', code: 'newer-active' });
      if (faults.length > 0) throw new Refusal('invalid', faults);
      const reason = sent.reason.trim();
      await this.versions.activate(tx, pathway(named), who, at, reason);
      if (sent.running !== 'keep')
        await this.switches.switchLater(tx, named, who, { running: sent.running, reason, at });
      return status(named, row, 'active', at);
    });
  }

  /**
   * Enrolments that are on it stay on it.
   * @throws Refusal `not-found`, `not-allowed`, `changed`, `in-use` when the department offers it and nothing else is in force
   */
  retire(actor: Actor, named: Named, reason: string): Promise<PathwayStatusDto> {
    return this.database.write(actor, 'pathways.retire', subjectOf(named), async (tx) => {
      const { row, who, department } = await this.held(tx, named, ['active']);
      await this.versions.holdDepartment(tx, named.department);
      const others = (await this.library.list(tx, named.department)).filter(
        ({ id, version }) => id === named.id && version !== named.version,
      );
      if (department.pathways.includes(named.id) && !newestInForce(others, row.now))
        throw new Refusal('in-use', [], { pathways: [named.id] });
      await this.versions.retire(tx, pathway(named), who, reason);
      return status(named, row, 'retired', row.effectiveFrom);
    });
  }

  private async held(tx: Tx, named: Named, states: readonly VersionState[]): Promise<Held> {
    const staff = await this.staff.of(tx, named.department, 'approve');
    return { ...staff, row: await this.versions.held(tx, pathway(named), states) };
  }
}

function status({ id, version }: Named, row: Locked, state: VersionState, from: Date | null): PathwayStatusDto {
  const effectiveFrom = from?.toISOString() ?? null;
  return { pathway: id, version, revision: row.revision, status: state, effectiveFrom };
}
