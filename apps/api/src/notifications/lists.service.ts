import { Injectable } from '@nestjs/common';
import { DepartmentsService } from '../departments/departments.service.js';
import { type PatientHeader, PatientsService } from '../patients/patients.service.js';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.service.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { found, invalid, Refusal } from '../platform/errors.js';
import { type Call, type CallReason, CallsStore } from './calls.store.js';
import type { CallDto, CallsDto, TriedInDto } from './lists.dto.js';
import { WaitingService } from './waiting.service.js';

/** As many as one screen can hold; beyond it the list says that there are more. */
const MOST = 300;
/** Days ahead for which a next try may be set. */
const LATEST_TRY = 60;

/** Whom the clinic must call, because no message reaches them or because they want to be called. */
@Injectable()
export class ListsService {
  constructor(
    private readonly database: Database,
    private readonly store: CallsStore,
    private readonly departments: DepartmentsService,
    private readonly patients: PatientsService,
    private readonly waiting: WaitingService,
    private readonly clock: Clock,
  ) {}

  /**
   * Puts a patient on the phone list: once for each step of an assignment; `onceAWindow`: once for all there is to answer
   * each time its window opens.
   * @throws Refusal `not-found`
   */
  async call(
    tx: Tx,
    {
      patient,
      assignment = null,
      step = null,
      why,
      onceAWindow = false,
    }: {
      readonly patient: string;
      readonly assignment?: string | null;
      readonly step?: string | null;
      readonly why: CallReason;
      readonly onceAWindow?: boolean;
    },
  ): Promise<void> {
    const { department } = await this.patients.get(tx, patient);
    if (onceAWindow && assignment && (await this.store.listed(tx, assignment))) return;
    await this.store.add(tx, { department, patient, assignment, step, why });
  }

  /** @throws Refusal `not-found` */
  calls(actor: Actor, department: string): Promise<CallsDto> {
    return this.database.read(actor, 'notifications.calls', { department }, async (tx) => {
      await this.departments.ofStaff(tx, department);
      const [open, done] = [await this.store.open(tx, department), await this.store.done(tx, department)];
      const headers = await this.patients.headers(
        tx,
        [...open, ...done].map(({ patient }) => patient),
      );
      await tx.saw([...headers.keys()]);
      const views = (calls: readonly Call[]): CallDto[] => calls.flatMap((call) => viewed(call, headers));
      return {
        calls: views(open),
        done: views(done),
        more: open.length >= MOST,
        updatedAt: this.clock.now().toISOString(),
      };
    });
  }

  /** Staff put somebody on the list themselves. @throws Refusal `not-found` */
  add(actor: Actor, patient: string): Promise<void> {
    return this.database.write(actor, 'notifications.add-call', { patient }, async (tx) => {
      await this.call(tx, { patient, why: 'by-hand' });
      await tx.saw([patient]);
    });
  }

  /**
   * What came of a call. A talk about how to be reached is no clinical contact: the pathway's own time for that runs on,
   * unless staff say that they asked how it goes (`talked`).
   * Not reached, it stays on the list until its next try.
   * @throws Refusal `not-found`; `invalid` at `nextTryAt` (`required`, `past`, `too-far`); `changed` when somebody was faster
   */
  tried(actor: Actor, id: string, { version, result, note, nextTryAt, talked }: TriedInDto): Promise<CallDto> {
    return this.database.write(actor, 'notifications.call-tried', { call: id }, async (tx) => {
      const call = await this.locked(tx, id, version);
      if (call.state !== 'open') throw new Refusal('changed');
      const next = result === 'not-reached' ? this.nextTry(nextTryAt) : null;
      if (talked && result !== 'reached') throw new Refusal('invalid', [{ path: 'talked', code: 'not-reached' }]);
      const at = talked ? this.clock.now() : null;
      await this.store.tried(tx, id, { result, note: note?.trim() || null, next, talkedAt: at });
      const { patient, assignment, step } = call;
      // enrolments before messages, as everywhere
      if (at) await this.waiting.talked(tx, patient, at);
      if (result !== 'not-reached' && assignment && step)
        await this.waiting.called(tx, { patient, assignment, step }, result);
      return this.view(tx, id);
    });
  }

  /** Takes the last attempt back: the patient is on the list as before it. @throws Refusal `not-found`, `changed` */
  undo(actor: Actor, id: string, version: number): Promise<CallDto> {
    return this.database.write(actor, 'notifications.call-undone', { call: id }, async (tx) => {
      const call = await this.locked(tx, id, version);
      const last = call.tries.at(-1);
      if (!last) throw new Refusal('changed');
      await this.store.undo(tx, id);
      const { patient, assignment, step } = call;
      if (last.talkedAt) await this.waiting.talkUndone(tx, patient, new Date(last.talkedAt));
      if (last.result !== 'not-reached' && assignment && step)
        await this.waiting.calledBack(tx, { patient, assignment, step });
      return this.view(tx, id);
    });
  }

  private async locked(tx: Tx, id: string, version: number): Promise<Call> {
    const call = found(await this.store.lock(tx, id));
    await tx.saw([call.patient]);
    if (call.version !== version) throw new Refusal('changed');
    return call;
  }

  private async view(tx: Tx, id: string): Promise<CallDto> {
    const call = found(await this.store.lock(tx, id));
    return found(viewed(call, await this.patients.headers(tx, [call.patient]))[0]);
  }

  private nextTry(at: string | undefined): Date {
    if (at === undefined) throw invalid('nextTryAt', 'required');
    const next = new Date(at);
    const days = (next.getTime() - this.clock.now().getTime()) / 86_400_000;
    if (!(days > 0)) throw invalid('nextTryAt', 'past');
    if (days > LATEST_TRY) throw invalid('nextTryAt', 'too-far');
    return next;
  }
}

function viewed(call: Call, headers: ReadonlyMap<string, PatientHeader>): CallDto[] {
  const header = headers.get(call.patient);
  if (!header) return [];
  const { id, name, cpr, age, phone, language } = header;
  return [
    {
      id: call.id,
      patient: { id, name, cpr, age, phone, language },
      why: call.why,
      step: call.step,
      state: call.state,
      tries: call.tries.map(({ talkedAt, ...each }) => ({
        ...each,
        at: new Date(each.at).toISOString(),
        talked: Boolean(talkedAt),
      })),
      nextTryAt: call.nextTryAt?.toISOString() ?? null,
      closesAt: call.closesAt?.toISOString() ?? null,
      outcome: call.outcome,
      since: call.createdAt.toISOString(),
      version: call.version,
    },
  ];
}
