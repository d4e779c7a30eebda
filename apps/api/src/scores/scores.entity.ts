import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One scale's value for a response; `body` is the score with its trace. Written once, never changed. */
@Entity('score')
export class ScoreEntity {
  @PrimaryColumn({ type: 'uuid', default: () => 'gen_random_uuid()' }) id: string;
  @Column({ type: 'uuid' }) departmentId: string;
  @Column({ type: 'uuid' }) patientId: string;
  @Column({ type: 'uuid' }) responseId: string;
  @Column({ type: 'text' }) instrument: string;
  @Column({ type: 'text' }) scale: string;
  @Column({ type: 'text' }) definitionVersion: string;
  @Column({ type: 'text' }) engineVersion: string;
  @Column({ type: 'text' }) kind: string;
  @Column({ type: 'double precision', nullable: true }) value: number | null;
  @Column({ type: 'double precision', nullable: true }) low: number | null;
  @Column({ type: 'double precision', nullable: true }) high: number | null;
  @Column({ type: 'jsonb' }) body: object;
  @Column({ type: 'timestamptz', default: () => 'app.now()' }) createdAt: Date;
}
