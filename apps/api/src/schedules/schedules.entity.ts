import type { Anchor, PlannedAssignment } from '@stemme/pathways';
import { Column, Entity, PrimaryColumn } from 'typeorm';

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
}
