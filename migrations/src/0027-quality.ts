import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MYSELF, type Policies, permit, protect, STAFF } from './row-security.js';

/** What clinicians say of the rules, greens that were looked at again, and past errors found. */
export class Quality0027 implements MigrationInterface {
  name = 'Quality1700000000027';

  async up(q: QueryRunner): Promise<void> {
    await q.query(JUDGEMENT);
    await q.query(`create index judgement_response on judgement (response_id, clinician_id, at desc)`);
    await q.query(FALSE_GREEN);
    await q.query(`create index false_green_response on false_green_review (response_id, at desc)`);
    await q.query(LOOK_BACK);
    await q.query(`create index look_back_department on look_back (department_id, created_at)`);
    await q.query(FINDING);
    // a clinician who thinks worse than the rules, and a past error, may ask somebody to look
    await q.query(`alter table worklist_item
      drop constraint worklist_item_kind_check,
      add check (kind in ('response', 'draft', 'no-answer', 'contact', 'by-hand', 'contact-overdue',
        'consultation-overdue', 'limit-expired', 'matter', 'judgement', 'look-back'))`);
    await q.query(
      `create index look_back_finding_order on look_back_finding (look_back_id, kind, to_rank, received_at desc)`,
    );

    // what the monitor counts in a period, and what came after a green: without them it reads every year there is
    await q.query(`create index triage_decided on triage (department_id, decided_at)`);
    // a patient's page reads the levels of all that they have answered
    await q.query(`create index triage_patient on triage (patient_id)`);
    await q.query(`create index worklist_created on worklist_item (department_id, created_at)`);
    await q.query(`create index contact_request_patient on contact_request (patient_id, received_at)`);
    await q.query(`create index enrolment_department on enrolment (department_id, id)`);

    await protect(q, 'judgement', 'false_green_review', 'look_back', 'look_back_finding');
    await permit(q, POLICIES);
    await q.query(GRANTS);
    await q.query(`revoke all on function app.grant_quality(name, name) from public`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const LEVELS = `('acute', 'red', 'yellow', 'green')`;

// Never changed, never taken away: who thinks otherwise later says so again, and the latest of each clinician counts.
const JUDGEMENT = `create table judgement (
  id uuid primary key default gen_random_uuid(),
  department_id uuid not null,
  patient_id uuid not null,
  response_id uuid not null,
  clinician_id uuid not null references clinician (id),
  clinician_name text not null,
  level text not null check (level in ${LEVELS}),
  because text not null check (length(btrim(because)) between 3 and 1000),
  -- what the rules said when it was judged, and which way the clinician differs: 1 worse, -1 milder, 0 the same
  rule_level text,
  rule_at_worst text,
  direction int check (direction in (-1, 0, 1)),
  at timestamptz not null default app.now(),
  check ((rule_level is null) = (direction is null)),
  foreign key (response_id, patient_id, department_id) references response (id, patient_id, department_id),
  unique (id, patient_id, department_id))`;

const FALSE_GREEN = `create table false_green_review (
  id uuid primary key default gen_random_uuid(),
  department_id uuid not null,
  patient_id uuid not null,
  response_id uuid not null,
  clinician_id uuid not null references clinician (id),
  clinician_name text not null,
  found text not null check (length(btrim(found)) between 3 and 2000),
  changed text not null check (length(btrim(changed)) between 3 and 2000),
  at timestamptz not null default app.now(),
  foreign key (response_id, patient_id, department_id) references response (id, patient_id, department_id),
  unique (id, patient_id, department_id))`;

const LOOK_BACK = `create table look_back (
  id uuid primary key default gen_random_uuid(),
  department_id uuid not null references department (id),
  reason text not null check (length(btrim(reason)) between 3 and 1000),
  since timestamptz,
  rule_set text,
  definition text,
  state text not null default 'running' check (state in ('running', 'done', 'failed', 'cancelled')),
  -- the instant whose versions count as those in force now
  as_of timestamptz not null default app.now(),
  -- in real time: a row that runs and says nothing has been left by its process
  seen_at timestamptz not null default now(),
  total int not null,
  done int not null default 0 check (done <= total),
  left_out int not null default 0,
  versions jsonb not null default '{}',
  created_by uuid not null references clinician (id),
  created_by_name text not null,
  created_at timestamptz not null default app.now(),
  finished_at timestamptz,
  check ((state = 'running') = (finished_at is null)),
  unique (id, department_id))`;

const FINDING = `create table look_back_finding (
  id uuid primary key default gen_random_uuid(),
  look_back_id uuid not null,
  department_id uuid not null,
  patient_id uuid not null,
  enrolment_id uuid not null,
  response_id uuid not null,
  kind text not null check (kind in ('worse', 'milder', 'same-rank', 'not-recomputed')),
  from_level text,
  from_at_worst text,
  to_level text,
  to_at_worst text,
  to_rank int not null,
  why text,
  changed jsonb not null,
  received_at timestamptz not null,
  reviewed_by uuid references clinician (id),
  reviewed_by_name text,
  reviewed_at timestamptz,
  because text check (length(btrim(because)) between 3 and 1000),
  check ((kind = 'not-recomputed') = (to_level is null)),
  check ((kind = 'not-recomputed') = (why is not null)),
  check ((reviewed_at is null) = (because is null)),
  check ((reviewed_at is null) = (reviewed_by is null)),
  check ((reviewed_at is null) = (reviewed_by_name is null)),
  foreign key (look_back_id, department_id) references look_back (id, department_id),
  foreign key (response_id, patient_id, department_id) references response (id, patient_id, department_id),
  foreign key (enrolment_id, patient_id, department_id) references enrolment (id, patient_id, department_id),
  unique (look_back_id, response_id))`;

const READ = `staff_select for select using (${STAFF})`;

const POLICIES: Policies = {
  judgement: [READ, `staff_insert for insert with check (${STAFF} and clinician_id = ${MYSELF})`],
  false_green_review: [READ, `staff_insert for insert with check (${STAFF} and clinician_id = ${MYSELF})`],
  look_back: [
    READ,
    `staff_insert for insert with check (${STAFF} and created_by = ${MYSELF})`,
    `staff_update for update using (${STAFF}) with check (${STAFF})`,
  ],
  look_back_finding: [
    READ,
    `staff_insert for insert with check (${STAFF})`,
    `staff_update for update using (${STAFF} and reviewed_at is null) with check (${STAFF} and reviewed_by = ${MYSELF})`,
  ],
};

// Beside app.grant_roles, and called after it. What was said, found and reviewed is never changed.
const GRANTS = `create function app.grant_quality(api name, worker name) returns void
  language plpgsql set search_path = '' as $$
  begin
    execute format('grant select, insert on public.judgement, public.false_green_review, public.look_back, '
      || 'public.look_back_finding to %I', api);
    execute format('grant update (state, seen_at, done, left_out, versions, finished_at) on public.look_back to %I', api);
    execute format('grant update (reviewed_by, reviewed_by_name, reviewed_at, because) on public.look_back_finding to %I', api);
    execute format('revoke execute on function app.grant_quality(name, name) from %I', worker);
  end $$`;
