import { Injectable } from '@nestjs/common';
import {
  countsFromAnswers,
  enrolmentFacts,
  isAppointmentAnchor,
  type Pathway,
  scheduleFacts,
  type Text,
} from '@stemme/pathways';
import { DepartmentsService } from '../departments/departments.service.js';
import { PathwaysService } from '../pathways/pathways.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { found } from '../platform/errors.js';
import { localDate } from '../platform/local-date.js';
import { anchorOf, type Anchors, datesAbout } from './anchors.js';
import { ContactService } from './contact.service.js';
import { type EnrolmentFields, EnrolmentsStore } from './enrolments.store.js';
import { ruleStep } from './horizon.js';
import { PlanningService } from './planning.service.js';
import { enrolmentReplanning } from './schedules.events.js';
import { type Assessed, type AssignmentFields, SchedulesStore, type ToAnswerFields } from './schedules.store.js';
import { type AssignmentState, type EnrolmentStatus, isOver } from './status.js';

export { type AssignmentState, type EnrolmentStatus, isOver };

/** An assignment with its enrolment. Instants are ISO strings. */
export type Assignment = Iso<Omit<AssignmentFields, 'now'>>;
type Iso<T> = {
  readonly [Key in keyof T]: T[Key] extends Date ? string : T[Key] extends Date | null ? string | null : T[Key];
};

/** An enrolment as staff see it; the title names the illness. */
export interface EnrolmentOfPatient {
  readonly id: string;
  readonly pathway: string;
  readonly pathwayVersion: number;
  readonly title: Text;
  readonly status: EnrolmentStatus;
  /** Local dates; `next` = of the next planned assignment. */
  readonly startedOn: string;
  readonly next: string | null;
}

/** What the signed-in patient has to answer. */
export type ToAnswer = Iso<Omit<ToAnswerFields, 'pathway' | 'pathwayVersion'>> & { readonly title: Text };

/** An enrolment as the patient sees it; whatever ended it reads `ended`. */
export interface OwnEnrolment {
  readonly id: string;
  readonly department: string;
  readonly departmentName: string;
  readonly status: 'active' | 'paused' | 'ended';
  readonly canAskExtra: boolean;
  readonly pathway: string;
  readonly pathwayVersion: number;
}

/** What other modules and the patient ask of the schedule. Staff's verbs are in EnrolmentsService. */
@Injectable()
export class SchedulesService {
  constructor(
    private readonly store: SchedulesStore,
    private readonly enrolled: EnrolmentsStore,
    private readonly planning: PlanningService,
    private readonly contacts: ContactService,
    private readonly departments: DepartmentsService,
    private readonly pathways: PathwaysService,
  ) {}

  /** @throws Refusal `not-found` */
  async assignment(tx: Tx, id: string): Promise<Assignment> {
    const { now: _, ...row } = found(await this.store.find(tx, id));
    return {
      ...row,
      opensAt: row.opensAt.toISOString(),
      dueAt: row.dueAt.toISOString(),
      closesAt: row.closesAt.toISOString(),
      openedAt: row.openedAt?.toISOString() ?? null,
      silentAt: row.silentAt?.toISOString() ?? null,
    };
  }

  /**
   * What the schedule tells the rules about an assignment: its step, days, weeks and months since the step's anchor, the
   * choices made at enrolment, and what follows from its dates.
   */
  async facts(tx: Tx, assignment: Assignment): Promise<Readonly<Record<string, string | number>>> {
    const pathway = await this.pathways.version(tx, assignment.pathway, assignment.pathwayVersion);
    const { zone } = await this.departments.get(tx, assignment.department);
    const dates = await this.dates(tx, pathway, assignment);
    const { opensAt, facts } = assignment;
    // asked for before any date of the course was known: its own day is the first there is
    const first = Object.values(dates).sort()[0] ?? localDate(opensAt, zone);
    const anchor = dates[anchorOf(pathway, assignment.step)] ?? first;
    return {
      ...enrolmentFacts(pathway, facts, dates, opensAt, zone),
      ...scheduleFacts(ruleStep(assignment.step), anchor, opensAt, zone),
    };
  }

