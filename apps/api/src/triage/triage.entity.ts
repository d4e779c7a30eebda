import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Level } from '@stemme/triage';
import type { ActName, Handled, ItemState } from './handling.js';
import type { ItemKind } from './items.js';
import type { Reason } from './reasons.js';

/** The level a rule set gave a response, with what every rule read. Written once, never changed. */
@Entity('triage')
export class TriageRow {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') departmentId: string;
  @Column('uuid') patientId: string;
  @Column('uuid', { unique: true }) responseId: string;
  @Column('text') ruleSet: string;
  @Column('int') ruleSetVersion: number;
  @Column('text') level: Level;
  @Column('text', { nullable: true }) atWorst: Level | null;
  @Column('jsonb') body: object;
  @Column('timestamptz', { default: () => 'app.now()' }) decidedAt: Date;
}

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
  @Column('timestamptz', { default: () => 'app.now()' }) at: Date;
}

/** That a clinician has opened a response. */
@Entity('reading')
export class ReadingRow {
  @PrimaryColumn('uuid') responseId: string;
  @Column('uuid') departmentId: string;
  @Column('uuid') patientId: string;
  @PrimaryColumn('uuid') clinicianId: string;
  @Column('text') clinicianName: string;
  @Column('timestamptz', { default: () => 'app.now()' }) at: Date;
}
