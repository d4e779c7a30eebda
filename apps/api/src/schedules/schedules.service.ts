import { Injectable } from '@nestjs/common';
import type { Anchor, PlannedAssignment, ScheduleFacts, Text } from '@stemme/pathways';
import type { Tx } from '../platform/database/tx.types.js';

export const ENROLMENT_STATUSES = ['active', 'paused', 'ended', 'died'] as const;
export type EnrolmentStatus = (typeof ENROLMENT_STATUSES)[number];

export const ASSIGNMENT_STATES = ['planned', 'open', 'answered', 'missed', 'revoked'] as const;
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number];

/** An assignment with its enrolment. Instants are ISO strings. */
export interface Assignment {
  readonly id: string;
  readonly department: string;
  readonly patient: string;
  readonly enrolment: string;
  readonly enrolmentStatus: EnrolmentStatus;
  readonly pathway: string;
  readonly pathwayVersion: number;
  readonly anchors: Readonly<Partial<Record<Anchor, string>>>;
  readonly step: string;
  readonly questionnaire: string;
  /** Pinned when it opened; null while planned. */
  readonly questionnaireVersion: number | null;
  readonly opensAt: string;
  readonly dueAt: string;
  readonly closesAt: string;
  readonly reminders: PlannedAssignment['reminders'];
  readonly state: AssignmentState;
  readonly openedAt: string | null;
}

/** An enrolment as staff see it. */
export interface EnrolmentOfPatient {
  readonly id: string;
  readonly pathway: string;
  readonly pathwayVersion: number;
  /** For the clinic: it names the illness. */
  readonly title: Text;
  readonly status: EnrolmentStatus;
  readonly startedOn: string;
  /** Local date of the next planned assignment. */
  readonly next: string | null;
}

/** What the signed-in patient has to answer. */
export interface ToAnswer {
  readonly assignment: string;
  readonly title: Text;
  readonly department: string;
  readonly openedAt: string;
  readonly dueAt: string;
  readonly closesAt: string;
  readonly started: boolean;
  readonly late: boolean;
}

/** An enrolment as the patient sees it; `ended` also when it ended by death. */
export interface OwnEnrolment {
  readonly id: string;
  readonly department: string;
  readonly departmentName: string;
  readonly status: 'active' | 'paused' | 'ended';
  readonly canAskExtra: boolean;
  readonly pathway: string;
  readonly pathwayVersion: number;
}

/** What other modules ask of the schedule. Verbs of staff are in EnrolmentsService. */
@Injectable()
export class SchedulesService {
  /** @throws Refusal `not-found` */
  async assignment(_tx: Tx, _id: string): Promise<Assignment> {
    throw new Error('not built');
  }

  /** What the schedule tells the rules about an assignment: step, day, week, month. */
  async facts(_tx: Tx, _assignment: Assignment): Promise<ScheduleFacts> {
    throw new Error('not built');
  }

  /** Enrolments of one patient, for staff; newest first. */
  async ofPatient(_tx: Tx, _patient: string): Promise<EnrolmentOfPatient[]> {
    throw new Error('not built');
  }

  /** What the signed-in patient has open, or has missed within 30 days (`late`: it can still be answered). */
  async open(_tx: Tx): Promise<ToAnswer[]> {
    throw new Error('not built');
  }

  /** The next planned assignment of each of the signed-in patient's active enrolments. */
  async coming(_tx: Tx): Promise<{ title: Text; department: string; on: string }[]> {
    throw new Error('not built');
  }

  async enrolments(_tx: Tx): Promise<OwnEnrolment[]> {
    throw new Error('not built');
  }

  /** Local date of the next planned assignment of an enrolment after an instant; null when none is planned. */
  async nextOn(_tx: Tx, _enrolment: string, _after: Date): Promise<string | null> {
    throw new Error('not built');
  }

  /**
   * The patient asks for a questionnaire now ("I have got worse"). The same id comes to the same assignment; while one
   * is open, any id does.
   * @throws Refusal `not-found`, `not-open` when the enrolment is not active or its pathway has none
   */
  async openExtra(_tx: Tx, _enrolment: string, _id: string): Promise<string> {
    throw new Error('not built');
  }
}
