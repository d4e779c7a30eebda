/** The scans of migration 0017: what is due, what is put off, what is unsure. SQL as text, run once by it. */

/** How many messages a job carries: so many are of unknown fate when its process dies at the worst moment. */
const BATCH = 10;

// Steps of one assignment that are overdue together (the clock jumped, the worker was away): the newest is sent, the older ones
// never. What one patient is asked for at the same time goes in one message: a step waits for another of the patient that is
// due at most 15 minutes after it, and for a window that is just opening. Nothing is early, and nothing waits longer.
// What could only go out when its window is over does not wait: its job sends it or says that there is no time to send it.
export const REMINDERS = `create or replace function app.sweep_reminders(hearers text[], version int) returns bigint
  language plpgsql security definer set search_path = '' as $$
  declare published bigint; now_ constant timestamptz := app.now();
  begin
    if not pg_try_advisory_xact_lock(1700, 1) then return 0; end if;
    with heads as materialized (
      select r.department_id, r.patient_id from public.reminder r
      where r.state = 'due' and r.send_at <= now_ order by r.send_at limit 1000
    ), due as materialized (
      select r.id, r.assignment_id, r.department_id, r.patient_id, r.due_at, r.step, r.channel, r.was_on,
        app.step_kind(r.step) as kind, app.step_rank(r.step) as rank, split_part(r.step, ':', 1) as base,
        a.state as assignment_state, a.closes_at, e.status, p.language,
        app.next_sending(now_, d.zone, d.sending, d.closed) as sending_at
      from (select distinct department_id, patient_id from heads) h
        join public.reminder r on r.patient_id = h.patient_id and r.department_id = h.department_id
        join public.assignment a on a.id = r.assignment_id
        join public.enrolment e on e.id = a.enrolment_id
        join public.department d on d.id = r.department_id
        join public.patient p on p.id = r.patient_id
      where r.state = 'due' and r.send_at <= now_
      for update of r skip locked
    ), judged as materialized (
      select due.*, case
          when due.kind = 'missed' and due.assignment_state = 'open' and due.status = 'active' then 'later'
          when not app.step_wanted(due.kind, due.assignment_state, due.closes_at, due.status) then 'never'
          when exists (select from public.reminder n where n.assignment_id = due.assignment_id and n.send_at <= now_
            and (n.due_at, app.step_rank(n.step), n.step) > (due.due_at, due.rank, due.step) and n.state <> 'suppressed') then 'never'
          when due.kind = 'ask' and greatest(due.sending_at, beside.at) >= due.closes_at then 'now'
          when due.sending_at > now_ or beside.at > now_ then 'later'
          else 'now' end as verdict,
        case when due.kind = 'missed' and due.assignment_state = 'open' then now_ + interval '30 seconds'
          else greatest(due.sending_at, beside.at) end as later_at
      from due left join lateral (
        select min(w.at) as at from (
          select n.send_at as at from public.reminder n
            join public.assignment b on b.id = n.assignment_id join public.enrolment f on f.id = b.enrolment_id
          where n.patient_id = due.patient_id and n.department_id = due.department_id and n.assignment_id <> due.assignment_id
            and n.state = 'due' and n.send_at > now_ and n.send_at <= due.due_at + interval '15 minutes'
            and app.step_kind(n.step) = 'ask' and b.state = 'open' and f.status = 'active'
          union all
          select least(greatest(b.opens_at, now_ + interval '2 seconds'), due.due_at + interval '15 minutes')
          from public.assignment b join public.enrolment f on f.id = b.enrolment_id
          where b.patient_id = due.patient_id and b.department_id = due.department_id and f.status = 'active'
            and b.opens_at between due.due_at - interval '1 day' and due.due_at + interval '15 minutes'
            and jsonb_array_length(b.reminders) > 0
            and (b.state = 'planned' or b.state = 'open' and b.opened_at > now_ - interval '1 minute'
              and not exists (select from public.reminder n where n.assignment_id = b.id))
        ) w
      ) beside on due.kind = 'ask' and due.due_at + interval '15 minutes' > now_
    ), put_off as (
      update public.reminder r set state = case j.verdict when 'never' then 'suppressed' else 'due' end,
        send_at = case j.verdict when 'never' then r.send_at else j.later_at end
      from judged j where r.id = j.id and j.verdict <> 'now'
    ), bundles as materialized (
      select gen_random_uuid() as id, department_id, patient_id, min(language) as language, min(channel) as channel,
        min(due_at) as due_at, (array_agg(base order by rank, due_at))[1] as step, count(distinct assignment_id)::int as count,
        array_agg(id) as reminders
      from judged where verdict = 'now'
      group by department_id, patient_id, kind
    ), numbered as materialized (
      select b.*, (row_number() over (partition by department_id order by due_at, patient_id) - 1) / ${BATCH} as batch from bundles b
    ), batches as materialized (
      select department_id, batch, gen_random_uuid() as id from numbered group by department_id, batch
    ), written as (
      insert into public.message (id, department_id, patient_id, channel, step, count, language, state, due_at, batch_id)
      select n.id, n.department_id, n.patient_id, n.channel, n.step, n.count, n.language, 'queued', n.due_at, b.id
      from numbered n join batches b on b.department_id = n.department_id and b.batch = n.batch
    ), carried as (
      update public.reminder r set state = 'queued', message_id = l.message
      from (select n.id as message, unnest(n.reminders) as reminder from numbered n) l where r.id = l.reminder
    ) select coalesce(sum(app.publish('notifications.messages-due', sweep_reminders.version, hearers,
        jsonb_build_object('batch', b.id), b.department_id, null, 5, b.id::text)), 0)::bigint into published from batches b;
    return published;
  end $$`;

