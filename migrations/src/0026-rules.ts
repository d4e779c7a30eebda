import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MYSELF, type Policies, permit, protect, STAFF } from './row-security.js';

/**
 * A department's own rules: drafts, rehearsals on its own past, and action cards. What is approved has been rehearsed as it
 * stands, and every patient who would newly be green has been looked at.
 */
export class Rules0026 implements MigrationInterface {
  name = 'Rules1700000000026';

  async up(q: QueryRunner): Promise<void> {
    // what was in force when something was handed in is so for ever, also when it has been retired since
    await q.query(`alter table document add column retired_at timestamptz`);
    await q.query(REHEARSAL);
    await q.query(`create index rehearsal_version on rehearsal (department_id, rule_set, version, created_at desc)`);
    await q.query(`create index rehearsal_open on rehearsal (seen_at) where state in ('queued', 'running')`);
    await q.query(REHEARSAL_PATIENT);
    // who is looked at is counted each time a version is shown
    await q.query(`create index rehearsal_patient_green on rehearsal_patient (rehearsal_id, looked_at)
      where moves @> array['newly-green']`);
    await q.query(`create index rehearsal_patient_of on rehearsal_patient (patient_id)`);
    await q.query(`create index triage_rule_set on triage (department_id, rule_set, rule_set_version)`);
    await q.query(ACTION_CARD);
    await q.query(FROZEN_DOCUMENT);
    await q.query(FROZEN_REHEARSAL);
    await q.query(`create trigger frozen before update on rehearsal
      for each row execute function app.frozen_rehearsal()`);
    await q.query(FROZEN_PATIENT);
    await q.query(`create trigger frozen before update on rehearsal_patient
      for each row execute function app.frozen_rehearsal_patient()`);
    await q.query(ADDED_PATIENTS);
    await q.query(`create trigger added after insert on rehearsal_patient referencing new table as made
      for each statement execute function app.added_rehearsal_patients()`);
    for (const policy of ['staff_insert', 'staff_update', 'staff_delete'])
      await q.query(`drop policy ${policy} on document`);
    await protect(q, 'rehearsal', 'rehearsal_patient', 'action_card');
    await permit(q, POLICIES);
    await q.query(SWEEP);
    await q.query(GRANTS);
    await q.query(`revoke all on function app.grant_rules(name, name), app.sweep_rehearsals(), app.frozen_rehearsal(),
      app.frozen_rehearsal_patient(), app.added_rehearsal_patients() from public`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const WRITTEN = `${STAFF} and kind in ('questionnaire', 'pathway', 'rule-set')`;

const POLICIES: Policies = {
  document: [
    `staff_insert for insert with check (${WRITTEN} and status = 'draft' and version >= 1000
      and approver is null and author_id = ${MYSELF})`,
    `staff_update for update using (${WRITTEN}) with check (${WRITTEN})`,
    `staff_delete for delete using (${WRITTEN} and status = 'draft')`,
  ],
  rehearsal: [
    `staff_select for select using (${STAFF})`,
    `staff_insert for insert with check (${STAFF} and created_by = ${MYSELF} and state = 'queued' and result is null)`,
    `staff_update for update using (${STAFF}) with check (${STAFF})`,
  ],
  rehearsal_patient: [
    `staff_select for select using (${STAFF})`,
    `staff_insert for insert with check (${STAFF} and looked_by is null)`,
    `staff_update for update using (${STAFF}) with check (${STAFF} and (looked_by is null or looked_by = ${MYSELF}))`,
  ],
  action_card: [
    `staff_select for select using (${STAFF})`,
    `staff_insert for insert with check (${STAFF} and clinician_id = ${MYSELF})`,
  ],
};

const REHEARSAL = `create table rehearsal (
  id uuid primary key default gen_random_uuid(),
  department_id uuid not null references department (id),
  rule_set text not null,
  version int not null,
  sha256 text not null,
  base_version int not null,
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  state text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
  why text,
  done int not null default 0,
  total int not null default 0,
  responses int,
  newly_green int,
  result jsonb,
  created_by uuid not null references clinician (id),
  created_name text not null,
  created_at timestamptz not null default app.now(),
  seen_at timestamptz not null default now(),
  finished_at timestamptz,
  check ((state in ('done', 'failed', 'cancelled')) = (finished_at is not null)),
  check (state <> 'done' or (responses is not null and newly_green is not null and result is not null)),
  unique (id, department_id))`;

const REHEARSAL_PATIENT = `create table rehearsal_patient (
  id uuid primary key default gen_random_uuid(),
  rehearsal_id uuid not null,
  department_id uuid not null,
  patient_id uuid not null,
  response_id uuid not null,
  place int not null,
  at timestamptz not null,
  stored text,
  before text,
  after text,
  moves text[] not null,
  rules_before text[] not null default '{}',
  rules_after text[] not null default '{}',
  outcome text,
  outcome_at timestamptz,
  why text,
  looked_at timestamptz,
  looked_by uuid references clinician (id),
  looked_name text,
  note text,
  check ((looked_at is null) = (looked_by is null) and (looked_at is null) = (looked_name is null)),
  foreign key (rehearsal_id, department_id) references rehearsal (id, department_id),
  foreign key (response_id, patient_id, department_id) references response (id, patient_id, department_id),
  unique (rehearsal_id, place))`;

const ACTION_CARD = `create table action_card (
  id uuid primary key default gen_random_uuid(),
  department_id uuid not null references department (id),
  rule_set text not null,
  rule text not null,
  version int not null check (version >= 1),
  instruction jsonb,
  phone_kind text,
  phone_number text,
  journal jsonb,
  clinician_id uuid not null references clinician (id),
  clinician_name text not null,
  created_at timestamptz not null default app.now(),
  unique (department_id, rule_set, rule, version))`;

// As it was; the text of a rule set's draft may be written too, until somebody has approved it. Rules are approved only as
// they were rehearsed, with everybody looked at who would newly be green; they never begin to hold in the past, and an older
// version never overtakes a newer one.
const FROZEN_DOCUMENT = `create or replace function app.frozen_document() returns trigger language plpgsql set search_path = '' as $$
  declare me uuid;
  begin
    if tg_op = 'DELETE' then
      if old.status = 'draft' then return old; end if;
      raise exception 'document % % version % is frozen', old.kind, old.id, old.version using errcode = '55000';
    end if;
    if (new.kind, new.id, new.version, new.department_id) is distinct from (old.kind, old.id, old.version, old.department_id)
      or ((old.status <> 'draft' or old.approver is not null)
        and (new.body, new.sha256, new.author, new.author_id, new.approver, new.approver_id)
          is distinct from (old.body, old.sha256, old.author, old.author_id, old.approver, old.approver_id))
      or ((new.body, new.sha256) is distinct from (old.body, old.sha256)
        and (old.kind not in ('pathway', 'rule-set') or new.approver is not null or new.status <> 'draft'))
      or (old.status <> 'draft' and new.effective_from is distinct from old.effective_from)
      or (new.status <> old.status and (old.status, new.status) not in (('draft', 'active'), ('active', 'retired'))) then
      raise exception 'document % % version % is frozen', old.kind, old.id, old.version using errcode = '55000';
    end if;
    new.revision := old.revision;
    new.saved_at := old.saved_at;
    new.writers := old.writers;
    new.retired_at := case when old.status = 'active' and new.status = 'retired' then app.now() else old.retired_at end;
    if (new.body, new.sha256) is distinct from (old.body, old.sha256) then
      me := (ctx.me() ->> 'clinician')::uuid;
      if me is null then raise exception 'written by nobody' using errcode = '42501'; end if;
      -- what was rehearsed and approved is known by its checksum: another text never goes by the same one
      if new.body is distinct from old.body and new.sha256 = old.sha256 then
        raise exception 'document % % version % keeps its checksum', old.kind, old.id, old.version using errcode = '55000';
      end if;
      new.revision := old.revision + 1;
      new.saved_at := app.now();
      if not me = any (old.writers) then new.writers := old.writers || me; end if;
    end if;
    if new.approver_id is distinct from old.approver_id
      and new.approver_id is distinct from (ctx.me() ->> 'clinician')::uuid then
      raise exception 'approved in the name of another' using errcode = '42501';
    end if;
    if old.kind = 'rule-set' and old.department_id is not null then
      if old.approver is null and new.approver is not null and not exists (
        select from public.rehearsal r where r.department_id = old.department_id and r.rule_set = old.id
          and r.version = old.version and r.sha256 = old.sha256 and r.state = 'done'
          and not exists (select from public.rehearsal_patient p where p.rehearsal_id = r.id
            and p.moves @> array['newly-green'] and p.looked_at is null)) then
        raise exception 'rule set % version % is not rehearsed', old.id, old.version using errcode = '55000';
      end if;
      if old.status = 'draft' and new.status = 'active' and (new.approver is null
        or new.effective_from < app.now() - interval '1 second'
        or exists (select from public.document d where d.kind = old.kind and d.id = old.id
          and d.department_id = old.department_id and d.status = 'active' and d.version > old.version)) then
        raise exception 'rule set % version % cannot hold from then on', old.id, old.version using errcode = '55000';
      end if;
    end if;
    return new;
  end $$`;

// A rehearsal goes one way, and what it found is kept as it was found: as many newly green as it counted.
const FROZEN_REHEARSAL = `create function app.frozen_rehearsal() returns trigger language plpgsql set search_path = '' as $$
  begin
    if (new.id, new.department_id, new.rule_set, new.version, new.sha256, new.base_version, new.from_on, new.to_on,
        new.created_by, new.created_name, new.created_at)
      is distinct from (old.id, old.department_id, old.rule_set, old.version, old.sha256, old.base_version, old.from_on,
        old.to_on, old.created_by, old.created_name, old.created_at)
      or old.state in ('done', 'failed', 'cancelled')
      or (old.state, new.state) not in (('queued', 'queued'), ('queued', 'running'), ('queued', 'failed'),
        ('queued', 'cancelled'), ('running', 'running'), ('running', 'done'), ('running', 'failed'), ('running', 'cancelled')) then
      raise exception 'rehearsal % is frozen', old.id using errcode = '55000';
    end if;
    if new.state = 'done' and new.newly_green <> (select count(*) from public.rehearsal_patient p
        where p.rehearsal_id = old.id and p.moves @> array['newly-green']) then
      raise exception 'rehearsal % does not name everybody', old.id using errcode = '55000';
    end if;
    return new;
  end $$`;

// That somebody looked is written by whoever looked, while nothing has been decided on it: whoever is deciding is waited for.
const FROZEN_PATIENT = `create function app.frozen_rehearsal_patient() returns trigger language plpgsql set search_path = '' as $$
  begin
    perform d.id from public.rehearsal r join public.document d on d.kind = 'rule-set' and d.id = r.rule_set
      and d.version = r.version and d.department_id = r.department_id where r.id = old.rehearsal_id for share of d;
    if (new.id, new.rehearsal_id, new.department_id, new.patient_id, new.response_id, new.place, new.at, new.stored,
        new.before, new.after, new.moves, new.rules_before, new.rules_after, new.outcome, new.outcome_at, new.why)
      is distinct from (old.id, old.rehearsal_id, old.department_id, old.patient_id, old.response_id, old.place, old.at,
        old.stored, old.before, old.after, old.moves, old.rules_before, old.rules_after, old.outcome, old.outcome_at, old.why)
      or not old.moves @> array['newly-green']
      or not exists (select from public.rehearsal r where r.id = old.rehearsal_id and r.state = 'done')
      or exists (select from public.rehearsal r join public.document d on d.kind = 'rule-set' and d.id = r.rule_set
          and d.version = r.version and d.department_id = r.department_id and d.sha256 = r.sha256
        where r.id = old.rehearsal_id and d.approver is not null
          and (d.status <> 'draft' or d.approved_at >= r.finished_at)) then
      raise exception 'what rehearsal % found is frozen', old.rehearsal_id using errcode = '55000';
    end if;
    return new;
  end $$`;

const ADDED_PATIENTS = `create function app.added_rehearsal_patients() returns trigger language plpgsql set search_path = '' as $$
  begin
    if exists (select from made m join public.rehearsal r on r.id = m.rehearsal_id where r.state <> 'running') then
      raise exception 'what a rehearsal found is frozen' using errcode = '55000';
    end if;
    return null;
  end $$`;

// Real time, as with sessions: whoever ran it has said nothing for half a minute, and so is not there any more.
const SWEEP = `create function app.sweep_rehearsals() returns bigint language sql security definer set search_path = '' as $$
  with lost as (
    update public.rehearsal set state = 'failed', why = 'interrupted', finished_at = app.now()
    where (state = 'running' and seen_at < now() - interval '30 seconds')
      or (state = 'queued' and seen_at < now() - interval '10 minutes') returning 1
  ) select count(*) from lost $$`;

// Beside app.grant_roles, and called after it.
const GRANTS = `create function app.grant_rules(api name, worker name) returns void
  language plpgsql set search_path = '' as $$
  begin
    execute format('grant select, insert on public.rehearsal, public.rehearsal_patient, public.action_card to %I', api);
    execute format('grant update (state, why, done, total, responses, newly_green, result, seen_at, finished_at) '
      || 'on public.rehearsal to %I', api);
    execute format('grant update (looked_at, looked_by, looked_name, note) on public.rehearsal_patient to %I', api);
    execute format('revoke execute on function app.grant_rules(name, name) from %I', worker);
  end $$`;
