import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  ENTER,
  LIVE_SESSION,
  LIVE_TABLET,
  OPEN_TABLET,
  REVOKE_TABLET,
  SERVED,
  SETTLE_DRAFT,
  TABLET,
  TABLET_DONE,
  TABLET_ENROLMENT,
  TABLET_HOLD,
  TABLET_PATIENT,
  TABLET_REPLAY,
  TABLET_SAW,
  TABLET_TOOK_BACK,
} from './0019-tablet.js';
import { MYSELF, type Policies, permit, protect, STAFF } from './row-security.js';

/**
 * Other ways to answer: a tablet in the clinic, paper, the telephone. Who answered and who typed are two people, and both
 * are kept.
 */
export class OtherWays0019 implements MigrationInterface {
  name = 'OtherWays1700000000019';

  async up(q: QueryRunner): Promise<void> {
    // whether a paper is typed the second time by another person, or may be by the same
    await q.query(`alter table department add column second_entry text not null default 'other'
      check (second_entry in ('other', 'same'))`);
    await q.query(`alter table response
      add column entered_by uuid references clinician (id),
      add column entered_by_name text,
      add column second_entered_by uuid references clinician (id),
      add column second_entered_by_name text,
      add column proxy_name text,
      add column proxy_relation text,
      add column entry_notes jsonb,
      add check (mode in ('web', 'tablet', 'paper', 'phone')),
      add check ((entered_by is null) = (mode in ('web', 'tablet'))),
      add check ((entered_by is null) = (entered_by_name is null)),
      add check (second_entered_by is null or mode = 'paper'),
      add check (proxy_name is null or answered_by <> 'self')`);
    await q.query(`alter table draft_acute
      add column source text not null default 'draft' check (source in ('draft', 'tablet', 'paper', 'phone'))`);

    // real time in all of this table, as with sessions; the code itself is known to nobody but who reads it from a screen
    await q.query(`create table tablet_code (
      id uuid primary key default gen_random_uuid(),
      department_id uuid not null,
      patient_id uuid not null,
      assignment_id uuid not null,
      clinician_id uuid not null references clinician (id),
      clinician_name text not null,
      code_hash bytea not null unique,
      half_hash bytea not null,
      tries int not null default 0,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      used_at timestamptz,
      revoked_at timestamptz,
      handed_in_at timestamptz,
      response_id uuid,
      foreign key (assignment_id, patient_id, department_id) references assignment (id, patient_id, department_id))`);
    await q.query(`create index tablet_code_assignment on tablet_code (assignment_id, created_at)`);
    await q.query(
      `create index tablet_code_half on tablet_code (half_hash) where used_at is null and revoked_at is null`,
    );
    // wrong codes, by device and by address: hashes, kept for an hour
    await q.query(`create table tablet_try (
      id bigint generated always as identity primary key,
      at timestamptz not null default clock_timestamp(),
      device_hash bytea not null,
      address_hash bytea not null)`);
    await q.query(`create index tablet_try_at on tablet_try (at)`);
    await q.query(`alter table session
      drop constraint session_side_check,
      add column tablet_code_id uuid references tablet_code (id),
      add check (side in ('patient', 'clinic', 'tablet')),
      add check ((side = 'tablet') = (tablet_code_id is not null))`);

    // what stands on a sheet of paper instead of a number or a name
    await q.query(`create table paper_code (
      assignment_id uuid primary key,
      department_id uuid not null,
      patient_id uuid not null,
      code text not null unique,
      created_at timestamptz not null default app.now(),
      foreign key (assignment_id, patient_id, department_id) references assignment (id, patient_id, department_id))`);

    // what staff type: twice from paper, once from the telephone; kept for good, also when it is begun again
    await q.query(`create table staff_entry (
      id uuid primary key default gen_random_uuid(),
      department_id uuid not null,
      patient_id uuid not null,
      assignment_id uuid not null,
      way text not null check (way in ('paper', 'phone')),
      round int not null check (round in (1, 2)),
      clinician_id uuid not null references clinician (id),
      clinician_name text not null,
      version int not null default 1,
      questionnaire_version int not null,
      answers jsonb not null,
      notes jsonb not null default '[]',
      language text not null,
      answered_by text not null default 'self' check (answered_by in ('self', 'helped', 'proxy')),
      proxy_name text,
      proxy_relation text,
      filled_on date,
      started_at timestamptz not null default app.now(),
      saved_at timestamptz not null default app.now(),
      finished_at timestamptz,
      voided_at timestamptz,
      voided_reason text,
      response_id uuid,
      check (way = 'paper' or round = 1),
      check ((voided_at is null) = (voided_reason is null)),
      foreign key (assignment_id, patient_id, department_id) references assignment (id, patient_id, department_id))`);
    await q.query(
      `create unique index staff_entry_round on staff_entry (assignment_id, way, round) where voided_at is null`,
    );

    for (const sql of [LIVE_SESSION, LIVE_TABLET, TABLET, TABLET_PATIENT, TABLET_ENROLMENT, SERVED, ENTER])
      await q.query(sql);
    for (const sql of [
      OPEN_TABLET,
      REVOKE_TABLET,
      TABLET_SAW,
      TABLET_TOOK_BACK,
      TABLET_HOLD,
      TABLET_REPLAY,
      TABLET_DONE,
      SETTLE_DRAFT,
    ])
      await q.query(sql);
    await protect(q, 'tablet_code', 'tablet_try', 'paper_code', 'staff_entry');
    await permit(q, POLICIES);
    await q.query(GRANTS);
    await q.query(`revoke all on function ctx.live_tablet(), ctx.tablet(), ctx.tablet_patient(), ctx.tablet_enrolment(),
      ctx.open_tablet(jsonb), ctx.revoke_tablet(uuid), ctx.tablet_saw(jsonb), ctx.tablet_took_back(jsonb), ctx.tablet_hold(),
      ctx.tablet_replay(uuid, text), ctx.tablet_done(uuid), ctx.settle_draft(uuid),
      app.grant_other_ways(name, name) from public`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const TABLET_ONE = `(select ctx.tablet())`;

/**
 * A tablet meets its one assignment, and what is needed to judge answers to it. It writes a response and events about that
 * patient; of responses it sees none but the one it is writing, and that only until its transaction ends.
 */
const POLICIES: Policies = {
  assignment: [
    `tablet_select for select using (id = ${TABLET_ONE})`,
    `tablet_update for update using (id = ${TABLET_ONE}) with check (id = ${TABLET_ONE} and state = 'answered')`,
  ],
  enrolment: [`tablet_select for select using (id = (select ctx.tablet_enrolment()))`],
  outbox: [
    `tablet_insert for insert with check (patient_id = (select ctx.tablet_patient())
      and event in ('answers.submitted', 'answers.acute-in-draft'))`,
  ],
  response: [
    `tablet_insert for insert with check (assignment_id = ${TABLET_ONE} and mode = 'tablet')`,
    `tablet_select for select using (assignment_id = ${TABLET_ONE} and mode = 'tablet' and stored_at = now())`,
    `staff_insert for insert with check (${STAFF} and mode in ('paper', 'phone') and exists (select from staff_entry e
      where e.assignment_id = response.assignment_id and e.clinician_id = response.entered_by and e.way = response.mode
        and e.finished_at is not null and e.voided_at is null))`,
  ],
  draft_acute: [
    `staff_insert for insert with check (${STAFF})`,
    `staff_update for update using (${STAFF}) with check (${STAFF})`,
  ],
  tablet_code: [
    `staff_select for select using (${STAFF})`,
    `staff_insert for insert with check (${STAFF} and clinician_id = ${MYSELF})`,
  ],
  paper_code: [`staff_select for select using (${STAFF})`, `staff_insert for insert with check (${STAFF})`],
  staff_entry: [
    `staff_select for select using (${STAFF})`,
    `staff_insert for insert with check (${STAFF} and clinician_id = ${MYSELF})`,
    `staff_update for update using (${STAFF}) with check (${STAFF})`,
  ],
};

// Beside app.grant_roles, and called after it.
const GRANTS = `create function app.grant_other_ways(api name, worker name) returns void
  language plpgsql set search_path = '' as $$
  begin
    execute format('grant select, insert on public.tablet_code, public.paper_code to %I', api);
    execute format('grant select, insert, update on public.staff_entry to %I', api);
    -- a policy of response looks into it, whoever writes one: the morning check does, and no row is a job's to see
    execute format('grant select on public.staff_entry to %I', worker);
    execute format('grant execute on function ctx.tablet(), ctx.tablet_patient(), ctx.tablet_enrolment() to %I, %I', api, worker);
    execute format('grant execute on function ctx.open_tablet(jsonb), ctx.revoke_tablet(uuid), ctx.tablet_saw(jsonb), ctx.tablet_hold(), '
      || 'ctx.tablet_took_back(jsonb), ctx.tablet_replay(uuid, text), ctx.tablet_done(uuid), ctx.settle_draft(uuid) to %I', api);
    execute format('revoke execute on function app.grant_other_ways(name, name) from %I', worker);
  end $$`;
