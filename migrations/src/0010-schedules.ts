import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The scans that find what is due by the business clock. Each publishes an event once per key; the key holds the moment
 * the enrolment last changed its status, so that what was skipped while it was paused is found again when it resumes.
 */
export class Schedules0010 implements MigrationInterface {
  name = 'Schedules1700000000010';

  async up(q: QueryRunner): Promise<void> {
    await q.query(assignmentScan('opening', `a.state = 'planned' and a.opens_at <= app.now()`, 'a.opens_at'));
    await q.query(assignmentScan('closing', `a.state = 'open' and a.closes_at <= app.now()`, 'a.closes_at'));
    await q.query(EXTENDING);
    await q.query(`revoke all on function app.sweep_opening(text[], int), app.sweep_closing(text[], int),
      app.sweep_extending(text[], int) from public`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

/** Assignments of active enrolments, the oldest first, a bounded number at a time. */
function assignmentScan(name: 'opening' | 'closing', due: string, order: string): string {
  return `create function app.sweep_${name}(hearers text[], version int) returns bigint
  language sql security definer set search_path = '' as $$
  select coalesce(sum(app.publish('schedules.${name}', version, hearers, jsonb_build_object('assignment', due.id),
    due.department_id, due.patient_id, 5, due.key)), 0)::bigint
  from (
    select a.id, a.department_id, a.patient_id, k.key
    from public.assignment a
      join public.enrolment e on e.id = a.enrolment_id
      cross join lateral (select '${name}:' || a.id || ':' || extract(epoch from e.status_at) as key) k
    where ${due} and e.status = 'active'
      and not exists (select from public.outbox o where o.hearer = any (hearers) and o.key = k.key)
    order by ${order} limit 500) due $$`;
}

// 200 days ahead is further than any window of a pathway is long: nothing can be due before it is planned.
const EXTENDING = `create function app.sweep_extending(hearers text[], version int) returns bigint
  language sql security definer set search_path = '' as $$
  select coalesce(sum(app.publish('schedules.extending', version, hearers, jsonb_build_object('enrolment', due.id),
    due.department_id, due.patient_id, 5, due.key)), 0)::bigint
  from (
    select e.id, e.department_id, e.patient_id, k.key
    from public.enrolment e
      join public.department d on d.id = e.department_id
      cross join lateral (select 'extending:' || e.id || ':' || e.planned_until || ':' || extract(epoch from e.status_at) as key) k
    where e.status = 'active' and e.planned_until < (app.now() at time zone d.zone)::date + 200
      and not exists (select from public.outbox o where o.hearer = any (hearers) and o.key = k.key)
    order by e.planned_until limit 500) due $$`;