// Messages that wait for another try, or for the sending hours to begin; not for hours that begin when a window is over.
export const MESSAGES = `create function app.sweep_messages(hearers text[], version int) returns bigint
  language plpgsql security definer set search_path = '' as $$
  declare published bigint; now_ constant timestamptz := app.now();
  begin
    with due as materialized (
      select m.id, m.department_id, case when exists (
          select from public.reminder r join public.assignment a on a.id = r.assignment_id
          where r.message_id = m.id and r.state = 'queued' and app.step_kind(r.step) = 'ask' and a.closes_at <= s.at
        ) then now_ else s.at end as sending_at
      from public.message m join public.department d on d.id = m.department_id
        cross join lateral (select app.next_sending(now_, d.zone, d.sending, d.closed) as at) s
      where m.state = 'due' and m.retry_at <= now() and m.due_at <= now_
      order by m.retry_at limit 1000 for update of m skip locked
    ), put_off as (
      update public.message m set due_at = due.sending_at from due where m.id = due.id and due.sending_at > now_
    ), numbered as materialized (
      select due.*, (row_number() over (partition by department_id order by id) - 1) / ${BATCH} as batch from due where sending_at <= now_
    ), batches as materialized (
      select department_id, batch, gen_random_uuid() as id from numbered group by department_id, batch
    ), moved as (
      update public.message m set state = 'queued', batch_id = b.id
      from numbered n join batches b on b.department_id = n.department_id and b.batch = n.batch where m.id = n.id
    ) select coalesce(sum(app.publish('notifications.messages-due', sweep_messages.version, hearers,
        jsonb_build_object('batch', b.id), b.department_id, null, 5, b.id::text)), 0)::bigint into published from batches b;
    return published;
  end $$`;

