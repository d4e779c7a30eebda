import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Systems that read over FHIR: known by a secret of which only the hash is kept, bound to one department, and unable to write.
 * Their handle is `x` and the secret.
 */
export class Systems0015 implements MigrationInterface {
  name = 'Systems1700000000015';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`create table system_client (
      id uuid primary key default gen_random_uuid(),
      department_id uuid not null references department (id),
      name text not null check (name <> ''),
      secret_hash bytea not null unique,
      scopes jsonb not null,
      created_at timestamptz not null default now(),
      revoked_at timestamptz,
      last_used_at timestamptz)`);
    await q.query(
      `create unique index system_client_name on system_client (department_id, name) where revoked_at is null`,
    );
    await q.query(`alter table system_client enable row level security`);
    await q.query(`alter table system_client force row level security`);
    await q.query(`create policy owner_scans on system_client to current_user using (true) with check (true)`);
    await q.query(`create index response_received on response (department_id, received_at, id)`);
    for (const sql of [LIVE_SYSTEM, SYSTEMS, SYSTEM_ME, SERVED, ENTER, SAW]) await q.query(sql);
    for (const table of ['patient', 'enrolment', 'assignment', 'response', 'score'])
      await q.query(`create policy system_select on ${table} for select
        using (department_id = any ((select ctx.systems())::uuid[]))`);
    await q.query(GRANT_SYSTEMS);
    await q.query(`revoke all on function ctx.live_system(), ctx.systems(), ctx.system_me(),
      app.grant_systems(name, name) from public`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

// Whoever it is not for is sent away before the secret is read: another's handle is no hexadecimal from its second letter on.
const LIVE_SYSTEM = `create function ctx.live_system() returns setof public.system_client
  language plpgsql stable security definer set search_path = '' as $$
  declare h constant text := ctx.handle();
  begin
    if h is null or h not like 'x%' then return; end if;
    return query select c.* from public.system_client c
      where c.revoked_at is null and c.secret_hash = sha256(decode(substr(h, 2), 'hex'));
  end $$`;

// Asked for each table of each statement: whoever it is not for is sent away first.
const SYSTEMS = `create function ctx.systems() returns uuid[] language plpgsql stable security definer set search_path = '' as $$
  declare h constant text := current_setting('ctx.handle', true);
  begin
    if h is null or h not like 'x%' then return '{}'; end if;
    return (select coalesce(array_agg(c.department_id), '{}') from ctx.live_system() c);
  end $$`;

const SYSTEM_ME = `create function ctx.system_me() returns jsonb language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('id', c.id, 'name', c.name, 'department', c.department_id, 'scopes', c.scopes)
  from ctx.live_system() c $$`;

const SERVED = `create or replace function ctx.served() returns uuid[]
  language plpgsql stable security definer set search_path = '' as $$
  declare h constant text := current_setting('ctx.handle', true);
  begin
    if h like 'sp%' then
      return (select coalesce(array_agg(distinct p.department_id), '{}') from public.patient p
        where p.id = any (ctx.own()));
    elsif h like 'j%' then
      return (select coalesce(array_agg(o.department_id), '{}') from public.outbox o where o.id = substr(h, 2)::uuid);
    elsif h like 'x%' then
      return ctx.systems();
    end if;
    return '{}';
  end $$`;

/** Neither signed out, nor over, nor left alone for too long. */
const LIVE = `s.revoked_at is null and s.expires_at > now() and s.seen_at + s.idle > now()`;

// First statement of every transaction of a signed-in person or a system: nobody, no transaction.
const ENTER = `create or replace function ctx.enter(handle text, act text, subject jsonb, request text) returns void
  language plpgsql security definer set search_path = '' as $$
  declare h constant text := enter.handle; me public.session; it public.system_client;
  begin
    perform set_config('ctx.handle', h, true), set_config('ctx.act', act, true), set_config('ctx.request', request, true);
    if left(h, 1) = 'x' then
      select * into it from ctx.live_system();
      if it.id is null then raise exception 'signed out' using errcode = '28000'; end if;
      if it.last_used_at is null or it.last_used_at < now() - interval '1 minute' then
        update public.system_client set last_used_at = now() where id = it.id;
      end if;
      insert into public.audit (kind, principal, name, department_id, act, subject, request)
      values ('system', it.id, it.name, it.department_id, enter.act, enter.subject, enter.request);
      return;
    end if;
    select s.* into me from public.session s where s.sid_hash = sha256(decode(substr(h, 3), 'hex'))
      and s.side = case left(h, 2) when 'sp' then 'patient' when 'sc' then 'clinic' end and ${LIVE};
    if me.id is null then raise exception 'signed out' using errcode = '28000'; end if;
    -- a list that looks by itself is no sign of life: a screen left alone is signed out
    if me.seen_at < now() - interval '30 seconds' and enter.act <> 'triage.worklist' then
      update public.session set seen_at = now() where id = me.id;
    end if;
    insert into public.audit (kind, principal, name, patients, act, subject, request)
    values (me.side, coalesce(me.clinician_id, me.id), me.name,
      nullif(array(select p.id from public.patient p where p.cpr_hash = me.cpr_hash and me.side = 'patient'), '{}'),
      enter.act, enter.subject, enter.request);
  end $$`;

// One audit row per call: these patients were shown, or written about.
const SAW = `create or replace function ctx.saw(seen uuid[]) returns void
  language plpgsql security definer set search_path = '' as $$
  declare s public.session; it public.system_client;
  begin
    -- a system's secret is no session's: it is not even read as one
    if ctx.handle() like 'x%' then select * into it from ctx.live_system(); else select * into s from ctx.live_session(); end if;
    insert into public.audit (kind, principal, name, department_id, patient_id, patients, act, request)
    values (coalesce(s.side, case when it.id is not null then 'system' end, 'job'), coalesce(s.clinician_id, s.id, it.id),
      coalesce(s.name, it.name), (select department_id from public.patient where id = seen[1]),
      case when cardinality(seen) = 1 then seen[1] end, case when cardinality(seen) > 1 then seen end,
      coalesce(current_setting('ctx.act', true), ''), current_setting('ctx.request', true));
  end $$`;

// Beside app.grant_roles, and called after it.
const GRANT_SYSTEMS = `create function app.grant_systems(api name, worker name) returns void
  language plpgsql set search_path = '' as $$
  begin
    execute format('grant execute on function ctx.systems() to %I, %I', api, worker);
    execute format('grant execute on function ctx.system_me() to %I', api);
    execute format('revoke execute on function app.grant_systems(name, name) from %I', worker);
  end $$`;
