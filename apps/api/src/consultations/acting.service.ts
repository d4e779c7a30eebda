import { Injectable } from '@nestjs/common';
import { DepartmentsService } from '../departments/departments.service.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { found, invalid, Refusal } from '../platform/errors.js';
import { SchedulesService } from '../schedules/schedules.service.js';
import { type Standing, type Step, step, undone, type Verdict } from './consultation.js';
import type { AgreeCallDto, CancelledDto, ConsultationDto, HeldDto, NotHeldDto } from './consultations.dto.js';
import { ConsultationsStore, type UnderStep, type Written } from './consultations.store.js';
import { TalksStore } from './talks.store.js';
import { ConsultationViewsService } from './views.service.js';

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
  agree(actor: Actor, id: string, { version, from, to, byAt }: AgreeCallDto): Promise<ConsultationDto> {
    const taken = { verb: 'agree', from: new Date(from), to: new Date(to), byAt: dateOf(byAt) } as const;
    return this.take(actor, id, version, taken);
  }

  /** The talk took place: the safety net hears of it, and the patient reads what was agreed. */
  hold(actor: Actor, id: string, { version, note = '', agreed }: HeldDto): Promise<ConsultationDto> {
    const words = agreed?.trim() ?? '';
    return this.take(actor, id, version, { verb: 'hold', note }, async (tx, { row }) => {
      if (words === '') return;
      const { department, patient, enrolment, item, response } = row;
      const whose = { department, patient, enrolment, item, response, consultation: id };
      await this.talks.agree(tx, whose, words, await this.store.acting(tx));
    });
  }

  /** It did not come about: what now. @throws Refusal `invalid` when what now needs is missing */
  async notHeld(actor: Actor, id: string, sent: NotHeldDto): Promise<ConsultationDto> {
    return this.take(actor, id, sent.version, stepOf(sent));
  }

  cancel(actor: Actor, id: string, { version, reason }: CancelledDto): Promise<ConsultationDto> {
    return this.take(actor, id, version, { verb: 'cancel', reason });
  }

  /** Takes back one's own last step, for ten minutes. */
  undo(actor: Actor, id: string, version: number): Promise<ConsultationDto> {
    const make = async ({ last, me, now }: UnderStep): Promise<Made> => ({
      verdict: undone(last, me.id, now),
      written: { act: 'undo', note: null },
    });
    return this.act(actor, 'undo', id, version, make, (tx, under, next) => this.takenBack(tx, under, next));
  }

  private take(
    actor: Actor,
    id: string,
    version: number,
    taken: Step,
    also: (tx: Tx, under: UnderStep) => Promise<void> = async () => undefined,
  ): Promise<ConsultationDto> {
    const make = async (under: UnderStep, tx: Tx): Promise<Made> => {
      const { zone } = await this.departments.get(tx, under.row.department);
      const verdict = step(under.row, taken, under.now, zone);
      return { verdict, written: { act: taken.verb, note: noteOf(taken), outcome: outcomeOf(verdict) } };
    };
    return this.act(actor, taken.verb, id, version, make, async (tx, under) => {
      if (taken.verb === 'hold') await this.schedules.humanContact(tx, under.row.enrolment, under.now);
      await also(tx, under);
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

/** @throws Refusal `invalid` */
function stepOf({ next, byAt, from, to, note = '' }: NotHeldDto): Step {
  if (next === 'later') return { verb: 'not-held', note };
  if (next === 'new-time' && from !== undefined && to !== undefined) {
    return { verb: 'agree', from: new Date(from), to: new Date(to), byAt: dateOf(byAt) };
  }
  if (byAt === undefined) throw invalid('byAt', 'required');
  return { verb: next === 'not-reached' ? 'not-reached' : 'move', byAt: new Date(byAt), note };
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
