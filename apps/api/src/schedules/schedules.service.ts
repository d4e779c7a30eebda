import { Injectable } from '@nestjs/common';
import { PATIENT_INITIATED, questionnaireOf, type ScheduleFacts, scheduleFacts, type Text } from '@stemme/pathways';
import { DepartmentsService } from '../departments/departments.service.js';
import { PathwaysService } from '../pathways/pathways.service.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { found, Refusal } from '../platform/errors.js';
import { QuestionnairesService } from '../questionnaires/questionnaires.service.js';
import { type EnrolmentFields, EnrolmentsStore } from './enrolments.store.js';
import { anchorOf, extraStep, ruleStep, switchedOn } from './horizon.js';
import { assignmentDue } from './schedules.events.js';
import { type AssignmentFields, SchedulesStore, type ToAnswerFields } from './schedules.store.js';
import type { AssignmentState, EnrolmentStatus } from './status.js';

export type { AssignmentState, EnrolmentStatus };

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

/** An enrolment as the patient sees it; a death reads `ended`. */
export interface OwnEnrolment {
  readonly id: string;
  readonly department: string;
  readonly departmentName: string;
  readonly status: 'active' | 'paused' | 'ended';
  readonly canAskExtra: boolean;
  readonly pathway: string;
  readonly pathwayVersion: number;
}

/** The patient asked for it and sits in front of it: a day, and one more before the department is told of a blank. */
const EXTRA = { dueHours: 24, closesHours: 48 } as const;

/** What other modules and the patient ask of the schedule. Staff's verbs are in EnrolmentsService. */
@Injectable()
export class SchedulesService {
  constructor(
    private readonly database: Database,
    private readonly store: SchedulesStore,
    private readonly enrolled: EnrolmentsStore,
    private readonly departments: DepartmentsService,
    private readonly pathways: PathwaysService,
    private readonly questionnaires: QuestionnairesService,
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
    };
  }

  /** What the schedule tells the rules about an assignment: its step, and days, weeks and months since the step's anchor. */
  async facts(tx: Tx, assignment: Assignment): Promise<ScheduleFacts> {
    const pathway = await this.pathways.version(tx, assignment.pathway, assignment.pathwayVersion);
    const { zone } = await this.departments.get(tx, assignment.department);
    const anchor = assignment.anchors[anchorOf(pathway, assignment.step)];
    if (!anchor) throw new Error(`assignment ${assignment.id} has no anchor`);
    return scheduleFacts(ruleStep(assignment.step), anchor, assignment.opensAt, zone);
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
      rows.push({ ...row, status: status === 'died' ? 'ended' : status, canAskExtra });
    }
    return rows;
  }

  /** Local date of the next planned assignment of an enrolment after an instant; null when none is planned. */
  nextOn(tx: Tx, enrolment: string, after: Date): Promise<string | null> {
    return this.store.nextOn(tx, enrolment, after);
  }

  /** @throws as `openExtra` */
  askExtra(actor: Actor, enrolment: string, id: string): Promise<{ assignment: string }> {
    return this.database.write(actor, 'schedules.ask-extra', { enrolment }, async (tx) => ({
      assignment: await this.openExtra(tx, enrolment, id),
    }));
  }

  /**
   * The patient asks for a questionnaire now ("I have got worse"). The same id comes to the same assignment; while one is
   * open, any id comes to it. Its id.
   * @throws Refusal `not-found`, `not-open` when the enrolment is not active or its pathway offers none
   */
  async openExtra(tx: Tx, enrolment: string, id: string): Promise<string> {
    const row = found(await this.enrolled.find(tx, enrolment));
    const same = await this.store.find(tx, id);
    if (same) return same.enrolment === enrolment ? id : notThis();
    const pathway = await this.pathways.version(tx, row.pathway, row.pathwayVersion);
    if (row.status !== 'active' || !pathway.patientInitiated) throw new Refusal('not-open');
    const steps = `${PATIENT_INITIATED}-%`;
    const { count, open } = await this.store.extras(tx, enrolment, steps);
    if (open) return open;
    await this.addExtra(tx, row, id, count + 1);
    // another device may have been first: what is open now is what both are sent to
    const extra = found((await this.store.extras(tx, enrolment, steps)).open);
    const about = { department: row.department, patient: row.patient, key: `due:${extra}` };
    await tx.publish(assignmentDue, { assignment: extra }, about);
    return extra;
  }

  private async addExtra(tx: Tx, enrolment: EnrolmentFields, id: string, n: number): Promise<void> {
    const pathway = await this.pathways.version(tx, enrolment.pathway, enrolment.pathwayVersion);
    const department = await this.departments.get(tx, enrolment.department);
    const questionnaire = questionnaireOf(pathway.patientInitiated!, switchedOn(department.switches));
    const now = await this.store.now(tx);
    const version = await this.questionnaires.inForce(tx, questionnaire, department.id, now);
    const later = (hours: number): string => new Date(now.getTime() + hours * 3_600_000).toISOString();
    const [due, closes] = [later(EXTRA.dueHours), later(EXTRA.closesHours)];
    await this.store.addExtra(tx, {
      id,
      enrolment: enrolment.id,
      step: extraStep(n),
      questionnaire,
      version,
      due,
      closes,
    });
  }
}

function notThis(): never {
  throw new Refusal('id-reused');
}
