import { Injectable } from '@nestjs/common';
import type { Pathway } from '@stemme/pathways';
import { type Department, DepartmentsService } from '../departments/departments.service.js';
import { PathwaysService } from '../pathways/pathways.service.js';
import { PatientsService } from '../patients/patients.service.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { invalid, Refusal } from '../platform/errors.js';
import { isDate } from '../platform/local-date.js';
import { type Dates, datesOf, factFaults } from './anchors.js';
import { isSaneStart } from './horizon.js';
import { PlanningService } from './planning.service.js';
import type { EnrolDto, EnrolledDto } from './schedules.dto.js';
import { StartService } from './start.service.js';

/** Puts patients on pathways. */
@Injectable()
export class EnrolmentsService {
  constructor(
    private readonly database: Database,
    private readonly starts: StartService,
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
    return this.database.write(actor, 'schedules.enrol', subject, (tx) => this.enrolIn(tx, sent));
  }

  /** The same in the caller's transaction. */
  async enrolIn(tx: Tx, sent: EnrolDto): Promise<EnrolledDto> {
    const department = await this.departments.ofStaff(tx, sent.department);
    const { pathway, version, dates } = await this.checked(tx, department, sent);
    const { email = null, phone = null, cpr, name, language } = sent;
    const patient = await this.patients.register(tx, { department: department.id, cpr, name, email, phone, language });
    await tx.saw([patient]);
    const course = { pathway, version, dates, facts: sent.facts ?? {}, startedOn: sent.startedOn };
    const { id, first } = await this.starts.start(tx, department, patient, course);
    return { id, patient, first };
  }

  /** What a new enrolment is pinned to, after every check of what was sent. */
  private async checked(
    tx: Tx,
    department: Department,
    { pathway: id, startedOn, facts = {}, anchors = {} }: EnrolDto,
  ): Promise<{ pathway: Pathway; version: number; dates: Dates }> {
    const today = this.planning.today(department);
    if (!department.pathways.includes(id)) throw invalid('pathway', 'not-offered');
    if (!isDate(startedOn)) throw invalid('startedOn', 'bad-date');
    if (!isSaneStart(startedOn, today)) throw invalid('startedOn', 'out-of-range');
    const version = await this.pathways.inForce(tx, id, department.id, this.planning.now());
    const pathway = await this.pathways.version(tx, id, version);
    const dates = datesOf(pathway, startedOn, anchors, today);
    const faults = [...('faults' in dates ? dates.faults : []), ...factFaults(pathway, facts)];
    if ('faults' in dates || faults.length > 0) throw new Refusal('invalid', faults);
    return { pathway, version, dates };
  }
}
