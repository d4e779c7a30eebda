import { Injectable } from '@nestjs/common';
import type { Pathway } from '@stemme/pathways';
import { type Department, DepartmentsService } from '../departments/departments.service.js';
import { PathwaysService } from '../pathways/pathways.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { type Fault, invalid, Refusal } from '../platform/errors.js';
import { ScheduleActsStore } from './acts.store.js';
import { type Anchors, changedAnchors, factFaults, type Facts, startAnchors } from './anchors.js';
import { contactDue } from './contact.js';
import { type EnrolmentFields, EnrolmentsStore } from './enrolments.store.js';
import type { Replanned } from './planned.js';
import { PlanningService } from './planning.service.js';
import { isOver } from './status.js';

/** What was sent beside the version: only what the new one asks for and the old one did not need be. */
export interface Told {
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly anchors?: Readonly<Record<string, unknown>>;
  readonly reason?: string | null;
}

/** An enrolment on another version of its pathway, or with other dates and choices: its plan is made anew. */
@Injectable()
export class SwitchService {
  constructor(
    private readonly store: EnrolmentsStore,
    private readonly planning: PlanningService,
    private readonly acts: ScheduleActsStore,
    private readonly departments: DepartmentsService,
    private readonly pathways: PathwaysService,
  ) {}

  /**
   * Moves an enrolment that is held to a version: same dates, same choices, same step = same questionnaire owed. What the
   * new version does not plan is taken back, what it adds is planned; answers and open windows stay.
   * @throws Refusal `invalid` (`version`, `facts.<id>`, `anchors.<id>`), `changed` when it is over
   */
  async migrate(tx: Tx, enrolment: EnrolmentFields, version: number, told: Told = {}): Promise<Replanned> {
    const to = await this.onVersion(tx, enrolment, version, told);
    await this.store.setCourse(tx, enrolment.id, { version, anchors: to.anchors, facts: to.facts });
    const department = await this.departments.get(tx, enrolment.department);
    const pathway = await this.pathways.version(tx, enrolment.pathway, version);
    const contactAt = enrolment.contactAt ?? enrolment.createdAt;
    await this.store.setContact(tx, enrolment.id, contactAt, contactDue(pathway, contactAt, department.zone));
    await this.write(tx, enrolment, 'switched', told, { from: enrolment.pathwayVersion, to: version });
    return this.planning.renew(tx, to, { why: 'switched' });
  }

  /** What `migrate` would do. @throws as `migrate` */
  async preview(tx: Tx, enrolment: EnrolmentFields, version: number, told: Told = {}): Promise<Replanned> {
    return this.planning.preview(tx, await this.onVersion(tx, enrolment, version, told), { why: 'switched' });
  }

  /** Somebody has decided that it stays on its version. */
  keep(tx: Tx, enrolment: EnrolmentFields, version: number, told: Told): Promise<void> {
    return this.write(tx, enrolment, 'switch-kept', told, { from: enrolment.pathwayVersion, to: version });
  }

  /**
   * Other choices, or dates that have become known; the plan follows. The enrolment is held.
   * @throws Refusal `invalid`, `changed` when it is over
   */
  async setFacts(tx: Tx, enrolment: EnrolmentFields, told: Told): Promise<Replanned> {
    refuseOver(enrolment);
    const department = await this.departments.get(tx, enrolment.department);
    const pathway = await this.pathways.version(tx, enrolment.pathway, enrolment.pathwayVersion);
    const { anchors, facts } = this.course(pathway, enrolment, department, told);
    const { id, pathwayVersion: version, anchors: before, facts: chosen } = enrolment;
    await this.store.setCourse(tx, id, { version, anchors, facts });
    await this.write(tx, enrolment, 'facts-changed', told, {
      from: { anchors: before, facts: chosen },
      to: { anchors, facts },
    });
    return this.planning.renew(tx, { ...enrolment, anchors, facts });
  }

  private async onVersion(tx: Tx, enrolment: EnrolmentFields, version: number, told: Told): Promise<EnrolmentFields> {
    refuseOver(enrolment);
    if (version === enrolment.pathwayVersion) throw invalid('version', 'same-version');
    const department = await this.departments.get(tx, enrolment.department);
    const pathway = await this.pathways.version(tx, enrolment.pathway, version);
    const declared = (pathway.facts ?? []).map(({ id }) => id);
    // choices that the new version does not ask for are not carried along
    const facts = Object.fromEntries(Object.entries(enrolment.facts).filter(([id]) => declared.includes(id)));
    const started = Object.values(enrolment.anchors).sort()[0] ?? this.planning.today(department);
    const anchors = { ...startAnchors(pathway, started), ...enrolment.anchors };
    const course = this.course(pathway, { anchors, facts }, department, told);
    return { ...enrolment, ...course, pathwayVersion: version };
  }

  private course(
    pathway: Pathway,
    before: { readonly anchors: Anchors; readonly facts: Facts },
    department: Department,
    told: Told,
  ): { anchors: Anchors; facts: Facts } {
    const facts = { ...before.facts, ...told.facts };
    const anchors = changedAnchors(pathway, before.anchors, told.anchors ?? {}, this.planning.today(department));
    const faults: readonly Fault[] = [...('faults' in anchors ? anchors.faults : []), ...factFaults(pathway, facts)];
    if ('faults' in anchors || faults.length > 0) throw new Refusal('invalid', faults);
    return { anchors, facts: facts as Facts };
  }

  private write(
    tx: Tx,
    { id, department, patient }: EnrolmentFields,
    act: string,
    told: Told,
    detail: object,
  ): Promise<void> {
    const reason = told.reason ?? null;
    return this.acts.write(tx, [{ enrolment: id, department, patient, act, reason, detail: { ...detail } }]);
  }
}

function refuseOver({ id, status }: EnrolmentFields): void {
  if (isOver(status)) throw new Refusal('changed', [], { enrolment: { id, status } });
}
