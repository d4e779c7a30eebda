// Years of a department: answers that were judged, alarms that were seen to, and what people wrote of it. Set-based, as the
// superuser.

/** Answers of one course. */
export const EACH = 20;

/** A course of answers for each over three years, judged; every tenth was an item, which somebody has closed. */
const COURSES = `with course as materialized (
    select e.id as enrolment, e.patient_id as patient, n, now() - interval '2 hours' - random() * interval '1000 days' as at,
      gen_random_uuid() as assignment, gen_random_uuid() as response, gen_random_uuid() as item, random() < 0.1 as is_red
    from enrolment e cross join generate_series(1, ${EACH}) n where e.department_id = $1 and e.patient_id = any ($2::uuid[])
  ), asked as (
    insert into assignment (id, department_id, patient_id, enrolment_id, step, questionnaire, questionnaire_version, opens_at,
      due_at, closes_at, state, opened_at)
    select assignment, $1, patient, enrolment, 'week-' || n, 'depression-start', 1, at - interval '1 hour', at, at, 'answered', at
    from course
  ), answered as (
    insert into response (id, department_id, patient_id, assignment_id, version, questionnaire, questionnaire_version, answers,
      body_sha256, language, mode, answered_by, started_at, completed_at, received_at, stored_at, late)
    select response, $1, patient, assignment, 1, 'depression-start', 1, '{}', 'x', 'da', 'web', 'self', at, at, at, at, false
    from course
  ), judged as (
    insert into triage (department_id, patient_id, response_id, rule_set, rule_set_version, level, body, decided_at)
    select $1, patient, response, 'depression', 2, case when is_red then 'red' else 'green' end, '{}', at from course
  ), raised as (
    insert into worklist_item (id, department_id, patient_id, kind, key, response_id, assignment_id, enrolment_id, pathway,
      level, rank, reasons, answered_at, due_at, state, closed_at, outcome, version, created_at, told_at)
    select item, $1, patient, 'response', 'response:' || response, response, assignment, enrolment, 'depression', 'red', 1,
      '[]', at, at + interval '1 day', 'closed', at + interval '2 hours', 'phoned', 2, at, at from course where is_red
  ) insert into handling (department_id, patient_id, item_id, clinician_id, clinician_name, act, outcome, before, at)
    select $1, patient, item, m.clinician_id, 'Duty', 'outcome', 'phoned', '{"version": 1, "state": "open"}',
      at + interval '2 hours' from course cross join (select clinician_id from membership where department_id = $1 limit 1) m
    where is_red`;

const ME = `cross join (select clinician_id from membership where department_id = $1 limit 1) m`;

/** What stands around the answers on a patient's page. Every course has the same of it, however many there are. */
const AROUND = [
  `insert into patient_limit (id, department_id, patient_id, enrolment_id, code, sides, reason, clinician_id, clinician_name,
     from_at, expires_on)
   select gen_random_uuid(), $1, e.patient_id, e.id, 'phq-9.TOTAL', '{"alertHigh": 18}', 'Known to be high', m.clinician_id, 'Duty',
     now() - interval '30 days', current_date + 60
   from enrolment e ${ME} where e.department_id = $1 and e.patient_id = any ($2::uuid[])`,
  `insert into matter (department_id, patient_id, enrolment_id, text, said_at)
   select $1, e.patient_id, e.id, 'To sleep through the night', now() - interval '20 days'
   from enrolment e where e.department_id = $1 and e.patient_id = any ($2::uuid[])`,
  `insert into consultation (department_id, patient_id, enrolment_id, item_id, response_id, kind, reason, who, by_at, due_at, state,
     held_at, closed_at, outcome, created_by, created_by_name, created_at, changed_at)
   select $1, w.patient_id, w.enrolment_id, w.id, w.response_id, 'phone', 'More than last time', 'The nurse', w.due_at, w.due_at,
     'held', w.due_at, w.due_at, 'talked', m.clinician_id, 'Duty', w.closed_at, w.due_at
   from worklist_item w ${ME} where w.department_id = $1 and w.patient_id = any ($2::uuid[])`,
  `insert into agreement (department_id, patient_id, enrolment_id, consultation_id, text, clinician_id, clinician_name, at)
   select $1, k.patient_id, k.enrolment_id, k.id, 'Sleep diary for a fortnight', m.clinician_id, 'Duty', k.closed_at
   from consultation k ${ME} where k.department_id = $1 and k.patient_id = any ($2::uuid[])`,
  `insert into judgement (department_id, patient_id, response_id, clinician_id, clinician_name, level, because, rule_level, direction,
     at)
   select $1, t.patient_id, t.response_id, m.clinician_id, 'Duty', 'yellow', 'Said so on the phone', t.level, -1, t.decided_at
   from triage t ${ME} where t.department_id = $1 and t.patient_id = any ($2::uuid[]) and t.level = 'red'`,
];

/** Vacuumed and analysed when all is written. */
const WRITTEN = `patient, enrolment, assignment, response, triage, worklist_item, handling, patient_limit, matter, consultation,
  agreement, judgement, unassessed`;

/**
 * @param {import('pg').Client} client a superuser's
 * @param {string} department
 * @param {readonly { patient: string }[]} people patients who have no history yet
 */
export async function plantHistory(client, department, people) {
  const patients = people.map(({ patient }) => patient);
  await client.query('begin');
  // a million rows that are right by their making: no foreign key is looked up and no trigger runs, or it takes a quarter of an hour
  await client.query('set local session_replication_role = replica');
  for (const statement of [COURSES, ...AROUND]) await client.query(statement, [department, patients]);
  await client.query('commit');
}

/** After the last of them: what the planner knows, and what is on its way to the disk. */
export async function settleHistory(client) {
  await client.query(`vacuum analyze ${WRITTEN}`);
  // written for minutes yet, it would be measured instead
  await client.query('checkpoint');
}

/** What stands open today. */
export async function plantOpen(client, department, many) {
  await client.query(
    `insert into worklist_item (department_id, patient_id, kind, key, enrolment_id, pathway, level, rank, reasons, answered_at,
       due_at, told_at)
     select $1, e.patient_id, 'contact', 'open:' || e.id, e.id, 'depression', 'red', 1, '[]', now(), now() + interval '1 day', now()
     from enrolment e where e.department_id = $1 limit $2`,
    [department, many],
  );
}
