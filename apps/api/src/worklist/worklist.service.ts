import { Injectable } from '@nestjs/common';
import { LEVELS } from '@stemme/triage';
import { type Department, DepartmentsService } from '../departments/departments.service.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { notFound } from '../platform/errors.js';
import { type Scan, Sweeps } from '../platform/jobs/hears.decorator.js';
import { type Budget, budgetOf, dayOf } from './budget.js';
import { type About, newItem, type Place } from './items.js';
import { ItemsService } from './items.service.js';
import { news } from './news.js';
import { PlacesService, type Where } from './places.service.js';
import type { SyntheticDto, WorklistDto, WorklistQueryDto } from './worklist.dto.js';
import { triageUntaken } from './worklist.events.js';
import { type Listed, type ListState, WorklistStore } from './worklist.store.js';

export { type About, asksSomebody, isToday, newItem, type NewItem, type Place } from './items.js';
export { news } from './news.js';
export { ownReason, type Reason, type ReasonReading } from './reasons.js';
export { ItemDto, PatientNameDto, ReasonDto } from './worklist.dto.js';
export { type Owner, PUBLISH_RAISED, RAISE_ITEM } from './raise-sql.js';

/** A check older than this says nothing of today: it runs once every morning. */
const CHECK_HOLDS_MS = 26 * 60 * 60_000;

/** The list of a department, and what is put on it. */
@Injectable()
export class WorklistService {
  constructor(
    private readonly database: Database,
    private readonly store: WorklistStore,
    private readonly items: ItemsService,
    private readonly places: PlacesService,
    private readonly departments: DepartmentsService,
  ) {}

  /** @throws Refusal `not-found` for a department that is not the reader's */
  list(actor: Actor, { department, state, level, pathway }: WorklistQueryDto): Promise<WorklistDto> {
    return this.database.read(actor, 'triage.worklist', { department }, async (tx) => {
      const how = { state: (state ?? 'open') as ListState, level: level ?? null, pathway: pathway ?? null };
      const listed = await this.store.list(tx, department, how);
      if (!listed.mine) throw notFound();
      const own = await this.departments.get(tx, department);
      const items = await this.items.view(tx, listed.items);
      await tx.saw(items.map(({ patient }) => patient.id));
      return {
        updatedAt: listed.now.toISOString(),
        waiting: listed.waiting,
        checks: checkOf(listed),
        counts: Object.fromEntries(LEVELS.map((one) => [one, listed.counts[one] ?? 0])) as never,
        outcomes: own.loop.outcomes.map((one) => ({ ...one })),
        budget: await this.budget(tx, own, listed.now),
        items,
      };
    });
  }

  /**
   * Puts something before a person, and tells whoever is to know of it. Once per `about.key`: a second call changes nothing,
   * and never touches an item that stands there.
   * @param place where it stands, when the caller has it already
   */
  async raise(tx: Tx, where: Where, about: About, place?: Place): Promise<void> {
    const item = newItem(place ?? (await this.places.of(tx, where)), about);
    await this.store.raise(tx, where, item, news(tx, where, item));
  }

  private async budget(tx: Tx, { id, loop, hours }: Department, now: Date): Promise<Budget | null> {
    if (!loop.capacity) return null;
    const { from, to, capacity } = dayOf(loop.capacity, hours, now);
    return budgetOf(capacity, await this.store.day(tx, id, from, to, capacity), loop.capacity.overflow);
  }

  @Sweeps('triage.untaken', 5)
  untaken(scan: Scan): Promise<number> {
    return scan.publishing('sweep_untaken', triageUntaken);
  }

  /** Taken and then left alone: back to everybody. */
  @Sweeps('triage.untouched', 5)
  untouched(scan: Scan): Promise<number> {
    return scan.calling('sweep_untouched');
  }
}

function checkOf({ synthetic, now }: Pick<Listed, 'synthetic' | 'now'>): SyntheticDto {
  if (!synthetic) return { synthetic: 'not-run', at: null };
  const { startedAt, passedAt, failedAt } = synthetic;
  const at = new Date(failedAt ?? passedAt ?? startedAt);
  if (failedAt) return { synthetic: 'failed', at: at.toISOString() };
  const holds = passedAt !== null && now.getTime() - at.getTime() <= CHECK_HOLDS_MS;
  return { synthetic: holds ? 'ok' : 'not-run', at: at.toISOString() };
}
