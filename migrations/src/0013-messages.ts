import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The scans of the messages that leave the house, and of the morning's synthetic check. */
export class Messages0013 implements MigrationInterface {
  name = 'Messages1700000000013';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`create index patient_synthetic on patient (id) where synthetic`);
    await q.query(`create index outbox_failed on outbox (failed_at) where failed_at is not null and done_at is null`);
    for (const sql of [REMINDERS, DUTY_MESSAGES, UNSURE, SYNTHETIC, SYNTHETIC_RESULTS]) await q.query(sql);
    for (const name of [
      'sweep_reminders(text[], int)',
      'sweep_duty_messages(text[], int)',
      'sweep_unsure_messages()',
      'sweep_synthetic(text[], int, bytea, bytea)',
      'sweep_synthetic_results(text[], int)',
    ])
      await q.query(`revoke all on function app.${name} from public`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

// Steps of one assignment that are overdue together (the clock jumped, the worker was away): the newest is sent, the older
// ones never. A step waiting for another try gives way in the same manner. One job per row and try: the key holds both.
const REMINDERS = `create function app.sweep_reminders(hearers text[], version int) returns bigint
  language sql security definer set search_path = '' as $$
  with due as materialized (
    select r.id, r.assignment_id, r.department_id, r.patient_id, r.tries, r.due_at, r.step from public.reminder r
    where r.state = 'due' and r.due_at <= app.now() and r.retry_at <= now()
    order by r.due_at limit 500 for update skip locked
  ), judged as (
    select due.*, a.state = 'open' and e.status = 'active' and not exists (
        select from public.reminder n where n.assignment_id = due.assignment_id and n.due_at <= app.now()
          and (n.due_at, n.step) > (due.due_at, due.step) and n.state <> 'suppressed') as wanted
    from due join public.assignment a on a.id = due.assignment_id join public.enrolment e on e.id = a.enrolment_id
  ), moved as (
    update public.reminder r set state = case when j.wanted then 'queued' else 'suppressed' end
    from judged j where r.id = j.id
  ) select coalesce(sum(app.publish('notifications.reminder-due', sweep_reminders.version, hearers,
    jsonb_build_object('reminder', j.id), j.department_id, j.patient_id, 5, j.id || ':' || j.tries)), 0)::bigint
  from judged j where j.wanted $$`;

// Those the mail server put off; a message is first published by the job that wrote its row.
const DUTY_MESSAGES = `create function app.sweep_duty_messages(hearers text[], version int) returns bigint
  language sql security definer set search_path = '' as $$
  with due as materialized (
    select d.id, d.department_id, d.patient_id, d.tries from public.duty_message d
    where d.state = 'due' and d.retry_at <= now() order by d.retry_at limit 500 for update skip locked
  ), moved as (
    update public.duty_message d set state = 'queued' from due where d.id = due.id
  ) select coalesce(sum(app.publish('notifications.duty-message-due', sweep_duty_messages.version, hearers,
    jsonb_build_object('message', due.id), due.department_id, due.patient_id, 1, due.id || ':' || due.tries)), 0)::bigint
  from due $$`;

// Claimed for two minutes of real time: the process died between claim and mark, and nobody knows whether it was sent.
// Queued, and its job has given up: it was not sent. Neither is sent again by itself; both are listed for the department.
const UNSURE = `create function app.sweep_unsure_messages() returns bigint
  language sql security definer set search_path = '' as $$
  with gone as (
    select o.payload ->> 'reminder' as reminder, o.payload ->> 'message' as message from public.outbox o
    where o.failed_at is not null and o.done_at is null
      and o.event in ('notifications.reminder-due', 'notifications.duty-message-due')
  ), r1 as (
    update public.reminder set state = 'unknown', error = 'interrupted'
    where state = 'claimed' and claimed_at < now() - interval '2 minutes' returning 1
  ), r2 as (
    update public.reminder r set state = 'failed', error = 'gave-up' from gone
    where r.state = 'queued' and r.id = gone.reminder::uuid returning 1
  ), d1 as (
    update public.duty_message set state = 'unknown', error = 'interrupted'
    where state = 'claimed' and claimed_at < now() - interval '2 minutes' returning 1
  ), d2 as (
    update public.duty_message d set state = 'failed', error = 'gave-up' from gone
    where d.state = 'queued' and d.id = gone.message::uuid returning 1
  ) select (select count(*) from r1) + (select count(*) from r2) + (select count(*) from d1) + (select count(*) from d2) $$`;

// From six in the morning, local business time, once a day for each department that was there at six and offers a pathway
// whose acute rules read question 9 of PHQ-9. The person is synthetic: nobody is ever asked, reminded or listed.
const SYNTHETIC = `create function app.sweep_synthetic(hearers text[], version int, cipher bytea, hash bytea) returns bigint
  language plpgsql security definer set search_path = '' as $$
  declare dep record; person uuid; enrolled uuid; assigned uuid; published bigint := 0;
  begin
    for dep in
      select d.id as department, (app.now() at time zone d.zone)::date as day, way.*
      from public.department d cross join lateral (
        select p.id as pathway, p.version as pathway_version, p.body -> 'anchors' as anchors, n.id as questionnaire,
          n.version as questionnaire_version
        from jsonb_array_elements_text(d.pathways) with ordinality as offered (id, place)
        join public.document p on p.kind = 'pathway' and p.id = offered.id
        join public.document r on r.kind = 'rule-set' and r.id = p.body ->> 'ruleSet'
        cross join lateral jsonb_path_query(p.body, '$.steps[*].questionnaire') as sent (id)
        join public.document n on n.kind = 'questionnaire' and n.id = sent.id #>> '{}'
        where p.status = 'active' and r.status = 'active' and n.status = 'active'
          and greatest(p.effective_from, r.effective_from, n.effective_from) <= app.now()
          and (p.department_id is null or p.department_id = d.id) and (n.department_id is null or n.department_id = d.id)
          and jsonb_path_exists(r.body, '$.rules[*] ? (@.level == "acute").** ? (@.item == "phq9.9")')
          and jsonb_path_exists(n.body, '$.** ? (@.code == "phq9.9")')
        order by offered.place, p.department_id nulls last, p.version desc, n.department_id nulls last, n.version desc limit 1) way
      where app.now() >= ((app.now() at time zone d.zone)::date + time '06:00') at time zone d.zone
        and d.created_at <= ((app.now() at time zone d.zone)::date + time '06:00') at time zone d.zone
        and not exists (select from public.synthetic_check c
          where c.department_id = d.id and c.day = (app.now() at time zone d.zone)::date)
    loop
      insert into public.synthetic_check (department_id, day) values (dep.department, dep.day) on conflict do nothing;
      continue when not found;
      insert into public.patient as p (department_id, cpr_cipher, cpr_hash, name, birth_date, synthetic)
      values (dep.department, cipher, hash, 'Syntetisk kontrol', '1970-01-01', true)
      on conflict (department_id, cpr_hash) do update set name = p.name returning id into person;
      update public.enrolment set status = 'ended', status_at = app.now() where patient_id = person and status <> 'ended';
      insert into public.enrolment (department_id, patient_id, pathway, pathway_version, anchors, status, planned_until)
      values (dep.department, person, dep.pathway, dep.pathway_version,
        (select coalesce(jsonb_object_agg(name, dep.day), '{}') from jsonb_array_elements_text(dep.anchors) name),
        'active', '9999-12-31') returning id into enrolled;
      insert into public.assignment (department_id, patient_id, enrolment_id, step, questionnaire, questionnaire_version,
        opens_at, due_at, closes_at, state, opened_at)
      values (dep.department, person, enrolled, 'patient-initiated', dep.questionnaire, dep.questionnaire_version,
        app.now(), app.now() + interval '1 day', app.now() + interval '1 day', 'open', app.now()) returning id into assigned;
      update public.synthetic_check set assignment_id = assigned where department_id = dep.department and day = dep.day;
      published := published + app.publish('notifications.synthetic-due', sweep_synthetic.version, hearers,
        jsonb_build_object('assignment', assigned), dep.department, person, 1, assigned::text);
    end loop;
    return published;
  end $$`;

// Passed: the acute item stands in the worklist. Not there after two minutes of real time: failed, and somebody is told.
// What the check left behind is cleared away once it is decided, also what comes late.
const SYNTHETIC_RESULTS = `create function app.sweep_synthetic_results(hearers text[], version int) returns bigint
  language plpgsql security definer set search_path = '' as $$
  declare published bigint;
  begin
    update public.synthetic_check c set passed_at = app.now()
    where c.passed_at is null and c.failed_at is null and exists (
      select from public.worklist_item i where i.response_id = c.response_id and i.level = 'acute');
    with failed as (
      update public.synthetic_check c set failed_at = app.now()
      where c.passed_at is null and c.failed_at is null and c.recorded_at < now() - interval '2 minutes' returning c.*
    ) select coalesce(sum(app.publish('notifications.synthetic-failed', sweep_synthetic_results.version, hearers,
        jsonb_build_object('department', f.department_id, 'day', f.day), f.department_id, a.patient_id, 1,
        f.department_id || ':' || f.day)), 0) into published
      from failed f join public.assignment a on a.id = f.assignment_id;
    update public.worklist_item i set state = 'closed', closed_at = app.now(), outcome = 'synthetic-check', version = i.version + 1
    from public.patient p, public.assignment a, public.synthetic_check c
    where p.synthetic and i.patient_id = p.id and i.state <> 'closed' and a.enrolment_id = i.enrolment_id
      and c.assignment_id = a.id and (c.passed_at is not null or c.failed_at is not null);
    update public.assignment a set state = 'revoked' from public.synthetic_check c
    where c.assignment_id = a.id and a.state = 'open' and c.failed_at is not null;
    update public.enrolment e set status = 'ended', status_at = app.now()
    from public.patient p, public.assignment a, public.synthetic_check c
    where p.synthetic and e.patient_id = p.id and e.status <> 'ended' and a.enrolment_id = e.id and c.assignment_id = a.id
      and (c.passed_at is not null or c.failed_at is not null);
    return published;
  end $$`;
