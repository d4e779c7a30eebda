import { Injectable } from '@nestjs/common';
import { difference } from '@stemme/triage';
import type { Department } from '../departments/departments.service.js';
import { newestInForce, stateOf } from '../documents/documents.service.js';
import { OwnVersionsService, writersOf } from '../documents/own-versions.service.js';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.service.js';
import { Database } from '../platform/database/database.service.js';
import { found } from '../platform/errors.js';
import { StaffService } from '../questionnaires/staff.service.js';
import { type Named, ruleSet, subjectOf } from './named.js';
import type {
  ListedRuleVersionDto,
  RuleComparisonDto,
  RulePathwayDto,
  RuleSetListDto,
  RuleVersionDto,
} from './rules.dto.js';
import { type PathwayRow, RulesStore, type VersionRow } from './rules.store.js';
import { TriedService } from './tried.service.js';

type Judged = Awaited<ReturnType<RulesStore['judged']>>;

/** A department's rules as its staff read them: what the product ships, and their own. */
@Injectable()
export class RulesLibraryService {
  constructor(
    private readonly database: Database,
    private readonly store: RulesStore,
    private readonly versions: OwnVersionsService,
    private readonly staff: StaffService,
    private readonly tried: TriedService,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal `not-found` */
  list(actor: Actor, id: string): Promise<RuleSetListDto> {
    return this.database.read(actor, 'rules.list', { department: id }, async (tx) => {
      const { department, may } = await this.staff.of(tx, id);
      const rows = await this.store.list(tx, id);
      const pathways = await this.store.pathways(tx, id);
      const judged = await this.store.judged(tx, id);
      const ids = [...new Set(rows.map((row) => row.id))];
      const ruleSets = ids.map((one) => {
        const all = rows.filter((row) => row.id === one);
        const shown = newestInForce(all, this.clock.now()) ?? all[0]!;
        const uses = this.uses(department, shown.pathway, pathways);
        return {
          id: one,
          pathway: shown.pathway,
          title: titleOf(shown.pathway, pathways),
          origin: all.some(({ own }) => !own) ? 'shipped' : 'own',
          pathways: uses,
          versions: all.map((row) => this.head(row, all, judged)),
        };
      });
      return { ruleSets, may };
    });
  }

  /** @throws Refusal `not-found` */
  version(actor: Actor, named: Named): Promise<RuleVersionDto> {
    return this.database.read(actor, 'rules.open-version', subjectOf(named), async (tx) => {
      const { department, id, version } = named;
      const { who, department: home } = await this.staff.of(tx, department);
      const full = found(await this.store.version(tx, department, id, version));
      const all = await this.store.versions(tx, department, id);
      const acts = full.own ? await this.versions.acts(tx, ruleSet(named)) : [];
      const running = newestInForce(all, this.clock.now())?.version ?? null;
      const waits = full.own && full.status === 'draft';
      return {
        ...this.head(full, all, await this.store.judged(tx, department, id)),
        id,
        pathway: full.pathway,
        title: titleOf(full.pathway, await this.store.pathways(tx, department, [full.pathway])),
        origin: full.own ? 'own' : 'shipped',
        mine: full.authorId === who.id || full.writers.includes(who.id),
        revision: full.revision,
        document: full.body,
        sha256: full.sha256,
        writers: writersOf(acts),
        running,
        ...(await this.tried.of(tx, home, named, waits ? full.body : null, running ?? 0)),
        history: acts.map(({ act, by, at, text }) => ({ act, by, at: at.toISOString(), text })),
      };
    });
  }

  /** @throws Refusal `not-found` */
  compare(actor: Actor, department: string, id: string, from: number, to: number): Promise<RuleComparisonDto> {
    const subject = { department, ruleSet: id, from, to };
    return this.database.read(actor, 'rules.compare', subject, async (tx) => {
      await this.staff.of(tx, department);
      const before = found(await this.store.version(tx, department, id, from));
      const after = found(await this.store.version(tx, department, id, to));
      return { changes: difference(before.body, after.body) };
    });
  }

  private uses(department: Department, pathway: string, all: readonly PathwayRow[]): RulePathwayDto[] {
    const rows = all.filter(({ id, status }) => id === pathway && status !== 'retired');
    const running = newestInForce(rows, this.clock.now());
    const row = running ?? rows[0];
    if (!row) return [];
    const { id, title, version } = row;
    return [{ id, title, version, inForce: running !== undefined, offered: department.pathways.includes(id) }];
  }

  private head(row: VersionRow, all: readonly VersionRow[], judged: Judged): ListedRuleVersionDto {
    const { id, version, author, approver, effectiveFrom, createdAt, savedAt, rules } = row;
    return {
      version,
      status: stateOf(row),
      inForce: newestInForce(all, this.clock.now())?.version === version,
      author,
      approver,
      effectiveFrom: effectiveFrom?.toISOString() ?? null,
      createdAt: createdAt.toISOString(),
      savedAt: savedAt?.toISOString() ?? null,
      rules,
      responses: judged.find((one) => one.id === id && one.version === version)?.responses ?? 0,
    };
  }
}

/** Of the newest version of a pathway; its id, where nobody has it. */
function titleOf(pathway: string, all: readonly PathwayRow[]): object {
  return all.find(({ id }) => id === pathway)?.title ?? { da: pathway, en: pathway };
}
