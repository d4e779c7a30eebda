import { Injectable } from '@nestjs/common';
import { DepartmentsService } from '../departments/departments.service.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { found, notFound, Refusal, refuse } from '../platform/errors.js';
import { callWords } from './call-words.js';
import { isOpen } from './consultation.js';
import type { CallAnswerDto, OwnCallDto, OwnCallsDto, CallWishDto, CallWishSavedDto } from './consultations.dto.js';
import { type ConsultationRow, ConsultationsStore } from './consultations.store.js';
import { TalksStore } from './talks.store.js';
import { tidyWishes, type Wish, wishFaults } from './wishes.js';

/** *Ringeaftale*: the patient says on which number and when a talk suits, and sees when it will be. */
@Injectable()
export class CallsService {
  constructor(
    private readonly database: Database,
    private readonly store: ConsultationsStore,
    private readonly talks: TalksStore,
    private readonly departments: DepartmentsService,
  ) {}

  own(actor: Actor): Promise<OwnCallsDto> {
    return this.database.read(actor, 'consultations.own-calls', {}, async (tx) => {
      const { now } = await this.store.acting(tx);
      const calls: OwnCallDto[] = [];
      for (const row of await this.store.own(tx)) calls.push(await this.view(tx, row, now));
      const numbers = (await this.talks.places(tx)).map(({ enrolment, department, phone }) => ({
        enrolment,
        department,
        number: phone,
      }));
      return { calls, numbers };
    });
  }

  /**
   * The number is for this talk alone: the record keeps its own.
   * @throws Refusal `not-found`, `invalid`, `changed` with the call as it is now
   */
  async answer(actor: Actor, id: string, { version, number, wishes }: CallAnswerDto): Promise<OwnCallDto> {
    const done = await this.database.write(actor, 'consultations.answer-call', { consultation: id }, async (tx) => {
      const row = found(await this.store.find(tx, id));
      const given = number ?? null;
      refuse(wishFaults(given, row.kind));
      const isDone = await this.store.answer(tx, id, version, given, tidyWishes(wishes as Wish[]));
      const { now } = await this.store.acting(tx);
      return { call: await this.view(tx, found(await this.store.find(tx, id)), now), isDone };
    });
    if (!done.isDone) throw new Refusal('changed', [], { call: done.call });
    return done.call;
  }

  /** Beside a wish to be contacted; the same id comes to one. @throws Refusal `not-found` */
  wish(actor: Actor, id: string, { enrolment, number, wishes }: CallWishDto): Promise<CallWishSavedDto> {
    return this.database.write(actor, 'consultations.wish-call', { enrolment }, async (tx) => {
      const place = (await this.talks.places(tx)).find((one) => one.enrolment === enrolment);
      if (!place) throw notFound();
      const whose = { department: place.departmentId, patient: place.patient, enrolment };
      await this.talks.wish(tx, id, whose, number, tidyWishes(wishes as Wish[]));
      return { id };
    });
  }

  private async view(tx: Tx, row: ConsultationRow, now: Date): Promise<OwnCallDto> {
    const { zone, publicName } = await this.departments.get(tx, row.department);
    const { id, version, kind, state, byAt, number, answeredAt, videoLink, windowFrom, windowTo } = row;
    const hasWindow = state === 'agreed' && windowFrom !== null && windowTo !== null && new Date(windowTo) > now;
    return {
      id,
      version,
      department: publicName,
      kind,
      state,
      text: callWords(row, now, zone),
      window: hasWindow ? { from: windowFrom, to: windowTo } : null,
      byAt,
      zone,
      number,
      wishes: [...row.wishes],
      answeredAt,
      videoLink: hasWindow ? videoLink : null,
      canAnswer: isOpen(state),
    };
  }
}
