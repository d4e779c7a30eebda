import type { MigrationInterface, QueryRunner } from 'typeorm';
import { JOB, OWN, type Policies, permit, protect, STAFF, SYSTEM } from './row-security.js';

/**
 * A year of real life: appointments that move, choices made at enrolment, pauses, the last time a person was talked to,
 * and why the schedule of a patient is as it is.
 */
export class Pathways0016 implements MigrationInterface {
  name = 'Pathways1700000000016';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`alter table department
      add column sending jsonb not null default '{"from": "07:00", "to": "21:00"}',
      add column channels jsonb not null default '["email"]',
      add column short_address text,
      add column postal_address text`);
    await q.query(`alter table patient
      add column channels jsonb,
      add column digital_post text not null default 'unknown' check (digital_post in ('yes', 'exempt', 'unknown')),
      add column postal_address text`);
    await q.query(`alter table enrolment
      drop constraint enrolment_status_check,
      add check (status in ('active', 'paused', 'ended', 'died', 'withdrawn', 'transferred')),
      add column facts jsonb not null default '{}',
      add column pauses jsonb not null default '[]',
      add column resume_on date,
      add column extend_on date,
      add column contact_at timestamptz,
      add column contact_due_at timestamptz,
      add column contact_told_at timestamptz,
      add column follows_id uuid references enrolment (id)`);
    await q.query(`create index enrolment_resuming on enrolment (resume_on) where status = 'paused'`);
    await q.query(`create index enrolment_contact on enrolment (contact_due_at)
      where status in ('active', 'paused') and contact_told_at is null`);
    await q.query(`drop index enrolment_extending`);
    await q.query(`create index enrolment_extending on enrolment (coalesce(extend_on, planned_until - 199))
      where status = 'active'`);

    await q.query(`create table appointment (
      id uuid primary key default gen_random_uuid(),
      department_id uuid not null,
      patient_id uuid not null,
      kind text not null check (kind in ('visit', 'operation', 'cycle')),
      pathway text,
      source text not null,
      reference text not null,
      on_date date not null,
      at_time text check (at_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
      state text not null default 'booked' check (state in ('booked', 'cancelled', 'kept')),
      version bigint not null default 1,
      created_at timestamptz not null default app.now(),
      changed_at timestamptz not null default app.now(),
      foreign key (patient_id, department_id) references patient (id, department_id),
      unique (id, patient_id, department_id),
      unique (department_id, source, reference))`);
    await q.query(`create index appointment_patient on appointment (patient_id, on_date)`);
    await q.query(`create index appointment_day on appointment (department_id, on_date)`);

    await q.query(`alter table assignment
      add column phase text,
      add column appointment_id uuid,
      add column conditional boolean not null default false,
      add column held boolean not null default false,
      add column answered_at timestamptz,
      add column level text,
      add column "values" jsonb,
      add column silent_at timestamptz,
      add column silent_rule text,
      add column silent_told_at timestamptz,
      add column revision int not null default 0,
      add foreign key (appointment_id, patient_id, department_id) references appointment (id, patient_id, department_id)`);
    await q.query(
      `create index assignment_silent on assignment (silent_at) where state = 'open' and silent_told_at is null`,
    );
    await q.query(`create index assignment_day on assignment (department_id, opens_at)`);
    await q.query(`create index assignment_day_due on assignment (department_id, due_at)`);
    await q.query(`create index assignment_day_closes on assignment (department_id, closes_at)`);
    await q.query(
      `create index assignment_appointment on assignment (appointment_id) where appointment_id is not null`,
    );

    await q.query(`alter table worklist_item
      drop constraint worklist_item_kind_check,
      add check (kind in ('response', 'draft', 'no-answer', 'contact', 'by-hand', 'contact-overdue'))`);

    await q.query(`create table schedule_act (
      id bigint generated always as identity primary key,
      department_id uuid not null,
      patient_id uuid not null,
      enrolment_id uuid not null,
      assignment_id uuid,
      appointment_id uuid,
      act text not null,
      reason text,
      detail jsonb not null default '{}',
      clinician_id uuid references clinician (id),
      clinician_name text,
      at timestamptz not null default app.now(),
      foreign key (enrolment_id, patient_id, department_id) references enrolment (id, patient_id, department_id))`);
    await q.query(`create index schedule_act_enrolment on schedule_act (enrolment_id, id)`);

    for (const sql of [OPENING, CLOSING, EXTENDING, RESUMING, SILENT, CONTACT]) await q.query(sql);
    await q.query(`revoke all on function app.sweep_resuming(text[], int), app.sweep_silent(text[], int),
      app.sweep_contact(text[], int) from public`);
    await protect(q, 'appointment', 'schedule_act');
    await permit(q, POLICIES);
    await q.query(BEGUN);
    await q.query('revoke all on function ctx.begun(uuid) from public');
    await q.query(GRANTS);
    await q.query('revoke all on function app.grant_pathways(name, name) from public');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const POLICIES: Policies = {
  appointment: [
    `own_select for select using (${OWN})`,
    `staff_select for select using (${STAFF})`,
    `staff_insert for insert with check (${STAFF})`,
    `staff_update for update using (${STAFF}) with check (${STAFF})`,
    `job_select for select using (${JOB})`,
    `system_select for select using (${SYSTEM})`,
    `system_insert for insert with check (${SYSTEM})`,
    `system_update for update using (${SYSTEM}) with check (${SYSTEM})`,
  ],
  // a hospital's system tells of an appointment, and a job does the rest: it can start nothing else
  outbox: [`system_insert for insert with check (${SYSTEM} and event = 'schedules.replanning')`],
  schedule_act: [
    `staff_select for select using (${STAFF})`,
    `staff_insert for insert with check (${STAFF})`,
    `job_select for select using (${JOB})`,
    `job_insert for insert with check (${JOB})`,
    `system_insert for insert with check (${SYSTEM} and act like 'appointment-%' and clinician_id is null)`,
  ],
};

