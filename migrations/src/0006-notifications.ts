import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reminders to patients and messages to the person on duty: one row per step, claimed before it is sent. */
export class Notifications0006 implements MigrationInterface {
  name = 'Notifications1700000000006';

  async up(q: QueryRunner): Promise<void> {
    const states = `check (state in ('due', 'queued', 'claimed', 'sent', 'failed', 'unknown', 'suppressed'))`;
    await q.query(`create table reminder (
      id uuid primary key default gen_random_uuid(),
      department_id uuid not null,
      patient_id uuid not null,
      assignment_id uuid not null,
      step text not null,
      channel text not null,
      due_at timestamptz not null,
      state text not null default 'due' ${states},
      claimed_at timestamptz,
      sent_at timestamptz,
      provider_id text,
      error text,
      tries int not null default 0,
      retry_at timestamptz not null default now(),
      foreign key (assignment_id, patient_id, department_id) references assignment (id, patient_id, department_id),
      unique (assignment_id, step))`);
    await q.query(`create index reminder_due on reminder (due_at) where state = 'due'`);
    await q.query(`create index reminder_claimed on reminder (claimed_at) where state = 'claimed'`);

    // About an acute item, or about a morning's synthetic check that failed.
    await q.query(`create table duty_message (
      id uuid primary key default gen_random_uuid(),
      department_id uuid not null,
      patient_id uuid not null,
      item_id uuid,
      check_day date,
      round int not null check (round >= 1),
      clinician_id uuid references clinician (id),
      created_at timestamptz not null default app.now(),
      state text not null ${states},
      claimed_at timestamptz,
      sent_at timestamptz,
      provider_id text,
      error text,
      tries int not null default 0,
      retry_at timestamptz not null default now(),
      check ((item_id is null) <> (check_day is null)),
      foreign key (patient_id, department_id) references patient (id, department_id),
      foreign key (item_id, patient_id, department_id) references worklist_item (id, patient_id, department_id),
      foreign key (department_id, check_day) references synthetic_check (department_id, day),
      unique (item_id, round),
      unique (department_id, check_day, round))`);
    await q.query(`create index duty_message_waiting on duty_message (retry_at) where state = 'due'`);
    await q.query(`create index duty_message_claimed on duty_message (claimed_at) where state = 'claimed'`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
