import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Department, DepartmentsService } from '../departments/departments.service.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { notFound, Refusal } from '../platform/errors.js';
import { ChangingService } from './changing.service.js';
import { type Act, isCalm, UNDO_WITHIN_MS } from './handling.js';
import type { ItemUnderAct } from './item-row.js';
import { ItemsService } from './items.service.js';
import type { BulkCloseDto, BulkClosedDto, BulkReopenedDto, ItemDto, KEPT_CODES, KeptItemDto } from './worklist.dto.js';
import { WorklistStore } from './worklist.store.js';

type Why = (typeof KEPT_CODES)[number];

/** Many calm items closed at once, for one reason; each is done or kept by itself, and written down by itself. */
@Injectable()
export class BulkService {
  constructor(
    private readonly database: Database,
    private readonly store: WorklistStore,
    private readonly changing: ChangingService,
    private readonly items: ItemsService,
    private readonly departments: DepartmentsService,
  ) {}

  /**
   * Only green, and blue that cannot be worse, and only as the person saw them. What is not closed is said, with why.
   * @throws Refusal `not-found` for a department that is not the clinician's
   */
  close(actor: Actor, { department, reason, items }: BulkCloseDto): Promise<BulkClosedDto> {
    return this.database.write(actor, 'triage.bulk-close', { department, count: items.length }, async (tx) => {
      const own = await this.departments.ofStaff(tx, department);
      const seen = new Map(items.map(({ id, version }) => [id, version]));
      const under = await this.store.underAct(tx, [...seen.keys()]);
      const bulk = randomUUID();
      const kept = new Map<string, Why>();
      const closed: string[] = [];
      for (const { id } of items) {
        const one = under.find(({ item }) => item.id === id && item.department === department);
        const why = one ? await this.closeOne(tx, one, own, seen.get(id) ?? 0, reason, bulk) : 'not-found';
        if (why) kept.set(id, why);
        else closed.push(id);
      }
      const shown = await this.shown(
        tx,
        under.filter(({ item }) => item.department === department),
      );
      return { bulk: closed.length > 0 ? bulk : null, closed: pick(shown, closed), kept: keptOf(shown, kept) };
    });
  }

  /**
   * Takes it back for ten minutes: what was closed so, and has not been touched since, stands again as it stood.
   * @throws Refusal `not-found` when the clinician closed nothing under this id; `not-allowed` (`too-late`)
   */
  undo(actor: Actor, bulk: string): Promise<BulkReopenedDto> {
    return this.database.write(actor, 'triage.bulk-undo', { bulk }, async (tx) => {
      const under = await this.store.underAct(tx, await this.store.ofBulk(tx, bulk));
      if (under.length === 0) throw notFound();
      const kept = new Map<string, Why>();
      const reopened: string[] = [];
      for (const one of under) {
        const isTouched = one.item.done?.bulk !== bulk || one.item.done.act !== 'outcome';
        if (isTouched) kept.set(one.item.id, 'changed');
        else if (isLate(one)) throw new Refusal('not-allowed', [{ path: '', code: 'too-late' }]);
        else if (await this.changing.change(tx, one, { act: 'undo' }, { outcome: null, note: null, bulk }))
          reopened.push(one.item.id);
        else kept.set(one.item.id, 'changed');
      }
      const shown = await this.shown(tx, under);
      return { bulk, reopened: pick(shown, reopened), kept: keptOf(shown, kept) };
    });
  }

  /** @returns why it was kept; null = closed */
  private async closeOne(
    tx: Tx,
    under: ItemUnderAct,
    { loop }: Department,
    version: number,
    note: string,
    bulk: string,
  ): Promise<Why | null> {
    const { item, me, now } = under;
    if (item.version !== version || item.state === 'closed') return 'changed';
    if (item.state === 'taken' && item.owner?.id !== me.id) return 'taken';
    if (!isCalm(item)) return 'not-calm';
    const outcome = loop.outcomes.find(({ code }) => code === 'no-action');
    if (!outcome) throw new Error('a department without an outcome for doing nothing');
    const act: Act = { act: 'outcome', outcome, note, nextAttemptAt: null };
    const kept = { text: outcome.text, talked: false, at: now.toISOString(), asked: false, agreed: false };
    const isDone = await this.changing.change(tx, under, act, { outcome: outcome.code, note, kept, bulk });
    return isDone ? null : 'changed';
  }

  private async shown(tx: Tx, under: readonly ItemUnderAct[]): Promise<ItemDto[]> {
    await tx.saw(under.map(({ item }) => item.patient));
    return this.items.view(
      tx,
      await this.store.findAll(
        tx,
        under.map(({ item }) => item.id),
      ),
    );
  }
}

function isLate({ item, now }: ItemUnderAct): boolean {
  return item.done !== null && now.getTime() - Date.parse(item.done.at) > UNDO_WITHIN_MS;
}

function pick(shown: readonly ItemDto[], ids: readonly string[]): ItemDto[] {
  return ids.flatMap((id) => shown.find((item) => item.id === id) ?? []);
}

function keptOf(shown: readonly ItemDto[], kept: ReadonlyMap<string, Why>): KeptItemDto[] {
  return [...kept].map(([id, code]) => ({ id, code, item: shown.find((item) => item.id === id) ?? null }));
}
