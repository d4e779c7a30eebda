import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person as one department knows them: the same CPR number in two departments is two rows. */
@Entity('patient')
export class PatientRow {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') departmentId: string;
  @Column('bytea') cprCipher: Buffer;
  @Column('bytea') cprHash: Buffer;
  @Column('text') name: string;
  @Column('date') birthDate: string;
  @Column('text', { nullable: true }) sex: string | null;
  @Column('text', { nullable: true }) email: string | null;
  @Column('text', { nullable: true }) phone: string | null;
  @Column('text', { default: 'da' }) language: string;
  /** In the patient's own order; null = the department's. */
  @Column('jsonb', { nullable: true }) channels: string[] | null;
  @Column('text', { default: 'unknown' }) digitalPost: string;
  @Column('text', { nullable: true }) postalAddress: string | null;
  @Column('boolean', { default: false }) synthetic: boolean;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}
