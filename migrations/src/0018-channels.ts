import type { MigrationInterface, QueryRunner } from 'typeorm';
import { JOB, MYSELF, OWN, type Policies, permit, protect, STAFF } from './row-security.js';

/**
 * What a department and a patient have settled about messages: the department's own texts, which channels a patient has
 * turned off or lost, and whom somebody must call because no message reaches them.
 */
export class Channels0018 implements MigrationInterface {
  name = 'Channels1700000000018';

  async up(q: QueryRunner): Promise<void> {
    const written = `in ('email', 'sms', 'digital-post', 'letter')`;
    // Nothing is changed or taken away: the newest is in force, an empty body is the product's text again.
    await q.query(`create table message_template (
      id bigint generated always as identity primary key,
      department_id uuid not null references department (id),
      step text not null,
      channel text not null check (channel ${written}),
      language text not null check (language in ('da', 'en')),
      subject text not null,
      body text not null,
      version int not null check (version >= 1),
      clinician_id uuid not null references clinician (id),
      clinician_name text not null,
      at timestamptz not null default app.now(),
      unique (department_id, step, channel, language, version))`);

    // A history: the newest row of a channel tells how it stands. A bounce holds for the address that bounced, and no other.
    await q.query(`create table channel_state (
      id bigint generated always as identity primary key,
      department_id uuid not null,
      patient_id uuid not null,
      channel text not null check (channel ${written}),
      state text not null check (state in ('on', 'off', 'bounced', 'address')),
      why text not null,
      address text,
      by_kind text not null check (by_kind in ('patient', 'clinic', 'system')),
      by_name text,
      at timestamptz not null default app.now(),
      foreign key (patient_id, department_id) references patient (id, department_id))`);
    await q.query(`create index channel_state_of on channel_state (patient_id, channel, id desc)`);

    await q.query(`create table phone_call (
      id uuid primary key default gen_random_uuid(),
      department_id uuid not null,
      patient_id uuid not null,
      assignment_id uuid,
      step text,
      key text not null,
      why text not null check (why in ('no-channel', 'phone-channel', 'not-delivered', 'by-hand')),
      state text not null default 'open' check (state in ('open', 'done')),
      tries jsonb not null default '[]',
      next_try_at timestamptz,
      outcome text,
      version int not null default 1,
      created_at timestamptz not null default app.now(),
      settled_at timestamptz,
      check ((state = 'done') = (settled_at is not null and outcome is not null)),
      foreign key (patient_id, department_id) references patient (id, department_id),
      foreign key (assignment_id, patient_id, department_id) references assignment (id, patient_id, department_id),
      unique (id, patient_id, department_id))`);
    // once per step of an assignment, for ever; without an assignment, one that waits
    await q.query(`create unique index phone_call_once on phone_call (patient_id, key)
      where state = 'open' or assignment_id is not null`);
    await q.query(`create index phone_call_open on phone_call (department_id, created_at) where state = 'open'`);

    await protect(q, ...Object.keys(POLICIES));
    await permit(q, POLICIES);
    await q.query(GRANTS);
    await q.query(`revoke all on function app.grant_channels(name, name) from public`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const POLICIES: Policies = {
  message_template: [
    `staff_select for select using (${STAFF})`,
    `staff_insert for insert with check (${STAFF} and clinician_id = ${MYSELF})`,
    `served_select for select using (department_id = any ((select ctx.served())::uuid[]))`,
  ],
  channel_state: [
    `own_select for select using (${OWN})`,
    `own_insert for insert with check (${OWN})`,
    `staff_select for select using (${STAFF})`,
    `staff_insert for insert with check (${STAFF})`,
    `job_select for select using (${JOB})`,
    `job_insert for insert with check (${JOB})`,
  ],
  // A patient's own act puts them on the list, or takes them off, only for having no channel.
  phone_call: [
    `own_select for select using (${OWN} and why = 'no-channel')`,
    `own_insert for insert with check (${OWN} and why = 'no-channel' and assignment_id is null)`,
    `own_update for update using (${OWN} and why = 'no-channel') with check (${OWN} and why = 'no-channel')`,
    `staff_select for select using (${STAFF})`,
    `staff_insert for insert with check (${STAFF})`,
    `staff_update for update using (${STAFF}) with check (${STAFF})`,
    `job_select for select using (${JOB})`,
    `job_insert for insert with check (${JOB})`,
    `job_update for update using (${JOB}) with check (${JOB})`,
  ],
};

// Beside app.grant_roles, and called after it.
const GRANTS = `create function app.grant_channels(api name, worker name) returns void
  language plpgsql set search_path = '' as $$
  declare r name;
  begin
    foreach r in array array[api, worker] loop
      execute format('grant select on public.message_template, public.channel_state, public.phone_call to %I', r);
      execute format('grant insert on public.channel_state, public.phone_call to %I', r);
      execute format('grant update on public.phone_call to %I', r);
    end loop;
    execute format('grant insert on public.message_template to %I', api);
    execute format('revoke execute on function app.grant_channels(name, name) from %I', worker);
  end $$`;
