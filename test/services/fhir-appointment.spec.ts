import { randomUUID } from 'node:crypto';
import { departments, patients } from '../../apps/api/src/demo/people.js';
import { addSystem } from '../../apps/api/src/fhir/add-system.server.js';
import { assignmentsOf, day, enrol } from '../setup/enrol.js';
import { rowsOf } from '../setup/rows.js';
import { until } from '../setup/until.js';
import { validate } from './fhir.helpers.js';
import { actsOf, type Clinic, openClinic, WITHIN } from './schedules.helpers.js';

const SYSTEM = 'urn:oid:1.2.208.176.99';
let clinic: Clinic;
let his: ReturnType<typeof sender>;
let elsewhere: ReturnType<typeof sender>;
let reader: ReturnType<typeof sender>;
beforeAll(async () => {
  clinic = await openClinic(true);
  const token = async (department: string, scopes?: string[]) =>
    (await addSystem(clinic.test.database.ownerUrl, { department, name: randomUUID(), ...(scopes ? { scopes } : {}) }))
      .token;
  const write = ['system/Appointment.write'];
  his = sender(await token(departments.A.sor, write));
  elsewhere = sender(await token(departments.B.sor, write));
  reader = sender(await token(departments.A.sor));
});
afterAll(() => clinic?.test.close());

