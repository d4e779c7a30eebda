import { randomUUID } from 'node:crypto';
import { addSystem, revokeSystem } from '../../apps/api/src/fhir/add-system.server.js';
import { written } from '../../apps/api/src/fhir/cursor.js';
import { departments } from '../../apps/api/src/demo/people.js';
import { startTestApp, type TestApp } from '../setup/app.js';
import { signIn } from '../setup/people.js';
import { rowsOf } from '../setup/rows.js';
import { type FhirWorld, fhirAs, fhirWorld, found } from './fhir.helpers.js';

let test: TestApp;
let world: FhirWorld;

beforeAll(async () => {
  test = await startTestApp();
  world = await fhirWorld(test);
}, 60_000);
afterAll(() => test?.close());

const RESPONSE = 'QuestionnaireResponse';
const page = (at: string): string => written({ at, id: randomUUID() });

describe('what can be asked', () => {
  it('is told to everybody, as a CapabilityStatement', async () => {
    const { status, body } = await fhirAs(test, null)('metadata');
    expect([status, body.resourceType, body.fhirVersion]).toEqual([200, 'CapabilityStatement', '4.0.1']);
    const [{ resource }] = body.rest;
    expect(resource.map(({ type }: { type: string }) => type)).toEqual([
      'Questionnaire',
      RESPONSE,
      'Observation',
      'ServiceRequest',
      'Task',
      'Appointment',
    ]);
  });

  it.each<[string, string, object, number, string]>([
    ['another resource', 'Patient', {}, 404, 'not-supported'],
    ['nothing', '', {}, 404, 'not-supported'],
    ['XML', `${RESPONSE}?_format=xml`, {}, 406, 'not-supported'],
    ['XML by its header', RESPONSE, { accept: 'application/fhir+xml' }, 406, 'not-supported'],
    ['an unknown parameter', `${RESPONSE}?colour=red`, {}, 400, 'not-supported'],
    ['a modifier', `${RESPONSE}?patient:missing=true`, {}, 400, 'not-supported'],
    ['a CPR number', `${RESPONSE}?patient.identifier=3001749995`, {}, 400, 'not-supported'],
    ['no value', `${RESPONSE}?patient=`, {}, 400, 'invalid'],
    ['a date that is none', `${RESPONSE}?authored=2027-02-30`, {}, 400, 'invalid'],
    ['a prefix that is not supported', `${RESPONSE}?authored=ap2027`, {}, 400, 'invalid'],
    ['a count that is none', `${RESPONSE}?_count=0`, {}, 400, 'invalid'],
    ['a page that is none', `${RESPONSE}?_cursor=x`, {}, 400, 'invalid'],
    ['a page of no day', `Observation?_cursor=${page('2027-02-30 00:00:00+00')}`, {}, 400, 'invalid'],
    ['NUL', `${RESPONSE}?patient=%00`, {}, 400, 'invalid'],
    ['an id that is none', `${RESPONSE}/x`, {}, 404, 'not-found'],
    ['an id of nobody', `${RESPONSE}/${randomUUID()}`, {}, 404, 'not-found'],
    ['a questionnaire that is none', 'Questionnaire/x', {}, 404, 'not-found'],
    ['a questionnaire that is not there', 'Questionnaire/x-1', {}, 404, 'not-found'],
  ])('of %s nothing is known, and it is said in FHIR', async (_, path, headers, status, code) => {
    const { read } = world;
    const reply = await read(path, headers as Record<string, string>);
    expect([reply.status, reply.body.resourceType, reply.body.issue?.[0].code]).toEqual([
      status,
      'OperationOutcome',
      code,
    ]);
  });

  it('is never written', async () => {
    const { read, first } = world;
    for (const method of ['POST', 'PUT', 'DELETE'])
      expect((await read(`${RESPONSE}/${first}`, {}, method)).status).toBe(405);
  });

  it('passes an unknown parameter over for a lenient client, and says so; never a modifier', async () => {
    const { read } = world;
    const lenient = { prefer: 'handling=lenient' };
    const reply = await read(`${RESPONSE}?colour=red&_count=100`, lenient);
    expect(reply.status).toBe(200);
    expect(reply.body.entry.at(-1)).toMatchObject({
      search: { mode: 'outcome' },
      resource: { issue: [{ severity: 'warning', code: 'not-supported' }] },
    });
    expect(reply.body.link[0].url).not.toContain('colour');
    expect((await read(`${RESPONSE}?patient:missing=true`, lenient)).status).toBe(400);
  });
});