/**
 * Assignments of active enrolments, the oldest first, a bounded number at a time. The key holds the revision: a window that
 * was moved, or put back, is found again at its new hour.
 */
function assignmentScan(name: 'opening' | 'closing', due: string, order: string): string {
  return `create or replace function app.sweep_${name}(hearers text[], version int) returns bigint
  language sql security definer set search_path = '' as $$
  select coalesce(sum(app.publish('schedules.${name}', version, hearers, jsonb_build_object('assignment', due.id),
    due.department_id, due.patient_id, 5, due.key)), 0)::bigint
  from (
    select a.id, a.department_id, a.patient_id, k.key
    from public.assignment a
      join public.enrolment e on e.id = a.enrolment_id
      cross join lateral (select '${name}:' || a.id || ':' || extract(epoch from e.status_at)
        || case when a.revision > 0 then ':' || a.revision else '' end as key) k
    where ${due} and e.status = 'active'
      and not exists (select from public.outbox o where o.hearer = any (hearers) and o.key = k.key)
    order by ${order} limit 500) due $$`;
}

const OPENING = assignmentScan('opening', `a.state = 'planned' and a.opens_at <= app.now()`, 'a.opens_at');
const CLOSING = assignmentScan('closing', `a.state = 'open' and a.closes_at <= app.now()`, 'a.closes_at');

// The earliest and the latest date it is anywhere on earth bound the scan of the index; the department's own decides.
const LATEST = `(app.now() at time zone 'UTC' + interval '14 hours')::date`;

// Where the code has not said on which day to plan on: within 200 days of the plan's end, which is longer than any window.
const EXTENDING = `create or replace function app.sweep_extending(hearers text[], version int) returns bigint
  language sql security definer set search_path = '' as $$
  select coalesce(sum(app.publish('schedules.extending', version, hearers, jsonb_build_object('enrolment', due.id),
    due.department_id, due.patient_id, 5, due.key)), 0)::bigint
  from (
    select e.id, e.department_id, e.patient_id, k.key
    from public.enrolment e
      join public.department d on d.id = e.department_id
      cross join lateral (select 'extending:' || e.id || ':' || e.planned_until || ':' || extract(epoch from e.status_at) as key) k
    where e.status = 'active' and coalesce(e.extend_on, e.planned_until - 199) <= ${LATEST}
      and coalesce(e.extend_on, e.planned_until - 199) <= (app.now() at time zone d.zone)::date
      and not exists (select from public.outbox o where o.hearer = any (hearers) and o.key = k.key)
    order by e.planned_until limit 500) due $$`;

