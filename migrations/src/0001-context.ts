import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may act: departments, clinicians, sessions; the business clock; the audit log; the outbox. */
export class Context0001 implements MigrationInterface {
  name = 'Context1700000000001';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`create schema ctx`);
    await q.query(`create schema app`);

    // Business time = real time + one shift, which only demo and test ever change.
    await q.query(`create table app.clock (
      only_row boolean primary key default true check (only_row),
      shift interval not null default '0 seconds')`);
    await q.query(`insert into app.clock default values`);
    await q.query(`create function app.now() returns timestamptz language sql stable security definer set search_path = ''
      as $$ select pg_catalog.now() + shift from app.clock $$`);

    await q.query(`create table department (
      id uuid primary key default gen_random_uuid(),
      sor text not null unique,
      name text not null,
      public_name text not null,
      zone text not null default 'Europe/Copenhagen',
      phones jsonb not null default '[]',
      hours jsonb not null default '[]',
      closed jsonb not null default '[]',
      switches jsonb not null default '{}',
      pathways jsonb not null default '[]',
      created_at timestamptz not null default now())`);
    await q.query(`create table clinician (
      id uuid primary key default gen_random_uuid(),
      issuer text not null,
      subject text not null,
      name text not null,
      email text,
      created_at timestamptz not null default now(),
      unique (issuer, subject))`);
    await q.query(`create table membership (
      clinician_id uuid not null references clinician (id),
      department_id uuid not null references department (id),
      roles jsonb not null,
      primary key (clinician_id, department_id))`);
    await q.query(`create table duty (
      id uuid primary key default gen_random_uuid(),
      department_id uuid not null references department (id),
      clinician_id uuid not null references clinician (id),
      starts_at timestamptz not null,
      ends_at timestamptz not null check (ends_at > starts_at),
      position int not null check (position >= 1))`);
    await q.query(`create index duty_when on duty (department_id, starts_at)`);

    // Only the hash of a session id is stored: a copy of the database opens no session.
    await q.query(`create table session (
      id uuid primary key default gen_random_uuid(),
      sid_hash bytea not null unique,
      side text not null check (side in ('patient', 'clinic')),
      clinician_id uuid references clinician (id),
      cpr_hash bytea,
      name text not null,
      language text not null default 'da',
      created_at timestamptz not null default now(),
      seen_at timestamptz not null default now(),
      idle interval not null,
      expires_at timestamptz not null,
      revoked_at timestamptz,
      check ((side = 'clinic') = (clinician_id is not null)),
      check ((side = 'patient') = (cpr_hash is not null)))`);

    await q.query(`create table audit (
      id bigint generated always as identity primary key,
      at timestamptz not null default app.now(),
      recorded_at timestamptz not null default now(),
      kind text not null,
      principal uuid,
      name text,
      department_id uuid,
      patient_id uuid,
      patients uuid[],
      act text not null,
      subject jsonb not null default '{}',
      request text)`);
    await q.query(`create index audit_patient on audit (patient_id, id) where patient_id is not null`);
    await q.query(`create index audit_patients on audit using gin (patients) where patients is not null`);

    // One row per (event, hearer). The row is the work; the queue is only the wake-up call.
    await q.query(`create table outbox (
      id uuid primary key default gen_random_uuid(),
      event text not null,
      version int not null,
      hearer text not null,
      payload jsonb not null,
      department_id uuid not null,
      patient_id uuid,
      priority int not null default 5,
      key text,
      created_at timestamptz not null default now(),
      next_try_at timestamptz not null default now(),
      tries int not null default 0,
      error text,
      failed_at timestamptz,
      done_at timestamptz,
      unique (hearer, key))`);
    await q.query(
      `create index outbox_due on outbox (priority, next_try_at) where done_at is null and failed_at is null`,
    );
    await q.query(`create index outbox_done on outbox (done_at) where done_at is not null`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
