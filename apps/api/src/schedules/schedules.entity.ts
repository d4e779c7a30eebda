import type { Anchor, PlannedAssignment } from '@stemme/pathways';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A time in which nothing is sent. */
export interface Pause {
  readonly from: string;
  readonly to?: string;
  readonly why: string;
  readonly reason?: string;
}

/** A patient on a pathway of a department, with the version and the dates its plan hangs on. */
@Entity('enrolment')
export class EnrolmentRow {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') departmentId: string;
  @Column('uuid') patientId: string;
  @Column('text') pathway: string;
  @Column('int') pathwayVersion: number;
  @Column('jsonb') anchors: Partial<Record<Anchor, string>>;
  @Column('text') status: string;
  @Column('timestamptz', { default: () => 'app.now()' }) statusAt: Date;
  /** The local date the change of status holds from, where it is not the day it was recorded: a date of death. */
  @Column('date', { nullable: true }) statusOn: string | null;
  @Column('text', { nullable: true }) statusReason: string | null;
  @Column('date') plannedUntil: string;
  /** The choices made at enrolment, by the ids of the pathway's facts. */
  @Column('jsonb', { default: {} }) facts: Record<string, string>;
  /** Local dates, the last one included; without `to` it goes on. */
  @Column('jsonb', { default: [] }) pauses: Pause[];
  /** Local date on which a pause ends by itself. */
  @Column('date', { nullable: true }) resumeOn: string | null;
  /** Local date on which the plan is extended. */
  @Column('date', { nullable: true }) extendOn: string | null;
  /** When the patient last talked to a person, and until when they may not have; null = the pathway sets no limit. */
  @Column('timestamptz', { nullable: true }) contactAt: Date | null;
  @Column('timestamptz', { nullable: true }) contactDueAt: Date | null;
  @Column('timestamptz', { nullable: true }) contactToldAt: Date | null;
  /** The enrolment this one goes on from: after a transfer, or on another version. */
  @Column('uuid', { nullable: true }) followsId: string | null;
  @Column('timestamptz', { default: () => 'app.now()' }) createdAt: Date;
}

/** One questionnaire a patient owes in a window. */
@Entity('assignment')
export class AssignmentRow {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') departmentId: string;
  @Column('uuid') patientId: string;
  @Column('uuid') enrolmentId: string;
  @Column('text') step: string;
  @Column('text') questionnaire: string;
  @Column('int', { nullable: true }) questionnaireVersion: number | null;
  @Column('timestamptz') opensAt: Date;
  @Column('timestamptz') dueAt: Date;
  @Column('timestamptz') closesAt: Date;
  @Column('jsonb', { default: [] }) reminders: PlannedAssignment['reminders'];
  @Column('text') state: string;
  @Column('text', { nullable: true }) revokedReason: string | null;
  @Column('timestamptz', { nullable: true }) openedAt: Date | null;
  @Column('timestamptz', { default: () => 'app.now()' }) createdAt: Date;
  /** Id of the pathway's phase. */
  @Column('text', { nullable: true }) phase: string | null;
  @Column('uuid', { nullable: true }) appointmentId: string | null;
  /** Only the day of opening decides whether it is sent. */
  @Column('boolean', { default: false }) conditional: boolean;
  /** Staff moved or skipped it: a plan leaves it alone. */
  @Column('boolean', { default: false }) held: boolean;
  @Column('timestamptz', { nullable: true }) answeredAt: Date | null;
  /** What its answer was assessed as, and the values that conditions read. */
  @Column('text', { nullable: true }) level: string | null;
  @Column('jsonb', { nullable: true }) values: Record<string, number | null> | null;
  @Column('timestamptz', { nullable: true }) silentAt: Date | null;
  @Column('text', { nullable: true }) silentRule: string | null;
  @Column('timestamptz', { nullable: true }) silentToldAt: Date | null;
  /** Goes up whenever it is moved, put back or revoked. */
  @Column('int', { default: 0 }) revision: number;
}

/** A date with the department that steps hang on, as the hospital or its staff told it. */
@Entity('appointment')
export class AppointmentRow {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') departmentId: string;
  @Column('uuid') patientId: string;
  @Column('text') kind: string;
  /** Only of this pathway; null = of every pathway of the patient in the department. */
  @Column('text', { nullable: true }) pathway: string | null;
  /** Who told it, and what they call it. */
  @Column('text') source: string;
  @Column('text') reference: string;
  @Column('date') onDate: string;
  @Column('text', { nullable: true }) atTime: string | null;
  @Column('text', { default: 'booked' }) state: string;
  @Column('bigint', { default: 1 }) version: string;
  @Column('timestamptz', { default: () => 'app.now()' }) createdAt: Date;
  @Column('timestamptz', { default: () => 'app.now()' }) changedAt: Date;
}
