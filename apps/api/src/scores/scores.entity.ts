import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One scale's value for a response; `body` is the score with its trace. Written once, never changed. */
@Entity('score')
export class ScoreRecord {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') departmentId: string;
  @Column('uuid') patientId: string;
  @Column('uuid') responseId: string;
  @Column('text') instrument: string;
  @Column('text') scale: string;
  @Column('text') definitionVersion: string;
  @Column('text') engineVersion: string;
  @Column('text') kind: string;
  @Column('double precision', { nullable: true }) value: number | null;
  @Column('double precision', { nullable: true }) low: number | null;
  @Column('double precision', { nullable: true }) high: number | null;
  @Column('jsonb') body: object;
  @Column('timestamptz', { default: () => 'app.now()' }) createdAt: Date;
}
