import type { MigrationInterface, QueryRunner } from 'typeorm';
import { BOUNCE, MESSAGES, REMINDERS, UNKNOWN_SMS, UNSURE, WAITING } from './0017-message-sweeps.js';
import { JOB, type Policies, permit, protect, STAFF } from './row-security.js';

/**
 * What leaves the house. A `reminder` stays the promise of one step of one assignment; a `message` is what goes out: one row
 * for each bundle of steps and each channel that is tried, claimed in a committed transaction before anything is sent.
 */
export class MessageChannels0017 implements MigrationInterface {
  name = 'MessageChannels1700000000017';

  async up(q: QueryRunner): Promise<void> {
    await q.query(MESSAGE);
    await q.query(`create index message_waiting on message (retry_at) where state = 'due'`);
    await q.query(`create index message_open on message (department_id, channel) where state = 'waiting'`);
    await q.query(`create index message_claimed on message (claimed_at) where state = 'claimed'`);
    await q.query(
      `create index message_unknown on message (department_id, created_at) where state in ('failed', 'unknown')`,
    );
    await q.query(`create index message_batch on message (batch_id)`);
    await q.query(`create index message_patient on message (patient_id, created_at)`);
    await q.query(`create index message_follows on message (follows_id) where follows_id is not null`);
    for (const sql of [REMINDER, ...REMINDER_ROWS, ...REMINDER_INDEXES]) await q.query(sql);
    for (const sql of [NEXT_SENDING, STEP_KIND, STEP_RANK, STEP_WANTED, CTX_JOB, ENTER_JOB]) await q.query(sql);
    await q.query('drop function app.sweep_unsure_messages()');
    await protect(q, 'message');
    await permit(q, POLICIES);
    for (const sql of [REMINDERS, MESSAGES, UNSURE, WAITING, UNKNOWN_SMS, BOUNCE]) await q.query(sql);
    await q.query(GRANTS);
    for (const name of FUNCTIONS) await q.query(`revoke all on function app.${name} from public`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const FUNCTIONS = [
  'next_sending(timestamptz, text, jsonb, jsonb)',
  'step_kind(text)',
  'step_rank(text)',
  'step_wanted(text, text, timestamptz, text)',
  'sweep_messages(text[], int)',
  'sweep_unsure_messages(text[], int)',
  'sweep_waiting()',
  'sweep_unknown_sms(text[], int)',
  'bounce_message(uuid, text, text[], int)',
  'grant_messages(name, name)',
];

const CHANNELS = `check (channel in ('email', 'sms', 'digital-post', 'letter', 'phone'))`;
const STATES = `check (state in ('due', 'queued', 'claimed', 'sent', 'failed', 'unknown', 'suppressed', 'waiting'))`;

// `tried`: channels that have refused what this message carries. `batch_id`: the outbox row whose job sends it.
const MESSAGE = `create table message (
  id uuid primary key default gen_random_uuid(),
  department_id uuid not null,
  patient_id uuid not null,
  channel text not null ${CHANNELS},
  step text not null,
  count int not null default 1 check (count >= 1),
  language text not null default 'da' check (language in ('da', 'en')),
  address text,
  state text not null ${STATES},
  error text,
  provider_id text,
  tries int not null default 0,
  due_at timestamptz not null default app.now(),
  retry_at timestamptz not null default now(),
  claimed_at timestamptz,
  sent_at timestamptz,
  bounced_at timestamptz,
  created_at timestamptz not null default app.now(),
  follows_id uuid,
  tried jsonb not null default '[]',
  content jsonb,
  batch_id uuid,
  looked_at timestamptz,
  looks int not null default 0,
  resolution text check (resolution in ('arrived', 'again')),
  resolved_at timestamptz,
  resolved_by uuid references clinician (id),
  resolved_name text,
  check ((resolution is null) = (resolved_at is null)),
  foreign key (patient_id, department_id) references patient (id, department_id),
  foreign key (follows_id, patient_id, department_id) references message (id, patient_id, department_id),
  unique (id, patient_id, department_id))`;

const REMINDER = `alter table reminder
  drop constraint reminder_state_check,
  add check (state in ('due', 'queued', 'claimed', 'sent', 'failed', 'unknown', 'suppressed', 'waiting')),
  add column message_id uuid,
  add column send_at timestamptz,
  add column told_on date,
  add column was_on date,
  add column opened_for timestamptz,
  add column asked_by uuid references clinician (id),
  add column asked_name text,
  add foreign key (message_id, patient_id, department_id) references message (id, patient_id, department_id)`;

// What was on its way before this version was sent one by one: a message of its own keeps what is known of each.
const REMINDER_ROWS = [
  `update reminder r set send_at = r.due_at, opened_for = a.opened_at from assignment a where a.id = r.assignment_id`,
  `update reminder r set told_on = (a.due_at at time zone d.zone)::date from assignment a, department d
    where a.id = r.assignment_id and d.id = r.department_id and r.state in ('sent', 'unknown', 'claimed')`,
  `update reminder set state = 'due' where state = 'queued'`,
  `insert into message (id, department_id, patient_id, channel, step, language, state, error, provider_id, tries, due_at,
      claimed_at, sent_at, created_at)
    select r.id, r.department_id, r.patient_id, r.channel, r.step, p.language, r.state, r.error, r.provider_id, r.tries,
      r.due_at, r.claimed_at, r.sent_at, r.due_at
    from reminder r join patient p on p.id = r.patient_id where r.state in ('claimed', 'sent', 'failed', 'unknown')`,
  `update reminder set message_id = id where state in ('claimed', 'sent', 'failed', 'unknown')`,
  `alter table reminder alter column send_at set not null`,
];

const REMINDER_INDEXES = [
  `drop index reminder_due`,
  `drop index reminder_claimed`,
  `create index reminder_due on reminder (send_at) where state = 'due'`,
  `create index reminder_patient on reminder (patient_id, due_at)`,
  `create index reminder_message on reminder (message_id)`,
];

// The instant itself within the sending hours, else their next beginning. A local day without any is passed over.
const NEXT_SENDING = `create function app.next_sending(at timestamptz, zone text, sending jsonb, closed jsonb) returns timestamptz
  language plpgsql stable set search_path = '' as $$
  declare
    here constant timestamp := at at time zone zone;
    opens constant time := coalesce(sending ->> 'from', '07:00')::time;
    shuts constant time := coalesce(sending ->> 'to', '21:00')::time;
    day date;
  begin
    for ahead in 0..366 loop
      day := here::date + ahead;
      continue when jsonb_typeof(sending -> 'weekdays') = 'array' and not sending -> 'weekdays' @> to_jsonb(extract(isodow from day)::int);
      continue when sending -> 'closedDays' = 'false' and closed @> to_jsonb(day::text);
      continue when ahead = 0 and here::time >= shuts;
      return case when ahead = 0 and here::time >= opens then at else greatest(at, (day + opens) at time zone zone) end;
    end loop;
    return at;
  end $$`;

// "ask": something is to be answered. A later round of a step has a number, as in reminder-1:2.
const STEP_KIND = `create function app.step_kind(step text) returns text language sql immutable set search_path = '' as $$
  select case when split_part(step, ':', 1) in ('missed', 'moved', 'cancelled') then split_part(step, ':', 1) else 'ask' end $$`;

const STEP_RANK = `create function app.step_rank(step text) returns int language sql immutable set search_path = '' as $$
  select coalesce(array_position(array['invitation', 'reminder-1', 'reminder-2', 'reminder-3', 'last-call', 'missed', 'moved',
    'cancelled'], split_part(step, ':', 1)), 0) $$`;

// Nothing is sent after an answer, a pause, a withdrawal, an end or a death; and nothing to be answered once the window is over.
const STEP_WANTED = `create function app.step_wanted(kind text, assignment text, closes_at timestamptz, enrolment text) returns boolean
  language sql stable set search_path = '' as $$
  select enrolment = 'active' and case kind
    when 'missed' then assignment = 'missed'
    when 'moved' then assignment in ('planned', 'open')
    when 'cancelled' then assignment = 'revoked'
    else assignment = 'open' and closes_at > app.now() end $$`;

// A job sees the patient of its outbox row; a batch of messages names none, and its job sees those of its own messages.
const CTX_JOB = `create or replace function ctx.job() returns uuid[] language plpgsql stable security definer set search_path = '' as $$
  declare h constant text := current_setting('ctx.handle', true); o public.outbox;
  begin
    if h is null or h not like 'j%' then return '{}'; end if;
    select * into o from public.outbox where id = substr(h, 2)::uuid;
    if o.patient_id is not null then return array[o.patient_id]; end if;
    if o.event is distinct from 'notifications.messages-due' then return '{}'; end if;
    return (select coalesce(array_agg(distinct m.patient_id), '{}') from public.message m
      where m.batch_id = (o.payload ->> 'batch')::uuid and m.department_id = o.department_id);
  end $$`;

const ENTER_JOB = `create or replace function ctx.enter_job(job uuid, act text, after boolean) returns setof public.outbox
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
    insert into public.audit (kind, principal, name, department_id, patient_id, patients, act, subject)
    values ('job', o.id, o.hearer, o.department_id, o.patient_id,
      case when o.patient_id is null then nullif(ctx.job(), '{}') end, enter_job.act, o.payload);
    return next o;
  end $$`;

const POLICIES: Policies = {
  message: [
    `staff_select for select using (${STAFF})`,
    `staff_update for update using (${STAFF}) with check (${STAFF})`,
    `job_select for select using (${JOB})`,
    `job_insert for insert with check (${JOB})`,
    `job_update for update using (${JOB}) with check (${JOB})`,
  ],
  // staff may ask for a step once more
  reminder: [`staff_insert for insert with check (${STAFF})`],
};

// Beside app.grant_roles, and called after it. Which batch a message belongs to is the sweeps' alone: it decides what a job sees.
const GRANTS = `create function app.grant_messages(api name, worker name) returns void
  language plpgsql set search_path = '' as $$
  declare r name;
  begin
    foreach r in array array[api, worker] loop
      execute format('grant select on public.message to %I', r);
      execute format('grant execute on function app.next_sending(timestamptz, text, jsonb, jsonb), app.step_kind(text), '
        || 'app.step_rank(text), app.step_wanted(text, text, timestamptz, text) to %I', r);
    end loop;
    execute format('grant insert on public.reminder to %I', api);
    execute format('grant update (state, error, sent_at, resolution, resolved_at, resolved_by, resolved_name) on public.message to %I', api);
    execute format('grant insert (id, department_id, patient_id, channel, step, count, language, address, state, error, tries, due_at, '
      || 'retry_at, sent_at, follows_id, tried, content) on public.message to %I', worker);
    execute format('grant update (channel, step, count, language, address, state, error, provider_id, tries, due_at, retry_at, claimed_at, '
      || 'sent_at, bounced_at, content) on public.message to %I', worker);
    execute format('revoke execute on function app.grant_messages(name, name) from %I', worker);
  end $$`;
