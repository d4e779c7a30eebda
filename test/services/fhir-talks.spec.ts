import { addSystem } from '../../apps/api/src/fhir/add-system.server.js';
import { departments, patients } from '../../apps/api/src/demo/people.js';
import { ask, inMinutes, openTalks, type Talking } from './consultations.helpers.js';
import { fhirAs, found } from './fhir.helpers.js';

const SCOPES = ['system/ServiceRequest.rs', 'system/Task.rs'];
let here: Talking;
let read: ReturnType<typeof fhirAs>;
let usual: ReturnType<typeof fhirAs>;
let elsewhere: ReturnType<typeof fhirAs>;

beforeAll(async () => {
  here = await openTalks();
  const { ownerUrl } = here.test.database;
  const system = async (sor: string, name: string, scopes?: string[]) =>
    fhirAs(here.test, (await addSystem(ownerUrl, { department: sor, name, ...(scopes ? { scopes } : {}) })).token);
  read = await system(departments.A.sor, 'Bookings', SCOPES);
  usual = await system(departments.A.sor, 'The record');
  await ask(here, here.nora, here.nanna);
  await here.test.clock.advance('PT1M');
  elsewhere = fhirAs(here.test, here.nora);
});
afterAll(() => here?.test.close());

it('a call that was asked for goes out as a request and a task, good R4, which follow what becomes of it', async () => {
  const { test, nora, karl } = here;
  const { body: made } = await ask(here, nora, karl, { who: 'Epilepsisygeplejersken' });
  const { cpr } = patients.find(({ login }) => login === 'karl')!;
  const both = async () => [(await read(`ServiceRequest/${made.id}`)).body, (await read(`Task/${made.id}`)).body];
  expect(await both()).toMatchObject([
    {
      status: 'active',
      intent: 'order',
      code: { coding: [{ system: 'urn:stemme:consultation-kind', code: 'phone' }] },
      subject: { reference: `Patient/${karl.patient}`, identifier: { value: cpr } },
      occurrencePeriod: { end: made.byAt },
      requester: { display: made.createdBy },
      performer: [{ display: 'Epilepsisygeplejersken' }],
      reasonCode: [{ text: 'Flere anfald end sidst' }],
    },
    {
      status: 'requested',
      focus: { reference: `ServiceRequest/${made.id}` },
      for: { reference: `Patient/${karl.patient}` },
      restriction: { period: { end: made.byAt } },
    },
  ]);
  await karl.me.put(`/calls/${made.id}`, { version: 1, number: '12 34 56 78', wishes: [] });
  const window = { from: inMinutes(test, 60), to: inMinutes(test, 120) };
  await nora.post(`/consultations/${made.id}/agree`, { version: 2, ...window });
  expect(await both()).toMatchObject([
    { status: 'active', occurrencePeriod: { start: window.from, end: window.to } },
    { status: 'accepted', restriction: { period: { end: window.to } } },
  ]);
  // where the patient is reached stays in the house
  expect(JSON.stringify(await both())).not.toContain('12 34 56 78');
  await nora.post(`/consultations/${made.id}/not-held`, { version: 3, next: 'later' });
  expect((await both())[1].status).toBe('on-hold');
  const { body: held } = await nora.post(`/consultations/${made.id}/hold`, { version: 4 });
  expect(await both()).toMatchObject([
    { status: 'completed', meta: { lastUpdated: held.heldAt } },
    { status: 'completed', executionPeriod: { end: held.heldAt }, lastModified: held.heldAt },
  ]);
});

it('one that was cancelled says why', async () => {
  const { nora, karl } = here;
  const { body: made } = await ask(here, nora, karl);
  await nora.post(`/consultations/${made.id}/cancel`, { version: 1, reason: 'Indlagt' });
  expect((await read(`Task/${made.id}`)).body).toMatchObject({
    status: 'cancelled',
    statusReason: { text: 'Indlagt' },
  });
  expect((await read(`ServiceRequest/${made.id}`)).body.status).toBe('revoked');
});

it('is found by patient, status, id and when it last changed, page by page, each once', async () => {
  const { karl, nanna } = here;
  const all = found(await read('Task')).map(({ id }) => id);
  const changed = found(await read('Task'))[1].meta.lastUpdated;
  expect(all.length).toBe(3);
  for (const [query, many] of [
    [`patient=${karl.patient}`, 2],
    [`subject=Patient/${nanna.patient}`, 1],
    ['status=requested', 1],
    ['status=http://hl7.org/fhir/task-status|completed,cancelled', 2],
    ['status=entered-in-error', 0],
    [`_id=${all[0]}`, 1],
    [`_lastUpdated=ge${changed}`, 2],
    [`_lastUpdated=lt${changed}`, 1],
  ] as const)
    expect([query, found(await read(`Task?${query}`)).length]).toEqual([query, many]);
  const seen: string[] = [];
  let next: string | undefined = 'Task?_count=1';
  while (next) {
    const page = await read(next);
    seen.push(...found(page).map(({ id }) => id));
    next = page.body.link.find(({ relation }: { relation: string }) => relation === 'next')?.url;
  }
  expect(seen).toEqual(all);
  expect(found(await read('ServiceRequest?status=active')).length).toBe(1);
});

it('is not read without its scope, nor written, nor by a department that it is not of', async () => {
  for (const path of ['Task', 'ServiceRequest']) expect([path, (await usual(path)).status]).toEqual([path, 403]);
  const [task] = found(await read('Task'));
  expect((await read(`Task/${task.id}`, {}, 'PUT')).status).toBe(405);
  expect((await elsewhere(`Task/${task.id}`)).status).toBe(200);
  expect((await read('Task/nobody')).status).toBe(404);
  expect((await fhirAs(here.test, null)('Task')).status).toBe(401);
});
