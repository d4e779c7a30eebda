// Work that waits: rows of the outbox as the product writes them, with the rows they are about, by the ten thousand.

/**
 * Calm answers that nobody has scored yet, copies of one that was handed in: its row and its jobs are what the product
 * wrote for it, priority and all.
 * @param {import('pg').Client} client a superuser's
 * @param {{ department: string, people: { patient: string }[], like: string, each: number }} how `like`: the response that
 *   was handed in, `each`: answers of each patient
 * @returns {Promise<number>} jobs written
 */
export async function unscored(client, { department, people, like, each }) {
  const { rowCount } = await client.query(
    `with course as materialized (
       select e.id as enrolment, e.patient_id as patient, n, gen_random_uuid() as assignment, gen_random_uuid() as response
       from enrolment e cross join generate_series(1, $2::int) n where e.department_id = $1 and e.patient_id = any ($3::uuid[])
     ), asked as (
       insert into assignment (id, department_id, patient_id, enrolment_id, step, questionnaire, questionnaire_version, opens_at,
         due_at, closes_at, state, opened_at, answered_at)
       select assignment, $1, patient, enrolment, 'week-' || n, 'depression-start', 1, now() - interval '1 hour', now(),
         now() + interval '1 day', 'answered', now() - interval '1 hour', now() from course
     ), answered as (
       insert into response (id, department_id, patient_id, assignment_id, version, questionnaire, questionnaire_version, answers,
         body_sha256, language, mode, answered_by, started_at, completed_at, late)
       select c.response, $1, c.patient, c.assignment, 1, r.questionnaire, r.questionnaire_version, r.answers, r.body_sha256,
         r.language, r.mode, r.answered_by, r.started_at, r.completed_at, false
       from course c cross join response r where r.id = $4
     ) insert into outbox (event, version, hearer, payload, department_id, patient_id, priority, key, created_at, next_try_at)
       select o.event, o.version, o.hearer, jsonb_build_object('response', c.response, 'assignment', c.assignment), $1, c.patient,
         o.priority, c.response::text, clock_timestamp(), clock_timestamp()
       from course c cross join outbox o where o.event = 'answers.submitted' and o.payload ->> 'response' = $4::text`,
    [department, each, people.map(({ patient }) => patient), like],
  );
  return rowCount;
}

/**
 * Questionnaires that have opened and whose reminders nobody has planned yet.
 * @param {import('pg').Client} client a superuser's
 * @param {{ department: string, people: { patient: string }[], each: number, event: { name: string, version: number },
 *   hearer: string }} how
 * @returns {Promise<number>} jobs written
 */
export async function unplanned(client, { department, people, each, event, hearer }) {
  const { rowCount } = await client.query(
    `with course as materialized (
       select e.id as enrolment, e.patient_id as patient, n, gen_random_uuid() as assignment
       from enrolment e cross join generate_series(1, $2::int) n where e.department_id = $1 and e.patient_id = any ($3::uuid[])
     ), asked as (
       insert into assignment (id, department_id, patient_id, enrolment_id, step, questionnaire, questionnaire_version, opens_at,
         due_at, closes_at, reminders, state, opened_at)
       select assignment, $1, patient, enrolment, 'month-' || n, 'depression-start', 1, now(), now() + interval '2 days',
         now() + interval '6 days', jsonb_build_array(jsonb_build_object('step', 'reminder-1', 'channel', 'email',
           'at', to_char((now() + interval '1 day') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))), 'open', now() from course
     ) insert into outbox (event, version, hearer, payload, department_id, patient_id, key, created_at, next_try_at)
       select $4, $5, $6, jsonb_build_object('assignment', assignment), $1, patient, assignment::text, clock_timestamp(),
         clock_timestamp() from course`,
    [department, each, people.map(({ patient }) => patient), event.name, event.version, hearer],
  );
  return rowCount;
}
