import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Level } from '@stemme/triage';
import type { ActName, Handled, ItemState, Kept } from './handling.js';
import type { ItemKind } from './items.js';
import type { Reason } from './reasons.js';

/** Something a person must look at. */
@Entity('worklist_item')
export class WorklistItemRow {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') departmentId: string;
  @Column('uuid') patientId: string;
  @Column('text') kind: ItemKind;
  @Column('text', { unique: true }) key: string;
  @Column('uuid', { nullable: true }) responseId: string | null;
  @Column('uuid', { nullable: true }) assignmentId: string | null;
  @Column('uuid') enrolmentId: string;
  @Column('text') pathway: string;
  @Column('text') level: Level;
  @Column('text', { nullable: true }) atWorst: Level | null;
  @Column('int') rank: number;
  @Column('jsonb') reasons: Reason[];
  @Column('timestamptz', { nullable: true }) answeredAt: Date | null;
  @Column('timestamptz') dueAt: Date;
  @Column('boolean', { default: false }) late: boolean;
  @Column('boolean', { default: false }) proxy: boolean;
  @Column('boolean', { default: false }) synthetic: boolean;
  @Column('text', { default: 'open' }) state: ItemState;
  @Column('uuid', { nullable: true }) ownerId: string | null;
  @Column('text', { nullable: true }) ownerName: string | null;
  @Column('timestamptz', { nullable: true }) takenAt: Date | null;
  @Column('timestamptz', { nullable: true }) snoozedUntil: Date | null;
  @Column('int', { default: 0 }) attempts: number;
  @Column('timestamptz', { nullable: true }) nextAttemptAt: Date | null;
  @Column('timestamptz', { nullable: true }) closedAt: Date | null;
  @Column('text', { nullable: true }) outcome: string | null;
  @Column('int', { default: 1 }) version: number;
  @Column('int', { default: 0 }) toldRound: number;
  @Column('timestamptz', { nullable: true }) toldAt: Date | null;
  /** The step of the department's escalation that comes next, and when; null = at the deadline, infinity = none is left. */
  @Column('int', { default: 0 }) escalationStep: number;
  @Column('timestamptz', { nullable: true }) escalateAt: Date | number | null;
  @Column('timestamptz', { default: () => 'app.now()' }) createdAt: Date;
}

/** One thing somebody did with an item, and how it stood before. Without a clinician: the house did it itself. */
@Entity('handling')
export class HandlingRow {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') departmentId: string;
  @Column('uuid') patientId: string;
  @Column('uuid') itemId: string;
  @Column('uuid', { nullable: true }) clinicianId: string | null;
  @Column('text', { nullable: true }) clinicianName: string | null;
  @Column('text') act: ActName;
  @Column('text', { nullable: true }) outcome: string | null;
  @Column('text', { nullable: true }) note: string | null;
  @Column('timestamptz', { nullable: true }) nextAttemptAt: Date | null;
  @Column('jsonb') before: Handled & { version: number };
  /** What the outcome meant when it was recorded. */
  @Column('jsonb', { nullable: true }) outcomeKept: Kept | null;
  /** Closed together with others. */
  @Column('uuid', { nullable: true }) bulkId: string | null;
  @Column('timestamptz', { default: () => 'app.now()' }) at: Date;
}
