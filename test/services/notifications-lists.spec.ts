import { randomUUID } from 'node:crypto';
import { ListsService } from '../../apps/api/src/notifications/lists.service.js';
import { startTestApp, type TestApp } from '../setup/app.js';
import { inside } from '../setup/departments.js';
import { type Person, signIn } from '../setup/people.js';
import { asSuperuser, type Planted, plant, rowsOf } from '../setup/rows.js';

let test: TestApp;
let karl: Planted;
let nora: Person;
let nils: Person;
let sanne: Person;

beforeAll(async () => {
  test = await startTestApp({ worker: false });
  karl = await plant(test, 'karl');
  await plant(test, 'lone');
  [nora, nils, sanne] = [await signIn(test, 'nora'), await signIn(test, 'nils'), await signIn(test, 'sanne')];
});
afterAll(() => test?.close());
beforeEach(() => asSuperuser(test, (client) => client.query('delete from phone_call')));

const put = (step = 'invitation') =>
  inside(test, nora, (tx) =>
    test.app
      .get(ListsService)
      .call(tx, { patient: karl.patient, assignment: karl.assignment, step, why: 'phone-channel' }),
  );
const list = async (person = nora) => (await person.get(`/departments/${karl.department}/calls`)).body;
const tried = (id: string, body: object, person = nora) => person.post(`/calls/${id}/tried`, body);
const inHours = (hours: number) => new Date(test.clock.now().getTime() + hours * 3_600_000).toISOString();

it('says whom to call, about what, and until when', async () => {
  expect(await list()).toMatchObject({ calls: [], done: [], more: false, updatedAt: expect.any(String) });
  await put();
  await put(); // once for each step
  expect((await list()).calls).toEqual([
    expect.objectContaining({
      patient: expect.objectContaining({ name: 'Karl Eksempel', language: 'da', cpr: '300174-9995' }),
      why: 'phone-channel',
      step: 'invitation',
      tries: [],
      closesAt: expect.any(String),
    }),
  ]);
  await put('reminder-1');
  expect((await list()).calls).toHaveLength(2);
});

it('whoever is only reached by phone is called about a window that was moved or taken away, and about nothing else of it', async () => {
  const standing = async (state: string) => {
    await rowsOf(
      test,
      `update assignment set state = $2, revoked_reason = case when $2 = 'revoked' then 'skipped' end where id = $1`,
      [karl.assignment, state],
    );
    return (await list()).calls.map(({ step }: { step: string }) => step);
  };
  for (const step of ['invitation', 'moved:2', 'cancelled']) await put(step);
  expect([await standing('planned'), await standing('revoked'), await standing('answered')]).toEqual([
    ['moved:2'],
    ['cancelled'],
    [],
  ]);
  await standing('open');
});

it('not reached stays, with its next try; reached is settled, and may be taken back', async () => {
  await put();
  const [call] = (await list()).calls;
  const next = inHours(24);
  const once = await tried(call.id, { version: 1, result: 'not-reached', note: 'Telefonsvarer', nextTryAt: next });
  expect([once.status, once.body]).toMatchObject([
    200,
    {
      state: 'open',
      version: 2,
      nextTryAt: next,
      tries: [{ by: 'Nora Nordtest', result: 'not-reached', note: 'Telefonsvarer' }],
    },
  ]);
  const reached = await tried(call.id, { version: 2, result: 'reached' }, nils);
  expect(reached.body).toMatchObject({ state: 'done', outcome: 'reached', tries: [{}, { by: 'Nils Nordtest' }] });
  expect(await list()).toMatchObject({ calls: [], done: [{ outcome: 'reached' }] });
  const back = await nora.post(`/calls/${call.id}/undo`, { version: 3 });
  expect(back.body).toMatchObject({ state: 'open', outcome: null, tries: [{ result: 'not-reached' }] });
  expect((await list()).calls).toHaveLength(1);
});

