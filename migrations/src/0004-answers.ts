import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Drafts, acute answers seen in drafts, responses, contact requests, and who has read a response. */
export class Answers0004 implements MigrationInterface {
  name = 'Answers1700000000004';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`create table draft (
      assignment_id uuid primary key,
      department_id uuid not null,
      patient_id uuid not null,
      version int not null,
      questionnaire_version int not null,
      answers jsonb not null,
      place text not null,
      language text not null,
      device_at timestamptz not null,
      saved_at timestamptz not null default app.now(),
      foreign key (assignment_id, patient_id, department_id) references assignment (id, patient_id, department_id))`);

    // An acute answer once seen in a draft is never forgotten: left unsent or changed back, it is raised with both values.
    await q.query(`create table draft_acute (
      id uuid primary key default gen_random_uuid(),
      assignment_id uuid not null,
      department_id uuid not null,
      patient_id uuid not null,
      rule text not null,
      code text not null,
      value jsonb not null,
      seen_at timestamptz not null default app.now(),
      changed_to jsonb,
      changed_at timestamptz,
      raised_at timestamptz,
      sent_at timestamptz,
      foreign key (assignment_id, patient_id, department_id) references assignment (id, patient_id, department_id),
      unique (assignment_id, code))`);
    await q.query(
      `create index draft_acute_waiting on draft_acute (seen_at) where raised_at is null and sent_at is null`,
    );

    await q.query(`create table response (
      id uuid primary key,
      department_id uuid not null,
      patient_id uuid not null,
      assignment_id uuid not null,
      version int not null check (version >= 1),
      supersedes uuid references response (id),
      questionnaire text not null,
      questionnaire_version int not null,
      answers jsonb not null,
      body_sha256 text not null,
      language text not null,
      mode text not null,
      answered_by text not null,
      started_at timestamptz not null,
      completed_at timestamptz not null,
      received_at timestamptz not null default app.now(),
      stored_at timestamptz not null default now(),
      late boolean not null,
      advice boolean not null default false,
      retracted_at timestamptz,
      retracted_by uuid references clinician (id),
      retracted_reason text,
      check ((version = 1) = (supersedes is null)),
      check ((retracted_at is null) = (retracted_reason is null)),
      foreign key (assignment_id, patient_id, department_id) references assignment (id, patient_id, department_id),
      unique (assignment_id, version),
      unique (id, patient_id, department_id))`);
    await q.query(`create index response_patient on response (patient_id, received_at)`);

    await q.query(`create table contact_request (
      id uuid primary key,
      department_id uuid not null,
      patient_id uuid not null,
      enrolment_id uuid not null,
      urgent int not null check (urgent between 0 and 2),
      message text,
      received_at timestamptz not null default app.now(),
      foreign key (enrolment_id, patient_id, department_id) references enrolment (id, patient_id, department_id))`);

    await q.query(`create table reading (
      response_id uuid not null,
      department_id uuid not null,
      patient_id uuid not null,
      clinician_id uuid not null references clinician (id),
      clinician_name text not null,
      at timestamptz not null default app.now(),
      primary key (response_id, clinician_id),
      foreign key (response_id, patient_id, department_id) references response (id, patient_id, department_id))`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