  /**
   * What an answer was assessed as, kept for the conditions and silence rules of its pathway; a plan that counts from
   * answers is made anew, by a job. What staff had sent again is not asked for any more: the first has been answered.
   */
  async assessed(tx: Tx, answer: Assessed): Promise<void> {
    const needless = await this.store.askedAgain(tx, answer.assignment);
    // held before any of its assignments is written, as everywhere
    if (needless) await this.enrolled.lock(tx, needless.enrolment);
    const row = await this.store.assess(tx, answer);
    if (!row) return;
    if (needless) await this.store.takeBack(tx, needless.ids, 'answered');
    const { enrolment, department, patient } = row;
    if (!countsFromAnswers(await this.pathways.version(tx, row.pathway, row.pathwayVersion))) return;
    const key = `replanning:${answer.assignment}:${answer.level}:${answer.at.getTime()}`;
    await tx.publish(enrolmentReplanning, { enrolment }, { department, patient, key });
  }

  /** null for one that the reader may not see. */
  enrolment(tx: Tx, id: string): Promise<EnrolmentFields | null> {
    return this.enrolled.find(tx, id);
  }

  /** Somebody has talked to the patient at this instant. */
  humanContact(tx: Tx, enrolment: string, at: Date): Promise<void> {
    return this.contacts.humanContact(tx, enrolment, at);
  }

  /** That was a slip of the hand. */
  contactUndone(tx: Tx, enrolment: string, at: Date): Promise<void> {
    return this.contacts.undone(tx, enrolment, at);
  }

  /** Somebody was asked to call and did something else: they are asked again in a while. */
  contactPutOff(tx: Tx, enrolment: string, at: Date): Promise<void> {
    return this.contacts.putOff(tx, enrolment, at);
  }

  /** Enrolments of one patient, for staff; newest first. */
  async ofPatient(tx: Tx, patient: string): Promise<EnrolmentOfPatient[]> {
    const rows: EnrolmentOfPatient[] = [];
    for (const { patient: _, ...row } of await this.enrolled.ofPatients(tx, [patient])) {
      const { title } = await this.pathways.version(tx, row.pathway, row.pathwayVersion);
      rows.push({ ...row, title });
    }
    return rows;
  }

  /** What the signed-in patient has open, or has missed within 30 days (`late`: it can still be answered). */
  async open(tx: Tx): Promise<ToAnswer[]> {
    const rows: ToAnswer[] = [];
    for (const { pathway, pathwayVersion, ...row } of await this.store.toAnswer(tx)) {
      const { publicTitle } = await this.pathways.version(tx, pathway, pathwayVersion);
      const [openedAt, dueAt, closesAt] = [row.openedAt, row.dueAt, row.closesAt].map((at) => at.toISOString());
      rows.push({ ...row, title: publicTitle, openedAt: openedAt!, dueAt: dueAt!, closesAt: closesAt! });
    }
    return rows;
  }

  /** The next planned assignment of each of the signed-in patient's active enrolments; `on` is a local date. */
  async coming(tx: Tx): Promise<{ title: Text; department: string; on: string }[]> {
    const rows: { title: Text; department: string; on: string }[] = [];
    for (const { pathway, pathwayVersion, department, on } of await this.store.coming(tx)) {
      const { publicTitle } = await this.pathways.version(tx, pathway, pathwayVersion);
      rows.push({ title: publicTitle, department, on });
    }
    return rows;
  }

  /** The signed-in patient's enrolments, newest first. */
  async enrolments(tx: Tx): Promise<OwnEnrolment[]> {
    const rows: OwnEnrolment[] = [];
    for (const { status, ...row } of await this.enrolled.own(tx)) {
      const { patientInitiated } = await this.pathways.version(tx, row.pathway, row.pathwayVersion);
      const canAskExtra = status === 'active' && patientInitiated !== undefined;
      const shown = status === 'active' || status === 'paused' ? status : 'ended';
      rows.push({ ...row, status: shown, canAskExtra });
    }
    return rows;
  }

  /** Local date of the next planned assignment of an enrolment after an instant; null when none is planned. */
  nextOn(tx: Tx, enrolment: string, after: Date): Promise<string | null> {
    return this.store.nextOn(tx, enrolment, after);
  }

  /** The dates of the enrolment, and of the appointments that the assignment is about, or that were the last before it. */
  private async dates(tx: Tx, pathway: Pathway, assignment: Assignment): Promise<Anchors> {
    if (!pathway.anchors.some(isAppointmentAnchor)) return assignment.anchors;
    const { appointments } = await this.planning.course(tx, assignment.enrolment);
    const { zone } = await this.departments.get(tx, assignment.department);
    return datesAbout(assignment, appointments, localDate(assignment.opensAt, zone));
  }
}
