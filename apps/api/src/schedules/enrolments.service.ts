import { Injectable } from '@nestjs/common';
import { type Department, DepartmentsService } from '../departments/departments.service.js';
import { PathwaysService } from '../pathways/pathways.service.js';
import { PatientsService } from '../patients/patients.service.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { found, Refusal } from '../platform/errors.js';
import { type EnrolmentFields, EnrolmentsStore } from './enrolments.store.js';
import { anchorsOf, horizon, isDate, isSaneStart } from './horizon.js';
import { PlanningService } from './planning.service.js';
import type { ChangeDto, EnrolDto, EnrolledDto, StatusDto } from './schedules.dto.js';
import { step, type Verb } from './status.js';

/** What staff do to enrolments. Nothing is ever deleted: what is not owed any more is revoked, with the reason. */
@Injectable()
export class EnrolmentsService {
  constructor(
    private readonly database: Database,
    private readonly store: EnrolmentsStore,
    private readonly planning: PlanningService,
    private readonly departments: DepartmentsService,
    private readonly patients: PatientsService,
    private readonly pathways: PathwaysService,
  ) {}

  /**
   * Puts a patient on a pathway of the department, in the version in force, and writes the plan. Windows that closed
   * before today are not owed.
   * @throws Refusal `not-found`, `invalid`, `already-enrolled` with the patient
   */
  enrol(actor: Actor, sent: EnrolDto): Promise<EnrolledDto> {
    const subject = { department: sent.department, pathway: sent.pathway };
    return this.database.write(actor, 'schedules.enrol', subject, async (tx) => {
      const department = await this.departments.ofStaff(tx, sent.department);
      const enrolled = await this.enrolled(tx, department, sent);
      const { email, phone = null, cpr, name, language } = sent;
      const patient = await this.patients.register(tx, {
        department: department.id,
        cpr,
        name,
        email,
        phone,
        language,
      });
      await tx.saw([patient]);
      const plannedUntil = horizon(sent.startedOn, this.planning.today(department));
      const id = await this.store.insert(tx, { ...enrolled, department: department.id, patient, plannedUntil });
      if (!id) throw new Refusal('already-enrolled', [], { patient });
      await this.store.plan(tx, id, await this.planning.plan(tx, enrolled, department, plannedUntil), false);
      const first = await this.store.firstOn(tx, id);
      if (!first) throw invalid('startedOn', 'nothing-to-come');
      return { id, patient, first };
    });
  }

  /**
   * Pause, resume, end, death. Asked again, it answers the same.
   * @throws Refusal `not-found`, `invalid`, `changed` with the enrolment when this verb does not lead on from it
   */
  change(actor: Actor, id: string, verb: Verb, sent: ChangeDto): Promise<StatusDto> {
    return this.database.write(actor, `schedules.${verb}`, { enrolment: id }, async (tx) => {
      const enrolment = found(await this.store.lock(tx, id));
      const department = await this.departments.ofStaff(tx, enrolment.department);
      if (sent.on && sent.on > this.planning.today(department)) throw invalid('on', 'in-the-future');
      await tx.saw([enrolment.patient]);
      const next = step(enrolment.status, verb);
      if (next.kind === 'refused') throw new Refusal('changed', [], { enrolment: { id, status: enrolment.status } });
      if (next.kind === 'already') return { id, status: enrolment.status };
      const status = { status: next.to, on: sent.on ?? null, reason: sent.reason ?? null };
      await this.effect(tx, enrolment, verb, status);
      return { id, status: next.to };
    });
  }

  private async effect(
    tx: Tx,
    enrolment: EnrolmentFields,
    verb: Verb,
    status: Parameters<EnrolmentsStore['setStatus']>[2],
  ): Promise<void> {
    // nobody writes to the dead: a death ends every pathway of the department
    const others = verb === 'death' ? await this.store.lockAll(tx, enrolment.patient) : [];
    const ids = [...new Set([enrolment.id, ...others.map(({ id }) => id)])];
    await this.store.setStatus(tx, ids, status);
    if (verb === 'end' || verb === 'death') await this.store.revoke(tx, ids, status.status, 'all');
    if (verb === 'resume') {
      await this.store.revoke(tx, ids, 'paused', 'passed');
      await this.planning.append(tx, enrolment, false);
    }
  }

  /** What a new enrolment is pinned to, after every check of what was sent. */
  private async enrolled(tx: Tx, department: Department, { pathway: id, startedOn }: EnrolDto) {
    if (!department.pathways.includes(id)) throw invalid('pathway', 'not-offered');
    if (!isDate(startedOn)) throw invalid('startedOn', 'bad-date');
    if (!isSaneStart(startedOn, this.planning.today(department))) throw invalid('startedOn', 'out-of-range');
    const version = await this.pathways.inForce(tx, id, department.id, this.planning.now());
    const pathway = await this.pathways.version(tx, id, version);
    const anchors = anchorsOf(pathway, startedOn);
    if (!anchors) throw invalid('pathway', 'missing-anchor');
    return { pathway: id, pathwayVersion: version, anchors };
  }
}

function invalid(path: string, code: string): Refusal {
  return new Refusal('invalid', [{ path, code }]);
}
