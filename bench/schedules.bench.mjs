// What it costs to open the windows that are due, among few enrolments and among ten times as many: the cost must follow
// what is due, not what exists.
import { makeDepartment } from './setup/population.mjs';
import { memoryOf } from './setup/memory.mjs';
import { median, round } from './setup/load.mjs';
import { onStage, say } from './setup/stage.mjs';

const most = Number(process.env.BENCH_ENROLMENTS ?? 1_000_000);
const due = Number(process.env.BENCH_DUE ?? 5_000);
const rounds = Number(process.env.BENCH_ROUNDS ?? 3);
/** Windows to come for each enrolment: a year of an hour a season. */
const WINDOWS = 4;

const measured = await onStage(async ({ client, startApi }) => {
  const department = await makeDepartment(client);
  const few = Math.floor(most / 10);
  await enrol(client, department, 0, few);
  const api = await startApi({ more: { LOG_LEVEL: 'warn' } });
  await openDue(client, 500); // node needs some seconds of work before it runs as fast as it will
  const among = async (enrolments) => {
    const taken = [];
    for (let turn = 0; turn < rounds; turn += 1) taken.push(await openDue(client, due));
    const ms = median(taken);
    say(`${enrolments} enrolments, ${due} due: ${ms} ms, ${round((due / ms) * 1000, 0)}/s`);
    return { enrolments, due, ms, perSecond: round((due / ms) * 1000, 0), memoryMb: memoryOf(api.child.pid) };
  };
  const little = await among(few);
  await enrol(client, department, few, most);
  const much = await among(most);
  return { little, much, ratio: round(much.ms / little.ms, 2) };
});
console.log(JSON.stringify({ aim: { ratio: 1.5 }, ...measured }, null, 2));

/** Enrolments with a plan ahead, written as the superuser, from number `from` to before `to`. */
async function enrol(client, department, from, to) {
  const started = performance.now();
  for (let at = from; at < to; at += 50_000) {
    await client.query(
      `with person as (
         insert into patient (department_id, cpr_cipher, cpr_hash, name, birth_date, email)
         select $1, '\\x00', sha256(convert_to('enrolled ' || n, 'UTF8')), 'Patient ' || n, '1970-01-01',
           'patient-' || n || '@example.test' from generate_series($2::int, $3::int) n
         returning id
       ), enrolled as (
         insert into enrolment (department_id, patient_id, pathway, pathway_version, anchors, status, planned_until)
         select $1, id, 'depression', 1, jsonb_build_object('referral', current_date), 'active', current_date + 400
         from person returning id, patient_id
       ) insert into assignment (department_id, patient_id, enrolment_id, step, questionnaire, opens_at, due_at, closes_at,
           reminders, state)
         select $1, e.patient_id, e.id, 'week-' || w, 'depression-followup', now() + w * interval '80 days',
           now() + w * interval '80 days' + interval '2 days', now() + w * interval '80 days' + interval '3 days',
           '[]', 'planned'
         from enrolled e cross join generate_series(1, ${WINDOWS}) w`,
      [department, at, Math.min(to, at + 50_000) - 1],
    );
  }
  await client.query('vacuum analyze patient, enrolment, assignment');
  // what was written is on its way to the disk for minutes, and would be measured instead
  await client.query('checkpoint');
  say(`${to - from} enrolments written in ${round((performance.now() - started) / 1000, 0)} s`);
}

/** Lets `count` windows of as many enrolments come due at once; milliseconds until every one has been opened. */
async function openDue(client, count) {
  const { rows } = await client.query(
    `update assignment set opens_at = now() - interval '1 second', due_at = now() + interval '2 days',
       closes_at = now() + interval '3 days'
     where id in (select id from assignment where state = 'planned' order by opens_at limit $1) returning id`,
    [count],
  );
  const ids = rows.map(({ id }) => id);
  const started = performance.now();
  for (const end = started + 600_000; performance.now() < end; ) {
    const open = await client.query(
      `select count(*)::int as n from assignment where id = any ($1) and state = 'planned'`,
      [ids],
    );
    if (open.rows[0].n === 0) return round(performance.now() - started, 0);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the windows did not open within ten minutes');
}
