import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { type Department, DepartmentsService } from '../departments/departments.service.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { found, invalid, Refusal } from '../platform/errors.js';
import { isDate } from '../platform/local-date.js';
import { ScheduleActsStore } from './acts.store.js';
import { type EnrolmentFields, EnrolmentsStore } from './enrolments.store.js';
import { PlanningService } from './planning.service.js';
import { PlansStore } from './plans.store.js';
import type { ChangeDto, PauseDto, StatusDto } from './schedules.dto.js';
import type { Pause } from './schedules.entity.js';
import { type EnrolmentStatus, step, type Verb } from './status.js';

/** A pause longer than this is no pause. */
const PAUSE_AT_MOST_DAYS = 366;

/** The verbs that say no more than why and from when. */
export type PlainVerb = Exclude<Verb, 'transfer'>;

/** How each verb is written down. */
const ACTS: Readonly<Record<Verb, string>> = {
  pause: 'paused',
  resume: 'resumed',
  end: 'ended',
  death: 'died',
  withdraw: 'withdrawn',
  transfer: 'transferred',
};

/** Pause, resume, end, death, withdrawal. Nothing is deleted: what is not owed any more is revoked, with the reason. */
@Injectable()
export class StatusService {
  constructor(
    private readonly database: Database,
    private readonly store: EnrolmentsStore,
    private readonly plans: PlansStore,
    private readonly planning: PlanningService,
    private readonly departments: DepartmentsService,
    private readonly acts: ScheduleActsStore,
  ) {}

  /**
   * Asked again, it answers the same.
   * @throws Refusal `not-found`, `invalid`, `changed` with the enrolment when this verb does not lead on from it
   */
  change(actor: Actor, id: string, verb: PlainVerb, sent: ChangeDto & PauseDto): Promise<StatusDto> {
    return this.database.write(actor, `schedules.${verb}`, { enrolment: id }, async (tx) => {
      const enrolment = await this.held(tx, id, verb);
      const department = await this.departments.ofStaff(tx, enrolment.department);
      this.check(department, sent);
      await tx.saw([enrolment.patient]);
      const to = leadsTo(enrolment, verb);
      if (to) await this.effect(tx, enrolment, verb, { status: to, sent, department });
      else if (verb === 'pause') await this.pauseUntil(tx, enrolment, sent);
      return { id, status: to ?? enrolment.status };
    });
  }

  /** Ends a pause: what passed meanwhile is not owed, what can still be answered opens. The enrolment is held. */
  async resume(tx: Tx, enrolment: EnrolmentFields, reason: string | null): Promise<void> {
    const department = await this.departments.get(tx, enrolment.department);
    await this.effect(tx, enrolment, 'resume', { status: 'active', sent: reason ? { reason } : {}, department });
  }

  /** Ends an enrolment that is held, or leaves it: nothing more is asked. */
  async finish(
    tx: Tx,
    enrolment: EnrolmentFields,
    verb: Exclude<Verb, 'pause' | 'resume'>,
    sent: { readonly reason?: string; readonly on?: string },
  ): Promise<void> {
    const department = await this.departments.get(tx, enrolment.department);
    const to = leadsTo(enrolment, verb);
    if (to) await this.effect(tx, enrolment, verb, { status: to, sent, department });
  }

  /** A pause that runs already is given another end; one that says no end changes nothing. */
  private async pauseUntil(tx: Tx, enrolment: EnrolmentFields, { until, reason }: ChangeDto & PauseDto) {
    const { id, department, patient, resumeOn } = enrolment;
    if (until === undefined || until === resumeOn) return;
    await this.store.setResumeOn(tx, id, until);
    const written = { enrolment: id, department, patient, act: 'paused', reason: reason ?? null, detail: { until } };
    await this.acts.write(tx, [written]);
  }

  private async effect(
    tx: Tx,
    enrolment: EnrolmentFields,
    verb: Verb,
    { status, sent, department }: { status: EnrolmentStatus; sent: ChangeDto & PauseDto; department: Department },
  ): Promise<void> {
    // nobody writes to the dead: a death ends every pathway of the department
    const all = verb === 'death' ? await this.others(tx, enrolment) : [enrolment];
    const today = this.planning.today(department);
    const to = { status, on: sent.on ?? null, reason: sent.reason ?? null, resumeOn: sent.until ?? null };
    for (const one of all) {
      await this.store.setStatus(tx, [one.id], to, pausesAfter(one, verb, today, sent));
      if (verb !== 'pause' && verb !== 'resume') {
        // the patient is not written to about it: they have been talked to, or nothing may be sent any more
        await this.plans.revokeAll(tx, [one.id], status, 'all');
      }
      const { reason = null, ...detail } = sent;
      const { id, department: where, patient } = one;
      await this.acts.write(tx, [{ enrolment: id, department: where, patient, act: ACTS[verb], reason, detail }]);
    }
    if (verb === 'resume') {
      await this.plans.revokeAll(tx, [enrolment.id], 'paused', 'passed');
      await this.planning.renew(tx, { ...enrolment, status }, { extend: true, silently: true });
    }
  }

  /** A death concerns every enrolment of the patient: all are held, in the one order in which they are held anywhere. */
  private async held(tx: Tx, id: string, verb: Verb): Promise<EnrolmentFields> {
    if (verb === 'death') await this.store.lockAll(tx, found(await this.store.find(tx, id)).patient);
    return found(await this.store.lock(tx, id));
  }

  /** The enrolment, and every other of the patient that is not over. */
  private async others(tx: Tx, enrolment: EnrolmentFields): Promise<EnrolmentFields[]> {
    const running = await this.store.lockAll(tx, enrolment.patient);
    return [enrolment, ...running.filter(({ id }) => id !== enrolment.id)];
  }

  private check(department: Department, { on, until }: ChangeDto & PauseDto): void {
    const today = this.planning.today(department);
    if (on !== undefined && !isDate(on)) throw invalid('on', 'bad-date');
    if (on !== undefined && on > today) throw invalid('on', 'in-the-future');
    if (until === undefined) return;
    if (!isDate(until)) throw invalid('until', 'bad-date');
    if (until <= today) throw invalid('until', 'past');
    const latest = Temporal.PlainDate.from(today).add({ days: PAUSE_AT_MOST_DAYS }).toString();
    if (until > latest) throw invalid('until', 'too-far');
  }
}

/** Where the verb leads; null when the enrolment is there already. */
function leadsTo({ id, status }: EnrolmentFields, verb: Verb): EnrolmentStatus | null {
  const next = step(status, verb);
  if (next.kind === 'refused') throw new Refusal('changed', [], { enrolment: { id, status } });
  return next.kind === 'already' ? null : next.to;
}

/** A pause begins today, or the one that runs ended yesterday; null = nothing changes. */
function pausesAfter(
  { pauses, status }: EnrolmentFields,
  verb: Verb,
  today: string,
  { why = 'other', reason }: ChangeDto & PauseDto,
): readonly Pause[] | null {
  if (verb === 'pause') return [...pauses, { from: today, why, ...(reason ? { reason } : {}) }];
  const last = pauses.at(-1);
  if (status !== 'paused' || !last || last.to) return null;
  const yesterday = Temporal.PlainDate.from(today).subtract({ days: 1 }).toString();
  return [...pauses.slice(0, -1), { ...last, to: yesterday < last.from ? last.from : yesterday }];
}
