import { Injectable } from '@nestjs/common';
import { type Caller, isUuid } from '../platform/actor.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { found, notFound } from '../platform/errors.js';
import { searchset } from './bundle.js';
import { cursorOf, START, written } from './cursor.js';
import { SERVICE_REQUEST, TASK } from './parameters.js';
import { ReadingService } from './reading.service.js';
import type { Scope } from './scopes.js';
import type { Search } from './search.js';
import { hasStatus, serviceRequestOf, type Side, type TalkRow, taskOf } from './talked.js';
import { TalkedStore } from './talked.store.js';
import type { Asked } from './wire.server.js';

interface Resource extends Readonly<Record<string, unknown>> {
  readonly resourceType: string;
  readonly id: string;
}

const SIDES = {
  request: { type: 'ServiceRequest', scope: 'system/ServiceRequest.rs', parameters: SERVICE_REQUEST },
  task: { type: 'Task', scope: 'system/Task.rs', parameters: TASK },
} as const satisfies Record<Side, { type: string; scope: Scope; parameters: typeof SERVICE_REQUEST }>;

/** Looked through at a time, and how often for one page: what is left is on the next. */
const CHUNK = 100;
const MOST_CHUNKS = 10;

/** Consultations that were asked for, as FHIR R4 ServiceRequests, and what became of them as Tasks. */
@Injectable()
export class TalkedService {
  constructor(
    private readonly database: Database,
    private readonly reading: ReadingService,
    private readonly store: TalkedStore,
  ) {}

  requests(who: Caller, asked: Asked): Promise<object> {
    return this.database.read(who, 'fhir.search-requests', {}, (tx) => this.search(tx, who, asked, 'request'));
  }

  tasks(who: Caller, asked: Asked): Promise<object> {
    return this.database.read(who, 'fhir.search-tasks', {}, (tx) => this.search(tx, who, asked, 'task'));
  }

  request(who: Caller, id: string): Promise<object> {
    return this.database.read(who, 'fhir.read-request', subject(id), (tx) => this.one(tx, who, id, 'request'));
  }

  task(who: Caller, id: string): Promise<object> {
    return this.database.read(who, 'fhir.read-task', subject(id), (tx) => this.one(tx, who, id, 'task'));
  }

  private async search(tx: Tx, who: Caller, asked: Asked, side: Side): Promise<object> {
    const { type, scope, parameters } = SIDES[side];
    await this.reading.may(tx, who, scope);
    const search = await this.reading.search(tx, asked, parameters);
    const { page, next } = await this.page(tx, search, side);
    return searchset(this.reading.base, type, search, await this.asResources(tx, page, side), next);
  }

  /** FHIR's statuses are made of ours here, so that what is passed over is looked through, and never miscounted. */
  private async page(tx: Tx, search: Search, side: Side): Promise<{ page: TalkRow[]; next: string | null }> {
    const { type } = SIDES[side];
    const filter = {
      ids: this.reading.idsOf(search, '_id', type),
      patients: this.reading.patientsOf(search),
      changed: search.dates.get('_lastUpdated') ?? [],
    };
    const page: TalkRow[] = [];
    let after = cursorOf(search.cursor) ?? START;
    for (let chunks = 0; chunks < MOST_CHUNKS; chunks += 1) {
      const rows = await this.store.find(tx, { ...filter, after, limit: CHUNK });
      for (const row of rows) {
        const isMeant = hasStatus(row, side, search.given.get('status'));
        // there is one more: the next page begins after the last of this
        if (isMeant && page.length === search.count) return { page, next: written(after) };
        if (isMeant) page.push(row);
        after = { ...START, at: row.cursorAt, id: row.id };
      }
      if (rows.length < CHUNK) return { page, next: null };
    }
    return { page, next: written(after) };
  }

  private async one(tx: Tx, who: Caller, id: string, side: Side): Promise<object> {
    await this.reading.may(tx, who, SIDES[side].scope);
    if (!isUuid(id)) throw notFound();
    const rows = await this.store.find(tx, { ids: [id], changed: [], after: null, limit: 1 });
    const [resource] = await this.asResources(tx, rows, side);
    return found(resource);
  }

  private async asResources(tx: Tx, rows: readonly TalkRow[], side: Side): Promise<Resource[]> {
    const patients = rows.map(({ patient }) => patient);
    const subjects = await this.reading.subjects(tx, patients);
    await tx.saw(patients);
    const made = side === 'request' ? serviceRequestOf : taskOf;
    return rows.map((row) => made(row, found(subjects.get(row.patient))));
  }
}

function subject(id: string): Readonly<Record<string, string>> {
  return isUuid(id) ? { consultation: id } : {};
}
