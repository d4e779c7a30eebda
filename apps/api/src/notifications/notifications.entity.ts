import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MessageState } from './state.js';

/** One message of one step for one assignment on one channel: at most once. */
@Entity('reminder')
export class ReminderRow {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') departmentId: string;
  @Column('uuid') patientId: string;
  @Column('uuid') assignmentId: string;
  @Column('text') step: string;
  @Column('text') channel: string;
  @Column('timestamptz') dueAt: Date;
  @Column('text', { default: 'due' }) state: MessageState;
  /** Real time: a lease, not an hour anybody sees. */
  @Column('timestamptz', { nullable: true }) claimedAt: Date | null;
  @Column('timestamptz', { nullable: true }) sentAt: Date | null;
  @Column('text', { nullable: true }) providerId: string | null;
  @Column('text', { nullable: true }) error: string | null;
  @Column('int', { default: 0 }) tries: number;
  /** Real time, as above. */
  @Column('timestamptz', { default: () => 'now()' }) retryAt: Date;
}

/** One message to one person on duty about one item, or about one morning's failed check. */
@Entity('duty_message')
export class DutyMessageRow {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') departmentId: string;
  @Column('uuid') patientId: string;
  @Column('uuid', { nullable: true }) itemId: string | null;
  @Column('date', { nullable: true }) checkDay: string | null;
  @Column('int') round: number;
  /** Nobody: there was nobody (left) to tell. */
  @Column('uuid', { nullable: true }) clinicianId: string | null;
  @Column('timestamptz', { default: () => 'app.now()' }) createdAt: Date;
  @Column('text') state: MessageState;
  @Column('timestamptz', { nullable: true }) claimedAt: Date | null;
  @Column('timestamptz', { nullable: true }) sentAt: Date | null;
  @Column('text', { nullable: true }) providerId: string | null;
  @Column('text', { nullable: true }) error: string | null;
  @Column('int', { default: 0 }) tries: number;
  @Column('timestamptz', { default: () => 'now()' }) retryAt: Date;
}

/** A department's synthetic answer of one local day, and whether it came through. */
@Entity('synthetic_check')
export class SyntheticCheckRow {
  @PrimaryColumn('uuid') departmentId: string;
  @PrimaryColumn('date') day: string;
  @Column('timestamptz', { default: () => 'app.now()' }) startedAt: Date;
  /** Real time: the chain has two minutes. */
  @Column('timestamptz', { default: () => 'now()' }) recordedAt: Date;
  @Column('uuid', { nullable: true }) assignmentId: string | null;
  @Column('uuid', { nullable: true }) responseId: string | null;
  @Column('timestamptz', { nullable: true }) passedAt: Date | null;
  @Column('timestamptz', { nullable: true }) failedAt: Date | null;
}
