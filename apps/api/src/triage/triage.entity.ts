import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Level } from '@stemme/triage';

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
  /** What the rules read; null = decided before it was kept. */
  @Column('json', { nullable: true }) input: object | null;
  @Column('timestamptz', { default: () => 'app.now()' }) decidedAt: Date;
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
