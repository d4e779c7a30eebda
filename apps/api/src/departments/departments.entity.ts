import type { Channel, SendingHours } from '@stemme/pathways';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Capacity, EscalationStep, Outcome } from './loop.js';
import type { Phone } from './phones.js';

/** A department: the owner of pathways, thresholds, phone numbers and hours. Known to everybody who is signed in. */
@Entity('department')
export class DepartmentRow {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('text', { unique: true }) sor: string;
  @Column('text') name: string;
  @Column('text') publicName: string;
  @Column('text', { default: 'Europe/Copenhagen' }) zone: string;
  @Column('jsonb', { default: [] }) phones: Phone[];
  @Column('jsonb', { default: [] }) hours: { day: number; from: string; to: string }[];
  @Column('jsonb', { default: [] }) closed: string[];
  @Column('jsonb', { default: {} }) switches: Record<string, boolean>;
  @Column('jsonb', { default: [] }) pathways: string[];
  @Column('jsonb', { default: () => `'{"to": "21:00", "from": "07:00"}'` }) sending: SendingHours;
  @Column('jsonb', { default: ['email'] }) channels: Channel[];
  @Column('text', { nullable: true }) shortAddress: string | null;
  @Column('text', { nullable: true }) postalAddress: string | null;
  /** Who types a paper the second time. */
  @Column('text', { default: 'other' }) secondEntry: 'other' | 'same';
  /** Where the region's video service is met. */
  @Column('text', { nullable: true }) videoUrl: string | null;
  /** These three: null = the house's own. */
  @Column('jsonb', { nullable: true }) outcomes: Outcome[] | null;
  @Column('jsonb', { nullable: true }) escalation: EscalationStep[] | null;
  @Column('jsonb', { nullable: true }) capacity: Capacity | null;
  /** Who answers for what nobody has handled. */
  @Column('uuid', { nullable: true }) responsibleId: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}

/** A clinician as the hospital's identity provider last told of them. */
@Entity('clinician')
export class ClinicianRow {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('text') issuer: string;
  @Column('text') subject: string;
  @Column('text') name: string;
  @Column('text', { nullable: true }) email: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}

/** Who may act for a department, and as what. */
@Entity('membership')
export class MembershipRow {
  @PrimaryColumn('uuid') clinicianId: string;
  @PrimaryColumn('uuid') departmentId: string;
  @Column('jsonb') roles: string[];
}

/** Who is told about acute answers from when to when; position 1 is told first. */
@Entity('duty')
export class DutyRow {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') departmentId: string;
  @Column('uuid') clinicianId: string;
  @Column('timestamptz') startsAt: Date;
  @Column('timestamptz') endsAt: Date;
  @Column('int') position: number;
}
