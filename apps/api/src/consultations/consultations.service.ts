import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.types.js';
import { type Fault, found, notFound, Refusal, refuse } from '../platform/errors.js';
import { type Scan, Sweeps } from '../platform/jobs/hears.decorator.js';
import { SchedulesService } from '../schedules/schedules.service.js';
import { byFault, dueAt, isOpen, type Kind, standingOf } from './consultation.js';
import type { AskedConsultationDto } from './consultations.dto.js';
import { consultationOverdue } from './consultations.events.js';
import { type ConsultationRow, ConsultationsStore } from './consultations.store.js';
import { type AgreementRow, type MatterRow, TalksStore, type Whose } from './talks.store.js';

export { AskedConsultationDto } from './consultations.dto.js';
export type { AgreementRow, ConsultationRow, MatterRow, Whose };

/** One that was to have happened by now. */
export interface Overdue
  extends Pick<
    ConsultationRow,
    'id' | 'department' | 'patient' | 'enrolment' | 'pathway' | 'pathwayVersion' | 'kind' | 'reason' | 'who' | 'round'
  > {
  readonly byAt: Date;
  readonly dueAt: Date;
}

const WHO_AT_MOST = 120;

/** What other modules ask of talks with patients. What staff and patients do with them is in ActingService and CallsService. */
@Injectable()
export class ConsultationsService {
  constructor(
    private readonly store: ConsultationsStore,
    private readonly talks: TalksStore,
    private readonly schedules: SchedulesService,
  ) {}

  /** What is over and was not held is told, and again a day later. */
  @Sweeps('consultations.overdue', 5)
  overdues(scan: Scan): Promise<number> {
    return scan.publishing('sweep_consultations', consultationOverdue);
  }

  /**
   * Asks for a talk, in the caller's transaction and the signed-in clinician's name; the id.
   * @throws Refusal `not-found` for an enrolment the clinician may not see or that is not this patient's; `invalid` at
   * `reason`, `byAt`, `clinician`, `kind` (`no-video`: the department has no video address)
   */
  async request(tx: Tx, whose: Whose, asked: AskedConsultationDto): Promise<string> {
    await this.known(tx, whose);
    const acting = await this.store.acting(tx);
    const { videoUrl } = await this.store.place(tx, whose.department);
    const byAt = new Date(asked.byAt);
    const name = asked.clinician ? await this.store.isColleague(tx, whose.department, asked.clinician) : null;
    refuse(askedFaults(asked, byAt, acting.now, { hasVideo: videoUrl !== null, known: !asked.clinician || !!name }));
    const said = asked.who?.trim() ?? '';
    const nobody = said === '' && !asked.clinician;
    const one = {
      department: whose.department,
      patient: whose.patient,
      enrolment: whose.enrolment,
      item: whose.item ?? null,
      response: whose.response ?? null,
      kind: asked.kind as Kind,
      reason: asked.reason.trim(),
      who: said || (name ?? acting.me.name).slice(0, WHO_AT_MOST),
      clinician: nobody ? acting.me.id : (asked.clinician ?? null),
      byAt: byAt.toISOString(),
      videoLink: asked.kind === 'video' ? videoUrl : null,
    };
    return this.store.insert(tx, one, acting);
  }

  /**
   * The outcome of this item, recorded at `at`, was a slip: the talk it asked for goes with it, and no other.
   * @throws Refusal `changed` when somebody has gone on with it since
   */
  async requestUndone(tx: Tx, item: string, at: Date): Promise<void> {
    const row = await this.store.askedWith(tx, item, at);
    if (!row) return;
    if (row.version !== 1 || !isOpen(row.state)) throw new Refusal('changed');
    const { me, now } = await this.store.acting(tx);
    const next = { ...standingOf(row), state: 'cancelled', note: 'undone', closedAt: now.toISOString() } as const;
    const under = { row, me, now, last: null };
    const done = await this.store.change(tx, under, next, { act: 'withdraw', note: null, outcome: 'withdrawn' });
    if (!done) throw new Refusal('changed');
  }

  /** *Det aftalte vi* of an outcome. @throws Refusal `not-found` as `request`; `invalid` at `agreed` */
  async agree(tx: Tx, whose: Whose & { readonly consultation?: string | null }, text: string): Promise<void> {
    await this.known(tx, whose);
    const words = text.trim();
    if (words === '') throw new Refusal('invalid', [{ path: 'agreed', code: 'required' }]);
    if (words.length > 1000) throw new Refusal('invalid', [{ path: 'agreed', code: 'too-long' }]);
    await this.talks.agree(tx, whose, words, await this.store.acting(tx));
  }

  /** The last agreement that came with this item was a slip. */
  agreeUndone(tx: Tx, item: string): Promise<void> {
    return this.talks.withdraw(tx, 'item', item);
  }

  /** null: it was held, moved, or is about somebody who has died. */
  async overdue(tx: Tx, id: string): Promise<Overdue | null> {
    await this.store.alone(tx, id);
    const row = await this.store.find(tx, id);
    if (!row || !isOpen(row.state) || row.enrolmentStatus === 'died') return null;
    const due = new Date(dueAt(row));
    const { now } = await this.store.acting(tx);
    return due > now ? null : { ...row, byAt: new Date(row.byAt), dueAt: due };
  }

  /** null when the reader may not see it. */
  said(tx: Tx, matter: string): Promise<MatterRow | null> {
    return this.talks.matter(tx, matter);
  }

  /** What matters most to these patients now. */
  matters(tx: Tx, patients: readonly string[]): Promise<MatterRow[]> {
    return this.talks.matters(tx, patients);
  }

  /** What the signed-in patient wrote along with this assignment's answers. */
  saidWith(tx: Tx, assignment: string): Promise<MatterRow | null> {
    return this.talks.withAssignment(tx, assignment);
  }

  /** When somebody talked to the signed-in patient about a response, and what was agreed. */
  async discussed(
    tx: Tx,
    response: string,
  ): Promise<{ discussed: { at: Date; by: string } | null; agreements: AgreementRow[] }> {
    const talk = await this.talks.discussed(tx, response);
    return {
      discussed: talk && { at: new Date(talk.at), by: talk.by },
      agreements: await this.talks.aboutResponse(tx, response),
    };
  }

  /** The wrong patient is nobody: every part must be of the same one. @throws Refusal `not-found` */
  private async known(tx: Tx, { department, patient, enrolment, item = null, response = null }: Whose): Promise<void> {
    const row = found(await this.schedules.enrolment(tx, enrolment));
    if (row.patient !== patient || row.department !== department) throw notFound();
    if (!(await this.store.areOf(tx, patient, item, response))) throw notFound();
  }
}

function askedFaults(
  asked: AskedConsultationDto,
  byAt: Date,
  now: Date,
  { hasVideo, known }: { readonly hasVideo: boolean; readonly known: boolean },
): Fault[] {
  const fault = byFault(byAt, now);
  return [
    ...(asked.reason.trim() === '' ? [{ path: 'reason', code: 'required' }] : []),
    ...(fault ? [{ path: 'byAt', code: fault }] : []),
    ...(known ? [] : [{ path: 'clinician', code: 'not-in-department' }]),
    ...(asked.kind === 'video' && !hasVideo ? [{ path: 'kind', code: 'no-video' }] : []),
  ];
}
