import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MessageState } from './state.js';

/** The promise of one step of one assignment; it names the message that carries it. */
@Entity('reminder')
export class ReminderRow {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') departmentId: string;
  @Column('uuid') patientId: string;
  @Column('uuid') assignmentId: string;
  @Column('text') step: string;
  @Column('text') channel: string;
  @Column('timestamptz') dueAt: Date;
  /** Business time, not before: when it is due, when the sending hours begin, or when another of the patient's is due. */
  @Column('timestamptz') sendAt: Date;
  @Column('uuid', { nullable: true }) messageId: string | null;
  /** The local date to answer by that the patient was told. */
  @Column('date', { nullable: true }) toldOn: string | null;
  /** Of a move: the date they were told before. */
  @Column('date', { nullable: true }) wasOn: string | null;
  /** The opening of the window it belongs to. */
  @Column('timestamptz', { nullable: true }) openedFor: Date | null;
  /** Who of the staff asked for it once more. */
  @Column('uuid', { nullable: true }) askedBy: string | null;
  @Column('text', { nullable: true }) askedName: string | null;
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

/** What leaves: one row for each bundle of steps and each channel that is tried. */
@Entity('message')
export class MessageRow {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') departmentId: string;
  @Column('uuid') patientId: string;
  @Column('text') channel: string;
  /** Of its text. */
  @Column('text') step: string;
  /** Questionnaires it is about. */
  @Column('int', { default: 1 }) count: number;
  @Column('text', { default: 'da' }) language: string;
  /** As used; a CPR number is never kept here. */
  @Column('text', { nullable: true }) address: string | null;
  @Column('text') state: MessageState;
  @Column('text', { nullable: true }) error: string | null;
  @Column('text', { nullable: true }) providerId: string | null;
  @Column('int', { default: 0 }) tries: number;
  @Column('timestamptz', { default: () => 'app.now()' }) dueAt: Date;
  /** Real time, as `claimedAt` and `lookedAt`. */
  @Column('timestamptz', { default: () => 'now()' }) retryAt: Date;
  @Column('timestamptz', { nullable: true }) claimedAt: Date | null;
  @Column('timestamptz', { nullable: true }) sentAt: Date | null;
  @Column('timestamptz', { nullable: true }) bouncedAt: Date | null;
  @Column('timestamptz', { default: () => 'app.now()' }) createdAt: Date;
  /** The message whose channel refused. */
  @Column('uuid', { nullable: true }) followsId: string | null;
  /** Channels that have refused what it carries. */
  @Column('jsonb', { default: [] }) tried: string[];
  /** What is printed, of a letter. */
  @Column('jsonb', { nullable: true }) content: { subject: string; body: string } | null;
  /** The batch whose job sends it: written by the sweeps alone. */
  @Column('uuid', { nullable: true }) batchId: string | null;
  @Column('timestamptz', { nullable: true }) lookedAt: Date | null;
  @Column('int', { default: 0 }) looks: number;
  @Column('text', { nullable: true }) resolution: 'arrived' | 'again' | null;
  @Column('timestamptz', { nullable: true }) resolvedAt: Date | null;
  @Column('uuid', { nullable: true }) resolvedBy: string | null;
  @Column('text', { nullable: true }) resolvedName: string | null;
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
