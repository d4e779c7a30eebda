import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The scans of triage: responses nobody assessed, acute items nobody took, taken items nobody touched. */
export class TriageSweeps0012 implements MigrationInterface {
  name = 'TriageSweeps1700000000012';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`create index response_stored on response (department_id, stored_at)`);
    await q.query(`create index worklist_untaken on worklist_item (told_at) where rank = 0 and state = 'open'`);
    await q.query(`create index worklist_taken on worklist_item (taken_at) where state = 'taken'`);
    // what the house does by itself is a handling too, and has nobody's name
    await q.query(`alter table handling alter column clinician_id drop not null`);
    await q.query(`alter table handling alter column clinician_name drop not null`);
    await q.query(
      `alter table handling add check (act = 'returned' or clinician_id is not null and clinician_name is not null)`,
    );
    for (const sql of [UNASSESSED, UNTAKEN, UNTOUCHED]) await q.query(sql);
    await q.query(`revoke all on function app.sweep_unassessed(text[], int), app.sweep_untaken(text[], int),
      app.sweep_untouched() from public`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

// A minute by both clocks: a moved business clock alone makes nothing late. Written here as a whole, so that it stands
// also when no other code works. Nobody knows what the answers say: due at once, as the worst they could be. A week back
// is enough: whatever is older has failed long ago, and this scan was there.
const UNASSESSED = `create function app.sweep_unassessed(hearers text[], version int) returns bigint
  language sql security definer set search_path = '' as $$
  with late as (
    select r.id, r.department_id, r.patient_id, r.assignment_id, a.enrolment_id, e.pathway, r.received_at, r.late,
      r.answered_by = 'proxy' as proxy, p.synthetic
    from public.department d
      join lateral (select * from public.response n where n.department_id = d.id
        and n.stored_at > now() - interval '7 days' and n.stored_at <= now() - interval '60 seconds') r on true
      join public.assignment a on a.id = r.assignment_id join public.enrolment e on e.id = a.enrolment_id
      join public.patient p on p.id = r.patient_id
    where r.received_at <= app.now() - interval '60 seconds'
      and not exists (select from public.triage t where t.response_id = r.id)
      and not exists (select from public.worklist_item w where w.key = 'by-hand:' || r.id)
    limit 500
  ), raised as (
    insert into public.worklist_item (department_id, patient_id, kind, key, response_id, assignment_id, enrolment_id, pathway,
      level, at_worst, rank, reasons, answered_at, due_at, late, proxy, synthetic, told_at)
    select department_id, patient_id, 'by-hand', 'by-hand:' || id, id, assignment_id, enrolment_id, pathway,
      'grey', 'acute', 0, '[{"rule": "by-hand", "level": "grey", "known": false, "readings": [], "because": {
        "da": "Besvarelsen er ikke blevet vurderet automatisk: læs den selv",
        "en": "The answers have not been assessed automatically: read them yourself"}}]'::jsonb,
      received_at, app.now(), late, proxy, synthetic, app.now()
    from late on conflict on constraint worklist_item_key_key do nothing returning id, department_id, patient_id
  ) select coalesce(sum(app.publish('triage.raised', sweep_unassessed.version, hearers, jsonb_build_object('item', id),
      department_id, patient_id, 1, id::text)), 0)::bigint from raised $$`;

// 15 minutes from the last telling, or from the next attempt that was agreed. Where nobody is on duty there is nobody to
// tell: the item waits, and whoever comes on duty is told then.
const UNTAKEN = `create function app.sweep_untaken(hearers text[], version int) returns bigint
  language sql security definer set search_path = '' as $$
  with due as (
    select w.id from public.worklist_item w
    where w.rank = 0 and w.state = 'open' and not w.synthetic
      and greatest(coalesce(w.told_at, w.created_at), w.next_attempt_at) <= app.now() - interval '15 minutes'
      and exists (select from public.duty d where d.department_id = w.department_id
        and d.starts_at <= app.now() and d.ends_at > app.now())
    for update skip locked
  ), told as (
    update public.worklist_item w set told_round = w.told_round + 1, told_at = app.now() from due where due.id = w.id
    returning w.id, w.department_id, w.patient_id, w.told_round
  ) select coalesce(sum(app.publish('triage.untaken', sweep_untaken.version, hearers, jsonb_build_object('item', id),
      department_id, patient_id, 1, id || ':' || told_round)), 0)::bigint from told $$`;

// Whoever takes an item has as long as the shipped pathways give for acting on its level: an hour for acute (and grey
// that could be), a day for red, five for the rest. Then it belongs to everybody again.
const UNTOUCHED = `create function app.sweep_untouched() returns bigint
  language sql security definer set search_path = '' as $$
  with due as (
    select w.* from public.worklist_item w
    where w.state = 'taken' and w.taken_at <= app.now() -
      case w.rank when 0 then interval '1 hour' when 1 then interval '1 day' else interval '5 days' end
    for update skip locked
  ), back as (
    update public.worklist_item w set state = 'open', owner_id = null, owner_name = null, taken_at = null,
      version = w.version + 1 from due where due.id = w.id returning w.id
  ), written as (
    insert into public.handling (department_id, patient_id, item_id, act, before)
    select department_id, patient_id, id, 'returned', jsonb_build_object('version', version, 'state', state,
      'owner', jsonb_build_object('id', owner_id, 'name', owner_name), 'takenAt', taken_at, 'snoozedUntil', snoozed_until,
      'attempts', attempts, 'nextAttemptAt', next_attempt_at, 'closedAt', closed_at, 'outcome', outcome)
    from due
  ) select count(*) from back $$`;
