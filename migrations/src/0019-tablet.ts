/**
 * The named functions of migration 0019: who a tablet is, what it may see, and what it does without being able to read it.
 */

/** Neither signed out, nor over, nor left alone for too long. */
const LIVE = `s.revoked_at is null and s.expires_at > now() and s.seen_at + s.idle > now()`;

export const LIVE_SESSION = `create or replace function ctx.live_session() returns setof public.session
  language sql stable security definer set search_path = '' as $$
  select s.* from public.session s
  where ctx.handle() like 's%'
    and s.side = case substr(ctx.handle(), 2, 1) when 'p' then 'patient' when 'c' then 'clinic' when 't' then 'tablet' end
    -- in whatever order the planner asks: another's handle is no hexadecimal from its third letter on
    and s.sid_hash = sha256(decode(case when ctx.handle() like 's%' then substr(ctx.handle(), 3) else '' end, 'hex'))
    and ${LIVE} $$`;

// The code behind a live tablet. Whoever it is not for is sent away first.
export const LIVE_TABLET = `create function ctx.live_tablet() returns setof public.tablet_code
  language plpgsql stable security definer set search_path = '' as $$
  declare h constant text := current_setting('ctx.handle', true);
  begin
    if h is null or h not like 'st%' then return; end if;
    return query select c.* from public.session s join public.tablet_code c on c.id = s.tablet_code_id
      where s.side = 'tablet' and s.sid_hash = sha256(decode(substr(h, 3), 'hex')) and ${LIVE} and c.revoked_at is null;
  end $$`;

// Asked for each table of each statement, as ctx.own() is. Once handed in there is nothing left to see.
const ofTablet = (name: string, column: string): string => `create function ctx.${name}() returns uuid
  language plpgsql stable security definer set search_path = '' as $$
  declare h constant text := current_setting('ctx.handle', true);
  begin
    if h is null or h not like 'st%' then return null; end if;
    return (select c.${column} from ctx.live_tablet() c where c.handed_in_at is null);
  end $$`;
export const TABLET = ofTablet('tablet', 'assignment_id');
export const TABLET_PATIENT = ofTablet('tablet_patient', 'patient_id');
export const TABLET_ENROLMENT = `create function ctx.tablet_enrolment() returns uuid
  language plpgsql stable security definer set search_path = '' as $$
  declare h constant text := current_setting('ctx.handle', true);
  begin
    if h is null or h not like 'st%' then return null; end if;
    return (select a.enrolment_id from public.assignment a where a.id = ctx.tablet());
  end $$`;

export const SERVED = `create or replace function ctx.served() returns uuid[]
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
    elsif h like 'st%' then
      return (select coalesce(array_agg(c.department_id), '{}') from ctx.live_tablet() c where c.handed_in_at is null);
    end if;
    return '{}';
  end $$`;

// First statement of every transaction of a signed-in person, a tablet or a system: nobody, no transaction.
export const ENTER = `create or replace function ctx.enter(handle text, act text, subject jsonb, request text) returns void
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
      and s.side = case left(h, 2) when 'sp' then 'patient' when 'sc' then 'clinic' when 'st' then 'tablet' end and ${LIVE};
    if me.id is null then raise exception 'signed out' using errcode = '28000'; end if;
    -- a list that looks by itself is no sign of life: a screen left alone is signed out
    if me.seen_at < now() - interval '30 seconds' and enter.act <> 'triage.worklist' then
      update public.session set seen_at = now() where id = me.id;
    end if;
    insert into public.audit (kind, principal, name, patients, act, subject, request)
    values (me.side, coalesce(me.clinician_id, me.id), me.name,
      nullif(array(select p.id from public.patient p where p.cpr_hash = me.cpr_hash and me.side = 'patient'
        union all select c.patient_id from public.tablet_code c where c.id = me.tablet_code_id), '{}'),
      enter.act, enter.subject, enter.request);
  end $$`;

/*
 * A code typed on a tablet. 40 bits, 10 minutes, used once. Wrong codes are counted three ways, over 10 minutes each:
 *   - 5 from one device (its own cookie): a patient who cannot read the code asks for another;
 *   - 50 from one address (a device that forgets its cookie, or a hospital behind one address);
 *   - 1,000 in all.
 * A wrong code whose first half is right also counts against the code it begins like: at 5 that code is burnt.
 * The odds: with 200 codes waiting at once, 1,000 guesses hit one with 1000 * 200 / 2^40 = 2e-7 in 10 minutes; kept up for a
 * year without rest, about 1 in 100. Who has seen the first half of a code has 5 guesses among 2^20: 5e-6. What a hit opens
 * is one questionnaire without a name.
 * One at a time: two devices that send the same code at once are answered one after the other, and the second is wrong.
 */
