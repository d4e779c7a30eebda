/** SQL of one worklist item as JSON, for the stores of this module: `w` = worklist_item, `e` = its enrolment. */

/** An item whose time has come is open, whether or not a worker is there to say so. */
const STATE = `case when w.state = 'snoozed' and w.snoozed_until <= (select app.now()) then 'open' else w.state end`;

/** The clinician who asks; null in a job. */
const ME = `(select ctx.me() ->> 'clinician')`;

const UNDONE = `exists (select from handling u where u.item_id = h.item_id and u.act = 'undo'
  and (u.before ->> 'version')::int = (h.before ->> 'version')::int + 1)`;

/** The latest recorded outcome that was not undone. */
const LAST = `(select jsonb_build_object('at', h.at, 'by', h.clinician_name, 'outcome', h.outcome, 'note', h.note,
    'text', h.outcome_kept -> 'text') from handling h where h.item_id = w.id and h.outcome is not null and not ${UNDONE}
  order by (h.before ->> 'version')::int desc limit 1)`;

/** The last thing that was done, whatever it was. */
const DONE = `(select jsonb_build_object('act', h.act, 'by', h.clinician_id, 'at', h.at, 'before', h.before,
    'kept', h.outcome_kept, 'bulk', h.bulk_id) from handling h
  where h.item_id = w.id order by (h.before ->> 'version')::int desc limit 1)`;

const OPEN_BY = `(select coalesce(jsonb_agg(jsonb_build_object('id', o.clinician_id, 'name', o.clinician_name)
    order by o.clinician_name, o.clinician_id), '[]') from item_open o
  where o.item_id = w.id and o.until > now() and o.clinician_id::text is distinct from ${ME})`;

/** Every message to staff about the item, oldest first: of the 15 minutes of what is acute, and of its deadline. */
export const TOLD = `(select coalesce(jsonb_agg(jsonb_build_object('at', t.at, 'step', t.step, 'to', t.told_to, 'name', t.name,
    'state', case when t.name is null then 'nobody' when t.state = 'suppressed' then 'cancelled'
      when t.state in ('due', 'queued', 'claimed') then 'sending' else t.state end,
    'arrivedAt', case when t.state = 'sent' then t.sent_at end) order by t.at, t.step nulls first, t.name), '[]')
  from (
    select d.created_at as at, null::int as step, 'duty' as told_to, c.name, d.state, d.sent_at
    from duty_message d left join clinician c on c.id = d.clinician_id where d.item_id = w.id
    union all
    select s.told_at, s.step, s.told_to, s.clinician_name, s.state, s.sent_at from escalation s where s.item_id = w.id
  ) t)`;

export const ITEM = `jsonb_build_object('id', w.id, 'version', w.version, 'kind', w.kind, 'level', w.level, 'atWorst', w.at_worst,
    'rank', w.rank, 'enrolment', w.enrolment_id, 'department', w.department_id, 'patient', w.patient_id, 'pathway', w.pathway,
    'pathwayVersion', e.pathway_version, 'reasons', w.reasons, 'answeredAt', w.answered_at, 'createdAt', w.created_at,
    'dueAt', w.due_at, 'late', w.late, 'proxy', w.proxy, 'response', w.response_id, 'assignment', w.assignment_id,
    'ruleSet', (select t.rule_set from triage t where t.response_id = w.response_id),
    'state', ${STATE}, 'owner', case when w.owner_id is not null then jsonb_build_object('id', w.owner_id, 'name', w.owner_name) end,
    'takenAt', w.taken_at, 'snoozedUntil', w.snoozed_until, 'attempts', w.attempts, 'nextAttemptAt', w.next_attempt_at,
    'closedAt', w.closed_at, 'outcome', w.outcome, 'last', ${LAST}, 'done', ${DONE}, 'openBy', ${OPEN_BY}, 'told', ${TOLD},
    'me', ${ME}, 'escalation', jsonb_build_object('step', w.escalation_step, 'at',
      case when w.escalate_at <> 'infinity' then w.escalate_at end, 'isOver', w.escalate_at = 'infinity'))`;

export const FROM = `from worklist_item w join enrolment e on e.id = w.enrolment_id`;

/** Everything that was done with the item `w`, oldest first. */
export const HISTORY = `(select coalesce(jsonb_agg(jsonb_build_object('at', h.at, 'by', h.clinician_name, 'act', h.act,
    'outcome', h.outcome, 'text', h.outcome_kept -> 'text', 'note', h.note, 'nextAttemptAt', h.next_attempt_at, 'bulk', h.bulk_id,
    'undone', h.act <> 'undo' and ${UNDONE}) order by (h.before ->> 'version')::int), '[]') from handling h where h.item_id = w.id)`;

/** Level (the worst it could be), then deadline, then age. */
export const ORDER = 'w.rank, w.due_at, w.answered_at nulls last, w.created_at, w.id';