/** Sends as a system; every reply is FHIR, and good FHIR. */
function sender(token: string) {
  return async (method: string, path: string, body: unknown, type = 'application/fhir+json') => {
    const reply = await fetch(`${clinic.test.origin}/fhir/R4/${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': type },
      body: JSON.stringify(body),
    });
    const said = (await reply.json()) as { issue: { code: string; diagnostics: string; expression?: string[] }[] };
    validate(said as never);
    return { status: reply.status, issue: said.issue[0]!, location: reply.headers.get('location') };
  };
}
function appointment(login: string, value: string, on: number, more: object = {}) {
  const { cpr } = patients.find((one) => one.login === login)!;
  const start = `${day(clinic.test, on)}T10:00:00+01:00`;
  return {
    resourceType: 'Appointment',
    identifier: [{ system: SYSTEM, value }],
    status: 'booked',
    start,
    end: start,
    participant: [
      { actor: { identifier: { system: 'urn:oid:1.2.208.176.1.2', value: cpr.replace('-', '') } }, status: 'accepted' },
    ],
    ...more,
  };
}
const named = (value: string) => `Appointment?identifier=${encodeURIComponent(`${SYSTEM}|${value}`)}`;
const visits = async (enrolment: string, state: string) =>
  (await assignmentsOf(clinic.test, enrolment)).filter(
    (row) => row.step.startsWith('before-visit') && row.state === state,
  );
const has = (enrolment: string, state: string, count = 1) =>
  until(
    `${count} ${state}`,
    async () => {
      const rows = await visits(enrolment, state);
      return rows.length === count && rows;
    },
    WITHIN,
  );

it('an appointment is booked, moved, cancelled and booked again, and the plan follows', async () => {
  const { test, nora, A } = clinic;
  const { id } = await enrol(test, nora, A, 'karl', { startedOn: day(test, 1) });
  const booked = await his('POST', 'Appointment', appointment('karl', 'V-1', 25, { meta: { versionId: '1' } }));
  expect(booked).toMatchObject({ status: 201, issue: { code: 'informational', diagnostics: 'booked' } });
  expect(booked.location).toMatch(/^Appointment\/[0-9a-f-]{36}$/);
  const [first] = (await has(id, 'planned'))!;
  const moved = await his('PUT', named('V-1'), appointment('karl', 'V-1', 55, { meta: { versionId: '3' } }));
  expect(moved).toMatchObject({ status: 200, issue: { diagnostics: 'moved' }, location: booked.location });
  await until('moved', async () => (await visits(id, 'planned'))[0]!.opens > first!.opens, WITHIN);
  const late = await his('PUT', named('V-1'), appointment('karl', 'V-1', 80, { meta: { versionId: '2' } }));
  expect(late).toMatchObject({ status: 409, issue: { code: 'conflict' } });
  const {
    start: _s,
    end: _e,
    ...bare
  } = appointment('karl', 'V-1', 55, { status: 'cancelled', meta: { versionId: '4' } }) as never as Record<
    string,
    unknown
  >;
  expect(await his('PUT', named('V-1'), bare)).toMatchObject({ status: 200, issue: { diagnostics: 'cancelled' } });
  await has(id, 'revoked');
  const again = await his(
    'POST',
    'Appointment',
    appointment('karl', 'V-1', 55, { meta: { versionId: '5' } }),
    'application/json',
  );
  expect(again).toMatchObject({ status: 200, issue: { diagnostics: 'rebooked' } });
  await has(id, 'planned');
  const acts = (await actsOf(test, id)).filter(({ act }) => act.startsWith('appointment-'));
  expect(acts.map(({ act }) => act.slice('appointment-'.length))).toEqual(['booked', 'moved', 'cancelled', 'rebooked']);
  expect(acts.every(({ by }) => by !== null)).toBe(true);
});

it('a cancellation that overtakes the booking is remembered', async () => {
  const { test, nora, A } = clinic;
  const { id } = await enrol(test, nora, A, 'nanna', { startedOn: day(test, 1) });
  const gone = appointment('nanna', 'V-2', 25, { status: 'cancelled', meta: { versionId: '2' } });
  expect(await his('POST', 'Appointment', gone)).toMatchObject({ issue: { diagnostics: 'cancelled' } });
  const late = await his('POST', 'Appointment', appointment('nanna', 'V-2', 25, { meta: { versionId: '1' } }));
  expect(late.status).toBe(409);
  expect(await visits(id, 'planned')).toEqual([]);
});

it('a patient who came has talked to a person; one who did not has not', async () => {
  const { test, nora, A } = clinic;
  const { id } = await enrol(test, nora, A, 'bodil', { startedOn: day(test, -3) });
  const talked = async () =>
    (
      await rowsOf<{ n: number }>(
        test,
        `select count(*)::int as n from schedule_act where enrolment_id = $1 and act = 'contact'`,
        [id],
      )
    )[0]!.n;
  await rowsOf(test, `update enrolment set contact_at = app.now() - interval '30 days' where id = $1`, [id]);
  await his('POST', 'Appointment', appointment('bodil', 'V-3', -1, { status: 'noshow' }));
  await his('POST', 'Appointment', appointment('bodil', 'V-4', -2, { status: 'fulfilled' }));
  await until('a talk', async () => (await talked()) === 1, WITHIN);
  expect(await his('POST', 'Appointment', appointment('bodil', 'V-4', -2, { status: 'fulfilled' }))).toMatchObject({
    issue: { diagnostics: 'unchanged' },
  });
});

describe('is refused, and nothing is written', () => {
  const count = () => rowsOf(clinic.test, 'select count(*) from appointment');
  it.each<[string, () => Promise<{ status: number; issue: { code: string } }>, number, string]>([
    [
      'a system that may only read',
      () => reader('POST', 'Appointment', appointment('karl', 'N', 25)),
      403,
      'forbidden',
    ],
    [
      'a token that is none',
      () => sender('0'.repeat(64))('POST', 'Appointment', appointment('karl', 'N', 25)),
      401,
      'login',
    ],
    [
      'a patient of another department',
      () => elsewhere('POST', 'Appointment', appointment('karl', 'N', 25)),
      404,
      'not-found',
    ],
    ['a wish', () => his('POST', 'Appointment', appointment('karl', 'N', 25, { status: 'proposed' })), 422, 'value'],
    ['a date in a hundred years', () => his('POST', 'Appointment', appointment('karl', 'N', 40_000)), 422, 'value'],
    [
      'a patient who came to a visit that is still to come',
      () => his('POST', 'Appointment', appointment('karl', 'N', 25, { status: 'fulfilled' })),
      422,
      'value',
    ],
    ['an update of nothing named', () => his('PUT', 'Appointment', appointment('karl', 'N', 25)), 400, 'required'],
    ['an update of another', () => his('PUT', named('M'), appointment('karl', 'N', 25)), 422, 'required'],
    [
      'a cancellation of what is not known',
      () =>
        his('POST', 'Appointment', {
          ...appointment('karl', 'N', 25, { status: 'cancelled' }),
          start: undefined,
          end: undefined,
        }),
      404,
      'not-found',
    ],
    ['a deletion', () => his('DELETE', 'Appointment', {}), 405, 'not-supported'],
  ])('%s', async (_, send, status, code) => {
    const before = await count();
    const reply = await send();
    expect([reply.status, reply.issue.code]).toEqual([status, code]);
    expect(await count()).toEqual(before);
  });
});