it('is a talk with a person only when staff say so, and not any more when that is taken back', async () => {
  await put();
  const [call] = (await list()).calls;
  const contact = async () =>
    (
      await rowsOf<{ contact_at: Date | null }>(test, 'select contact_at from enrolment where id = $1', [
        karl.enrolment,
      ])
    )[0]!.contact_at;
  const before = await contact();
  await tried(call.id, { version: 1, result: 'reached' });
  expect(await contact()).toEqual(before);
  await nora.post(`/calls/${call.id}/undo`, { version: 2 });
  const talked = await tried(call.id, { version: 3, result: 'reached', talked: true });
  expect(talked.body.tries).toMatchObject([{ result: 'reached', talked: true }]);
  expect(await contact()).not.toEqual(before);
  await nora.post(`/calls/${call.id}/undo`, { version: 4 });
  const [row] = await rowsOf<{ contact_at: Date; created_at: Date }>(
    test,
    'select contact_at, created_at from enrolment where id = $1',
    [karl.enrolment],
  );
  expect(row!.contact_at).toEqual(row!.created_at);
  const lie = await tried(call.id, { version: 5, result: 'not-needed', talked: true });
  expect([lie.status, lie.body.faults]).toEqual([422, [{ path: 'talked', code: 'not-reached' }]]);
});

it('calls whose time has not come stand last', async () => {
  await put();
  await put('reminder-1');
  const [first] = (await list()).calls;
  await tried(first.id, { version: 1, result: 'not-reached', nextTryAt: inHours(2) });
  expect((await list()).calls.map(({ step }: { step: string }) => step)).toEqual(['reminder-1', 'invitation']);
});

it.each([
  [{ result: 'not-reached' }, 'nextTryAt', 'required'],
  [{ result: 'not-reached', nextTryAt: '2020-01-01T08:00:00Z' }, 'nextTryAt', 'past'],
  [{ result: 'not-reached', nextTryAt: '2099-01-01T08:00:00Z' }, 'nextTryAt', 'too-far'],
  [{ result: 'forgot' }, 'result', 'is-in'],
])('refuses %j at %s: %s', async (body, path, code) => {
  await put();
  const [call] = (await list()).calls;
  const reply = await tried(call.id, { version: 1, ...body });
  expect([reply.status, reply.body.faults]).toEqual([422, [{ path, code }]]);
  expect((await list()).calls[0].tries).toEqual([]);
});

it('of two who write about the same call the second is told', async () => {
  await put();
  const [call] = (await list()).calls;
  const both = await Promise.all([nora, nils].map((who) => tried(call.id, { version: 1, result: 'reached' }, who)));
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect((await nora.post(`/calls/${call.id}/undo`, { version: 1 })).body.code).toBe('changed');
});

it('nobody is called about what was answered, nor after a death or a pause', async () => {
  await put();
  const set = (sql: string) => asSuperuser(test, (client) => client.query(sql, [karl.enrolment]));
  for (const [change, back] of [
    [
      `update assignment set state = 'answered' where enrolment_id = $1`,
      `update assignment set state = 'open' where enrolment_id = $1`,
    ],
    [`update enrolment set status = 'died' where id = $1`, `update enrolment set status = 'active' where id = $1`],
    [`update enrolment set status = 'paused' where id = $1`, `update enrolment set status = 'active' where id = $1`],
  ] as const) {
    await set(change);
    expect((await list()).calls).toEqual([]);
    await set(back);
    expect((await list()).calls).toHaveLength(1);
  }
});

it('staff put somebody on it themselves', async () => {
  expect((await nora.post(`/patients/${karl.patient}/calls`)).status).toBe(204);
  expect((await list()).calls).toMatchObject([{ why: 'by-hand', step: null }]);
});

it('is nobody else’s', async () => {
  await put();
  const [call] = (await list()).calls;
  for (const id of [call.id, randomUUID()]) {
    expect((await tried(id, { version: 1, result: 'reached' }, sanne)).status).toBe(404);
    expect((await sanne.post(`/calls/${id}/undo`, { version: 1 })).status).toBe(404);
  }
  expect(await rowsOf(test, 'select version from phone_call')).toEqual([{ version: 1 }]);
});
