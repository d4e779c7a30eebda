// People by the thousand, written as the superuser: what the product needs to be there before a patient answers.
import crypto from 'node:crypto';
import { keys } from './services.mjs';

const CHUNK = 5_000;

/**
 * One department with somebody on duty.
 * @param {import('pg').Client} client a superuser's
 * @returns {Promise<string>} its id
 */
export async function makeDepartment(client, sor = '900000000000001') {
  const department = crypto.randomUUID();
  const clinician = crypto.randomUUID();
  const phones = ['department', 'psychiatric-emergency', 'out-of-hours', 'emergency'].map((kind, index) => ({
    kind,
    label: { da: 'Telefon', en: 'Telephone' },
    number: `70 00 00 0${index + 1}`,
    checkedOn: '2026-01-01',
  }));
  const hours = [1, 2, 3, 4, 5].map((day) => ({ day, from: '08:00', to: '15:00' }));
  await client.query(
    `insert into department (id, sor, name, public_name, phones, hours, pathways, sending, channels)
     values ($1, $2, 'Afdeling', 'Ambulatoriet, Nordby Hospital', $3, $4, $5, '{"from": "00:00", "to": "24:00"}', '["email", "sms"]')`,
    [department, sor, JSON.stringify(phones), JSON.stringify(hours), '["depression"]'],
  );
  await client.query(`insert into clinician (id, issuer, subject, name, email) values ($1, 'test', $2, 'Duty', $3)`, [
    clinician,
    sor,
    `duty-${sor}@example.test`,
  ]);
  await client.query(`insert into membership values ($1, $2, '["nurse"]')`, [clinician, department]);
  await client.query(
    `insert into duty (department_id, clinician_id, starts_at, ends_at, position)
     values ($1, $2, now() - interval '1 day', now() + interval '1 day', 1)`,
    [department, clinician],
  );
  return department;
}

/**
 * Patients on the depression pathway, each with one assignment, and signed in.
 * @param {import('pg').Client} client a superuser's
 * @param {{ count: number, department: string, from?: number, planned?: (index: number) => Planned | null,
 *   bySms?: (index: number) => boolean }} how
 *   `planned`: null = open now, without reminders; `bySms`: reached by text message first, by e-mail when that fails
 */
export async function makePatients(client, { count, department, from = 0, planned = () => null, bySms = () => false }) {
  const people = [];
  for (let at = from; at < from + count; at += CHUNK) {
    const rows = Array.from({ length: Math.min(CHUNK, from + count - at) }, (_, index) =>
      person(at + index, planned, bySms(at + index)),
    );
    await insert(client, department, rows);
    people.push(...rows.map(({ patient, assignment, sid, email }) => ({ patient, assignment, sid, email })));
  }
  // a table of thousands that the planner takes for empty is read from end to end
  await client.query('analyze patient, session, enrolment, assignment');
  return people;
}

function person(index, planned, bySms) {
  const cpr = `01019${String(index).padStart(5, '0')}`;
  const sid = crypto.randomBytes(32).toString('hex');
  return {
    patient: crypto.randomUUID(),
    enrolment: crypto.randomUUID(),
    assignment: crypto.randomUUID(),
    sid,
    sidHash: crypto.createHash('sha256').update(Buffer.from(sid, 'hex')).digest('hex'),
    cprHash: crypto.createHmac('sha256', keys.cprIndex).update(cpr).digest('hex'),
    cprCipher: sealed(cpr).toString('hex'),
    name: `Patient ${index}`,
    email: `patient-${index}@example.test`,
    channels: bySms ? ['sms', 'email'] : null,
    phone: `1${String(index).padStart(7, '0')}`,
    planned: planned(index),
  };
}

/** AES-256-GCM as apps/api/src/access/cpr.ts stores it: nonce, tag, text. */
function sealed(cpr) {
  const nonce = crypto.randomBytes(12);
  const cipher = crypto.createCipheriv('aes-256-gcm', keys.cpr, nonce);
  const body = Buffer.concat([cipher.update(cpr), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

async function insert(client, department, rows) {
  await client.query('begin');
  for (const statement of [PATIENTS, SESSIONS, ENROLMENTS, ASSIGNMENTS]) {
    await client.query(statement, statement === SESSIONS ? [JSON.stringify(rows)] : [JSON.stringify(rows), department]);
  }
  await client.query('commit');
}

const PATIENTS = `insert into patient (id, department_id, cpr_cipher, cpr_hash, name, birth_date, email, phone, channels)
  select p.patient, $2, decode(p."cprCipher", 'hex'), decode(p."cprHash", 'hex'), p.name, '1990-01-01', p.email, p.phone,
    nullif(p.channels, 'null')
  from jsonb_to_recordset($1::jsonb) as p (patient uuid, "cprCipher" text, "cprHash" text, name text, email text, phone text, channels jsonb)`;

const SESSIONS = `insert into session (sid_hash, side, cpr_hash, name, idle, expires_at)
  select decode(p."sidHash", 'hex'), 'patient', decode(p."cprHash", 'hex'), p.name, '4 hours', now() + interval '4 hours'
  from jsonb_to_recordset($1::jsonb) as p ("sidHash" text, "cprHash" text, name text)`;

const ENROLMENTS = `insert into enrolment (id, department_id, patient_id, pathway, pathway_version, anchors, status, planned_until)
  select p.enrolment, $2, p.patient, 'depression', 1, jsonb_build_object('referral', current_date), 'active', current_date + 400
  from jsonb_to_recordset($1::jsonb) as p (patient uuid, enrolment uuid)`;

const ASSIGNMENTS = `insert into assignment (id, department_id, patient_id, enrolment_id, step, questionnaire,
    questionnaire_version, opens_at, due_at, closes_at, reminders, state, opened_at)
  select p.assignment, $2, p.patient, p.enrolment, 'start', 'depression-start', case when p.planned is null then 1 end,
    coalesce((p.planned ->> 'opensAt')::timestamptz, now() - interval '1 minute'), now() + interval '2 days',
    now() + interval '6 days', coalesce(p.planned -> 'reminders', '[]'),
    case when p.planned is null then 'open' else 'planned' end, case when p.planned is null then now() end
  from jsonb_to_recordset($1::jsonb) as p (assignment uuid, patient uuid, enrolment uuid, planned jsonb)`;
