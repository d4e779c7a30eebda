import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who sees what. The application sets one opaque handle per transaction (a session id or an outbox row's id); everything
 * else is looked up here, so a forged setting opens nothing. Sources: PostgreSQL row security; decisions/0003.
 */
export class Access0007 implements MigrationInterface {
  name = 'Access1700000000007';

  async up(q: QueryRunner): Promise<void> {
    for (const sql of [HANDLE, LIVE_SESSION, OWN, DEPARTMENTS, JOB, ENTER, HOLD, SAW, ME]) await q.query(sql);
    for (const sql of [SIGN_IN_PATIENT, SIGN_IN_CLINICIAN, SIGN_OUT, ENTER_JOB, DONE_JOB]) await q.query(sql);
    for (const [table, rights] of Object.entries(TABLES)) await protect(q, table, rights);
    await q.query(`create policy own_read on audit for select
      using (patient_id = any ((select ctx.own())::uuid[]) or patients && (select ctx.own())::uuid[])`);
    await owned(q, 'audit');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

interface Rights {
  /** The column that names the patient. */
  readonly patient?: string;
  /** What a patient may do with rows about himself. */
  readonly own?: string;
  /** What staff may do with rows of their departments. */
  readonly staff?: string;
  /** What a job may do with rows about its one patient. */
  readonly job?: string;
}

/** The visibility matrix: who may read (r), insert (i), update (u), delete (d). */
const TABLES: Record<string, Rights> = {
  patient: { patient: 'id', own: 'ru', staff: 'riu', job: 'r' },
  enrolment: { own: 'r', staff: 'riu', job: 'riu' },
  assignment: { own: 'riu', staff: 'riu', job: 'riu' },
  draft: { own: 'riud', staff: '', job: 'r' },
  draft_acute: { own: 'riu', staff: 'r', job: 'ru' },
  response: { own: 'ri', staff: 'ru', job: 'ri' },
  contact_request: { own: 'ri', staff: 'r', job: 'r' },
  reading: { own: 'r', staff: 'ri', job: '' },
  score: { own: '', staff: 'r', job: 'ri' },
  triage: { own: 'r', staff: 'r', job: 'ri' },
  worklist_item: { own: '', staff: 'riu', job: 'riu' },
  handling: { own: '', staff: 'ri', job: 'r' },
  reminder: { own: '', staff: 'ru', job: 'riu' },
  duty_message: { own: '', staff: 'r', job: 'riu' },
  outbox: { own: 'i', staff: 'i', job: 'i' },
};

const COMMANDS = { r: 'select', i: 'insert', u: 'update', d: 'delete' } as const;

async function protect(q: QueryRunner, table: string, rights: Rights): Promise<void> {
  await owned(q, table);
  const patient = rights.patient ?? 'patient_id';
  const seen = {
    own: `${patient} = any ((select ctx.own())::uuid[])`,
    staff: `department_id = any ((select ctx.departments())::uuid[])`,
    job: `${patient} = any ((select ctx.job())::uuid[])`,
  };
  for (const who of ['own', 'staff', 'job'] as const) {
    for (const letter of rights[who] ?? '') {
      const command = COMMANDS[letter as keyof typeof COMMANDS];
      const test = seen[who];
      const clause = { select: `using (${test})`, delete: `using (${test})`, insert: `with check (${test})` } as const;
      const how = command === 'update' ? `using (${test}) with check (${test})` : clause[command];
      await q.query(`create policy ${who}_${command} on ${table} for ${command} ${how}`);
    }
  }
}

/** Row security is on for everybody, also the owner; the owner's own policy lets the named scan functions work. */
async function owned(q: QueryRunner, table: string): Promise<void> {
  await q.query(`alter table ${table} enable row level security`);
  await q.query(`alter table ${table} force row level security`);
  await q.query(`create policy owner_scans on ${table} to current_user using (true) with check (true)`);
}

const HANDLE = `create function ctx.handle() returns text language sql stable set search_path = ''
  as $$ select nullif(current_setting('ctx.handle', true), '') $$`;

/** Neither signed out, nor over, nor left alone for too long. */
const LIVE = `s.revoked_at is null and s.expires_at > now() and s.seen_at + s.idle > now()`;

const LIVE_SESSION = `create function ctx.live_session() returns setof public.session
  language sql stable security definer set search_path = '' as $$
  select s.* from public.session s
  where ctx.handle() like 's%' and s.side = case substr(ctx.handle(), 2, 1) when 'p' then 'patient' when 'c' then 'clinic' end
    and s.sid_hash = sha256(decode(substr(ctx.handle(), 3), 'hex')) and ${LIVE} $$`;

// The next three are asked for each table of each statement: whoever they are not for is sent away first, and the session
// is read here and not by ctx.live_session(), of which the planner believes that it returns a thousand rows.
const OWN = `create function ctx.own() returns uuid[] language plpgsql stable security definer set search_path = '' as $$
  declare h constant text := current_setting('ctx.handle', true);
  begin
    if h is null or h not like 'sp%' then return '{}'; end if;
    return (select coalesce(array_agg(p.id), '{}') from public.session s join public.patient p on p.cpr_hash = s.cpr_hash
      where s.side = 'patient' and s.sid_hash = sha256(decode(substr(h, 3), 'hex')) and ${LIVE});
  end $$`;

const DEPARTMENTS = `create function ctx.departments() returns uuid[]
  language plpgsql stable security definer set search_path = '' as $$
  declare h constant text := current_setting('ctx.handle', true);
  begin
    if h is null or h not like 'sc%' then return '{}'; end if;
    return (select coalesce(array_agg(m.department_id), '{}') from public.session s
      join public.membership m on m.clinician_id = s.clinician_id
      where s.side = 'clinic' and s.sid_hash = sha256(decode(substr(h, 3), 'hex')) and ${LIVE});
  end $$`;

const JOB = `create function ctx.job() returns uuid[] language plpgsql stable security definer set search_path = '' as $$
  declare h constant text := current_setting('ctx.handle', true);
  begin
    if h is null or h not like 'j%' then return '{}'; end if;
    return (select coalesce(array_agg(o.patient_id), '{}') from public.outbox o
      where o.id = substr(h, 2)::uuid and o.patient_id is not null);
  end $$`;

// First statement of every transaction of a signed-in person: no live session, no transaction.
const ENTER = `create function ctx.enter(handle text, act text, subject jsonb, request text) returns void
  language plpgsql security definer set search_path = '' as $$
  declare h constant text := enter.handle; me public.session;
  begin
    perform set_config('ctx.handle', h, true), set_config('ctx.act', act, true), set_config('ctx.request', request, true);
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

// A row is locked by name and id, with a plan that is kept. It runs as its caller: what row security hides is not locked.
const HOLD = `create function ctx.hold(kind text, which uuid) returns void language plpgsql set search_path = '' as $$
  begin
    case kind
      when 'assignment' then perform 1 from public.assignment where id = which for update;
      when 'enrolment' then perform 1 from public.enrolment where id = which for update;
      when 'worklist_item' then perform 1 from public.worklist_item where id = which for update;
    end case;
  end $$`;

// One audit row per call: these patients were shown, or written about.
const SAW = `create function ctx.saw(seen uuid[]) returns void
  language plpgsql security definer set search_path = '' as $$
  declare s public.session;
  begin
    select * into s from ctx.live_session();
    insert into public.audit (kind, principal, name, department_id, patient_id, patients, act, request)
    values (coalesce(s.side, 'job'), coalesce(s.clinician_id, s.id), s.name,
      (select department_id from public.patient where id = seen[1]),
      case when cardinality(seen) = 1 then seen[1] end, case when cardinality(seen) > 1 then seen end,
      coalesce(current_setting('ctx.act', true), ''), current_setting('ctx.request', true));
  end $$`;

const ME = `create function ctx.me() returns jsonb language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('session', s.id, 'side', s.side, 'clinician', s.clinician_id, 'name', s.name,
    'language', s.language, 'expiresAt', least(s.expires_at, s.seen_at + s.idle),
    'departments', (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'name', d.name, 'roles', m.roles) order by d.name), '[]')
      from public.membership m join public.department d on d.id = m.department_id where m.clinician_id = s.clinician_id))
  from ctx.live_session() s $$`;

const SIGN_IN_PATIENT = `create function ctx.sign_in_patient(sid_hash bytea, cpr_hash bytea, name text, idle interval, life interval)
  returns void language plpgsql security definer set search_path = '' as $$
  declare spoken text;
  begin
    select p.language into spoken from public.patient p where p.cpr_hash = sign_in_patient.cpr_hash order by p.created_at limit 1;
    insert into public.session (sid_hash, side, cpr_hash, name, language, idle, expires_at)
    values (sign_in_patient.sid_hash, 'patient', sign_in_patient.cpr_hash, sign_in_patient.name, coalesce(spoken, 'da'),
      sign_in_patient.idle, now() + life);
    insert into public.audit (kind, name, patients, act)
    values ('patient', sign_in_patient.name,
      (select array_agg(p.id) from public.patient p where p.cpr_hash = sign_in_patient.cpr_hash), 'access.sign-in');
  end $$`;

// Memberships follow the identity provider's groups at every sign-in: who has left a department has left it here too.
const SIGN_IN_CLINICIAN = `create function ctx.sign_in_clinician(sid_hash bytea, issuer text, subject text, name text, email text,
    groups jsonb, idle interval, life interval) returns void
  language plpgsql security definer set search_path = '' as $$
  declare c uuid;
  begin
    insert into public.clinician as k (issuer, subject, name, email)
    values (sign_in_clinician.issuer, sign_in_clinician.subject, sign_in_clinician.name, sign_in_clinician.email)
    on conflict on constraint clinician_issuer_subject_key do update set name = excluded.name, email = excluded.email
    returning k.id into c;
    delete from public.membership m where m.clinician_id = c and not exists (
      select from jsonb_array_elements(groups) g join public.department d on d.sor = g ->> 'sor' where d.id = m.department_id);
    insert into public.membership (clinician_id, department_id, roles)
    select c, d.id, jsonb_agg(distinct g ->> 'role') from jsonb_array_elements(groups) g
      join public.department d on d.sor = g ->> 'sor' group by d.id
    on conflict on constraint membership_pkey do update set roles = excluded.roles;
    insert into public.session (sid_hash, side, clinician_id, name, idle, expires_at)
    values (sign_in_clinician.sid_hash, 'clinic', c, sign_in_clinician.name, sign_in_clinician.idle, now() + life);
    insert into public.audit (kind, principal, name, act) values ('clinic', c, sign_in_clinician.name, 'access.sign-in');
  end $$`;

const SIGN_OUT = `create function ctx.sign_out() returns void language plpgsql security definer set search_path = '' as $$
  begin
    update public.session set revoked_at = now() where id = (select id from ctx.live_session());
  end $$`;

// A worker sees one patient: the one of the outbox row it works on. No open row: nothing is returned, and it stops.
const ENTER_JOB = `create function ctx.enter_job(job uuid, act text, after boolean) returns setof public.outbox
  language plpgsql security definer set search_path = '' as $$
  declare o public.outbox;
  begin
    if after then
      select * into o from public.outbox where id = job;
    else
      select * into o from public.outbox where id = job and done_at is null for update skip locked;
    end if;
    if o.id is null then return; end if;
    perform set_config('ctx.handle', 'j' || job, true), set_config('ctx.act', enter_job.act, true);
    insert into public.audit (kind, principal, name, department_id, patient_id, act, subject)
    values ('job', o.id, o.hearer, o.department_id, o.patient_id, enter_job.act, o.payload);
    return next o;
  end $$`;

const DONE_JOB = `create function ctx.done_job() returns void language sql security definer set search_path = '' as $$
  update public.outbox set done_at = clock_timestamp(), error = null where id = substr(ctx.handle(), 2)::uuid $$`;
