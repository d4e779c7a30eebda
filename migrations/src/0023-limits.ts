import type { MigrationInterface, QueryRunner } from 'typeorm';
import { JOB, MYSELF, type Policies, permit, protect, STAFF } from './row-security.js';

/** Limits of a patient's own, and what the rules read of each response. */
export class Limits0023 implements MigrationInterface {
  name = 'Limits1700000000023';

  async up(q: QueryRunner): Promise<void> {
    // what the rules read, as it was at the decision; a text that is kept byte for byte
    await q.query(`alter table triage add column input json`);

    await q.query(`create table patient_limit (
      id uuid primary key,
      department_id uuid not null,
      patient_id uuid not null,
      enrolment_id uuid not null,
      code text not null,
      sides jsonb not null check (jsonb_typeof(sides) = 'object' and sides <> '{}'),
      baseline numeric,
      reason text not null check (reason ~ '\\S'),
      clinician_id uuid not null references clinician (id),
      clinician_name text not null,
      from_at timestamptz not null default app.now(),
      expires_on date not null,
      ended_at timestamptz,
      ended_by uuid references clinician (id),
      ended_name text,
      ended_reason text,
      told text check (told in ('expiring', 'expired')),
      check (expires_on >= (from_at at time zone 'UTC')::date - 1
        and expires_on <= ((from_at at time zone 'UTC') + interval '2 years 1 day')::date),
      check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (ended_reason is null)),
      check (ended_reason ~ '\\S'),
      foreign key (enrolment_id, patient_id, department_id) references enrolment (id, patient_id, department_id))`);
    await q.query(
      `create unique index patient_limit_standing on patient_limit (enrolment_id, code) where ended_at is null`,
    );
    await q.query(`create index patient_limit_enrolment on patient_limit (enrolment_id, from_at)`);
    await q.query(`create index patient_limit_patient on patient_limit (patient_id)`);
    await q.query(`create index patient_limit_expiring on patient_limit (expires_on)
      where ended_at is null and told is distinct from 'expired'`);
    await q.query(FROZEN);
    await q.query(`create trigger frozen_patient_limit before update on patient_limit
      for each row execute function app.frozen_patient_limit()`);
    await q.query(PHYSICIAN_IN);
    await q.query(EXPIRING);
    await q.query(
      `revoke all on function ctx.physician_in(), app.frozen_patient_limit(), app.sweep_limits(text[], int) from public`,
    );

    await protect(q, 'patient_limit');
    await permit(q, POLICIES);
    await q.query(GRANTS);
    await q.query(`revoke all on function app.grant_limits(name, name) from public`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

/** Rows of the departments in which the signed-in clinician is a physician. */
const PHYSICIAN = `department_id = any ((select ctx.physician_in())::uuid[])`;

const POLICIES: Policies = {
  patient_limit: [
    `staff_select for select using (${STAFF})`,
    `staff_insert for insert with check (${PHYSICIAN} and clinician_id = ${MYSELF} and ended_at is null and told is null)`,
    `staff_update for update using (${PHYSICIAN}) with check (${PHYSICIAN} and ended_by = ${MYSELF})`,
    `job_select for select using (${JOB})`,
  ],
};

// What a limit was, and who set it, stays. It is ended once.
const FROZEN = `create function app.frozen_patient_limit() returns trigger language plpgsql set search_path = '' as $$
  begin
    if old.ended_at is not null
      or (new.id, new.department_id, new.patient_id, new.enrolment_id, new.code, new.sides, new.baseline, new.reason,
          new.clinician_id, new.clinician_name, new.from_at, new.expires_on)
        is distinct from (old.id, old.department_id, old.patient_id, old.enrolment_id, old.code, old.sides, old.baseline,
          old.reason, old.clinician_id, old.clinician_name, old.from_at, old.expires_on) then
      raise exception 'limit % is frozen', old.id using errcode = '55000';
    end if;
    return new;
  end $$`;

const PHYSICIAN_IN = `create function ctx.physician_in() returns uuid[]
  language plpgsql stable security definer set search_path = '' as $$
  declare h constant text := current_setting('ctx.handle', true);
  begin
    if h is null or h not like 'sc%' then return '{}'; end if;
    return (select coalesce(array_agg(m.department_id), '{}') from ctx.live_session() s
      join public.membership m on m.clinician_id = s.clinician_id where m.roles ? 'physician');
  end $$`;

// Told once a week before the last day, and once when it is over; what has been told is marked in the same statement. A
// limit of an enrolment that is over is nobody's errand.
const EXPIRING = `create function app.sweep_limits(hearers text[], version int) returns bigint
  language sql security definer set search_path = '' as $$
  with due as (
    select l.id, case when app.now() >= ((l.expires_on + 1)::timestamp at time zone d.zone) then 'expired' else 'expiring' end as what
    from public.patient_limit l
      join public.department d on d.id = l.department_id
      join public.enrolment e on e.id = l.enrolment_id
    where l.ended_at is null and l.told is distinct from 'expired' and e.status in ('active', 'paused')
      and l.expires_on <= (app.now() at time zone 'UTC' + interval '8 days')::date
      and case when l.told is null then app.now() >= ((l.expires_on - 6)::timestamp at time zone d.zone)
        else app.now() >= ((l.expires_on + 1)::timestamp at time zone d.zone) end
    order by l.expires_on limit 500 for update of l skip locked
  ), marked as (
    update public.patient_limit l set told = due.what from due where due.id = l.id
    returning l.id, l.department_id, l.patient_id, l.told
  ) select coalesce(sum(app.publish('limits.expiring', sweep_limits.version, hearers, jsonb_build_object('limit', id),
      department_id, patient_id, 5, 'limit-' || told || ':' || id)), 0)::bigint from marked $$`;

// Beside app.grant_roles, and called after it.
const GRANTS = `create function app.grant_limits(api name, worker name) returns void
  language plpgsql set search_path = '' as $$
  begin
    execute format('grant select on public.patient_limit to %I, %I', api, worker);
    -- when a limit begins is never said by whoever sets it
    execute format('grant insert (id, department_id, patient_id, enrolment_id, code, sides, baseline, reason, clinician_id,
      clinician_name, expires_on) on public.patient_limit to %I', api);
    execute format('grant update (ended_at, ended_by, ended_name, ended_reason) on public.patient_limit to %I', api);
    execute format('grant execute on function ctx.physician_in() to %I, %I', api, worker);
    execute format('grant execute on function app.sweep_limits(text[], int) to %I', worker);
    execute format('revoke execute on function app.grant_limits(name, name) from %I', worker);
  end $$`;
