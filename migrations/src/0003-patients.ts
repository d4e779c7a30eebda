import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Patients and their enrolments. A patient is registered per department: the same CPR number in two departments is two
 * rows, so no unique key tells one department that another knows the person. Composite keys (id, patient, department)
 * make it impossible for a row to point at another patient's.
 */
export class Patients0003 implements MigrationInterface {
  name = 'Patients1700000000003';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`create table patient (
      id uuid primary key default gen_random_uuid(),
      department_id uuid not null references department (id),
      cpr_cipher bytea not null,
      cpr_hash bytea not null,
      name text not null,
      birth_date date not null,
      sex text check (sex in ('female', 'male')),
      email text,
      phone text,
      language text not null default 'da' check (language in ('da', 'en')),
      synthetic boolean not null default false,
      created_at timestamptz not null default now(),
      unique (department_id, cpr_hash),
      unique (id, department_id))`);
    await q.query(`create index patient_cpr on patient (cpr_hash)`);
    await q.query(`create index patient_name on patient (department_id, lower(name) text_pattern_ops)`);

    await q.query(`create table enrolment (
      id uuid primary key default gen_random_uuid(),
      department_id uuid not null,
      patient_id uuid not null,
      pathway text not null,
      pathway_version int not null,
      anchors jsonb not null,
      status text not null check (status in ('active', 'paused', 'ended', 'died')),
      status_at timestamptz not null default app.now(),
      status_on date,
      status_reason text,
      planned_until date not null,
      created_at timestamptz not null default app.now(),
      foreign key (patient_id, department_id) references patient (id, department_id),
      unique (id, patient_id, department_id))`);
    await q.query(
      `create unique index enrolment_once on enrolment (patient_id, pathway) where status in ('active', 'paused')`,
    );
    await q.query(`create index enrolment_patient on enrolment (patient_id)`);
    await q.query(`create index enrolment_extending on enrolment (planned_until) where status = 'active'`);

    await q.query(`create table assignment (
      id uuid primary key default gen_random_uuid(),
      department_id uuid not null,
      patient_id uuid not null,
      enrolment_id uuid not null,
      step text not null,
      questionnaire text not null,
      questionnaire_version int,
      opens_at timestamptz not null,
      due_at timestamptz not null,
      closes_at timestamptz not null,
      reminders jsonb not null default '[]',
      state text not null check (state in ('planned', 'open', 'answered', 'missed', 'revoked')),
      revoked_reason text,
      opened_at timestamptz,
      created_at timestamptz not null default app.now(),
      check (opens_at < due_at and due_at <= closes_at),
      check ((state = 'revoked') = (revoked_reason is not null)),
      check ((questionnaire_version is not null) or state in ('planned', 'revoked')),
      foreign key (enrolment_id, patient_id, department_id) references enrolment (id, patient_id, department_id),
      unique (enrolment_id, step),
      unique (id, patient_id, department_id))`);
    await q.query(`create index assignment_opening on assignment (opens_at) where state = 'planned'`);
    await q.query(`create index assignment_closing on assignment (closes_at) where state = 'open'`);
    await q.query(`create index assignment_patient on assignment (patient_id, opens_at)`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
