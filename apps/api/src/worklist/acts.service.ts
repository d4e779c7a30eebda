import { Injectable } from '@nestjs/common';
import { type AskedConsultationDto, ConsultationsService } from '../consultations/consultations.service.js';
import { LoopService } from '../departments/loop.service.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { found, Refusal } from '../platform/errors.js';
import { ChangingService } from './changing.service.js';
import type { Act, Kept } from './handling.js';
import type { ItemUnderAct } from './item-row.js';
import { ItemsService } from './items.service.js';
import type { HandOverDto, ItemDto, OutcomeDto, SnoozeDto } from './worklist.dto.js';
import { type Handling, WorklistStore } from './worklist.store.js';

type Written = Omit<Handling, 'act'>;
type Done = { readonly item: ItemDto; readonly changed: boolean };

/** What comes with an outcome. */
interface More {
  readonly consultation?: AskedConsultationDto;
  readonly agreed?: string | null;
}

/** What a clinician does with an item. */
@Injectable()
export class ActsService {
  constructor(
    private readonly database: Database,
    private readonly store: WorklistStore,
    private readonly items: ItemsService,
    private readonly changing: ChangingService,
    private readonly loop: LoopService,
    private readonly consultations: ConsultationsService,
  ) {}

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

  /**
   * What was done: one of the department's list. What is asked for or agreed with it stands or falls with it.
   * @throws Refusal `invalid` (`outcome unknown-outcome`, `note required`, `nextAttemptAt …`, `consultation.…`, `agreed …`)
   */
  outcome(actor: Actor, id: string, sent: OutcomeDto): Promise<ItemDto> {
    const { version, outcome: code, note = '', nextAttemptAt, consultation, agreed = '' } = sent;
    const next = nextAttemptAt ? new Date(nextAttemptAt) : null;
    return this.act(
      actor,
      id,
      version,
      'outcome',
      async (tx, { item }) => {
        const { outcomes } = await this.loop.of(tx, item.department);
        const outcome = outcomes.find((one) => one.code === code);
        if (!outcome) throw new Refusal('invalid', [{ path: 'outcome', code: 'unknown-outcome' }]);
        return { act: 'outcome', outcome, note, nextAttemptAt: next };
      },
      { outcome: code, note: note.trim() === '' ? null : note },
      { ...(consultation ? { consultation } : {}), agreed: agreed.trim() === '' ? null : agreed },
    );
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
    written: Written = { outcome: null, note: null },
    more: More = {},
  ): Promise<ItemDto> {
    const done = await this.database.write(actor, `triage.${name}`, { item: id }, async (tx): Promise<Done> => {
      const [under] = await this.store.underAct(tx, [id]);
      const { item } = found(under);
      await tx.saw([item.patient]);
      const changed =
        item.version === version && (await this.change(tx, found(under), await make(tx, found(under)), written, more));
      return { item: await this.read(tx, id), changed };
    });
    // refused outside, so that the showing of the patient stays in the audit log
    if (!done.changed) throw new Refusal('changed', [], { item: done.item });
    return done.item;
  }

  private async change(tx: Tx, under: ItemUnderAct, act: Act, written: Written, more: More): Promise<boolean> {
    const kept = act.act === 'outcome' ? keptOf(act, under.now, more) : null;
    const isDone = await this.changing.change(tx, under, act, { ...written, kept });
    if (isDone) await this.follow(tx, under.item, more);
    return isDone;
  }

  private async follow(tx: Tx, item: ItemUnderAct['item'], { consultation, agreed }: More): Promise<void> {
    const { department, patient, enrolment, response } = item;
    const whose = { department, patient, enrolment, item: item.id, response };
    if (consultation) await within('consultation', () => this.consultations.request(tx, whose, consultation));
    if (agreed) await this.consultations.agree(tx, whose, agreed);
  }

  private async read(tx: Tx, id: string): Promise<ItemDto> {
    const [item] = await this.items.view(tx, [found(await this.store.find(tx, id))]);
    return found(item);
  }
}

function keptOf(
  { outcome: { text, talked } }: Act & { act: 'outcome' },
  now: Date,
  { consultation, agreed }: More,
): Kept {
  return { text, talked, at: now.toISOString(), asked: consultation !== undefined, agreed: Boolean(agreed) };
}

/** What is wrong with a part of what was sent is found in that part. */
async function within<T>(part: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'invalid') throw error;
    throw new Refusal(
      'invalid',
      error.faults.map(({ path, code }) => ({ path: path ? `${part}.${path}` : part, code })),
    );
  }
}