// Claimed for two minutes of real time: the process died between claim and mark, and nobody knows whether it was sent.
// Queued, and its job has given up: it was not sent. The first is never sent again by itself; both are listed.
export const UNSURE = `create function app.sweep_unsure_messages(hearers text[], version int) returns bigint
  language plpgsql security definer set search_path = '' as $$
  declare unsure bigint; refused bigint;
  begin
    with lost as (
      update public.message set state = 'unknown', error = 'interrupted', claimed_at = null
      where state = 'claimed' and claimed_at < now() - interval '2 minutes' returning id
    ), told as (
      update public.reminder r set state = 'unknown', error = 'interrupted', claimed_at = null from lost where r.message_id = lost.id and r.state = 'claimed'
    ), duty as (
      update public.duty_message set state = 'unknown', error = 'interrupted'
      where state = 'claimed' and claimed_at < now() - interval '2 minutes' returning 1
    ) select (select count(*) from lost) + (select count(*) from duty) into unsure;
    with gone as (
      select o.event, o.payload ->> 'batch' as batch, o.payload ->> 'message' as message from public.outbox o
      where o.failed_at is not null and o.done_at is null and o.event in ('notifications.messages-due', 'notifications.duty-message-due')
    ), duty as (
      update public.duty_message d set state = 'failed', error = 'gave-up' from gone
      where gone.event = 'notifications.duty-message-due' and d.state = 'queued' and d.id = gone.message::uuid
    ), stuck as (
      update public.message m set state = 'failed', error = 'gave-up' from gone
      where gone.event = 'notifications.messages-due' and m.state = 'queued' and m.batch_id = gone.batch::uuid
      returning m.id, m.department_id, m.patient_id
    ), failed as (
      update public.reminder r set state = 'failed', error = 'gave-up' from stuck where r.message_id = stuck.id and r.state = 'queued'
    ) select coalesce(sum(app.publish('notifications.message-refused', sweep_unsure_messages.version, hearers,
        jsonb_build_object('message', s.id), s.department_id, s.patient_id, 5, s.id::text)), 0)::bigint into refused from stuck s;
    return unsure + refused;
  end $$`;

// A letter nobody has printed, a call nobody has made: not any more, once nothing of it is wanted.
export const WAITING = `create function app.sweep_waiting() returns bigint language sql security definer set search_path = '' as $$
  with gone as (
    update public.message m set state = 'suppressed' where m.state = 'waiting' and not exists (
      select from public.reminder r join public.assignment a on a.id = r.assignment_id join public.enrolment e on e.id = a.enrolment_id
      where r.message_id = m.id and app.step_wanted(app.step_kind(r.step), a.state, a.closes_at, e.status))
    returning m.id
  ), told as (
    update public.reminder r set state = 'suppressed' from gone where r.message_id = gone.id and r.state = 'waiting'
  ) select count(*) from gone $$`;

// Text messages of unknown fate: a gateway that keeps its words can be asked, a few times over a day.
export const UNKNOWN_SMS = `create function app.sweep_unknown_sms(hearers text[], version int) returns bigint
  language sql security definer set search_path = '' as $$
  with due as materialized (
    select m.id, m.department_id, m.patient_id, m.looks from public.message m
    where m.state = 'unknown' and m.channel = 'sms' and m.resolution is null and m.looks < 6
      and m.created_at > app.now() - interval '2 days'
      and coalesce(m.looked_at, '-infinity') < now() - m.looks * m.looks * interval '1 minute'
    order by m.looked_at nulls first limit 200 for update skip locked
  ), moved as (
    update public.message m set looked_at = now(), looks = m.looks + 1 from due where m.id = due.id
  ) select coalesce(sum(app.publish('notifications.message-unsure', sweep_unknown_sms.version, hearers,
    jsonb_build_object('message', due.id), due.department_id, due.patient_id, 6, due.id || ':' || due.looks)), 0)::bigint from due $$`;

// A report that came back later: what was thought sent has not arrived, and the next channel gets its turn.
export const BOUNCE = `create function app.bounce_message(which uuid, code text, hearers text[], version int) returns boolean
  language plpgsql security definer set search_path = '' as $$
  declare m public.message;
  begin
    update public.message set state = 'failed', error = code, bounced_at = app.now()
    where id = which and state in ('claimed', 'sent', 'unknown') and resolution is null returning * into m;
    if m.id is null then return false; end if;
    update public.reminder set state = 'failed', error = code where message_id = m.id and state in ('claimed', 'sent', 'unknown');
    perform app.publish('notifications.message-refused', bounce_message.version, hearers, jsonb_build_object('message', m.id),
      m.department_id, m.patient_id, 5, m.id::text);
    return true;
  end $$`;
