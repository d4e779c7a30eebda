// What one would write by hand: the same writes on the same columns, keys and indexes in the same number of round
// trips, with plain `pg`, no HTTP, no checking of answers, and no row security.
import crypto from 'node:crypto';
import pg from 'pg';
import { answers } from './answers.mjs';
import { round } from './load.mjs';

const TABLES = ['patient', 'enrolment', 'assignment', 'draft', 'draft_acute', 'response', 'outbox', 'audit'];

/** Copies the tables, their rows, indexes and keys into schema `plain`. As superuser. */
export async function makePlain(client, role) {
  await client.query('create schema plain');
  for (const table of TABLES) {
    await client.query(`create table plain.${table} (like public.${table} including all)`);
    await client.query(`insert into plain.${table} overriding system value select * from public.${table}`);
  }
  const keys = await client.query(
    `select conrelid::regclass::text as "table", pg_get_constraintdef(oid) as key from pg_constraint
     where contype = 'f' and connamespace = 'public'::regnamespace and conrelid::regclass::text = any ($1)
       and confrelid::regclass::text = any ($1)`,
    [TABLES],
  );
  for (const { table, key } of keys.rows) {
    await client.query(`alter table plain.${table} add ${key.replace('REFERENCES ', 'REFERENCES plain.')}`);
  }
  await client.query(`grant usage on schema plain to ${role}`);
  await client.query(`grant all on all tables in schema plain to ${role}`);
  await client.query('analyze plain.patient, plain.enrolment, plain.assignment');
}

const LOCK = `select a.*, e.pathway, e.pathway_version,
    (select max(r.version) from plain.response r where r.assignment_id = a.id) as latest
  from plain.assignment a join plain.enrolment e on e.id = a.enrolment_id where a.id = $1 for update of a`;

const STORE = `with kept as (
    insert into plain.response (id, department_id, patient_id, assignment_id, version, questionnaire, questionnaire_version,
      answers, body_sha256, language, mode, answered_by, started_at, completed_at, late, advice)
    values ($1, $2, $3, $4, 1, $5, $6, $7, $8, 'da', 'web', 'self', $9, $9, false, false) returning received_at
  ), answered as (
    update plain.assignment set state = 'answered' where id = $4
  ), emptied as (
    delete from plain.draft where assignment_id = $4
  ), sent as (
    update plain.draft_acute set sent_at = now() where assignment_id = $4 and sent_at is null
  ), published as (
    insert into plain.outbox (event, version, hearer, payload, department_id, patient_id)
    values ('answers.submitted', 1, 'scores.compute', $10, $2, $3)
  ), noted as (
    insert into plain.audit (kind, principal, name, patients, act, subject, request)
    values ('patient', $3, 'Patient', array[$3::uuid], 'answers.submit', $10, $1)
  ) select received_at from kept`;

/**
 * Stores for `seconds`, or until no assignment is left, `connections` at a time over a pool as large as the API's.
 * @param {{ url: string, connections: number, seconds: number, assignments: string[] }} how
 */
export async function storePlain({ url, connections, seconds, assignments }) {
  const pool = new pg.Pool({ connectionString: url, max: 16 });
  const body = JSON.stringify(answers([0, 0, 0, 0, 0, 0, 0, 0, 0]));
  await Promise.all(Array.from({ length: 16 }, () => pool.query('select 1')));
  const started = performance.now();
  const end = started + seconds * 1000;
  let stored = 0;
  const one = async () => {
    while (performance.now() < end) {
      const assignment = assignments.shift();
      if (!assignment) return;
      await store(pool, assignment, body);
      stored += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
  const took = (performance.now() - started) / 1000;
  await pool.end();
  return { stored, perSecond: round(stored / took), seconds: round(took) };
}

async function store(pool, assignment, body) {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query(LOCK, [assignment]);
    const row = rows[0];
    const id = crypto.randomUUID();
    await client.query(STORE, [
      id,
      row.department_id,
      row.patient_id,
      assignment,
      row.questionnaire,
      row.questionnaire_version,
      body,
      crypto.createHash('sha256').update(body).digest('hex'),
      new Date().toISOString(),
      JSON.stringify({ response: id, assignment }),
    ]);
    await client.query('commit');
  } finally {
    client.release();
  }
}
