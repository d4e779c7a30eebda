import { patients } from '../../apps/api/src/demo/people.js';
import { startTestApp, type TestApp } from '../setup/app.js';
import { type Person, signIn } from '../setup/people.js';
import { type Planted, plant, rowsOf } from '../setup/rows.js';

let test: TestApp;
let nora: Person;
let here: Planted;

beforeAll(async () => {
  test = await startTestApp({ worker: false });
  here = await plant(test, 'karl');
  nora = await signIn(test, 'nora');
});
afterAll(() => test?.close());

const fetched = async (path: string): Promise<{ status: number; bytes: Buffer; headers: Headers }> => {
  const reply = await fetch(`${test.origin}/api/clinic${path}`, { headers: { cookie: nora.cookie } });
  return { status: reply.status, bytes: Buffer.from(await reply.arrayBuffer()), headers: reply.headers };
};

it('is printed with a code that stays, and found again by it', async () => {
  const one = await fetched(`/assignments/${here.assignment}/paper?language=da`);
  expect([one.status, one.headers.get('content-type'), one.bytes.subarray(0, 5).toString()]).toEqual([
    200,
    'application/pdf',
    '%PDF-',
  ]);
  const two = await fetched(`/assignments/${here.assignment}/paper?language=da`);
  expect(one.bytes.equals(two.bytes)).toBe(true);
  const { body } = await nora.get(`/assignments/${here.assignment}/answer-for`);
  expect(body.paperCode).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  const found = await nora.get(`/papers/${body.paperCode.toLowerCase()}`);
  expect([found.status, found.body]).toEqual([200, { assignment: here.assignment }]);
  const wrong = body.paperCode.startsWith('0') ? `1${body.paperCode.slice(1)}` : `0${body.paperCode.slice(1)}`;
  expect((await nora.get(`/papers/${wrong}`)).status).toBe(404);
  const sanne = await signIn(test, 'sanne');
  expect((await sanne.get(`/papers/${body.paperCode}`)).status).toBe(404);
});

it('says neither who the patient is nor what for', async () => {
  const { bytes } = await fetched(`/assignments/${here.assignment}/paper`);
  const { name, cpr } = patients.find(({ login }) => login === 'karl')!;
  const [, info = ''] = /\/Title (\(.*?\)|<.*?>)/.exec(bytes.toString('latin1')) ?? [];
  for (const secret of [name, cpr, here.patient, here.assignment, 'epression']) {
    expect(bytes.includes(secret)).toBe(false);
    expect(info).not.toContain(secret);
  }
});

it('a blank copy is printed of any version, in a language it has', async () => {
  for (const language of ['da', 'en', 'fr'])
    expect((await fetched(`/questionnaires/depression-start/1/paper?language=${language}`)).status).toBe(200);
  expect((await fetched('/questionnaires/depression-start/99/paper')).status).toBe(404);
  expect((await fetched('/questionnaires/depression-start/x/paper')).status).toBe(404);
  expect((await fetched('/questionnaires/depression-start/1/paper?language=%3C')).status).toBe(422);
});

it('is not printed for what cannot be answered', async () => {
  await rowsOf(test, `update assignment set state = 'revoked', revoked_reason = 'x' where id = $1`, [here.assignment]);
  expect((await fetched(`/assignments/${here.assignment}/paper`)).status).toBe(409);
});
