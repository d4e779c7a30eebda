import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PathwayDraft } from '@stemme/pathways';
import { stateOf } from '../documents/documents.service.js';
import type { Actor } from '../platform/actor.js';
import { canonical } from '../platform/canonical.js';
import { Clock } from '../platform/clock.service.js';
import { Database } from '../platform/database/database.service.js';
import { type Fault, found, invalid, Refusal, refuse } from '../platform/errors.js';
import { StaffService } from '../questionnaires/staff.service.js';
import { copyOf, ownPathwayId, unkeepable } from './draft.js';
import { PathwayCheckService } from './pathway-check.service.js';
import { PathwayLibraryStore } from './pathway-library.store.js';
import { type Named, PathwayVersionsStore, type Text } from './pathway-versions.store.js';
import type { PathwaySavedDto, PathwayStatusDto, StartDraftDto } from './pathways.dto.js';

/** Writing a department's pathway. A draft may be full of faults: they are said, and the work is kept. */
@Injectable()
export class DraftsService {
  constructor(
    private readonly database: Database,
    private readonly library: PathwayLibraryStore,
    private readonly versions: PathwayVersionsStore,
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
      const id = sent.name ? ownPathwayId(home.sor, sent.name.da) : sent.pathway;
      const known = await this.library.list(tx, department);
      if (sent.name && known.some((one) => one.id === id)) throw invalid('name', 'name-taken');
      const version = await this.versions.next(tx, id);
      const made: Named = { department, id, version };
      await this.versions.insert(tx, made, textOf(copyOf(body, id, version, sent.name)), who);
      await this.versions.note(tx, made, who, 'started', `${sent.pathway} ${sent.version}`);
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
      const row = found(await this.versions.lock(tx, named));
      if (stateOf(row) !== 'draft') throw new Refusal('changed', [], { state: stateOf(row) });
      const acts = await this.library.acts(tx, named.department, named.id, named.version);
      if (row.revision !== revision)
        throw new Refusal('changed', [], { revision: row.revision, by: acts.at(-1)?.by ?? row.author });
      refuse(unkeepable(document));
      const body = { ...document, id: named.id, version: named.version } as unknown as PathwayDraft;
      const text = textOf(body);
      const faults = await this.checks.faults(tx, department, body, this.clock.now());
      if (text.sha256 === row.sha256) return { revision, savedAt: null, faults };
      const saved = await this.versions.write(tx, named, text);
      if (acts.at(-1)?.act !== 'written' || acts.at(-1)?.byId !== who.id)
        await this.versions.note(tx, named, who, 'written', null);
      return { revision: saved.revision, savedAt: saved.savedAt.toISOString(), faults };
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
      const state = stateOf(found(await this.versions.lock(tx, named)));
      if (state !== 'draft' && state !== 'approved') throw new Refusal('changed', [], { state });
      await this.versions.note(tx, named, who, 'deleted', null);
      await this.versions.delete(tx, named);
    });
  }
}

export function subjectOf({ department, id, version }: Named): Record<string, string | number> {
  return { department, pathway: id, version };
}

function textOf(document: PathwayDraft): Text {
  const body = canonical(document);
  return { body, sha256: createHash('sha256').update(body).digest('hex') };
}
