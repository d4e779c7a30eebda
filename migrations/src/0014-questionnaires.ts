import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A department's own questionnaires: where they came from, who did what to them, previews, and the confirmation that the
 * department's use is not commercial. From here on a document of a department is read by that department alone.
 */
export class Questionnaires0014 implements MigrationInterface {
  name = 'Questionnaires1700000000014';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`alter table document
      add column author_id uuid references clinician (id),
      add column approver_id uuid references clinician (id),
      add column approved_at timestamptz,
      add check (approver_id <> author_id),
      add check (author_id is null or (approver is null) = (approver_id is null)),
      add unique (kind, id, version, department_id)`);
    await q.query(FROZEN);
    await q.query(SOURCE);
    await q.query(`create trigger frozen before update on document_source
      for each row execute function app.frozen_source()`);
    await q.query(`create table document_act (
      id bigint generated always as identity primary key,
      kind text not null,
      document_id text not null,
      version int not null,
      department_id uuid not null references department (id),
      clinician_id uuid not null references clinician (id),
      clinician_name text not null,
      act text not null check (act in ('imported', 'restored', 'worded', 'approved', 'activated', 'retired', 'deleted')),
      text text,
      at timestamptz not null default app.now())`);
    await q.query(`create index document_act_of on document_act (kind, document_id, version)`);
    await q.query(`create table non_commercial_use (
      id bigint generated always as identity primary key,
      department_id uuid not null references department (id),
      confirmed boolean not null,
      text text not null,
      clinician_id uuid not null references clinician (id),
      clinician_name text not null,
      at timestamptz not null default app.now())`);
    await q.query(`create index non_commercial_use_latest on non_commercial_use (department_id, id desc)`);
    await q.query(`create table preview (
      token_hash bytea primary key,
      kind text not null default 'questionnaire',
      document_id text not null,
      version int not null,
      department_id uuid not null,
      clinician_id uuid not null references clinician (id),
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      foreign key (kind, document_id, version) references document (kind, id, version) on delete cascade)`);
    await q.query(`create index preview_over on preview (expires_at)`);
    await q.query(`create index assignment_questionnaire on assignment (department_id, questionnaire, questionnaire_version)
      where state in ('open', 'planned')`);
    for (const sql of [SERVED, NEXT_OWN, OPEN_PREVIEW, SET_LANGUAGE, SWEEP_PREVIEWS]) await q.query(sql);
    for (const [table, policies] of Object.entries(POLICIES)) await protect(q, table, policies);
    await q.query(GRANT_ROLES);
    await q.query(`revoke all on function ctx.served(), app.next_own_version(text, text), ctx.open_preview(bytea),
      ctx.set_language(text), app.sweep_previews(), app.frozen_source() from public`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

/** Row security is on for everybody, also the owner; the owner's own policy lets the named functions work. */
async function protect(q: QueryRunner, table: string, policies: readonly string[]): Promise<void> {
  await q.query(`alter table ${table} enable row level security`);
  await q.query(`alter table ${table} force row level security`);
  await q.query(`create policy owner_scans on ${table} to current_user using (true) with check (true)`);
  for (const policy of policies) await q.query(`create policy ${policy.replace(' ', ` on ${table} `)}`);
}

const STAFF = `department_id = any ((select ctx.departments())::uuid[])`;
const MYSELF = `(select (ctx.me() ->> 'clinician')::uuid)`;

/**
 * What the product ships is everybody's. A department's own documents are its staff's, and (but for drafts) its patients' and
 * its jobs'. Only questionnaires are written from here, only as drafts, and only in one's own name.
 */
const POLICIES: Readonly<Record<string, readonly string[]>> = {
  document: [
    `reading for select using (department_id is null or ${STAFF}
      or (status <> 'draft' and department_id = any ((select ctx.served())::uuid[])))`,
    `staff_insert for insert with check (${STAFF} and kind = 'questionnaire' and status = 'draft' and version >= 1000
      and approver is null and author_id = ${MYSELF})`,
    `staff_update for update using (${STAFF} and kind = 'questionnaire') with check (${STAFF} and kind = 'questionnaire')`,
    `staff_delete for delete using (${STAFF} and kind = 'questionnaire' and status = 'draft')`,
  ],
  document_source: [`staff_select for select using (${STAFF})`, `staff_insert for insert with check (${STAFF})`],
  document_act: [
    `staff_select for select using (${STAFF})`,
    `staff_insert for insert with check (${STAFF} and clinician_id = ${MYSELF})`,
  ],
  non_commercial_use: [
    `staff_select for select using (${STAFF})`,
    `staff_insert for insert with check (${STAFF} and clinician_id = ${MYSELF})`,
  ],
  preview: [`staff_insert for insert with check (${STAFF} and clinician_id = ${MYSELF})`],
};

// What was approved is what is used: from the approval on nothing of the text changes, and a version only moves on. Nobody
// approves in another's name.
const FROZEN = `create or replace function app.frozen_document() returns trigger language plpgsql set search_path = '' as $$
  begin
    if tg_op = 'DELETE' then
      if old.status = 'draft' then return old; end if;
      raise exception 'document % % version % is frozen', old.kind, old.id, old.version using errcode = '55000';
    end if;
    if (new.kind, new.id, new.version, new.department_id) is distinct from (old.kind, old.id, old.version, old.department_id)
      or ((old.status <> 'draft' or old.approver is not null)
        and (new.body, new.sha256, new.author, new.author_id, new.approver, new.approver_id)
          is distinct from (old.body, old.sha256, old.author, old.author_id, old.approver, old.approver_id))
      or (old.status <> 'draft' and new.effective_from is distinct from old.effective_from)
      or (new.status <> old.status and (old.status, new.status) not in (('draft', 'active'), ('active', 'retired'))) then
      raise exception 'document % % version % is frozen', old.kind, old.id, old.version using errcode = '55000';
    end if;
    if new.approver_id is distinct from old.approver_id
      and new.approver_id is distinct from (ctx.me() ->> 'clinician')::uuid then
      raise exception 'approved in the name of another' using errcode = '42501';
    end if;
    return new;
  end $$`;

const SOURCE = `create table document_source (
    kind text not null,
    id text not null,
    version int not null,
    department_id uuid not null,
    format text not null,
    media_type text not null,
    file_name text not null,
    bytes bytea not null,
    sha256 text not null check (sha256 = encode(sha256(bytes), 'hex')),
    report jsonb not null,
    created_at timestamptz not null default now(),
    primary key (kind, id, version),
    foreign key (kind, id, version, department_id) references document (kind, id, version, department_id) on delete cascade);
  create index document_source_same on document_source (department_id, sha256);
  create function app.frozen_source() returns trigger language plpgsql set search_path = '' as $$
  begin
    raise exception 'the source of % % version % is frozen', old.kind, old.id, old.version using errcode = '55000';
  end $$`;

// Whose own documents somebody meets who is no staff: a patient, a job.
const SERVED = `create function ctx.served() returns uuid[] language plpgsql stable security definer set search_path = '' as $$
  declare h constant text := current_setting('ctx.handle', true);
  begin
    if h like 'sp%' then
      return (select coalesce(array_agg(distinct p.department_id), '{}') from public.patient p
        where p.id = any (ctx.own()));
    elsif h like 'j%' then
      return (select coalesce(array_agg(o.department_id), '{}') from public.outbox o where o.id = substr(h, 2)::uuid);
    end if;
    return '{}';
  end $$`;

// Versions are numbered once for all departments, and no number is given twice, also not after a draft was deleted. The lock
// lasts until the transaction ends: two who import at once get two numbers.
const NEXT_OWN = `create function app.next_own_version(kind text, id text) returns int
  language plpgsql security definer set search_path = '' as $$
  begin
    perform pg_advisory_xact_lock(hashtextextended(next_own_version.kind || '/' || next_own_version.id, 0));
    return (select greatest(1000,
      (select max(d.version) + 1 from public.document d where d.kind = next_own_version.kind and d.id = next_own_version.id),
      (select max(a.version) + 1 from public.document_act a
        where a.kind = next_own_version.kind and a.document_id = next_own_version.id)));
  end $$`;

// Whoever has the token may look, for as long as it lasts; real time, as with sessions.
const OPEN_PREVIEW = `create function ctx.open_preview(token_hash bytea) returns table (document jsonb, expires_at timestamptz)
  language plpgsql security definer set search_path = '' as $$
  declare p public.preview;
  begin
    select * into p from public.preview v where v.token_hash = open_preview.token_hash and v.expires_at > now();
    if p.token_hash is null then return; end if;
    insert into public.audit (kind, department_id, act, subject) values ('preview', p.department_id,
      'questionnaires.open-preview', jsonb_build_object('questionnaire', p.document_id, 'version', p.version));
    return query select d.body, p.expires_at from public.document d
      where d.kind = p.kind and d.id = p.document_id and d.version = p.version;
  end $$`;

// The session speaks the language that was just chosen.
const SET_LANGUAGE = `create function ctx.set_language(language text) returns void
  language plpgsql security definer set search_path = '' as $$
  begin
    update public.session s set language = set_language.language where s.id = (select id from ctx.live_session());
  end $$`;

const SWEEP_PREVIEWS = `create function app.sweep_previews() returns bigint language sql security definer set search_path = '' as $$
  with gone as (delete from public.preview where expires_at < now() returning 1) select count(*) from gone $$`;

// As it was, and what the new tables need.
const GRANT_ROLES = `create or replace function app.grant_roles(api name, worker name) returns void
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
        || 'ctx.served(), ctx.saw(uuid[]), ctx.me() to %I', r);
    end loop;
    execute format('grant insert on public.patient, public.enrolment, public.draft, public.contact_request, public.reading, '
      || 'public.handling, public.duty, public.document, public.document_source, public.document_act, '
      || 'public.non_commercial_use, public.preview to %I', api);
    execute format('grant select on public.document_source, public.document_act, public.non_commercial_use to %I', api);
    execute format('grant update on public.department, public.patient, public.enrolment, public.draft, public.duty to %I', api);
    execute format('grant update (retracted_at, retracted_by, retracted_reason) on public.response to %I', api);
    execute format('grant update (status, approver, approver_id, approved_at, effective_from) on public.document to %I', api);
    execute format('grant delete on public.draft, public.duty, public.document to %I', api);
    execute format('grant execute on function app.next_own_version(text, text), ctx.open_preview(bytea), '
      || 'ctx.set_language(text) to %I', api);
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
