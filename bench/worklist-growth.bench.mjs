// The worklist and a patient's page with few and with many responses stored: what a clinician waits for must not grow with
// the years. BENCH_SMALL and BENCH_BIG: responses stored; every tenth was an item and is closed, and FEW stand open.
import crypto from 'node:crypto';
import { round } from './setup/load.mjs';
import { memoryOf } from './setup/memory.mjs';
import { makeDepartment, makePatients } from './setup/population.mjs';
import { onStage, say } from './setup/stage.mjs';

const small = Number(process.env.BENCH_SMALL ?? 10_000);
const big = Number(process.env.BENCH_BIG ?? 1_000_000);
const requests = Number(process.env.BENCH_REQUESTS ?? 2_000);
/** Answers of one course; open items of the department; requests a session makes before another is used. */
const EACH = 20;
const FEW = 60;
const A_SESSION = 400;
const CHUNK = 2_500;

const measured = await onStage(async ({ client, startApi }) => {
  const department = await makeDepartment(client);
  const api = await startApi({ more: { LOG_LEVEL: 'warn' } });
  const people = [];
  const grow = async (to) => {
    const started = performance.now();
    while (people.length * EACH < to) {
      const count = Math.min(CHUNK, Math.ceil(to / EACH) - people.length);
      const more = await makePatients(client, { count, department, from: people.length });
      await plant(client, department, more);
      people.push(...more);
    }
    await client.query('vacuum analyze patient, enrolment, assignment, response, triage, worklist_item, handling');
    // what was written is on its way to the disk for minutes, and would be measured instead
    await client.query('checkpoint');
    say(`${people.length * EACH} responses stored in ${round((performance.now() - started) / 1000, 0)} s`);
  };
  await grow(small);
  await open(client, department);
  const sessions = await clinicians(client, department, 2 + Math.ceil((requests * 5) / A_SESSION));
  const call = caller(api.port, sessions);
  const measure = async () => {
    const list = await times(call, requests, () => `/worklist?department=${department}`);
    const page = await times(call, requests, () => `/patients/${people[crypto.randomInt(people.length)].patient}`);
    say(`worklist p99 ${list.p99} ms, patient page p99 ${page.p99} ms`);
    return { responses: people.length * EACH, worklist: list, patientPage: page };
  };
  // node needs some seconds of work before it runs as fast as it will
  await times(call, Math.ceil(requests / 2), () => `/worklist?department=${department}`);
  const few = await measure();
  await grow(big);
  const many = await measure();
  const growth = (what) => round(many[what].p99 / few[what].p99, 2);
  return {
    few,
    many,
    p99Growth: { worklist: growth('worklist'), patientPage: growth('patientPage') },
    memoryMb: memoryOf(api.child.pid),
  };
});
console.log(JSON.stringify({ aim: { p99Growth: 1.5 }, ...measured }, null, 2));

/** A course of answers for each over three years, judged; every tenth was an item, which somebody has closed. */
async function plant(client, department, people) {
  await client.query(
    `with course as materialized (
       select e.id as enrolment, e.patient_id as patient, n, now() - interval '2 hours' - random() * interval '1000 days' as at,
         gen_random_uuid() as assignment, gen_random_uuid() as response, gen_random_uuid() as item, random() < 0.1 as is_red
       from enrolment e cross join generate_series(1, $2::int) n where e.department_id = $1 and e.patient_id = any ($3::uuid[])
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
       insert into triage (department_id, patient_id, response_id, rule_set, rule_set_version, level, body)
       select $1, patient, response, 'depression', 2, case when is_red then 'red' else 'green' end, '{}' from course
     ), raised as (
       insert into worklist_item (id, department_id, patient_id, kind, key, response_id, assignment_id, enrolment_id, pathway,
         level, rank, reasons, answered_at, due_at, state, closed_at, outcome, version, created_at, told_at)
       select item, $1, patient, 'response', 'response:' || response, response, assignment, enrolment, 'depression', 'red', 1,
         '[]', at, at + interval '1 day', 'closed', at + interval '2 hours', 'phoned', 2, at, at from course where is_red
     ) insert into handling (department_id, patient_id, item_id, clinician_id, clinician_name, act, outcome, before, at)
       select $1, patient, item, m.clinician_id, 'Duty', 'outcome', 'phoned', '{"version": 1, "state": "open"}',
         at + interval '2 hours' from course cross join (select clinician_id from membership where department_id = $1 limit 1) m
       where is_red`,
    [department, EACH, people.map(({ patient }) => patient)],
  );
}

/** What stands open today. */
async function open(client, department) {
  await client.query(
    `insert into worklist_item (department_id, patient_id, kind, key, enrolment_id, pathway, level, rank, reasons, answered_at,
       due_at, told_at)
     select $1, e.patient_id, 'contact', 'open:' || e.id, e.id, 'depression', 'red', 1, '[]', now(), now() + interval '1 day', now()
     from enrolment e where e.department_id = $1 limit $2`,
    [department, FEW],
  );
}

async function clinicians(client, department, count) {
  const sids = Array.from({ length: count }, () => crypto.randomBytes(32).toString('hex'));
  const hashes = sids.map((sid) => crypto.createHash('sha256').update(Buffer.from(sid, 'hex')).digest());
  await client.query(
    `insert into session (sid_hash, side, clinician_id, name, idle, expires_at)
     select h, 'clinic', m.clinician_id, 'Duty', '8 hours', now() + interval '8 hours'
     from unnest($1::bytea[]) h cross join membership m where m.department_id = $2`,
    [hashes, department],
  );
  return sids;
}

/** A call to the clinic's API; no session asks oftener than one may. */
function caller(port, sids) {
  let asked = 0;
  return async (path) => {
    const sid = sids[Math.floor(asked / A_SESSION) % sids.length];
    asked += 1;
    const began = performance.now();
    const reply = await fetch(`http://127.0.0.1:${port}/api/clinic${path}`, {
      headers: { cookie: `__Host-stemme-clinic=${sid}` },
    });
    const body = await reply.text();
    const ms = performance.now() - began;
    if (!reply.ok) throw new Error(`${path}: ${reply.status} ${body.slice(0, 500)}`);
    return ms;
  };
}

async function times(call, count, path) {
  const taken = [];
  for (let n = 0; n < count; n += 1) taken.push(await call(path()));
  taken.sort((a, b) => a - b);
  const at = (part) => round(taken[Math.min(taken.length - 1, Math.floor(taken.length * part))], 1);
  return { p50: at(0.5), p99: at(0.99), max: at(1) };
}
