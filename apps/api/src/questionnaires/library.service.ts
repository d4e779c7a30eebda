import { Injectable } from '@nestjs/common';
import { difference, languagesOf, type Questionnaire } from '@stemme/questionnaires';
import type { Department } from '../departments/departments.service.js';
import { newestInForce, stateOf } from '../documents/documents.service.js';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.service.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { found } from '../platform/errors.js';
import { type FullVersion, LibraryStore, type VersionRow } from './library.store.js';
import type {
  ComparisonDto,
  ListedQuestionnaireDto,
  NonCommercialUseDto,
  QuestionnaireListDto,
  QuestionnaireVersionDto,
} from './questionnaires.dto.js';
import { StaffService } from './staff.service.js';
import { asksNonCommercial, sentBy } from './use.js';
import { UseService } from './use.service.js';

export interface SourceFile {
  readonly bytes: Buffer;
  readonly sha256: string;
  readonly fileName: string;
  readonly mediaType: string;
}

type Counts = Awaited<ReturnType<LibraryStore['openAssignments']>>;

/** A department's questionnaires as its staff read them: what the product ships, and their own. */
@Injectable()
export class LibraryService {
  constructor(
    private readonly database: Database,
    private readonly store: LibraryStore,
    private readonly staff: StaffService,
    private readonly use: UseService,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal `not-found` */
  list(actor: Actor, id: string): Promise<QuestionnaireListDto> {
    return this.database.read(actor, 'questionnaires.list', { department: id }, async (tx) => {
      const { department, may } = await this.staff.of(tx, id);
      const rows = await this.store.list(tx, id);
      return {
        questionnaires: await this.listed(tx, department, rows),
        nonCommercialUse: await this.nonCommercialUse(tx, id),
        may,
      };
    });
  }

  /** @throws Refusal `not-found` */
  version(actor: Actor, department: string, id: string, version: number): Promise<QuestionnaireVersionDto> {
    const subject = { department, questionnaire: id, version };
    return this.database.read(actor, 'questionnaires.open-version', subject, async (tx) => {
      const staff = await this.staff.of(tx, department);
      const full = found(await this.store.version(tx, department, id, version));
      const all = (await this.store.list(tx, department)).filter((row) => row.id === id);
      const counts = await this.store.openAssignments(tx, department);
      const isWaiting = full.own && full.status === 'draft';
      const acts = full.own ? await this.store.acts(tx, department, id, version) : [];
      return {
        ...this.head(full, all, counts),
        id,
        origin: full.own ? 'own' : 'shipped',
        mine: full.authorId === staff.who.id,
        languages: [...languagesOf(full.body)],
        rights: full.body.rights,
        document: full.body,
        sha256: full.sha256,
        memberships: await this.memberships(tx, staff.department, full),
        report: full.report as QuestionnaireVersionDto['report'],
        source: full.source,
        history: acts.map(({ at, ...act }) => ({ ...act, at: at.toISOString() })),
        blockers: isWaiting ? await this.use.blockers(tx, staff.department, full.body, this.clock.now()) : [],
      };
    });
  }

  /** The file a version was made of, byte for byte. @throws Refusal `not-found`, also when there was none */
  source(actor: Actor, department: string, id: string, version: number): Promise<SourceFile> {
    const subject = { department, questionnaire: id, version };
    return this.database.read(actor, 'questionnaires.open-source', subject, async (tx) => {
      await this.staff.of(tx, department);
      return found(await this.store.source(tx, department, id, version));
    });
  }

  /** @throws Refusal `not-found` */
  compare(actor: Actor, department: string, id: string, from: number, to: number): Promise<ComparisonDto> {
    const subject = { department, questionnaire: id, from, to };
    return this.database.read(actor, 'questionnaires.compare', subject, async (tx) => {
      await this.staff.of(tx, department);
      const before = found(await this.store.version(tx, department, id, from));
      const after = found(await this.store.version(tx, department, id, to));
      const changes = difference(before.body, after.body);
      return { changes: changes.map((change) => ({ from: null, to: null, ...change })) as ComparisonDto['changes'] };
    });
  }

  /** Inside a transaction that is open already. */
  async nonCommercialUse(tx: Tx, department: string): Promise<NonCommercialUseDto> {
    const use = await this.store.nonCommercialUse(tx, department);
    return use ? { ...use, at: use.at.toISOString() } : { confirmed: false, by: null, at: null, text: null };
  }

  private async listed(tx: Tx, department: Department, rows: readonly VersionRow[]): Promise<ListedQuestionnaireDto[]> {
    const counts = await this.store.openAssignments(tx, department.id);
    const pathways = await this.use.offered(tx, department, this.clock.now());
    return [...new Set(rows.map(({ id }) => id))].map((id) => {
      const versions = rows.filter((row) => row.id === id);
      const shown = newestInForce(versions, this.clock.now()) ?? versions[0]!;
      return {
        id,
        title: shown.title,
        languages: [...languagesOf(shown as unknown as Questionnaire)],
        origin: versions.some(({ own }) => !own) ? 'shipped' : 'own',
        versions: versions.map((one) => this.head(one, versions, counts)),
        pathways: pathways
          .filter((pathway) => sentBy(pathway).includes(id))
          .map(({ id: pathway, title }) => ({ id: pathway, title })),
      };
    });
  }

  private head(row: VersionRow, all: readonly VersionRow[], counts: Counts) {
    const { version, author, approver, effectiveFrom, createdAt } = row;
    return {
      version,
      status: stateOf(row),
      inForce: newestInForce(all, this.clock.now())?.version === version,
      author,
      approver,
      effectiveFrom: effectiveFrom?.toISOString() ?? null,
      createdAt: createdAt.toISOString(),
      openAssignments: counts.find((one) => one.id === row.id && one.version === version)?.count ?? 0,
    };
  }

  private async memberships(tx: Tx, department: Department, { body }: FullVersion) {
    const scored = await this.use.scored(tx, department, body, this.clock.now());
    return body.instruments.map((membership) => ({
      id: membership.id,
      rights: membership.rights ?? null,
      licence: membership.licence ?? null,
      nonCommercial: asksNonCommercial(membership),
      scored: scored.has(membership.id),
    }));
  }
}
