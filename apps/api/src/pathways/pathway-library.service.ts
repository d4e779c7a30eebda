import { Injectable } from '@nestjs/common';
import { difference, type PathwayDraft } from '@stemme/pathways';
import type { Department } from '../departments/departments.service.js';
import { newestInForce, stateOf } from '../documents/documents.service.js';
import { OwnVersionsService, writersOf } from '../documents/own-versions.service.js';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.service.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { found } from '../platform/errors.js';
import { StaffService } from '../questionnaires/staff.service.js';
import { codesOf, scalesOf } from './codes.js';
import { pathway } from './drafts.service.js';
import { PathwayCheckService } from './pathway-check.service.js';
import { type Enrolments, PathwayLibraryStore, type SwitchRow, type VersionRow } from './pathway-library.store.js';
import type { PathwayComparisonDto, PathwayListDto, PathwayMaterialDto, PathwayVersionDto } from './pathways.dto.js';

interface Around {
  readonly enrolments: readonly Enrolments[];
  readonly switches: readonly SwitchRow[];
}

/** A department's pathways as its staff read them: what the product ships, and their own. */
@Injectable()
export class PathwayLibraryService {
  constructor(
    private readonly database: Database,
    private readonly store: PathwayLibraryStore,
    private readonly versions: OwnVersionsService,
    private readonly staff: StaffService,
    private readonly checks: PathwayCheckService,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal `not-found` */
  list(actor: Actor, id: string): Promise<PathwayListDto> {
    return this.database.read(actor, 'pathways.list', { department: id }, async (tx) => {
      const { department, may } = await this.staff.of(tx, id);
      const rows = await this.store.list(tx, id);
      const around = await this.around(tx, id);
      const ids = [...new Set(rows.map((row) => row.id))];
      return {
        pathways: ids.map((one) =>
          this.listed(
            department,
            rows.filter((row) => row.id === one),
            around,
          ),
        ),
        may,
      };
    });
  }

  /** @throws Refusal `not-found` */
  version(actor: Actor, department: string, id: string, version: number): Promise<PathwayVersionDto> {
    const subject = { department, pathway: id, version };
    return this.database.read(actor, 'pathways.open-version', subject, async (tx) => {
      const staff = await this.staff.of(tx, department);
      const full = found(await this.store.version(tx, department, id, version));
      const all = (await this.store.list(tx, department)).filter((row) => row.id === id);
      const acts = full.own ? await this.versions.acts(tx, pathway({ department, id, version })) : [];
      const isWaiting = full.own && full.status === 'draft';
      const now = this.clock.now();
      return {
        ...this.head(full, all, await this.around(tx, department)),
        id,
        origin: full.own ? 'own' : 'shipped',
        mine: full.authorId === staff.who.id || full.writers.includes(staff.who.id),
        revision: full.revision,
        document: full.body,
        sha256: full.sha256,
        writers: writersOf(acts),
        faults: isWaiting ? await this.checks.faults(tx, staff.department, full.body, now) : [],
        running: newestInForce(all, now)?.version ?? null,
        history: acts.map(({ act, by, at, text }) => ({ act, by, at: at.toISOString(), text })),
      };
    });
  }

  /** What somebody who writes a pathway chooses from. @throws Refusal `not-found` */
  material(actor: Actor, id: string): Promise<PathwayMaterialDto> {
    return this.database.read(actor, 'pathways.open-material', { department: id }, async (tx) => {
      const { department } = await this.staff.of(tx, id);
      const now = this.clock.now();
      const questionnaires = await this.checks.inForce(tx, id, now);
      return {
        questionnaires: questionnaires.map(({ version, document }) => ({
          id: document.id,
          version,
          title: document.title,
          codes: codesOf(document),
          scales: scalesOf(document),
        })),
        switches: department.switches,
        zone: department.zone,
        hours: [...department.hours.weekly],
        sending: department.sending,
        now: now.toISOString(),
      };
    });
  }

  /** @throws Refusal `not-found` */
  compare(actor: Actor, department: string, id: string, from: number, to: number): Promise<PathwayComparisonDto> {
    const subject = { department, pathway: id, from, to };
    return this.database.read(actor, 'pathways.compare', subject, async (tx) => {
      await this.staff.of(tx, department);
      const before = found(await this.store.version(tx, department, id, from));
      const after = found(await this.store.version(tx, department, id, to));
      return changesBetween(before.body, after.body);
    });
  }

  private async around(tx: Tx, department: string): Promise<Around> {
    return {
      enrolments: await this.store.enrolments(tx, department),
      switches: await this.store.switches(tx, department),
    };
  }

  private listed(department: Department, versions: readonly VersionRow[], around: Around) {
    const shown = newestInForce(versions, this.clock.now()) ?? versions[0]!;
    return {
      id: shown.id,
      title: shown.title,
      origin: versions.some(({ own }) => !own) ? 'shipped' : 'own',
      offered: department.pathways.includes(shown.id),
      ruleSet: shown.ruleSet,
      versions: versions.map((one) => this.head(one, versions, around)),
    };
  }

  private head(row: VersionRow, all: readonly VersionRow[], { enrolments, switches }: Around) {
    const { id, version, author, approver, effectiveFrom, createdAt, savedAt } = row;
    const counts = enrolments.find((one) => one.pathway === id && one.version === version);
    const moving = switches.find((one) => one.pathway === id && one.version === version);
    return {
      version,
      status: stateOf(row),
      inForce: newestInForce(all, this.clock.now())?.version === version,
      author,
      approver,
      effectiveFrom: effectiveFrom?.toISOString() ?? null,
      createdAt: createdAt.toISOString(),
      savedAt: savedAt?.toISOString() ?? null,
      enrolments: { active: counts?.active ?? 0, paused: counts?.paused ?? 0, over: counts?.over ?? 0 },
      moving: moving
        ? { ...moving, from: moving.from.toISOString(), finishedAt: moving.finishedAt?.toISOString() ?? null }
        : null,
    };
  }
}

/** What differs, as data; texts are written by the screens. */
export function changesBetween(before: PathwayDraft, after: PathwayDraft): PathwayComparisonDto {
  return { changes: difference(before, after) as unknown as PathwayComparisonDto['changes'] };
}
