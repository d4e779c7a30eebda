import { randomUUID } from 'node:crypto';
import { startTestApp, type TestApp } from '../setup/app.js';
import { makeDepartments } from '../setup/departments.js';
import { assignmentsOf, type StoredAssignment } from '../setup/enrol.js';
import { type Person, type Reply, signIn } from '../setup/people.js';
import { rowsOf } from '../setup/rows.js';
import { until } from '../setup/until.js';

export const WITHIN = 25_000;

export interface Clinic {
  readonly test: TestApp;
  readonly A: string;
  readonly B: string;
  readonly nora: Person;
  readonly sanne: Person;
}

/** Both departments, with a nurse of each, where every shipped pathway is offered. */
export async function openClinic(worker: boolean): Promise<Clinic> {
  const test = await startTestApp({ worker });
  const { A, B } = await makeDepartments(test);
  await rowsOf(test, `update department set sending = '{"from": "00:00", "to": "24:00"}', pathways = $1::jsonb`, [
    JSON.stringify(PATHWAYS),
  ]);
  return { test, A, B, nora: await signIn(test, 'nora'), sanne: await signIn(test, 'sanne') };
}

const PATHWAYS = [
  'depression',
  'epilepsy',
  'cancer-treatment',
  'copd',
  'heart-failure',
  'arthroplasty',
  'pregnancy',
  'diabetes',
];

export interface Visit {
  readonly department: string;
  readonly patient: string;
  readonly kind: string;
  readonly date: string;
  readonly reference: string;
}

export function visit(department: string, patient: string, date: string, more: object = {}): Visit {
  return { department, patient, kind: 'visit', date, reference: randomUUID(), ...more };
}

export async function put(nurse: Person, sent: object): Promise<Reply['body']> {
  const { status, body } = await nurse.put('/appointments', sent);
  if (status !== 200) throw new Error(`putting an appointment: ${status} ${JSON.stringify(body)}`);
  return body;
}

/** The rows that hang on an appointment, and the others. */
export async function hanging(test: TestApp, enrolment: string, appointment: string) {
  const ids = await rowsOf<{ id: string }>(test, 'select id from assignment where appointment_id = $1', [appointment]);
  const rows = await assignmentsOf(test, enrolment);
  const isOf = ({ id }: StoredAssignment) => ids.some((one) => one.id === id);
  return { own: rows.filter(isOf), others: rows.filter((row) => !isOf(row)) };
}

export async function reaches(
  test: TestApp,
  enrolment: string,
  step: string,
  state: string,
): Promise<StoredAssignment> {
  return until(
    `${step} ${state}`,
    async () => (await assignmentsOf(test, enrolment)).find((row) => row.step === step && row.state === state),
    WITHIN,
  );
}

/** What is written down of an enrolment, oldest first. */
export function actsOf(test: TestApp, enrolment: string) {
  return rowsOf<{ act: string; reason: string | null; by: string | null; detail: Record<string, unknown> }>(
    test,
    'select act, reason, clinician_name as by, detail from schedule_act where enrolment_id = $1 order by id',
    [enrolment],
  );
}

/** Everything that was published has been worked off; else what waits is named. */
export async function settled(test: TestApp): Promise<void> {
  let waiting: unknown[] = [];
  const isEmpty = async () => {
    waiting = await rowsOf(
      test,
      'select hearer, tries, error from outbox where done_at is null and failed_at is null order by created_at limit 5',
    );
    return waiting.length === 0;
  };
  await until('the outbox to empty', isEmpty, WITHIN).catch((error: unknown) => {
    throw new Error(`the outbox does not empty: ${JSON.stringify(waiting)}`, { cause: error });
  });
}
