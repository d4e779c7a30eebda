import { Injectable } from '@nestjs/common';
import { LEVELS } from '@stemme/triage';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { found, notFound, Refusal } from '../platform/errors.js';
import { type Act, contactOf, handle, handledOf, type Outcome } from './handling.js';
import { SchedulesService } from '../schedules/schedules.service.js';
import { ItemsService } from './items.service.js';
import type {
  HandOverDto,
  ItemDto,
  OutcomeDto,
  SnoozeDto,
  SyntheticDto,
  WorklistDto,
  WorklistQueryDto,
} from './worklist.dto.js';
import { type Handling, type ItemUnderAct, type Listed, type ListState, WorklistStore } from './worklist.store.js';

/** A check older than this says nothing of today: it runs once every morning. */
const CHECK_HOLDS_MS = 26 * 60 * 60_000;

type Done = { readonly item: ItemDto; readonly changed: boolean };

/** The list of a department, and what a clinician does with its items. */
@Injectable()
export class WorklistService {
  constructor(
    private readonly database: Database,
    private readonly store: WorklistStore,
    private readonly items: ItemsService,
    private readonly schedules: SchedulesService,
  ) {}

  /** @throws Refusal `not-found` for a department that is not the reader's */
  list(actor: Actor, { department, state, level, pathway }: WorklistQueryDto): Promise<WorklistDto> {
    return this.database.read(actor, 'triage.worklist', { department }, async (tx) => {
      const how = { state: (state ?? 'open') as ListState, level: level ?? null, pathway: pathway ?? null };
      const listed = await this.store.list(tx, department, how);
      if (!listed.mine) throw notFound();
      const items = await this.items.view(tx, listed.items);
      await tx.saw(items.map(({ patient }) => patient.id));
      return {
        updatedAt: listed.now.toISOString(),
        waiting: listed.waiting,
        checks: checkOf(listed),
        counts: Object.fromEntries(LEVELS.map((one) => [one, listed.counts[one] ?? 0])) as never,
        items,
      };
    });
  }

  take(actor: Actor, id: string, version: number): Promise<ItemDto> {
    return this.act(actor, id, version, 'take', async () => ({ act: 'take' }));
  }

  release(actor: Actor, id: string, version: number): Promise<ItemDto> {
    return this.act(actor, id, version, 'release', async () => ({ act: 'release' }));
  }

  /** To a clinician of the same department. */
  handOver(actor: Actor, id: string, { version, to }: HandOverDto): Promise<ItemDto> {
    return this.act(actor, id, version, 'hand-over', async (tx, { item }) => {
      const colleague = await this.store.colleague(tx, item.department, to);
      if (!colleague) throw new Refusal('invalid', [{ path: 'to', code: 'not-in-department' }]);
      return { act: 'hand-over', to: colleague };
    });
  }

  snooze(actor: Actor, id: string, { version, until, reason }: SnoozeDto): Promise<ItemDto> {
    const act = { act: 'snooze', until: new Date(until), reason } as const;
    return this.act(actor, id, version, 'snooze', async () => act, { outcome: null, note: reason });
  }

  outcome(actor: Actor, id: string, sent: OutcomeDto): Promise<ItemDto> {
    const { version, outcome, note = '', nextAttemptAt } = sent;
    const next = nextAttemptAt ? new Date(nextAttemptAt) : null;
    const act = { act: 'outcome', outcome: outcome as Outcome, note, nextAttemptAt: next } as const;
    return this.act(actor, id, version, 'outcome', async () => act, { outcome, note: note || null });
  }

  /** Takes back one's own last act, for ten minutes. */
  undo(actor: Actor, id: string, version: number): Promise<ItemDto> {
    return this.act(actor, id, version, 'undo', async () => ({ act: 'undo' }));
  }

  /**
   * One act on the version the person saw. Of two at once exactly one is done.
   * @throws Refusal `changed` with the item as it is now
   */
  private async act(
    actor: Actor,
    id: string,
    version: number,
    name: Act['act'],
    make: (tx: Tx, under: ItemUnderAct) => Promise<Act>,
    written: Omit<Handling, 'act'> = { outcome: null, note: null },
  ): Promise<ItemDto> {
    const done = await this.database.write(actor, `triage.${name}`, { item: id }, async (tx): Promise<Done> => {
      const under = found(await this.store.underAct(tx, id));
      await tx.saw([under.item.patient]);
      const changed = under.item.version === version && (await this.change(tx, under, await make(tx, under), written));
      return { item: await this.read(tx, id), changed };
    });
    // refused outside, so that the showing of the patient stays in the audit log
    if (!done.changed) throw new Refusal('changed', [], { item: done.item });
    return done.item;
  }

  private async change(tx: Tx, under: ItemUnderAct, act: Act, written: Omit<Handling, 'act'>): Promise<boolean> {
    const { item, me, now, done } = under;
    const verdict = handle(item, act, me, done && { ...done, at: new Date(done.at) }, now);
    if (verdict.ok) {
      const isDone = await this.store.change(tx, under, verdict.next, { act: act.act, ...written }, handledOf(item));
      if (isDone) await this.contact(tx, under, act);
      return isDone;
    }
    if (verdict.code === 'changed') return false;
    throw new Refusal(verdict.code, verdict.faults);
  }

  /** The safety net hears of every talk, and of a call that was asked for and did not come about. */
  private async contact(tx: Tx, { item, now }: ItemUnderAct, act: Act): Promise<void> {
    const effect = contactOf(item, act);
    if (effect === 'talked') await this.schedules.humanContact(tx, item.enrolment, now);
    if (effect === 'put-off') await this.schedules.contactPutOff(tx, item.enrolment, now);
    if (effect === 'undone' && item.closedAt) {
      await this.schedules.contactUndone(tx, item.enrolment, new Date(item.closedAt));
    }
  }

  private async read(tx: Tx, id: string): Promise<ItemDto> {
    const [item] = await this.items.view(tx, [found(await this.store.find(tx, id))]);
    return found(item);
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
