import { Injectable } from '@nestjs/common';
import type { PathwayDraft } from '@stemme/pathways';
import { ownId, OwnVersionsService } from '../documents/own-versions.service.js';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.service.js';
import { Database } from '../platform/database/database.service.js';
import { type Fault, found, invalid, refuse } from '../platform/errors.js';
import { StaffService } from '../questionnaires/staff.service.js';
import { copyOf, unkeepable } from './draft.js';
import { PathwayCheckService } from './pathway-check.service.js';
import { PathwayLibraryStore } from './pathway-library.store.js';
import type { Named } from './pathway-switches.store.js';
import type { PathwaySavedDto, PathwayStatusDto, StartDraftDto } from './pathways.dto.js';

/** Writing a department's pathway. A draft may be full of faults: they are said, and the work is kept. */
@Injectable()
export class DraftsService {
  constructor(
    private readonly database: Database,
    private readonly library: PathwayLibraryStore,
    private readonly versions: OwnVersionsService,
    private readonly staff: StaffService,
    private readonly checks: PathwayCheckService,
    private readonly clock: Clock,
  ) {}

  /**
   * A copy of a version as the department's next own version of it, or with a name as a new pathway of its own.
   * @throws Refusal `not-found`, `not-allowed`, `invalid` (`name-taken`)
   */
  start(actor: Actor, department: string, sent: StartDraftDto): Promise<PathwayStatusDto> {
    const subject = { department, pathway: sent.pathway, version: sent.version };
    return this.database.write(actor, 'pathways.start-draft', subject, async (tx) => {
      const { who, department: home } = await this.staff.of(tx, department, 'edit');
      const { body } = found(await this.library.version(tx, department, sent.pathway, sent.version));
      const id = sent.name ? ownId(home.sor, sent.name.da) : sent.pathway;
      const known = await this.library.list(tx, department);
      if (sent.name && known.some((one) => one.id === id)) throw invalid('name', 'name-taken');
      const version = await this.versions.next(tx, 'pathway', id);
      const made = pathway({ department, id, version });
      await this.versions.start(tx, made, copyOf(body, id, version, sent.name), who, `${sent.pathway} ${sent.version}`);
      return { pathway: id, version, revision: 1, status: 'draft', effectiveFrom: null };
    });
  }

  /**
   * Keeps the whole document in the place of what was there. The same text again changes nothing.
   * @throws Refusal `not-found`, `not-allowed`, `invalid` when it is no pathway at all, `changed` with the `state` when it
   * is no draft any more, or with `revision` and `by` when somebody has saved since
   */
  save(actor: Actor, named: Named, revision: number, document: Record<string, unknown>): Promise<PathwaySavedDto> {
    return this.database.write(actor, 'pathways.save-draft', subjectOf(named), async (tx) => {
      const { who, department } = await this.staff.of(tx, named.department, 'edit');
      const draft = await this.versions.open(tx, pathway(named), revision);
      refuse(unkeepable(document));
      const body = { ...document, id: named.id, version: named.version } as unknown as PathwayDraft;
      const faults = await this.checks.faults(tx, department, body, this.clock.now());
      const { sha256: _, ...saved } = await this.versions.keep(tx, pathway(named), who, draft, body);
      return { ...saved, faults };
    });
  }

  /** What is wrong with a document that is not kept anywhere yet. @throws Refusal `not-found` */
  check(actor: Actor, id: string, document: unknown): Promise<{ faults: Fault[] }> {
    return this.database.read(actor, 'pathways.check', { department: id }, async (tx) => {
      const { department } = await this.staff.of(tx, id);
      return { faults: await this.checks.faults(tx, department, document, this.clock.now()) };
    });
  }

  /** @throws Refusal `not-found`, `not-allowed`, `changed` */
  delete(actor: Actor, named: Named): Promise<void> {
    return this.database.write(actor, 'pathways.delete-draft', subjectOf(named), async (tx) => {
      const { who } = await this.staff.of(tx, named.department, 'edit');
      await this.versions.delete(tx, pathway(named), who);
    });
  }
}

export function subjectOf({ department, id, version }: Named): Record<string, string | number> {
  return { department, pathway: id, version };
}

/** A version among the documents of every kind. */
export function pathway(named: Named) {
  return { ...named, kind: 'pathway' } as const;
}
