import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MYSELF, type Policies, permit, protect, STAFF } from './row-security.js';

/**
 * A department's own pathways: drafts that are written in, approved by somebody who has not written in them, and taken into
 * use with a decision about the patients who are on an older version.
 */
export class OwnPathways0020 implements MigrationInterface {
  name = 'OwnPathways1700000000020';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`alter table document
      add column revision int not null default 1,
      add column saved_at timestamptz,
      add column writers uuid[] not null default '{}',
      add check (approver_id is null or not approver_id = any (writers))`);
    await q.query(FROZEN);
    await q.query(`alter table document_act
      drop constraint document_act_act_check,
      add check (act in ('imported', 'restored', 'worded', 'started', 'written', 'approved', 'activated', 'retired', 'deleted'))`);
    await q.query(`drop policy staff_insert on document`);
    await q.query(`drop policy staff_update on document`);
    await q.query(`drop policy staff_delete on document`);
    await q.query(SWITCH);
    await q.query(`create index pathway_switch_due on pathway_switch (at) where finished_at is null`);
    await q.query(`create index enrolment_pathway on enrolment (department_id, pathway, pathway_version, status)`);
    await protect(q, 'pathway_switch');
    await permit(q, POLICIES);
    await q.query(SWITCHING);
    await q.query(GRANTS);
    await q.query(
      `revoke all on function app.sweep_switching(text[], int), app.grant_own_pathways(name, name) from public`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const WRITTEN = `${STAFF} and kind in ('questionnaire', 'pathway')`;

const POLICIES: Policies = {
  document: [
    `staff_insert for insert with check (${WRITTEN} and status = 'draft' and version >= 1000
      and approver is null and author_id = ${MYSELF})`,
    `staff_update for update using (${WRITTEN}) with check (${WRITTEN})`,
    `staff_delete for delete using (${WRITTEN} and status = 'draft')`,
  ],
  // what a job does to a patient's enrolment is decided here by staff; it reads the decision and nothing else may
  pathway_switch: [
    `staff_select for select using (${STAFF})`,
    `staff_insert for insert with check (${STAFF} and clinician_id = ${MYSELF})`,
    `job_select for select using (current_setting('ctx.handle', true) like 'j%'
      and department_id = any ((select ctx.served())::uuid[]))`,
  ],
};

// As it was; but the text of a pathway's draft may be written until somebody has approved it. Whoever writes is remembered
// here, whatever the caller says, and cannot approve.
const FROZEN = `create or replace function app.frozen_document() returns trigger language plpgsql set search_path = '' as $$
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
        and (old.kind <> 'pathway' or new.approver is not null or new.status <> 'draft'))
      or (old.status <> 'draft' and new.effective_from is distinct from old.effective_from)
      or (new.status <> old.status and (old.status, new.status) not in (('draft', 'active'), ('active', 'retired'))) then
      raise exception 'document % % version % is frozen', old.kind, old.id, old.version using errcode = '55000';
    end if;
    new.revision := old.revision;
    new.saved_at := old.saved_at;
    new.writers := old.writers;
    if (new.body, new.sha256) is distinct from (old.body, old.sha256) then
      me := (ctx.me() ->> 'clinician')::uuid;
      if me is null then raise exception 'written by nobody' using errcode = '42501'; end if;
      new.revision := old.revision + 1;
      new.saved_at := app.now();
      if not me = any (old.writers) then new.writers := old.writers || me; end if;
    end if;
    if new.approver_id is distinct from old.approver_id
      and new.approver_id is distinct from (ctx.me() ->> 'clinician')::uuid then
      raise exception 'approved in the name of another' using errcode = '42501';
    end if;
    return new;
  end $$`;

const SWITCH = `create table pathway_switch (
  id uuid primary key default gen_random_uuid(),
  department_id uuid not null references department (id),
  kind text not null default 'pathway' check (kind = 'pathway'),
  pathway text not null,
  version int not null,
  running text not null check (running in ('migrate', 'end')),
  reason text not null,
  clinician_id uuid not null references clinician (id),
  clinician_name text not null,
  at timestamptz not null,
  total int not null,
  created_at timestamptz not null default app.now(),
  finished_at timestamptz,
  foreign key (kind, pathway, version, department_id) references document (kind, id, version, department_id))`;

// Enrolments on an older version, once each, from the hour the new version is in force; the newest decision counts. A switch
// is finished when everybody has been asked for: one that could not be moved is not tried again and again.
const SWITCHING = `create function app.sweep_switching(hearers text[], version int) returns bigint
  language plpgsql security definer set search_path = '' as $$
  declare published bigint;
  begin
    with due as (
      select w.id, w.department_id, w.pathway, w.version from public.pathway_switch w
        join public.document d on d.kind = 'pathway' and d.id = w.pathway and d.version = w.version and d.status = 'active'
      where w.finished_at is null and w.at <= app.now()
        and not exists (select from public.pathway_switch later where later.department_id = w.department_id
          and later.pathway = w.pathway and later.version > w.version and later.at <= app.now())
    ), asked as (
      select e.id, e.department_id, e.patient_id, due.id as switch, k.key
      from due join public.enrolment e on e.department_id = due.department_id and e.pathway = due.pathway
          and e.pathway_version < due.version and e.status in ('active', 'paused')
        cross join lateral (select 'switching:' || due.id || ':' || e.id as key) k
      where not exists (select from public.outbox o where o.hearer = any (hearers) and o.key = k.key)
      order by e.created_at limit 500
    ) select coalesce(sum(app.publish('pathways.switching', sweep_switching.version, hearers,
        jsonb_build_object('enrolment', asked.id, 'switch', asked.switch), asked.department_id, asked.patient_id, 6, asked.key)), 0)
      into published from asked;
    update public.pathway_switch w set finished_at = app.now()
    where w.finished_at is null and w.at <= app.now() and not exists (
      select from public.enrolment e where e.department_id = w.department_id and e.pathway = w.pathway
        and e.pathway_version < w.version and e.status in ('active', 'paused')
        and not exists (select from public.outbox o where o.hearer = any (hearers)
          and o.key = 'switching:' || w.id || ':' || e.id and (o.done_at is not null or o.failed_at is not null)));
    return published;
  end $$`;

// Beside app.grant_roles, and called after it.
const GRANTS = `create function app.grant_own_pathways(api name, worker name) returns void
  language plpgsql set search_path = '' as $$
  begin
    execute format('grant update (body, sha256) on public.document to %I', api);
    execute format('grant select, insert on public.pathway_switch to %I', api);
    execute format('grant select on public.pathway_switch to %I', worker);
    -- an enrolment that begins anew on the new version, in the job that ends the old one
    execute format('grant insert on public.enrolment to %I', worker);
    execute format('revoke execute on function app.grant_own_pathways(name, name) from %I', worker);
  end $$`;
