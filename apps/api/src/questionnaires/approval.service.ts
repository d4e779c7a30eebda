import { Injectable } from '@nestjs/common';
import { alike, newestInForce, startOf, stateOf, type VersionState } from '../documents/documents.service.js';
import type { Actor } from '../platform/actor.js';
import { canonical } from '../platform/canonical.js';
import { createHash } from 'node:crypto';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { found, Refusal } from '../platform/errors.js';
import { LibraryStore } from './library.store.js';
import type { ActivateDto, VersionStatusDto } from './questionnaires.dto.js';
import { type Staff, StaffService } from './staff.service.js';
import { sentBy } from './use.js';
import { UseService } from './use.service.js';
import { type Locked, VersionsStore } from './versions.store.js';

/** One version of a department's own questionnaire. */
export interface Named {
  readonly department: string;
  readonly id: string;
  readonly version: number;
}

interface Held extends Staff {
  readonly row: Locked;
}

/** From draft to use and out of it. Who brought a version in does not approve it; what is retired is never taken away. */
@Injectable()
export class ApprovalService {
  constructor(
    private readonly database: Database,
    private readonly library: LibraryStore,
    private readonly versions: VersionsStore,
    private readonly staff: StaffService,
    private readonly use: UseService,
  ) {}

  /** @throws Refusal `not-found`, `not-allowed` (`same-as-author`), `changed` */
  approve(actor: Actor, named: Named, comment: string): Promise<VersionStatusDto> {
    return this.database.write(actor, 'questionnaires.approve', subjectOf(named), async (tx) => {
      const { row, who } = await this.held(tx, named, 'approve', ['draft']);
      // of the same name counts as the same: nobody who reads it later could tell them apart
      if (row.authorId === who.id || alike(row.author, who.name))
        throw new Refusal('not-allowed', [{ path: 'approver', code: 'same-as-author' }]);
      await this.versions.approve(tx, named.id, named.version, who);
      await this.versions.note(tx, named, who, 'approved', comment.trim());
      return status(named, 'approved', null);
    });
  }

  /** @throws Refusal `not-found`, `not-allowed`, `changed`, `invalid` with what stands against it */
  activate(actor: Actor, named: Named, { from }: ActivateDto): Promise<VersionStatusDto> {
    return this.database.write(actor, 'questionnaires.activate', subjectOf(named), async (tx) => {
      const { row, who, department } = await this.held(tx, named, 'approve', ['approved']);
      const at = startOf(from, row.now);
      await this.versions.holdDepartment(tx, named.department);
      const full = found(await this.library.version(tx, named.department, named.id, named.version));
      const blockers = await this.use.blockers(tx, department, full.body, at);
      const rows = (await this.library.list(tx, named.department)).filter(({ id }) => id === named.id);
      if (rows.some((one) => one.own && one.status === 'active' && one.version > named.version))
        blockers.push({ path: '', code: 'newer-active' });
      if (blockers.length > 0) throw new Refusal('invalid', blockers);
      await this.versions.activate(tx, named.id, named.version, at);
      await this.versions.note(tx, named, who, 'activated', null);
      return status(named, 'active', at);
    });
  }

  /**
   * Open assignments keep the version they were opened with.
   * @throws Refusal `not-found`, `not-allowed`, `changed`, `in-use` with the pathways that would be left without
   */
  retire(actor: Actor, named: Named, reason: string): Promise<VersionStatusDto> {
    return this.database.write(actor, 'questionnaires.retire', subjectOf(named), async (tx) => {
      const held = await this.held(tx, named, 'approve', ['active']);
      // under the department's lock: two who retire two versions at once do not leave nothing
      await this.versions.holdDepartment(tx, named.department);
      await this.refuseNeeded(tx, named, held);
      await this.versions.retire(tx, named.id, named.version);
      await this.versions.note(tx, named, held.who, 'retired', reason.trim());
      return status(named, 'retired', held.row.effectiveFrom);
    });
  }

  /** The same content once more, as a draft: the way back from a retirement. @throws Refusal `not-found`, `not-allowed` */
  restore(actor: Actor, named: Named): Promise<VersionStatusDto> {
    return this.database.write(actor, 'questionnaires.restore', subjectOf(named), async (tx) => {
      const { who } = await this.held(tx, named, 'edit', ['active', 'retired']);
      const { body } = found(await this.library.version(tx, named.department, named.id, named.version));
      const next = await this.versions.next(tx, named.id);
      const text = canonical({ ...body, version: next });
      const made = { ...named, version: next, body: text, sha256: createHash('sha256').update(text).digest('hex') };
      await this.versions.insert(tx, made, who);
      await this.versions.copySource(tx, named.department, named.id, named.version, next);
      await this.versions.note(tx, made, who, 'restored', `${named.version}`);
      return status(made, 'draft', null);
    });
  }

  /** @throws Refusal `not-found`, `not-allowed`, `changed` */
  deleteDraft(actor: Actor, named: Named): Promise<void> {
    return this.database.write(actor, 'questionnaires.delete-draft', subjectOf(named), async (tx) => {
      const { who } = await this.held(tx, named, 'edit', ['draft', 'approved']);
      await this.versions.note(tx, named, who, 'deleted', null);
      await this.versions.delete(tx, named.id, named.version);
    });
  }

  private async held(
    tx: Tx,
    { department, id, version }: Named,
    needs: 'edit' | 'approve',
    states: readonly VersionState[],
  ): Promise<Held> {
    const staff = await this.staff.of(tx, department, needs);
    const row = found(await this.versions.lock(tx, department, id, version));
    const state = stateOf(row);
    if (!states.includes(state)) throw new Refusal('changed', [], { status: state });
    return { ...staff, row };
  }

  private async refuseNeeded(
    tx: Tx,
    { department: home, id, version }: Named,
    { department, row }: Held,
  ): Promise<void> {
    const rows = (await this.library.list(tx, home)).filter((one) => one.id === id && one.version !== version);
    if (newestInForce(rows, row.now)) return;
    const pathways = (await this.use.used(tx, department, row.now))
      .filter((pathway) => sentBy(pathway).includes(id))
      .map((pathway) => pathway.id);
    if (pathways.length > 0 || (await this.library.isPlanned(tx, home, id)))
      throw new Refusal('in-use', [], { pathways: [...new Set(pathways)] });
  }
}

function subjectOf({ department, id, version }: Named): Record<string, string | number> {
  return { department, questionnaire: id, version };
}

function status({ id, version }: Named, state: VersionState, from: Date | null): VersionStatusDto {
  return { questionnaire: id, version, status: state, effectiveFrom: from?.toISOString() ?? null };
}
