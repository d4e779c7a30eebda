import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/database.service.js';
import { found, invalid, Refusal } from '../platform/errors.js';
import { isDate } from '../platform/local-date.js';
import { startOfDay } from './days.js';
import { LookBackRunService, scopeOf } from './look-back-run.service.js';
import { LookBackViewService } from './look-back-view.service.js';
import { LookBackWalkService } from './look-back-walk.service.js';
import type { FindingsDto, LookBackDto, LookBackFindingDto, LookBacksDto, StartLookBackDto } from './look-backs.dto.js';
import { type LookBackRow, LookBacksStore, type NewLookBack } from './look-backs.store.js';
import { PeopleService } from './people.service.js';

/** Past errors found: everybody whose level would be another by what is in force now, and what became of them. */
@Injectable()
export class LookBacksService {
  constructor(
    private readonly database: Database,
    private readonly store: LookBacksStore,
    private readonly people: PeopleService,
    private readonly walks: LookBackWalkService,
    private readonly runs: LookBackRunService,
    private readonly views: LookBackViewService,
  ) {}

  list(actor: Actor, department: string): Promise<LookBacksDto> {
    return this.database.read(actor, 'quality.look-backs', { department }, async (tx) => {
      const { may } = await this.people.of(tx, department);
      const rows = await this.store.list(tx, department);
      return { mayStart: may['look-back'], lookBacks: rows.map(headOf) };
    });
  }

  /**
   * Begins one; it goes on by itself.
   * @throws Refusal `not-found`, `not-allowed`, `invalid` (`since`, `ruleSet`, `definition`), `too-many` while one is running
   */
  async start(actor: Actor, sent: StartLookBackDto): Promise<LookBackDto> {
    const { department } = sent;
    const row = await this.database.write(actor, 'quality.start-look-back', { department }, async (tx) => {
      const who = await this.people.of(tx, department, 'look-back');
      const asked = askedFor(sent, who.department.zone);
      const asOf = await this.walks.now(tx);
      if (asked.since && asked.since > asOf) throw invalid('since', 'in-the-future');
      const scope = scopeOf({ ...asked, asOf });
      await this.walks.refuseUnknown(tx, scope);
      const total = await this.walks.count(tx, scope);
      const id = await this.store.create(tx, asked, total, who);
      if (!id) throw new Refusal('too-many');
      return found(await this.store.find(tx, id));
    });
    this.runs.begin(actor, row);
    return headOf(row);
  }

  /** @throws Refusal `not-found`; `changed` when it runs no more */
  cancel(actor: Actor, id: string): Promise<LookBackDto> {
    return this.database.write(actor, 'quality.cancel-look-back', { lookBack: id }, async (tx) => {
      const row = found(await this.store.find(tx, id));
      await this.people.of(tx, row.department, 'look-back');
      if (!(await this.store.end(tx, id, 'cancelled'))) throw new Refusal('changed');
      return headOf(found(await this.store.find(tx, id)));
    });
  }

  /** How far it has come, and a page of whom it found. @throws Refusal `not-found` */
  view(actor: Actor, id: string, page: number): Promise<FindingsDto> {
    return this.database.read(actor, 'quality.look-back-findings', { lookBack: id }, async (tx) => {
      const row = found(await this.store.find(tx, id));
      const { may } = await this.people.of(tx, row.department);
      const findings = await this.views.findings(tx, await this.store.findings(tx, id, page));
      return { lookBack: headOf(row), mayReview: may.review, mayRaise: may.judge, page, findings };
    });
  }

  /** Says that somebody has looked, and what they concluded. Nothing else changes. @throws Refusal `not-found`, `changed` */
  review(actor: Actor, id: string, finding: string, because: string): Promise<LookBackFindingDto> {
    return this.database.write(actor, 'quality.review-finding', { lookBack: id, finding }, async (tx) => {
      const row = found(await this.store.find(tx, id));
      const who = await this.people.of(tx, row.department, 'review');
      const it = found(await this.store.finding(tx, id, finding));
      if (!(await this.store.review(tx, it.id, who, because.trim()))) throw new Refusal('changed');
      return this.views.finding(tx, found(await this.store.finding(tx, id, finding)));
    });
  }

  /**
   * Puts somebody who should have been worse before the department, as a new item; no other item is touched. A second call
   * changes nothing.
   * @throws Refusal `not-found`, `not-allowed`; `invalid` `not-worse` for anybody else
   */
  raise(actor: Actor, id: string, finding: string): Promise<LookBackFindingDto> {
    return this.database.write(actor, 'quality.raise-finding', { lookBack: id, finding }, async (tx) => {
      const row = found(await this.store.find(tx, id));
      await this.people.of(tx, row.department, 'judge');
      const it = found(await this.store.finding(tx, id, finding));
      if (it.kind !== 'worse' && it.kind !== 'not-recomputed') throw invalid('', 'not-worse');
      await this.views.raise(tx, it, row.reason);
      return this.views.finding(tx, found(await this.store.finding(tx, id, finding)));
    });
  }
}

const DEFINITION = /^[a-z0-9][a-z0-9-]*@\d+\.\d+\.\d+$/;

function askedFor(sent: StartLookBackDto, zone: string): NewLookBack {
  const { department, reason, since, ruleSet, definition } = sent;
  if (since && !isDate(since)) throw invalid('since', 'bad-date');
  if (definition && !DEFINITION.test(definition)) throw invalid('definition', 'bad-version');
  return {
    department,
    reason: reason.trim(),
    since: since ? startOfDay(since, zone) : null,
    ruleSet: ruleSet ?? null,
    definition: definition ?? null,
  };
}

export function headOf(row: LookBackRow): LookBackDto {
  const { worse = 0, milder = 0, 'same-rank': sameRank = 0, 'not-recomputed': notRecomputed = 0 } = row.counts;
  return {
    id: row.id,
    department: row.department,
    reason: row.reason,
    since: row.since?.toISOString() ?? null,
    ruleSet: row.ruleSet,
    definition: row.definition,
    state: row.lost ? 'stopped' : row.state,
    total: row.total,
    done: row.done,
    leftOut: row.leftOut,
    versions: Object.entries(row.versions).map(([name, version]) => ({ name, version })),
    worse,
    milder,
    sameRank,
    notRecomputed,
    unreviewed: row.unreviewed,
    by: row.by,
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}
