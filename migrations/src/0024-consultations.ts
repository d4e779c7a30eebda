import type { MigrationInterface, QueryRunner } from 'typeorm';
import { JOB, MYSELF, OWN, type Policies, permit, protect, STAFF, SYSTEM } from './row-security.js';

/** Who is to be talked to, how and by when; what matters to the patient, and what was agreed. */
export class Consultations0024 implements MigrationInterface {
  name = 'Consultations1700000000024';

  async up(q: QueryRunner): Promise<void> {
    // where the region's own video service is met; never made here
    await q.query(`alter table department add column video_url text
      check (video_url ~ '^https://[^[:space:]]+$' and length(video_url) <= 500)`);
    for (const sql of [CONSULTATION, ACT, CALL_WISH, MATTER, AGREEMENT, ...INDEXES, GUARD, DISCUSSED, AWAITED, SWEEP])
      await q.query(sql);
    await q.query(`create trigger guarded before update on consultation
      for each row execute function app.guarded_consultation()`);
    await q.query(`revoke all on function app.sweep_consultations(text[], int), app.guarded_consultation(),
      ctx.discussed(uuid), ctx.awaited(uuid) from public`);
    await protect(q, 'consultation', 'consultation_act', 'call_wish', 'matter', 'agreement');
    await permit(q, POLICIES);
    await q.query(GRANTS);
    await q.query(`revoke all on function app.grant_consultations(name, name) from public`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

// `due_at` = the end of the window that was set, else `by_at`: when it is over and nobody has talked, it is told. `round`
// counts the tellings.
const CONSULTATION = `create table consultation (
  id uuid primary key default gen_random_uuid(),
  department_id uuid not null,
  patient_id uuid not null,
  enrolment_id uuid not null,
  item_id uuid,
  response_id uuid,
  kind text not null check (kind in ('phone', 'video', 'visit')),
  reason text not null check (reason <> '' and length(reason) <= 500),
  who text not null check (length(who) <= 120),
  clinician_id uuid references clinician (id),
  by_at timestamptz not null,
  due_at timestamptz not null,
  state text not null default 'requested' check (state in ('requested', 'agreed', 'held', 'not-held', 'cancelled')),
  number text,
  wishes jsonb not null default '[]',
  answered_at timestamptz,
  window_from timestamptz,
  window_to timestamptz,
  video_link text check (video_link ~ '^https://'),
  attempts int not null default 0,
  outcome text,
  note text,
  held_at timestamptz,
  closed_at timestamptz,
  created_by uuid not null references clinician (id),
  created_by_name text not null,
  created_at timestamptz not null default app.now(),
  changed_at timestamptz not null default app.now(),
  told_at timestamptz,
  round int not null default 0,
  version int not null default 1,
  check ((window_from is null) = (window_to is null)),
  check (window_from < window_to),
  check (state <> 'agreed' or window_to is not null),
  check ((state in ('held', 'cancelled')) = (closed_at is not null)),
  check ((state = 'held') = (held_at is not null)),
  check (state <> 'cancelled' or note <> ''),
  foreign key (patient_id, department_id) references patient (id, department_id),
  foreign key (enrolment_id, patient_id, department_id) references enrolment (id, patient_id, department_id),
  foreign key (item_id, patient_id, department_id) references worklist_item (id, patient_id, department_id),
  foreign key (response_id, patient_id, department_id) references response (id, patient_id, department_id),
  unique (id, patient_id, department_id))`;

// Without a clinician: the patient did it.
const ACT = `create table consultation_act (
  id bigint generated always as identity primary key,
  department_id uuid not null,
  patient_id uuid not null,
  consultation_id uuid not null,
  act text not null,
  note text,
  version int not null,
  before jsonb,
  clinician_id uuid references clinician (id),
  clinician_name text,
  at timestamptz not null default app.now(),
  foreign key (consultation_id, patient_id, department_id) references consultation (id, patient_id, department_id),
  unique (consultation_id, version))`;

// The number and the times that suit, said beside a wish to be contacted, before anybody has asked for a talk.
const CALL_WISH = `create table call_wish (
  id uuid primary key,
  department_id uuid not null,
  patient_id uuid not null,
  enrolment_id uuid not null,
  number text not null,
  wishes jsonb not null,
  at timestamptz not null default app.now(),
  foreign key (enrolment_id, patient_id, department_id) references enrolment (id, patient_id, department_id))`;

// What matters most, in the patient's own words. The newest of an enrolment counts; an empty one takes back.
const MATTER = `create table matter (
  id uuid primary key default gen_random_uuid(),
  department_id uuid not null,
  patient_id uuid not null,
  enrolment_id uuid not null,
  assignment_id uuid,
  text text not null check (length(text) <= 300),
  said_at timestamptz not null default app.now(),
  seq bigint generated always as identity,
  foreign key (enrolment_id, patient_id, department_id) references enrolment (id, patient_id, department_id),
  foreign key (assignment_id, patient_id, department_id) references assignment (id, patient_id, department_id))`;

const AGREEMENT = `create table agreement (
  id uuid primary key default gen_random_uuid(),
  department_id uuid not null,
  patient_id uuid not null,
  enrolment_id uuid not null,
  consultation_id uuid,
  item_id uuid,
  response_id uuid,
  text text not null check (text <> '' and length(text) <= 1000),
  clinician_id uuid not null references clinician (id),
  clinician_name text not null,
  at timestamptz not null default app.now(),
  withdrawn_at timestamptz,
  foreign key (enrolment_id, patient_id, department_id) references enrolment (id, patient_id, department_id),
  foreign key (consultation_id, patient_id, department_id) references consultation (id, patient_id, department_id),
  foreign key (item_id, patient_id, department_id) references worklist_item (id, patient_id, department_id),
  foreign key (response_id, patient_id, department_id) references response (id, patient_id, department_id))`;

const INDEXES = [
  `create index consultation_due on consultation (due_at) where state in ('requested', 'agreed', 'not-held')`,
  `create index consultation_department on consultation (department_id, due_at)`,
  `create index consultation_patient on consultation (patient_id, due_at)`,
  `create index consultation_changed on consultation (department_id, changed_at, id)`,
  `create index consultation_item on consultation (item_id) where item_id is not null`,
  `create index call_wish_enrolment on call_wish (enrolment_id, at)`,
  `create index matter_patient on matter (patient_id, seq)`,
  `create index matter_assignment on matter (assignment_id) where assignment_id is not null`,
  `create index agreement_patient on agreement (patient_id, at)`,
];

// A patient says where and when they can be reached, and nothing else of it; nobody changes whose it is or who asked for it.
const GUARD = `create function app.guarded_consultation() returns trigger language plpgsql set search_path = '' as $$
  begin
    if (new.id, new.department_id, new.patient_id, new.enrolment_id, new.created_by, new.created_by_name, new.created_at,
        new.kind, new.reason)
      is distinct from (old.id, old.department_id, old.patient_id, old.enrolment_id, old.created_by, old.created_by_name,
        old.created_at, old.kind, old.reason) then
      raise exception 'a consultation stays what was asked for' using errcode = '42501';
    end if;
    if current_setting('ctx.handle', true) like 'sp%' and (old.closed_at is not null
      or to_jsonb(new) - '{number,wishes,answered_at,changed_at,version}'::text[]
        is distinct from to_jsonb(old) - '{number,wishes,answered_at,changed_at,version}'::text[]) then
      raise exception 'a patient says when they can be reached' using errcode = '42501';
    end if;
    return new;
  end $$`;

// When somebody talked to the signed-in patient about a response of theirs, and who: an outcome that is a talk and was not
// taken back, or a consultation that was held. Nothing else of the worklist is shown.
const DISCUSSED = `create function ctx.discussed(which uuid) returns jsonb
  language plpgsql stable security definer set search_path = '' as $$
  begin
    return (select jsonb_build_object('at', talk.at, 'by', talk.name) from (
      select h.at, h.clinician_name as name from public.handling h
        join public.worklist_item w on w.id = h.item_id
        join public.department d on d.id = w.department_id
      where w.response_id = which and w.patient_id = any (ctx.own()) and h.act = 'outcome'
        and exists (select from jsonb_array_elements(case jsonb_typeof(to_jsonb(d) -> 'outcomes')
          when 'array' then to_jsonb(d) -> 'outcomes' else '[{"code": "phoned", "talked": true}]' end) o
          where o ->> 'code' = h.outcome and (o ->> 'talked')::boolean)
        and not exists (select from public.handling u where u.item_id = w.id and u.act = 'undo'
          and (u.before ->> 'version')::int = (h.before ->> 'version')::int + 1)
      union all
      select c.held_at, a.clinician_name from public.consultation c
        join public.consultation_act a on a.consultation_id = c.id and a.version = c.version
      where c.state = 'held' and c.patient_id = any (ctx.own()) and (c.response_id = which
        or c.item_id in (select w.id from public.worklist_item w where w.response_id = which))
    ) talk order by talk.at desc limit 1);
  end $$`;

// Whether something of the same enrolment still waits for a person, or a talk is still to come: then no answer of the signed-in patient's is told that
// nobody is going to get in touch. Not what it is about, and not how urgent.
const AWAITED = `create function ctx.awaited(which uuid) returns boolean
  language plpgsql stable security definer set search_path = '' as $$
  begin
    return exists (select from public.response r join public.assignment a on a.id = r.assignment_id
      where r.id = which and r.patient_id = any (ctx.own()) and (
        exists (select from public.worklist_item w where w.enrolment_id = a.enrolment_id and w.patient_id = r.patient_id
          and w.state <> 'closed' and not w.synthetic and w.level in ('acute', 'red', 'yellow', 'grey'))
        or exists (select from public.consultation c where c.enrolment_id = a.enrolment_id and c.patient_id = r.patient_id
          and c.state in ('requested', 'agreed', 'not-held'))));
  end $$`;

/** Theirs to write in their own name. */
const SIGNED = `${STAFF} and clinician_id = ${MYSELF}`;

const POLICIES: Policies = {
  consultation: [
    `own_select for select using (${OWN})`,
    `own_update for update using (${OWN}) with check (${OWN})`,
    `staff_select for select using (${STAFF})`,
    `staff_insert for insert with check (${STAFF} and created_by = ${MYSELF})`,
    `staff_update for update using (${STAFF}) with check (${STAFF})`,
    `job_select for select using (${JOB})`,
    `system_select for select using (${SYSTEM})`,
  ],
  consultation_act: [
    `own_insert for insert with check (${OWN} and clinician_id is null and act = 'answer')`,
    `staff_select for select using (${STAFF})`,
    `staff_insert for insert with check (${SIGNED})`,
  ],
  call_wish: [
    `own_select for select using (${OWN})`,
    `own_insert for insert with check (${OWN})`,
    `staff_select for select using (${STAFF})`,
  ],
  matter: [
    `own_select for select using (${OWN})`,
    `own_insert for insert with check (${OWN})`,
    `staff_select for select using (${STAFF})`,
    `job_select for select using (${JOB})`,
  ],
  agreement: [
    `own_select for select using (${OWN})`,
    `staff_select for select using (${STAFF})`,
    `staff_insert for insert with check (${SIGNED})`,
    `staff_update for update using (${SIGNED}) with check (${SIGNED})`,
  ],
};

// What is over and not held is told, and told again a day later for as long as no open item says so.
const SWEEP = `create function app.sweep_consultations(hearers text[], version int) returns bigint
  language sql security definer set search_path = '' as $$
  with due as (
    select c.id from public.consultation c
    where c.state in ('requested', 'agreed', 'not-held') and c.due_at <= app.now()
      and (c.told_at is null or (c.told_at <= app.now() - interval '1 day' and not exists (
        select from public.worklist_item w where w.patient_id = c.patient_id and w.state <> 'closed'
          and starts_with(w.key, 'consultation-overdue:' || c.id || ':'))))
    order by c.due_at limit 500 for no key update skip locked
  ), told as (
    update public.consultation c set told_at = app.now(), round = c.round + 1 from due where due.id = c.id
    returning c.id, c.department_id, c.patient_id, c.round
  ) select coalesce(sum(app.publish('consultations.overdue', sweep_consultations.version, hearers,
      jsonb_build_object('consultation', id), department_id, patient_id, 4,
      'consultation-overdue:' || id || ':' || round)), 0)::bigint from told $$`;

// Beside app.grant_roles, and called after it.
const GRANTS = `create function app.grant_consultations(api name, worker name) returns void
  language plpgsql set search_path = '' as $$
  begin
    execute format('grant select, insert on public.consultation, public.consultation_act, public.call_wish, public.matter,
      public.agreement to %I', api);
    execute format('grant update (item_id, response_id, who, clinician_id, by_at, due_at, state, number, wishes, answered_at,
      window_from, window_to, video_link, attempts, outcome, note, held_at, closed_at, changed_at, told_at, version)
      on public.consultation to %I', api);
    execute format('grant update (withdrawn_at) on public.agreement to %I', api);
    execute format('grant execute on function ctx.discussed(uuid), ctx.awaited(uuid) to %I', api);
    execute format('grant select on public.consultation, public.matter to %I', worker);
    execute format('revoke execute on function app.grant_consultations(name, name) from %I', worker);
  end $$`;
