import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who read or wrote what of whom. Written by the platform alone, read by the patient. */
@Entity('audit')
export class AuditRow {
  @PrimaryColumn('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' }) id: string;
  @Column('timestamptz', { default: () => 'app.now()' }) at: Date;
  @Column('timestamptz', { default: () => 'now()' }) recordedAt: Date;
  @Column('text') kind: string;
  @Column('uuid', { nullable: true }) principal: string | null;
  @Column('text', { nullable: true }) name: string | null;
  @Column('uuid', { nullable: true }) departmentId: string | null;
  @Column('uuid', { nullable: true }) patientId: string | null;
  @Column('uuid', { nullable: true, array: true }) patients: string[] | null;
  @Column('text') act: string;
  @Column('jsonb', { default: {} }) subject: object;
  @Column('text', { nullable: true }) request: string | null;
}
