import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { CprService } from '../../apps/api/src/access/cpr.service.js';
import { departments, people } from '../../apps/api/src/demo/people.js';
import type { TestApp } from './app.js';

export interface Planted {
  readonly department: string;
  readonly patient: string;
  readonly enrolment: string;
  readonly assignment: string;
}

/** Looks at what was stored, or plants it, as the superuser: never to do the product's work. */
export async function asSuperuser<T>(test: TestApp, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: test.database.superUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export async function rowsOf<Row>(test: TestApp, sql: string, params: readonly unknown[] = []): Promise<Row[]> {
  return asSuperuser(test, async (client) => (await client.query(sql, [...params])).rows as Row[]);
}

const PHONES = [
  {
    kind: 'department',
    label: { da: 'Afdelingen', en: 'The department' },
    number: '70 10 20 30',
    checkedOn: '2026-11-01',
  },
  {
    kind: 'psychiatric-emergency',
    label: { da: 'Psykiatrisk akuttelefon', en: 'Psychiatric emergency line' },
    number: '70 10 20 31',
    checkedOn: '2026-11-01',
  },
  {
    kind: 'out-of-hours',
    label: { da: 'Lægevagten', en: 'Out-of-hours doctor' },
    number: '70 10 20 32',
    checkedOn: '2026-11-01',
  },
];
const WEEK = [1, 2, 3, 4, 5].map((day) => ({ day, from: '08:00', to: '15:00' }));

/** A demo patient of a demo department with one open questionnaire, closing in a week: as rows, without the schedule. */
export async function plant(
  test: TestApp,
  login: string,
  questionnaire = 'depression-start',
  pathway = 'depression',
): Promise<Planted> {
  const person = people.find((one) => one.login === login);
  if (person?.side !== 'patient') throw new Error(`${login} is no patient`);
  const { name, publicName, sor, zone } = departments[person.department];
  const cpr = test.app.get(CprService);
  return asSuperuser(test, async (client) => {
    const department = await client.query(
      `insert into department (sor, name, public_name, zone, phones, hours, pathways, sending)
       values ($1, $2, $3, $4, $5, $6, '["depression", "epilepsy"]', '{"from": "00:00", "to": "24:00"}')
       on conflict (sor) do update set name = excluded.name returning id`,
      [sor, name, publicName, zone, JSON.stringify(PHONES), JSON.stringify(WEEK)],
    );
    const home = department.rows[0].id as string;
    const patient = await client.query(
      `insert into patient (department_id, cpr_cipher, cpr_hash, name, birth_date, sex, email, language)
       values ($1, $2, $3, $4, '1980-01-01', 'female', $5, $6)
       on conflict (department_id, cpr_hash) do update set name = excluded.name returning id`,
      [home, cpr.seal(person.cpr), cpr.hash(person.cpr), person.name, person.email, person.language],
    );
    const who = patient.rows[0].id as string;
    const enrolment = randomUUID();
    await client.query(
      `insert into enrolment (id, department_id, patient_id, pathway, pathway_version, anchors, status, planned_until)
       values ($1, $2, $3, $4, 1, jsonb_build_object('referral', current_date), 'active', current_date + 400)`,
      [enrolment, home, who, pathway],
    );
    const assignment = await plantAssignment(client, { department: home, patient: who, enrolment }, questionnaire);
    return { department: home, patient: who, enrolment, assignment };
  });
}

/** Another open questionnaire of the same enrolment. */
export async function plantAssignment(
  client: pg.Client,
  where: Omit<Planted, 'assignment'>,
  questionnaire: string,
  step = `week-${randomUUID()}`,
): Promise<string> {
  const id = randomUUID();
  await client.query(
    `insert into assignment (id, department_id, patient_id, enrolment_id, step, questionnaire, questionnaire_version,
       opens_at, due_at, closes_at, state, opened_at)
     values ($1, $2, $3, $4, $5, $6, 1, app.now() - interval '1 hour', app.now() + interval '2 days', app.now() + interval '7 days',
       'open', app.now())`,
    [id, where.department, where.patient, where.enrolment, step, questionnaire],
  );
  return id;
}
