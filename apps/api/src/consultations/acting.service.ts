import { Injectable } from '@nestjs/common';
import { DepartmentsService } from '../departments/departments.service.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { found, invalid, Refusal } from '../platform/errors.js';
import { SchedulesService } from '../schedules/schedules.service.js';
import { type Standing, type Step, step, undone, type Verb, type Verdict } from './consultation.js';
import type { AgreeCallDto, CancelledDto, ConsultationDto, HeldDto, NotHeldDto } from './consultations.dto.js';
import { ConsultationsStore, type UnderStep, type Written } from './consultations.store.js';
import { TalksStore } from './talks.store.js';
import { ConsultationViewsService } from './views.service.js';

export {
  AgreeCallDto,
  CancelledDto,
  ConsultationDto,
  ConsultationVersionDto,
  HeldDto,
  NotHeldDto,
} from './consultations.dto.js';

/** A step that was done: what others may have to do about it. */
export interface Stepped {
  readonly consultation: string;
  readonly department: string;
  readonly patient: string;
  readonly act: Verb | 'undo';
  /** Of the consultation before and after. */
  readonly versions: { readonly before: number; readonly after: number };
  /** Instant by which it is to have happened now. */
  readonly byAt: string;
  readonly note: string | null;
}

/** What goes with a step, in its transaction: it stands or falls with it. */
export type Also = (tx: Tx, stepped: Stepped) => Promise<void>;

type Made = { readonly verdict: Verdict; readonly written: Written };
type Done = { readonly view: ConsultationDto; readonly isDone: boolean };

/** What a clinician does with a consultation. */
@Injectable()
export class ActingService {
  constructor(
    private readonly database: Database,
    private readonly store: ConsultationsStore,
    private readonly talks: TalksStore,
    private readonly views: ConsultationViewsService,
    private readonly schedules: SchedulesService,
    private readonly departments: DepartmentsService,
  ) {}

  /** Sets the time, or another: the patient sees it at once. */
  agree(actor: Actor, id: string, sent: AgreeCallDto, also: Also): Promise<ConsultationDto> {
    return this.take(actor, id, sent.version, agreeOf(sent, sent.from, sent.to), also);
  }

  /** The talk took place: the safety net hears of it, and the patient reads what was agreed. */
  hold(actor: Actor, id: string, { version, note = '', agreed }: HeldDto, also: Also): Promise<ConsultationDto> {
    const words = agreed?.trim() ?? '';
    return this.take(actor, id, version, { verb: 'hold', note }, also, async (tx, { row }) => {
      if (words === '') return;
      const { department, patient, enrolment, item, response } = row;
      const whose = { department, patient, enrolment, item, response, consultation: id };
      await this.talks.agree(tx, whose, words, await this.store.acting(tx));
    });
  }

  /** It did not come about: what now. @throws Refusal `invalid` when what now needs is missing */
  async notHeld(actor: Actor, id: string, sent: NotHeldDto, also: Also): Promise<ConsultationDto> {
    return this.take(actor, id, sent.version, stepOf(sent), also);
  }

  cancel(actor: Actor, id: string, { version, reason }: CancelledDto, also: Also): Promise<ConsultationDto> {
    return this.take(actor, id, version, { verb: 'cancel', reason }, also);
  }

  /** Takes back one's own last step, for ten minutes. */
  undo(actor: Actor, id: string, version: number, also: Also): Promise<ConsultationDto> {
    const make = async ({ last, me, now }: UnderStep): Promise<Made> => ({
      verdict: undone(last, me.id, now),
      written: { act: 'undo', note: null },
    });
    return this.act(actor, 'undo', id, version, make, async (tx, under, next) => {
      await this.takenBack(tx, under, next);
      await also(tx, steppedOf(under, 'undo', next, null));
    });
  }