describe('who may ask', () => {
  it('nobody, a patient, a token that is none: refused', async () => {
    const { karl, nora, first } = world;
    const patient = `stemme-clinic=${karl.me.cookie.split('=')[1]}`;
    const ways = [
      fhirAs(test, null),
      fhirAs(test, karl.me),
      fhirAs(test, { ...karl.me, cookie: patient }),
      fhirAs(test, '0'.repeat(64)),
      fhirAs(test, 'x'),
      fhirAs(test, nora.cookie.split('=')[1]!),
    ];
    for (const ask of ways)
      for (const path of [RESPONSE, `${RESPONSE}/${first}`, 'Questionnaire', 'Observation']) {
        const { status, body, headers } = await ask(path);
        expect([status, body.issue[0].code, headers.get('www-authenticate')]).toEqual([401, 'login', 'Bearer']);
      }
  });

  it('a system and a clinician of the department see it, and nobody else’s', async () => {
    const { lone, nora, read, first, second, theirs } = world;
    for (const ask of [read, fhirAs(test, nora)]) {
      expect(found(await ask(RESPONSE)).map(({ id }) => id)).toEqual([second, first]);
      expect((await ask(`${RESPONSE}/${theirs}`)).status).toBe(404);
      expect(found(await ask(`${RESPONSE}?patient=${lone.patient}`))).toEqual([]);
    }
    expect(found(await fhirAs(test, await signIn(test, 'sanne'))(RESPONSE)).map(({ id }) => id)).toEqual([theirs]);
  });

  it('a system only what it is let read, until it is revoked', async () => {
    const system = { department: departments.A.sor, name: 'Figures', scopes: ['system/Observation.rs'] };
    const { token: narrow } = await addSystem(test.database.ownerUrl, system);
    const ask = fhirAs(test, narrow);
    expect((await ask('Observation')).status).toBe(200);
    expect([(await ask(RESPONSE)).status, (await ask(RESPONSE)).body.issue[0].code]).toEqual([403, 'forbidden']);
    await expect(addSystem(test.database.ownerUrl, system)).rejects.toMatchObject({ faults: [{ code: 'name-taken' }] });
    await revokeSystem(test.database.ownerUrl, system);
    expect((await ask('Observation')).status).toBe(401);
    await expect(revokeSystem(test.database.ownerUrl, system)).rejects.toMatchObject({
      faults: [{ code: 'unknown-system' }],
    });
    await expect(
      addSystem(test.database.ownerUrl, { department: '1', name: ' ', scopes: ['system/*.cruds'] }),
    ).rejects.toMatchObject({
      faults: [{ code: 'unknown-department' }, { code: 'no-name' }, { code: 'unknown-scope' }],
    });
  });

  it('and the patient reads who has asked', async () => {
    const { karl, token, read, first } = world;
    await read(`${RESPONSE}/${first}`);
    const { body } = await karl.me.get('/access-log');
    expect(body.entries).toContainEqual(
      expect.objectContaining({
        who: 'The record',
        department: departments.A.publicName,
        what: { da: 'Hentede dine svar', en: 'Fetched your answers' },
      }),
    );
    const kept = await rowsOf<{ token: string }>(test, `select encode(secret_hash, 'hex') as token from system_client`);
    expect(JSON.stringify(kept)).not.toContain(token);
    expect(test.lines.join()).not.toContain(token);
  });
});
