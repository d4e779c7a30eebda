import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ENTER } from './0019-tablet.js';
import { JOB, type Policies, permit, protect, STAFF } from './row-security.js';

/** The loop of a worklist item: outcomes of the department, escalation, capacity, news as it happens. */
export class WorklistLoop0025 implements MigrationInterface {
  name = 'WorklistLoop1700000000025';

  async up(q: QueryRunner): Promise<void> {
    // null = what the house gives everybody who has not said otherwise
    await q.query(`alter table department
      add column outcomes jsonb,
      add column escalation jsonb,
      add column capacity jsonb,
      add column responsible_id uuid references clinician (id)`);
    await q.query(`alter table worklist_item
      drop constraint worklist_item_kind_check,
      add check (kind in ('response', 'draft', 'no-answer', 'contact', 'by-hand', 'contact-overdue',
        'consultation-overdue', 'limit-expired', 'matter')),
      add check (rank > 0 or state <> 'snoozed'),
      add column escalation_step int not null default 0,
      add column escalate_at timestamptz`);
    await q.query(`create index worklist_overdue on worklist_item ((coalesce(escalate_at, due_at)))
      where state <> 'closed' and not synthetic`);
    await q.query(`alter table handling
      add column outcome_kept jsonb,
      add column bulk_id uuid`);
    await q.query(`create index handling_day on handling (department_id, at) where outcome is not null`);
    await q.query(`create index handling_bulk on handling (bulk_id) where bulk_id is not null`);
    await q.query(ESCALATIONS);
    await q.query(`create unique index escalation_once
      on escalation (item_id, step, coalesce(clinician_id, '00000000-0000-0000-0000-000000000000'))`);
    await q.query(`create index escalation_waiting on escalation (retry_at) where state = 'due'`);
    await q.query(`create index escalation_claimed on escalation (claimed_at) where state = 'claimed'`);
    await q.query(OPENED);
    await q.query(`create index item_open_until on item_open (department_id, until)`);
    await q.query(WAITING_TABLE);
    await q.query(`create index unassessed_department on unassessed (department_id)`);
    await protect(q, 'escalation', 'item_open', 'unassessed');
    await permit(q, POLICIES);

    for (const sql of [
      CLAIM,
      CLAIM_URGENT,
      OVERDUE,
      ESCALATION_MESSAGES,
      WATCHING,
      STANDS,
      CHANGED,
      HANDED_IN,
      ASSESSED,
    ])
      await q.query(sql);
    await q.query(
      `create trigger stands before update on worklist_item for each row execute function app.item_stands()`,
    );
    for (const [table, event] of NEWS)
      await q.query(`create trigger news_${event} after ${event} on ${table}
        referencing ${event === 'delete' ? 'old' : 'new'} table as changed for each statement
        execute function app.worklist_changed()`);
    await q.query(`create trigger waits after insert on response for each row execute function app.response_waits()`);
    await q.query(
      `create trigger assessed after insert on triage for each row execute function app.response_assessed()`,
    );
    await q.query(`create trigger assessed after insert on worklist_item for each row
      when (new.kind = 'by-hand' and new.response_id is not null) execute function app.response_assessed()`);
    await q.query(`insert into unassessed select r.id, r.department_id, r.patient_id from response r
      where r.stored_at > now() - interval '30 days' and not exists (select from triage t where t.response_id = r.id)
        and not exists (select from worklist_item w where w.key = 'by-hand:' || r.id)`);
    await q.query(ENTER.replace(LOOKS, LOOKS_TOO));
    await q.query(GRANTS);
    await q.query(`revoke all on function app.sweep_overdue(text[], int), app.sweep_escalations(text[], int),
      app.watching(text[], uuid[]), app.item_stands(), app.worklist_changed(), app.response_waits(), app.response_assessed(),
      app.claim_urgent(int, interval), app.grant_worklist_loop(name, name) from public`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

// To whom an overdue item was told at each step, and whether it arrived. No clinician: there was nobody to tell.
const ESCALATIONS = `create table escalation (
  id uuid primary key default gen_random_uuid(),
  department_id uuid not null,
  patient_id uuid not null,
  item_id uuid not null,
  step int not null check (step >= 0),
  told_to text not null check (told_to in ('duty', 'nurse', 'physician', 'administrator', 'responsible')),
  due_at timestamptz not null,
  told_at timestamptz not null default app.now(),
  clinician_id uuid references clinician (id),
  clinician_name text,
  state text not null check (state in ('due', 'queued', 'claimed', 'sent', 'failed', 'unknown', 'suppressed')),
  claimed_at timestamptz,
  sent_at timestamptz,
  provider_id text,
  error text,
  tries int not null default 0,
  retry_at timestamptz not null default now(),
  check ((clinician_id is null) = (clinician_name is null)),
  check (clinician_id is not null or state = 'failed'),
  foreign key (item_id, patient_id, department_id) references worklist_item (id, patient_id, department_id),
  unique (id, patient_id, department_id))`;

// Who has an item before them, until a moment of real time.
const OPENED = `create table item_open (
  department_id uuid not null,
  patient_id uuid not null,
  item_id uuid not null,
  clinician_id uuid not null references clinician (id),
  clinician_name text not null,
  until timestamptz not null,
  primary key (item_id, clinician_id),
  foreign key (item_id, patient_id, department_id) references worklist_item (id, patient_id, department_id))`;

// What nothing and nobody has assessed yet, so that the list can say how many without looking through all that is stored.
const WAITING_TABLE = `create table unassessed (
  response_id uuid primary key,
  department_id uuid not null,
  patient_id uuid not null,
  foreign key (response_id, patient_id, department_id) references response (id, patient_id, department_id))`;

const HANDED_IN = `create function app.response_waits() returns trigger
  language plpgsql security definer set search_path = '' as $$
  begin
    insert into public.unassessed select new.id, new.department_id, new.patient_id
    where not exists (select from public.triage t where t.response_id = new.id);
    return null;
  end $$`;

const ASSESSED = `create function app.response_assessed() returns trigger
  language plpgsql security definer set search_path = '' as $$
  begin
    delete from public.unassessed u where u.response_id = new.response_id;
    return null;
  end $$`;

const POLICIES: Policies = {
  unassessed: [`staff_select for select using (${STAFF})`],
  escalation: [
    `staff_select for select using (${STAFF})`,
    `job_select for select using (${JOB})`,
    `job_insert for insert with check (${JOB})`,
    `job_update for update using (${JOB}) with check (${JOB})`,
  ],
  item_open: [
    `staff_select for select using (${STAFF})`,
    `staff_insert for insert with check (${STAFF})`,
    `staff_update for update using (${STAFF}) with check (${STAFF})`,
    `staff_delete for delete using (${STAFF})`,
  ],
};

// The hour of the next step; of the first, the deadline. An agreed next attempt and a running snooze come first. The hearer
// decides by the department's hours of today: the key holds the hour, so that a step found too early is found again.
const OVERDUE = `create function app.sweep_overdue(hearers text[], version int) returns bigint
  language sql security definer set search_path = '' as $$
  select coalesce(sum(app.publish('worklist.overdue', sweep_overdue.version, hearers, jsonb_build_object('item', due.id),
    due.department_id, due.patient_id, case when due.rank = 0 then 1 else 3 end, due.key)), 0)::bigint
  from (
    select w.id, w.department_id, w.patient_id, w.rank, k.key
    from public.worklist_item w
      cross join lateral (select greatest(coalesce(w.escalate_at, w.due_at), w.next_attempt_at,
        case when w.state = 'snoozed' then w.snoozed_until end) as at) h
      cross join lateral (select w.id || ':' || w.escalation_step || ':' || extract(epoch from h.at) as key) k
    where w.state <> 'closed' and not w.synthetic and coalesce(w.escalate_at, w.due_at) <= app.now() and h.at <= app.now()
      and not exists (select from public.outbox o where o.hearer = any (hearers) and o.key = k.key)
    order by w.rank, coalesce(w.escalate_at, w.due_at) limit 500) due $$`;

// As the messages to somebody on duty: put off, tried again; claimed for two minutes of real time, and nobody knows whether
// it was sent: never sent again by itself. Its job gave up: it was not sent, and the next is told.
const ESCALATION_MESSAGES = `create function app.sweep_escalations(hearers text[], version int) returns bigint
  language plpgsql security definer set search_path = '' as $$
  declare published bigint;
  begin
    update public.escalation set state = 'unknown', error = 'interrupted', claimed_at = null
    where state = 'claimed' and claimed_at < now() - interval '2 minutes';
    with gone as (
      update public.escalation e set state = 'failed', error = 'gave-up' from public.outbox o
      where o.failed_at is not null and o.done_at is null and o.event = 'worklist.escalation-due' and e.state = 'queued'
        and e.id = (o.payload ->> 'escalation')::uuid
      returning e.item_id
    ) update public.worklist_item w set escalate_at = least(w.escalate_at, app.now()) from gone where gone.item_id = w.id;
    with due as materialized (
      select e.id, e.department_id, e.patient_id, e.tries from public.escalation e
      where e.state = 'due' and e.retry_at <= now() order by e.retry_at limit 500 for update skip locked
    ), moved as (
      update public.escalation e set state = 'queued' from due where e.id = due.id
    ) select coalesce(sum(app.publish('worklist.escalation-due', sweep_escalations.version, hearers,
        jsonb_build_object('escalation', due.id), due.department_id, due.patient_id, 1, due.id || ':' || due.tries)), 0)::bigint
      into published from due;
    return published;
  end $$`;

// Which of these sessions live, and may see the department they watch. Asking is no sign of life.
const WATCHING = `create function app.watching(handles text[], departments uuid[]) returns setof text
  language sql stable security definer set search_path = '' as $$
  select case when s.id is null then 'signed-out' when m.clinician_id is null then 'not-found' else 'ok' end
  from unnest(handles, departments) with ordinality as w (handle, department, place)
    left join public.session s on s.side = 'clinic' and w.handle like 'sc%'
      and s.sid_hash = sha256(decode(substr(w.handle, 3), 'hex'))
      and s.revoked_at is null and s.expires_at > now() and s.seen_at + s.idle > now()
    left join public.membership m on m.clinician_id = s.clinician_id and m.department_id = w.department
  order by w.place $$`;

// Whatever the code does: an alarm may be raised, never lowered; nothing but a person closes it; and what is acute now is
// put off no longer.
const STANDS = `create function app.item_stands() returns trigger language plpgsql set search_path = '' as $$
  begin
    if new.rank > old.rank or (new.rank = old.rank and (new.level, new.at_worst) is distinct from (old.level, old.at_worst)) then
      raise exception 'an alarm does not lower itself' using errcode = 'raise_exception';
    end if;
    if (new.id, new.key, new.patient_id, new.department_id, new.response_id, new.assignment_id, new.enrolment_id)
      is distinct from (old.id, old.key, old.patient_id, old.department_id, old.response_id, old.assignment_id, old.enrolment_id) then
      raise exception 'an item stays where it is' using errcode = 'raise_exception';
    end if;
    if new.due_at > old.due_at then
      raise exception 'a deadline does not move away' using errcode = 'raise_exception';
    end if;
    if new.state = 'closed' and old.state <> 'closed' and ctx.handle() like 'j%' then
      raise exception 'an item is closed by a person' using errcode = 'raise_exception';
    end if;
    if new.rank = 0 and new.state = 'snoozed' then
      new.state := 'open';
      new.snoozed_until := null;
    end if;
    return new;
  end $$`;

// The department's id and nothing else: anybody who may connect may listen.
const CHANGED = `create function app.worklist_changed() returns trigger language plpgsql set search_path = '' as $$
  declare d uuid;
  begin
    for d in select distinct c.department_id from changed c loop
      perform pg_notify('stemme_worklist', d::text);
    end loop;
    return null;
  end $$`;

// Renewing who has an item open changes nothing that is shown.
const NEWS = [
  ['worklist_item', 'insert'],
  ['worklist_item', 'update'],
  ['escalation', 'insert'],
  ['escalation', 'update'],
  ['item_open', 'insert'],
  ['item_open', 'delete'],
] as const;

const LOOKS = `enter.act <> 'triage.worklist'`;
const LOOKS_TOO = `enter.act not in ('triage.worklist', 'triage.watch', 'triage.keep-open')`;

// Where more answers wait to be assessed (priority 4) than one round takes, a fifth of the places is for those that came last:
// a flag of now does not stand behind an hour of answers, and those before it are late by a fifth at the most.
const CLAIM = `create or replace function app.claim_outbox(most int, lease interval) returns table (id uuid, hearer text, priority int)
  language sql security definer set search_path = '' as $$
  with first as (
    select i.id from public.outbox i where i.done_at is null and i.failed_at is null and i.next_try_at <= clock_timestamp()
    order by i.priority, i.next_try_at limit most for update skip locked
  ), newest as (
    select i.id from public.outbox i where i.priority = 4 and i.done_at is null and i.failed_at is null and i.next_try_at <= now()
    order by i.next_try_at desc limit greatest(most / 5, 1) for update skip locked
  ) update public.outbox o set next_try_at = clock_timestamp() + lease
  from (select f.id from first f union select n.id from newest n) due where o.id = due.id
  returning o.id, o.hearer, o.priority $$`;

// What is acute, or a wish for contact, is handed out also while the queue has enough of the rest.
const CLAIM_URGENT = `create function app.claim_urgent(most int, lease interval) returns table (id uuid, hearer text, priority int)
  language sql security definer set search_path = '' as $$
  update public.outbox o set next_try_at = clock_timestamp() + lease
  from (select i.id from public.outbox i where i.priority <= 2 and i.done_at is null and i.failed_at is null
          and i.next_try_at <= clock_timestamp()
        order by i.priority, i.next_try_at limit most for update skip locked) due
  where o.id = due.id returning o.id, o.hearer, o.priority $$`;

// Beside app.grant_roles, and called after it.
const GRANTS = `create function app.grant_worklist_loop(api name, worker name) returns void
  language plpgsql set search_path = '' as $$
  declare r name;
  begin
    foreach r in array array[api, worker] loop
      execute format('grant select on public.escalation, public.item_open to %I', r);
    end loop;
    execute format('grant insert, update on public.escalation to %I', worker);
    execute format('grant select on public.unassessed to %I', api);
    execute format('grant insert, update, delete on public.item_open to %I', api);
    execute format('grant execute on function app.watching(text[], uuid[]) to %I', api);
    execute format('revoke execute on function app.grant_worklist_loop(name, name), app.watching(text[], uuid[]) from %I', worker);
    execute format('grant execute on function app.claim_urgent(int, interval) to %I', worker);
  end $$`;
