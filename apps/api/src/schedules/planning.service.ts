import { Injectable } from '@nestjs/common';
import { type Anchor, type PlannedAssignment, plan } from '@stemme/pathways';
import { type Department, DepartmentsService } from '../departments/departments.service.js';
import { PathwaysService } from '../pathways/pathways.service.js';
import { Clock } from '../platform/clock.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { type EnrolmentFields, EnrolmentsStore } from './enrolments.store.js';
import { added, horizon, localDate, switchedOn } from './horizon.js';

/** What a plan is made from. */
export interface Planned {
  readonly pathway: string;
  readonly pathwayVersion: number;
  readonly anchors: Readonly<Partial<Record<Anchor, string>>>;
}

/** Writes plans: the pathway's pinned version, the enrolment's dates, the department's zone and switches. */
@Injectable()
export class PlanningService {
  constructor(
    private readonly store: EnrolmentsStore,
    private readonly departments: DepartmentsService,
    private readonly pathways: PathwaysService,
    private readonly clock: Clock,
  ) {}

  /** Every assignment that opens on or before a local date. */
  async plan(tx: Tx, enrolled: Planned, department: Department, until: string): Promise<PlannedAssignment[]> {
    const pathway = await this.pathways.version(tx, enrolled.pathway, enrolled.pathwayVersion);
    const { anchors } = enrolled;
    return plan(pathway, { anchors, zone: department.zone, switches: switchedOn(department.switches) }, until);
  }

  now(): Date {
    return this.clock.now();
  }

  today(department: Department): string {
    return localDate(this.clock.now(), department.zone);
  }

  /**
   * Plans on from where the plan ends, to 400 days from today. What is there is left as it is.
   * @param alsoPassed whether windows that have closed meanwhile are owed: not after a pause, but always after the clock
   */
  async append(tx: Tx, enrolment: EnrolmentFields, alsoPassed: boolean): Promise<void> {
    const department = await this.departments.get(tx, enrolment.department);
    const today = this.today(department);
    const until = horizon(today, today);
    if (until <= enrolment.plannedUntil) return;
    const longer = await this.plan(tx, enrolment, department, until);
    const rows = added(longer, await this.plan(tx, enrolment, department, enrolment.plannedUntil));
    await this.store.plan(tx, enrolment.id, rows, alsoPassed);
    await this.store.setPlannedUntil(tx, enrolment.id, until);
  }

  /** What a step sends as the department's switches stand now; null for a step that is not in the plan. */
  async questionnaireNow(
    tx: Tx,
    assignment: Planned & { readonly department: string; readonly step: string; readonly opensAt: Date },
  ): Promise<string | null> {
    const department = await this.departments.get(tx, assignment.department);
    const rows = await this.plan(tx, assignment, department, localDate(assignment.opensAt, department.zone));
    return rows.find(({ step }) => step === assignment.step)?.questionnaire ?? null;
  }
}
