import { Injectable } from '@nestjs/common';
import { isAppointmentAnchor, type Pathway, plannedId, stepOf } from '@stemme/pathways';
import type { Department } from '../departments/departments.service.js';
import { PathwaysService } from '../pathways/pathways.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { invalid, Refusal } from '../platform/errors.js';
import { askedAnchors, datesOf, type Facts, factFaults } from './anchors.js';
import type { EnrolmentFields } from './enrolments.store.js';
import { coverage } from './horizon.js';
import { PlanningService } from './planning.service.js';
import { StartService } from './start.service.js';
import { StatusService } from './status.service.js';
import { SwitchService, type Told } from './switch.service.js';
import type { SwitchHow } from './ways.js';

/** An enrolment that is held, and its department. */
export interface Held {
  readonly enrolment: EnrolmentFields;
  readonly department: Department;
}

/** The three ways onto another version. */
@Injectable()
export class RenewalsService {
  constructor(
    private readonly switches: SwitchService,
    private readonly planning: PlanningService,
    private readonly statuses: StatusService,
    private readonly starts: StartService,
    private readonly pathways: PathwaysService,
  ) {}

  /** Nobody is put on a version that is not in force in the department. @throws Refusal `invalid` */
  async check(tx: Tx, enrolment: EnrolmentFields, department: Department, version: number): Promise<Pathway> {
    if (version === enrolment.pathwayVersion) throw invalid('version', 'same-version');
    const inForce = await this.pathways.inForce(tx, enrolment.pathway, department.id, this.planning.now());
    if (version !== inForce) throw invalid('version', 'not-in-force');
    return this.pathways.version(tx, enrolment.pathway, version);
  }

  async switch(tx: Tx, { enrolment, department }: Held, version: number, how: SwitchHow, told: Told) {
    const { id } = enrolment;
    const none = { added: [], moved: [], revoked: [] };
    if (how === 'keep') {
      await this.switches.keep(tx, enrolment, version, told);
      return { id, version: enrolment.pathwayVersion, enrolment: id, changes: none };
    }
    if (how === 'migrate') {
      return { id, version, enrolment: id, changes: await this.switches.migrate(tx, enrolment, version, told) };
    }
    const pathway = await this.pathways.version(tx, enrolment.pathway, version);
    const { course, changes } = await this.begun(tx, { enrolment, department }, pathway, told);
    await this.statuses.finish(tx, enrolment, 'end', told.reason ? { reason: told.reason } : {});
    const started = await this.starts.start(tx, department, enrolment.patient, { ...course, follows: enrolment });
    return { id, version, enrolment: started.id, changes };
  }

  /** What an end and a new start today would take back and add. */
  async anew(tx: Tx, held: Held, pathway: Pathway, told: Told = {}) {
    return (await this.begun(tx, held, pathway, told)).changes;
  }

  private async begun(tx: Tx, { enrolment, department }: Held, pathway: Pathway, told: Told) {
    const { revoked } = await this.planning.owed(tx, enrolment.id);
    const asked = new Set(revoked.map(({ step }) => plannedId(step)));
    const course = this.course(pathway, { enrolment, department }, told, asked);
    const { version, dates, facts, isOwed, startedOn } = course;
    const planned = { pathway: pathway.id, pathwayVersion: version, anchors: dates.anchors, facts };
    const { appointments } = await this.planning.course(tx, enrolment.id);
    const covered = coverage(pathway, startedOn, startedOn);
    const rows = await this.planning.plan(tx, planned, department, covered, { appointments, answers: [] });
    const now = this.planning.now();
    const added = rows.filter((row) => new Date(row.closes) > now && isOwed(row));
    return { course, changes: { revoked, added: added.map((row) => this.planning.newRow(row)), moved: [] } };
  }

  /**
   * What hangs on the start begins anew; what hangs on an appointment and has opened has been asked already, and is asked on
   * only where nobody has answered (`asked`).
   */
  private course(pathway: Pathway, { enrolment, department }: Held, told: Told, asked: ReadonlySet<string>) {
    const today = this.planning.today(department);
    const dated = askedAnchors(pathway).flatMap(({ id }) => (isAppointmentAnchor(id) ? [] : [id]));
    const kept = Object.fromEntries(
      Object.entries(enrolment.anchors).filter(([id]) => dated.some((one) => one === id)),
    );
    const declared = (pathway.facts ?? []).map(({ id }) => id);
    const known = Object.fromEntries(Object.entries(enrolment.facts).filter(([id]) => declared.includes(id)));
    const facts = { ...known, ...told.facts };
    const dates = datesOf(pathway, today, { ...kept, ...told.anchors }, today);
    const faults = [...('faults' in dates ? dates.faults : []), ...factFaults(pathway, facts)];
    if ('faults' in dates || faults.length > 0) throw new Refusal('invalid', faults);
    const now = this.planning.now();
    const isOwed = ({ step, opens }: { step: string; opens: string }): boolean =>
      !isAppointmentAnchor(stepOf(pathway, step)?.anchor ?? '') || new Date(opens) > now || asked.has(step);
    return { pathway, version: pathway.version, dates, facts: facts as Facts, startedOn: today, isOwed };
  }
}
