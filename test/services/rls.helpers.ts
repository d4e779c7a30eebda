import { createHash, randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import type { FreshDatabase } from '../setup/database.js';

/** Who may do what with a patient's rows: r(ead) i(nsert) u(pdate) d(elete). `owner` runs the named scans. */
export const PERSONAS = [
  'own',
  'other patient',
  'staff',
  'staff elsewhere',
  'tablet',
  'other tablet',
  'system',
  'system elsewhere',
  'job',
  'other job',
  'nobody',
  'owner',
] as const;
export type Persona = (typeof PERSONAS)[number];

export interface World {
  readonly client: pg.Client;
  readonly patient: string;
  readonly otherPatient: string;
  readonly department: string;
  readonly elsewhere: string;
  readonly handles: Readonly<Record<Persona, string>>;
}

/** A session id and the hash under which it is stored. */
export function newSid(): { sid: string; hash: Buffer } {
  const bytes = randomBytes(32);
  return { sid: bytes.toString('hex'), hash: createHash('sha256').update(bytes).digest() };
}

/** Two departments, two patients of the first, somebody signed in as each, and one row of every table about the first. */
export async function makeWorld(database: FreshDatabase): Promise<World> {
  const client = new pg.Client({ connectionString: database.superUrl });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('set session_replication_role = replica'); // no foreign keys: one row per table is enough
  const id = Object.fromEntries(IDS.map((name) => [name, randomUUID()])) as Record<(typeof IDS)[number], string>;
  const sessions = { own: newSid(), 'other patient': newSid(), staff: newSid(), 'staff elsewhere': newSid() };
  for (const text of rowsAbout(id)) await client.query(text);
  for (const [who, { hash }] of Object.entries(sessions)) {
    const patient = who === 'own' || who === 'other patient';
    const cpr = who === 'own' ? "'\\x01'::bytea" : "'\\x02'::bytea";
    const clinician = who === 'staff' ? id.nurse : id.stranger;
    await client.query(
      `insert into session (sid_hash, side, clinician_id, cpr_hash, name, idle, expires_at)
       values ($1, $2, ${patient ? 'null' : `'${clinician}'`}, ${patient ? cpr : 'null'}, $3, '1 hour', now() + interval '1 hour')`,
      [hash, patient ? 'patient' : 'clinic', who],
    );
  }
  const tablets = { tablet: newSid(), 'other tablet': newSid() };
  for (const [who, { hash }] of Object.entries(tablets))
    await client.query(
      `insert into session (sid_hash, side, tablet_code_id, name, idle, expires_at)
       values ($1, 'tablet', $2, $3, '20 minutes', now() + interval '1 hour')`,
      [hash, who === 'tablet' ? id.tabletCode : id.otherTabletCode, who],
    );
  const systems = { system: newSid(), 'system elsewhere': newSid() };
  for (const [who, { hash }] of Object.entries(systems))
    await client.query(
      `insert into system_client (department_id, name, secret_hash, scopes) values ($1, $2, $3, '[]')`,
      [who === 'system' ? id.department : id.elsewhere, who, hash],
    );
  await client.query(`create role rls_probe nologin`).catch(() => undefined); // of the server: another file may have made it
  await client.query(`grant usage on schema public, ctx, app to rls_probe`);
  await client.query(`grant select, insert, update, delete on all tables in schema public to rls_probe`);
  await client.query(`grant execute on all functions in schema ctx, app to rls_probe`);
  return {
    client,
    patient: id.patient,
    otherPatient: id.other,
    department: id.department,
    elsewhere: id.elsewhere,
    handles: {
      own: `sp${sessions.own.sid}`,
      'other patient': `sp${sessions['other patient'].sid}`,
      staff: `sc${sessions.staff.sid}`,
      'staff elsewhere': `sc${sessions['staff elsewhere'].sid}`,
      tablet: `st${tablets.tablet.sid}`,
      'other tablet': `st${tablets['other tablet'].sid}`,
      system: `x${systems.system.sid}`,
      'system elsewhere': `x${systems['system elsewhere'].sid}`,
      job: `j${id.outbox}`,
      'other job': `j${id.otherOutbox}`,
      nobody: '',
      owner: '',
    },
  };
}

const IDS = [
  'department',
  'elsewhere',
  'nurse',
  'stranger',
  'patient',
  'other',
  'enrolment',
  'assignment',
  'response',
  'item',
  'consultation',
  'outbox',
  'otherOutbox',
  'tabletCode',
  'otherTabletCode',
  'otherAssignment',
] as const;

function rowsAbout(id: Record<(typeof IDS)[number], string>): string[] {
  const who = `'${id.department}', '${id.patient}'`;
  const patient = (row: string, hash: string): string =>
    `insert into patient (id, department_id, cpr_cipher, cpr_hash, name, birth_date) values ('${row}', '${id.department}', '\\x00', '${hash}', 'x', '1980-01-01')`;
  const outbox = (row: string, about: string): string =>
    `insert into outbox (id, event, version, hearer, payload, department_id, patient_id) values ('${row}', 'answers.submitted', 1, 'h', '{}', '${id.department}', '${about}')`;
  return [
    `insert into department (id, sor, name, public_name) values ('${id.department}', 'a', 'a', 'a'), ('${id.elsewhere}', 'b', 'b', 'b')`,
    `insert into clinician (id, issuer, subject, name) values ('${id.nurse}', 'i', 'n', 'n'), ('${id.stranger}', 'i', 's', 's')`,
    `insert into membership values ('${id.nurse}', '${id.department}', '["nurse"]'), ('${id.stranger}', '${id.elsewhere}', '["nurse"]')`,
    patient(id.patient, '\\x01'),
    patient(id.other, '\\x02'),
    outbox(id.outbox, id.patient),
    outbox(id.otherOutbox, id.other),
    `insert into enrolment (id, department_id, patient_id, pathway, pathway_version, anchors, status, planned_until)
      values ('${id.enrolment}', ${who}, 'depression', 1, '{}', 'active', '2030-01-01')`,
    `insert into assignment (id, department_id, patient_id, enrolment_id, step, questionnaire, questionnaire_version, opens_at, due_at,
       closes_at, state, opened_at)
      values ('${id.assignment}', ${who}, '${id.enrolment}', 's', 'q', 1, now(), now() + interval '1 day', now() + interval '2 days',
        'answered', now())`,
    `insert into draft (assignment_id, department_id, patient_id, version, questionnaire_version, answers, place, language, device_at)
      values ('${id.assignment}', ${who}, 1, 1, '{}', 'p', 'da', now())`,
    `insert into draft_acute (assignment_id, department_id, patient_id, rule, code, value) values ('${id.assignment}', ${who}, 'r', 'c', '1')`,
    `insert into response (id, department_id, patient_id, assignment_id, version, questionnaire, questionnaire_version, answers, body_sha256,
       language, mode, answered_by, started_at, completed_at, late)
      values ('${id.response}', ${who}, '${id.assignment}', 1, 'q', 1, '{}', 'x', 'da', 'tablet', 'self', now(), now(), false)`,
    `insert into contact_request (id, department_id, patient_id, enrolment_id, urgent) values (gen_random_uuid(), ${who}, '${id.enrolment}', 1)`,
    `insert into reading (response_id, department_id, patient_id, clinician_id, clinician_name) values ('${id.response}', ${who}, '${id.nurse}', 'n')`,
    `insert into score (department_id, patient_id, response_id, instrument, scale, definition_version, engine_version, kind, body)
      values (${who}, '${id.response}', 'i', 's', '1', '1', 'none', '{}')`,
    `insert into triage (department_id, patient_id, response_id, rule_set, rule_set_version, level, body) values (${who}, '${id.response}', 'r', 1, 'red', '{}')`,
    `insert into worklist_item (id, department_id, patient_id, kind, key, enrolment_id, pathway, level, rank, reasons, due_at)
      values ('${id.item}', ${who}, 'contact', 'k', '${id.enrolment}', 'depression', 'red', 1, '[]', now())`,
    `insert into handling (department_id, patient_id, item_id, clinician_id, clinician_name, act, before) values (${who}, '${id.item}', '${id.nurse}', 'n', 'take', '{}')`,
    `insert into reminder (department_id, patient_id, assignment_id, step, channel, due_at, send_at) values (${who}, '${id.assignment}', 's', 'email', now(), now())`,
    `insert into message (department_id, patient_id, channel, step, state) values (${who}, 'email', 'invitation', 'due')`,
    `insert into duty_message (department_id, patient_id, item_id, round, state) values (${who}, '${id.item}', 1, 'due')`,
    `insert into escalation (department_id, patient_id, item_id, step, told_to, due_at, clinician_id, clinician_name, state)
      values (${who}, '${id.item}', 0, 'nurse', now(), '${id.nurse}', 'n', 'queued')`,
    `insert into unassessed (response_id, department_id, patient_id) values ('${id.response}', ${who})`,
    `insert into item_open (department_id, patient_id, item_id, clinician_id, clinician_name, until)
      values (${who}, '${id.item}', '${id.nurse}', 'n', now() + interval '1 hour')`,
    `insert into channel_state (department_id, patient_id, channel, state, why, by_kind) values (${who}, 'email', 'off', 'chosen', 'patient')`,
    `insert into phone_call (department_id, patient_id, key, why) values (${who}, 'no-channel', 'no-channel')`,
    // one for the assignment, and one for another questionnaire of the same patient
    ...(
      [
        [id.tabletCode, id.assignment, '\\x03'],
        [id.otherTabletCode, id.otherAssignment, '\\x04'],
      ] as const
    ).map(
      ([code, assignment, hash]) =>
        `insert into tablet_code (id, department_id, patient_id, assignment_id, clinician_id, clinician_name, code_hash, half_hash, expires_at, used_at)
          values ('${code}', ${who}, '${assignment}', '${id.nurse}', 'n', '${hash}', '${hash}', now(), now())`,
    ),
    `insert into paper_code (assignment_id, department_id, patient_id, code) values ('${id.assignment}', ${who}, 'c')`,
    `insert into staff_entry (department_id, patient_id, assignment_id, way, round, clinician_id, clinician_name, questionnaire_version, answers, language)
      values (${who}, '${id.assignment}', 'paper', 1, '${id.nurse}', 'n', 1, '{}', 'da')`,
    `insert into appointment (department_id, patient_id, kind, source, reference, on_date) values (${who}, 'visit', 's', 'r', '2030-01-01')`,
    `insert into schedule_act (department_id, patient_id, enrolment_id, act) values (${who}, '${id.enrolment}', 'appointment-moved')`,
    `insert into patient_limit (id, department_id, patient_id, enrolment_id, code, sides, reason, clinician_id, clinician_name, expires_on)
      values (gen_random_uuid(), ${who}, '${id.enrolment}', 'c', '{"alertLow": 1}', 'r', '${id.nurse}', 'n', (now() + interval '30 days')::date)`,
    `insert into consultation (id, department_id, patient_id, enrolment_id, kind, reason, who, by_at, due_at, created_by, created_by_name)
      values ('${id.consultation}', ${who}, '${id.enrolment}', 'phone', 'r', 'w', now(), now(), '${id.nurse}', 'n')`,
    `insert into consultation_act (department_id, patient_id, consultation_id, act, version) values (${who}, '${id.consultation}', 'answer', 1)`,
    `insert into call_wish (id, department_id, patient_id, enrolment_id, number, wishes) values (gen_random_uuid(), ${who}, '${id.enrolment}', '12345678', '[]')`,
    `insert into matter (department_id, patient_id, enrolment_id, text) values (${who}, '${id.enrolment}', 'x')`,
    `insert into agreement (department_id, patient_id, enrolment_id, text, clinician_id, clinician_name) values (${who}, '${id.enrolment}', 'x', '${id.nurse}', 'n')`,
    `insert into rehearsal_patient (rehearsal_id, department_id, patient_id, response_id, place, at, moves) values (gen_random_uuid(), ${who}, '${id.response}', 1, now(), '{}')`,
    `insert into judgement (department_id, patient_id, response_id, clinician_id, clinician_name, level, because)
      values (${who}, '${id.response}', '${id.nurse}', 'n', 'red', 'why')`,
    `insert into false_green_review (department_id, patient_id, response_id, clinician_id, clinician_name, found, changed)
      values (${who}, '${id.response}', '${id.nurse}', 'n', 'found', 'changed')`,
    `insert into look_back_finding (look_back_id, department_id, patient_id, enrolment_id, response_id, kind, to_level, to_rank, changed, received_at)
      values (gen_random_uuid(), ${who}, '${id.enrolment}', '${id.response}', 'worse', 'red', 1, '{}', now())`,
    `insert into audit (kind, department_id, patient_id, act) values ('job', ${who}, 'job')`,
  ];
}

/** The column that names the patient. */
export const patientColumn = (table: string): string => (table === 'patient' ? 'id' : 'patient_id');

/** What a persona may do with the first patient's row of a table, as a word of the letters r i u d. */
export async function rights(world: World, table: string, persona: Persona): Promise<string> {
  const column = patientColumn(table);
  const where = `${column} = '${world.patient}'`;
  const tries = {
    r: `select 1 from ${table} where ${where}`,
    // the same row once more: row security speaks before the unique key does
    i: `insert into ${table} overriding system value select r.* from probe_${table} r`,
    u: `update ${table} set ${column} = ${column} where ${where}`,
    d: `delete from ${table} where ${where}`,
  } as const;
  let may = '';
  for (const [letter, statement] of Object.entries(tries)) if (await allowed(world, persona, statement)) may += letter;
  return may;
}

/** Whether the statement touches a row; the unique key's word against it is no refusal. */
export async function allowed(world: World, persona: Persona, statement: string): Promise<boolean> {
  const { client, handles } = world;
  const role = persona === 'owner' ? 'stemme_owner' : 'rls_probe';
  try {
    const results: unknown = await client.query(
      `savepoint probe; set local role ${role}; select set_config('ctx.handle', '${handles[persona]}', true); ${statement}`,
    );
    return ((results as pg.QueryResult[]).at(-1)?.rowCount ?? 0) > 0;
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === '23505') return true;
    if (code === '42501') return false;
    throw error;
  } finally {
    await client.query('rollback to savepoint probe');
  }
}

/** Copies of the rows about the first patient, which every probe may read: what it tries to insert. */
export async function copyRows(world: World, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    const where = `${patientColumn(table)} = '${world.patient}'`;
    await world.client.query(
      `create temp table probe_${table} on commit drop as select * from ${table} where ${where} limit 1`,
    );
    await world.client.query(`grant select on probe_${table} to rls_probe, stemme_owner`);
  }
}
