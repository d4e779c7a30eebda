import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the relay may do with the outbox across departments: named functions that hand out ids, never content. */
export class Outbox0008 implements MigrationInterface {
  name = 'Outbox1700000000008';

  async up(q: QueryRunner): Promise<void> {
    // A claimed row comes back by itself after the lease: a flushed queue or a killed worker loses nothing but time.
    await q.query(`create function app.claim_outbox(most int, lease interval) returns table (id uuid, hearer text, priority int)
      language sql security definer set search_path = '' as $$
      update public.outbox o set next_try_at = clock_timestamp() + lease
      from (select i.id from public.outbox i where i.done_at is null and i.failed_at is null and i.next_try_at <= clock_timestamp()
            order by i.priority, i.next_try_at limit most for update skip locked) due
      where o.id = due.id returning o.id, o.hearer, o.priority $$`);
    // 1, 2, 4 … seconds, at most 5 minutes; after the last try the row stays, failed and counted.
    await q.query(`create function app.fail_outbox(job uuid, code text, most int) returns void
      language sql security definer set search_path = '' as $$
      update public.outbox set tries = tries + 1, error = code,
        next_try_at = clock_timestamp() + least(interval '1 second' * power(2, tries), interval '5 minutes'),
        failed_at = case when tries + 1 >= most then clock_timestamp() end
      where id = job and done_at is null $$`);
    await q.query(`create function app.outbox_state() returns table (waiting bigint, failed bigint, oldest_seconds double precision)
      language sql stable security definer set search_path = '' as $$
      select count(*) filter (where failed_at is null), count(*) filter (where failed_at is not null),
        coalesce(extract(epoch from clock_timestamp() - min(created_at)), 0)
      from public.outbox where done_at is null $$`);
    await q.query(`create function app.sweep_outbox() returns bigint language sql security definer set search_path = '' as $$
      with gone as (delete from public.outbox where done_at < now() - interval '14 days' returning 1) select count(*) from gone $$`);

    // The way a scan across departments starts work on one patient: an outbox row, once per key.
    await q.query(`create function app.publish(event text, version int, hearers text[], payload jsonb, department uuid, patient uuid,
        priority int, key text) returns bigint language sql security definer set search_path = '' as $$
      with put as (insert into public.outbox (event, version, hearer, payload, department_id, patient_id, priority, key)
        select publish.event, publish.version, h, publish.payload, department, patient, publish.priority, publish.key
        from unnest(hearers) h on conflict on constraint outbox_hearer_key_key do nothing returning 1)
      select count(*) from put $$`);
    await q.query(`create function app.shift_clock(by interval) returns timestamptz
      language sql security definer set search_path = '' as $$
      update app.clock set shift = shift + by returning pg_catalog.now() + shift $$`);
    await q.query(`create function app.clock_shift() returns double precision
      language sql stable security definer set search_path = '' as $$
      select extract(epoch from shift) * 1000 from app.clock $$`);
    await q.query(GRANT_ROLES);
    await q.query(`revoke all on all functions in schema ctx, app from public`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

// Run after every migration with the names of the two login roles: what each may touch, and nothing else.
const GRANT_ROLES = `create function app.grant_roles(api name, worker name) returns void
  language plpgsql set search_path = '' as $$
  declare r name;
  begin
    foreach r in array array[api, worker] loop
      execute format('revoke all on all tables in schema public from %I', r);
      execute format('grant usage on schema public, ctx, app to %I', r);
      execute format('grant select on public.department, public.clinician, public.membership, public.duty, public.document, '
        || 'public.patient, public.enrolment, public.assignment, public.draft, public.draft_acute, public.response, '
        || 'public.contact_request, public.reading, public.score, public.triage, public.worklist_item, public.handling, '
        || 'public.reminder, public.duty_message, public.synthetic_check, public.audit to %I', r);
      execute format('grant insert on public.outbox, public.assignment, public.draft_acute, public.response, '
        || 'public.worklist_item to %I', r);
      execute format('grant update on public.assignment, public.draft_acute, public.worklist_item, public.reminder to %I', r);
      execute format('grant execute on function app.now(), app.clock_shift(), ctx.handle(), ctx.own(), ctx.departments(), ctx.job(), '
        || 'ctx.saw(uuid[]), ctx.me() to %I', r);
    end loop;
    execute format('grant insert on public.patient, public.enrolment, public.draft, public.contact_request, public.reading, '
      || 'public.handling, public.duty, public.document to %I', api);
    execute format('grant update on public.department, public.patient, public.enrolment, public.draft, public.duty to %I', api);
    execute format('grant update (retracted_at, retracted_by, retracted_reason) on public.response to %I', api);
    execute format('grant delete on public.draft, public.duty to %I', api);
    execute format('grant execute on function ctx.enter(text, text, jsonb, text), ctx.hold(text, uuid), '
      || 'ctx.sign_in_patient(bytea, bytea, text, interval, interval), '
      || 'ctx.sign_in_clinician(bytea, text, text, text, text, jsonb, interval, interval), ctx.sign_out() to %I', api);
    execute format('grant insert on public.score, public.triage, public.reminder, public.duty_message, public.synthetic_check to %I', worker);
    execute format('grant update on public.enrolment, public.duty_message, public.synthetic_check to %I', worker);
    -- a hand-in empties its draft in the same statement; no policy lets a job delete a patient's
    execute format('grant delete on public.draft to %I', worker);
    execute format('grant execute on all functions in schema app to %I', worker);
    execute format('revoke execute on function app.grant_roles(name, name), app.shift_clock(interval) from %I', worker);
    execute format('grant execute on function ctx.enter_job(uuid, text, boolean), ctx.done_job() to %I', worker);
  end $$`;