  private take(
    actor: Actor,
    id: string,
    version: number,
    taken: Step,
    also: Also,
    more: (tx: Tx, under: UnderStep) => Promise<void> = async () => undefined,
  ): Promise<ConsultationDto> {
    const make = async (under: UnderStep, tx: Tx): Promise<Made> => {
      const { hours } = await this.departments.get(tx, under.row.department);
      const verdict = step(under.row, taken, under.now, hours);
      return { verdict, written: { act: taken.verb, note: noteOf(taken), outcome: outcomeOf(verdict) } };
    };
    return this.act(actor, taken.verb, id, version, make, async (tx, under, next) => {
      if (taken.verb === 'hold') await this.schedules.humanContact(tx, under.row.enrolment, under.now);
      await more(tx, under);
      await also(tx, steppedOf(under, taken.verb, next, noteOf(taken)));
    });
  }

  /** What followed from the step that was a slip. */
  private async takenBack(tx: Tx, { row }: UnderStep, next: Standing): Promise<void> {
    if (row.state !== 'held' || next.state === 'held' || !row.heldAt) return;
    await this.schedules.contactUndone(tx, row.enrolment, new Date(row.heldAt));
    await this.talks.withdraw(tx, 'consultation', row.id);
  }

  /**
   * One step on the version the person saw. Of two at once exactly one is done.
   * @throws Refusal `changed` with the consultation as it is now
   */
  private async act(
    actor: Actor,
    name: string,
    id: string,
    version: number,
    make: (under: UnderStep, tx: Tx) => Promise<Made>,
    follow: (tx: Tx, under: UnderStep, next: Standing) => Promise<void>,
  ): Promise<ConsultationDto> {
    const done = await this.database.write(
      actor,
      `consultations.${name}`,
      { consultation: id },
      async (tx): Promise<Done> => {
        const under = found(await this.store.underStep(tx, id));
        await tx.saw([under.row.patient]);
        const isDone = under.row.version === version && (await this.change(tx, under, make, follow));
        return { view: await this.views.one(tx, id), isDone };
      },
    );
    // refused outside, so that the showing of the patient stays in the audit log
    if (!done.isDone) throw new Refusal('changed', [], { consultation: done.view });
    return done.view;
  }

  private async change(
    tx: Tx,
    under: UnderStep,
    make: (under: UnderStep, tx: Tx) => Promise<Made>,
    follow: (tx: Tx, under: UnderStep, next: Standing) => Promise<void>,
  ): Promise<boolean> {
    const { verdict, written } = await make(under, tx);
    if (!verdict.ok) {
      if (verdict.code === 'changed') return false;
      throw new Refusal(verdict.code, verdict.faults);
    }
    if (!(await this.store.change(tx, under, verdict.next, written))) return false;
    await follow(tx, under, verdict.next);
    return true;
  }
}

function steppedOf({ row }: UnderStep, act: Stepped['act'], { byAt }: Standing, note: string | null): Stepped {
  const { id: consultation, department, patient, version } = row;
  return { consultation, department, patient, act, versions: { before: version, after: version + 1 }, byAt, note };
}

/** @throws Refusal `invalid` */
function stepOf(sent: NotHeldDto): Step {
  const { next, byAt, from, to, note = '' } = sent;
  if (next === 'later') return { verb: 'not-held', note };
  if (next === 'new-time' && from !== undefined && to !== undefined) {
    return agreeOf(sent, from, to);
  }
  if (byAt === undefined) throw invalid('byAt', 'required');
  return { verb: next === 'not-reached' ? 'not-reached' : 'move', byAt: new Date(byAt), note };
}

function agreeOf({ byAt, outside = false }: Pick<AgreeCallDto, 'byAt' | 'outside'>, from: string, to: string): Step {
  return { verb: 'agree', from: new Date(from), to: new Date(to), byAt: dateOf(byAt), outside };
}

function dateOf(text: string | undefined): Date | null {
  return text === undefined ? null : new Date(text);
}

function noteOf(taken: Step): string | null {
  if (taken.verb === 'cancel') return taken.reason.trim();
  return taken.verb === 'agree' ? null : taken.note.trim() || null;
}

function outcomeOf(verdict: Verdict): string | null {
  if (!verdict.ok) return null;
  return verdict.next.closedAt === null ? null : verdict.next.state;
}