// A pause that has a last day ends by itself.
const RESUMING = `create function app.sweep_resuming(hearers text[], version int) returns bigint
  language sql security definer set search_path = '' as $$
  select coalesce(sum(app.publish('schedules.resuming', version, hearers, jsonb_build_object('enrolment', due.id),
    due.department_id, due.patient_id, 5, due.key)), 0)::bigint
  from (
    select e.id, e.department_id, e.patient_id, k.key
    from public.enrolment e
      join public.department d on d.id = e.department_id
      cross join lateral (select 'resuming:' || e.id || ':' || e.resume_on || ':' || extract(epoch from e.status_at) as key) k
    where e.status = 'paused' and e.resume_on <= ${LATEST} and e.resume_on <= (app.now() at time zone d.zone)::date
      and not exists (select from public.outbox o where o.hearer = any (hearers) and o.key = k.key)
    order by e.resume_on limit 500) due $$`;

// Told once, in the statement that marks it: what has been told is out of the index. A row that is being answered at this
// moment is left for the next round.
const SILENT = `create function app.sweep_silent(hearers text[], version int) returns bigint
  language sql security definer set search_path = '' as $$
  with due as (
    select a.id from public.assignment a join public.enrolment e on e.id = a.enrolment_id
    where a.state = 'open' and a.silent_told_at is null and a.silent_at <= app.now() and e.status = 'active'
    order by a.silent_at limit 500 for update of a skip locked
  ), told as (
    update public.assignment a set silent_told_at = app.now() from due where due.id = a.id
    returning a.id, a.department_id, a.patient_id, a.revision
  ) select coalesce(sum(app.publish('schedules.silent', sweep_silent.version, hearers, jsonb_build_object('assignment', id),
      department_id, patient_id, 3, 'silent:' || id || ':' || revision)), 0)::bigint from told $$`;

// Also while an enrolment is paused: a pause of the questionnaires is none of the care.
const CONTACT = `create function app.sweep_contact(hearers text[], version int) returns bigint
  language sql security definer set search_path = '' as $$
  with due as (
    select e.id from public.enrolment e
    where e.status in ('active', 'paused') and e.contact_told_at is null and e.contact_due_at <= app.now()
    order by e.contact_due_at limit 500 for no key update skip locked
  ), told as (
    update public.enrolment e set contact_told_at = app.now() from due where due.id = e.id
    returning e.id, e.department_id, e.patient_id, e.contact_due_at
  ) select coalesce(sum(app.publish('schedules.contact-overdue', sweep_contact.version, hearers,
      jsonb_build_object('enrolment', id), department_id, patient_id, 5,
      'contact-overdue:' || id || ':' || extract(epoch from contact_due_at))), 0)::bigint from told $$`;

// That somebody has begun to answer, for their department: never what they have written.
const BEGUN = `create function ctx.begun(which uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from public.draft d where d.assignment_id = which
    and d.department_id = any ((select ctx.departments())::uuid[])) $$`;

// Beside app.grant_roles, and called after it.
const GRANTS = `create function app.grant_pathways(api name, worker name) returns void
  language plpgsql set search_path = '' as $$
  declare r name;
  begin
    foreach r in array array[api, worker] loop
      execute format('grant select on public.appointment to %I', r);
      execute format('grant select, insert on public.schedule_act to %I', r);
      execute format('grant execute on function ctx.system_me() to %I', r);
    end loop;
    execute format('grant insert, update on public.appointment to %I', api);
    execute format('grant execute on function ctx.begun(uuid) to %I', api);
    execute format('revoke execute on function app.grant_pathways(name, name) from %I', worker);
  end $$`;
