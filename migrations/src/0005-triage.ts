import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Scores with their trace, triage with what it read, the worklist and what was done. */
export class Triage0005 implements MigrationInterface {
  name = 'Triage1700000000005';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`create table score (
      id uuid primary key default gen_random_uuid(),
      department_id uuid not null,
      patient_id uuid not null,
      response_id uuid not null,
      instrument text not null,
      scale text not null,
      definition_version text not null,
      engine_version text not null,
      kind text not null check (kind in ('exact', 'prorated', 'bounded', 'none')),
      value double precision,
      low double precision,
      high double precision,
      body jsonb not null,
      created_at timestamptz not null default app.now(),
      foreign key (response_id, patient_id, department_id) references response (id, patient_id, department_id),
      unique (response_id, instrument, scale, definition_version))`);

    await q.query(`create table triage (
      id uuid primary key default gen_random_uuid(),
      department_id uuid not null,
      patient_id uuid not null,
      response_id uuid not null,
      rule_set text not null,
      rule_set_version int not null,
      level text not null,
      at_worst text,
      body jsonb not null,
      decided_at timestamptz not null default app.now(),
      foreign key (response_id, patient_id, department_id) references response (id, patient_id, department_id),
      unique (response_id))`);

    await q.query(`create table worklist_item (
      id uuid primary key default gen_random_uuid(),
      department_id uuid not null,
      patient_id uuid not null,
      kind text not null check (kind in ('response', 'draft', 'no-answer', 'contact', 'by-hand')),
      key text not null unique,
      response_id uuid,
      assignment_id uuid,
      enrolment_id uuid not null,
      pathway text not null,
      level text not null,
      at_worst text,
      rank int not null,
      reasons jsonb not null,
      answered_at timestamptz,
      due_at timestamptz not null,
      late boolean not null default false,
      proxy boolean not null default false,
      synthetic boolean not null default false,
      state text not null default 'open' check (state in ('open', 'taken', 'snoozed', 'closed')),
      owner_id uuid references clinician (id),
      owner_name text,
      taken_at timestamptz,
      snoozed_until timestamptz,
      attempts int not null default 0,
      next_attempt_at timestamptz,
      closed_at timestamptz,
      outcome text,
      version int not null default 1,
      told_round int not null default 0,
      told_at timestamptz,
      created_at timestamptz not null default app.now(),
      check ((state = 'taken') = (owner_id is not null) or state in ('snoozed', 'closed')),
      check (level <> 'acute' or state <> 'snoozed'),
      check ((state = 'closed') = (closed_at is not null and outcome is not null)),
      foreign key (patient_id, department_id) references patient (id, department_id),
      foreign key (response_id, patient_id, department_id) references response (id, patient_id, department_id),
      foreign key (assignment_id, patient_id, department_id) references assignment (id, patient_id, department_id),
      foreign key (enrolment_id, patient_id, department_id) references enrolment (id, patient_id, department_id),
      unique (id, patient_id, department_id))`);
    await q.query(`create index worklist_order on worklist_item (department_id, rank, due_at) where state <> 'closed'`);
    await q.query(`create index worklist_closed on worklist_item (department_id, closed_at) where state = 'closed'`);
    await q.query(`create index worklist_patient on worklist_item (patient_id)`);
    await q.query(`create index worklist_response on worklist_item (response_id)`);

    await q.query(`create table handling (
      id uuid primary key default gen_random_uuid(),
      department_id uuid not null,
      patient_id uuid not null,
      item_id uuid not null,
      clinician_id uuid not null references clinician (id),
      clinician_name text not null,
      act text not null,
      outcome text,
      note text,
      next_attempt_at timestamptz,
      before jsonb not null,
      at timestamptz not null default app.now(),
      foreign key (item_id, patient_id, department_id) references worklist_item (id, patient_id, department_id))`);
    await q.query(`create index handling_item on handling (item_id, at)`);

    // Every morning a synthetic acute answer travels the real chain; a failed row raises the banner.
    await q.query(`create table synthetic_check (
      department_id uuid not null references department (id),
      day date not null,
      started_at timestamptz not null default app.now(),
      recorded_at timestamptz not null default now(),
      assignment_id uuid,
      response_id uuid,
      passed_at timestamptz,
      failed_at timestamptz,
      primary key (department_id, day))`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