export const OPEN_TABLET = `create function ctx.open_tablet(asked jsonb) returns text
  language plpgsql security definer set search_path = '' as $$
  declare
    code constant bytea := decode(asked ->> 'code', 'hex');
    half constant bytea := decode(asked ->> 'half', 'hex');
    device constant bytea := decode(asked ->> 'device', 'hex');
    address constant bytea := decode(asked ->> 'address', 'hex');
    since constant timestamptz := now() - interval '10 minutes';
    c public.tablet_code;
  begin
    perform pg_advisory_xact_lock(hashtextextended('tablet-code', 0));
    delete from public.tablet_try t where t.at < now() - interval '1 hour';
    if (select count(*) filter (where t.device_hash = device) >= 5 or count(*) filter (where t.address_hash = address) >= 50
        or count(*) >= 1000 from public.tablet_try t where t.at > since) then
      return 'too-many';
    end if;
    select * into c from public.tablet_code t where t.code_hash = code and t.used_at is null and t.revoked_at is null
      and t.expires_at > now() and t.tries < 5 for update;
    if c.id is null then
      insert into public.tablet_try (device_hash, address_hash) values (device, address);
      update public.tablet_code t set tries = t.tries + 1
        where t.half_hash = half and t.used_at is null and t.revoked_at is null and t.expires_at > now();
      return 'wrong';
    end if;
    update public.tablet_code t set used_at = now() where t.id = c.id;
    -- one browser is one tablet: what it had open before is over
    update public.session s set revoked_at = now()
      where s.side = 'tablet' and s.sid_hash = decode(asked ->> 'before', 'hex') and s.revoked_at is null;
    insert into public.session (sid_hash, side, tablet_code_id, name, idle, expires_at)
    values (decode(asked ->> 'sid', 'hex'), 'tablet', c.id, c.clinician_name, interval '20 minutes', now() + interval '60 minutes');
    insert into public.audit (kind, name, department_id, patient_id, act, subject)
    values ('tablet', c.clinician_name, c.department_id, c.patient_id, 'access.open-tablet',
      jsonb_build_object('assignment', c.assignment_id));
    return 'open';
  end $$`;

// Staff take a code back: waiting or in use, it opens nothing more.
export const REVOKE_TABLET = `create function ctx.revoke_tablet(code uuid) returns boolean
  language plpgsql security definer set search_path = '' as $$
  declare taken uuid;
  begin
    update public.tablet_code c set revoked_at = now()
      where c.id = revoke_tablet.code and c.department_id = any (ctx.departments()) and c.revoked_at is null
        and c.handed_in_at is null returning c.id into taken;
    update public.session s set revoked_at = now() where s.tablet_code_id = taken and s.revoked_at is null;
    return taken is not null;
  end $$`;

// Acute answers on the tablet are remembered like those of a draft, and the tablet never gets them back.
export const TABLET_SAW = `create function ctx.tablet_saw(found jsonb) returns void
  language sql security definer set search_path = '' as $$
  insert into public.draft_acute as f (assignment_id, department_id, patient_id, rule, code, value, source)
  select c.assignment_id, c.department_id, c.patient_id, n.rule, n.code, n.value, 'tablet'
  from ctx.live_tablet() c, jsonb_to_recordset(found) as n (rule text, code text, value jsonb) where c.handed_in_at is null
  on conflict (assignment_id, code) do update set value = excluded.value, changed_to = null, changed_at = null $$`;

// Those that the answers no longer hold, and that nobody has been told of: which they are, not what they were.
export const TABLET_TOOK_BACK = `create function ctx.tablet_took_back(now_acute jsonb) returns table (id uuid)
  language sql security definer set search_path = '' as $$
  update public.draft_acute f set changed_to = coalesce(now_acute -> 'answers' -> f.code, 'null'), changed_at = app.now(),
    raised_at = app.now()
  from ctx.live_tablet() c
  where f.assignment_id = c.assignment_id and c.handed_in_at is null and f.changed_at is null and f.raised_at is null
    and f.sent_at is null and not (now_acute -> 'codes') ? f.code
  returning f.id $$`;

// One hand-in of a tablet at a time: the second of two sees what the first has done.
export const TABLET_HOLD = `create function ctx.tablet_hold() returns void language plpgsql security definer set search_path = '' as $$
  begin
    perform 1 from public.tablet_code t where t.id = (select c.id from ctx.live_tablet() c) for update;
  end $$`;

// The same hand-in once more, when its reply was lost.
export const TABLET_REPLAY = `create function ctx.tablet_replay(response uuid, body_sha256 text) returns jsonb
  language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('receivedAt', r.received_at, 'late', r.late, 'version', r.version)
  from ctx.live_tablet() c join public.response r on r.id = c.response_id
  where r.id = tablet_replay.response and r.body_sha256 = tablet_replay.body_sha256 $$`;

// The tablet is done: two minutes are left for a reply that was lost.
export const TABLET_DONE = `create function ctx.tablet_done(response uuid) returns void
  language plpgsql security definer set search_path = '' as $$
  declare c public.tablet_code;
  begin
    select * into c from ctx.live_tablet();
    perform ctx.settle_draft(c.assignment_id);
    update public.tablet_code t set handed_in_at = now(), response_id = tablet_done.response where t.id = c.id;
    update public.session s set expires_at = least(s.expires_at, now() + interval '2 minutes') where s.tablet_code_id = c.id;
  end $$`;

// What a patient's own hand-in does by itself: the draft is gone, its acute answers are sent. For tablets and staff.
export const SETTLE_DRAFT = `create function ctx.settle_draft(assignment uuid) returns void
  language plpgsql security definer set search_path = '' as $$
  begin
    if not exists (select from public.assignment a where a.id = settle_draft.assignment
        and (a.department_id = any (ctx.departments()) or a.id = ctx.tablet())) then return; end if;
    delete from public.draft d where d.assignment_id = settle_draft.assignment;
    update public.draft_acute f set sent_at = app.now() where f.assignment_id = settle_draft.assignment and f.sent_at is null;
  end $$`;
