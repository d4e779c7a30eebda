import { startTestApp, type TestApp } from '../setup/app.js';
import { makeDepartments } from '../setup/departments.js';
import { both, filesGiven, PIXEL, withFiles } from '../setup/files.js';
import type { Person } from '../setup/people.js';
import { rowsOf } from '../setup/rows.js';
import { staffOf } from './questionnaires.helpers.js';
import { type Answering, answering, handIn, levelOf, onMonday } from './triage.helpers.js';

let test: TestApp;
let karl: Answering;
let nora: Person;
let sanne: Person;
let response: string;

beforeAll(async () => {
  test = await startTestApp();
  await onMonday(test);
  const { A } = await makeDepartments(test);
  karl = await answering(test, 'karl');
  const staff = await staffOf(test, A);
  ({ nora, sanne } = staff);
  const { version } = await staff.inUse(withFiles, { as: withFiles.id });
  await rowsOf(test, 'update assignment set questionnaire_version = $2 where id = $1', [karl.assignment, version]);
  const { status, body } = await handIn(test, karl, {}, { answers: filesGiven, questionnaireVersion: version });
  expect([status, body.faults]).toEqual([200, undefined]);
  response = body.id;
  await levelOf(test, response);
});
afterAll(() => test?.close());

const pathOf = (at: string, id = response) => `/responses/${id}/attachments?at=${encodeURIComponent(at)}`;
const fetched = (who: Person, at: string) =>
  fetch(`${test.origin}/api/clinic${pathOf(at)}`, { headers: { cookie: who.cookie } });
/** Whose files were opened, as the patient is told. */
const opened = () =>
  rowsOf(test, `select patient_id from audit where act = 'triage.open-attachment' and patient_id is not null`);

it('the dialogue tells of each file: where it stands, what it is called, its kind and its size', async () => {
  const { dialogue } = (await nora.get(`/responses/${response}`)).body;
  const lines = dialogue.sections.flatMap((section: { items: object[] }) => section.items);
  const filesOf = (code: string) => lines.find((line: { code: string }) => line.code === code).files;
  expect(filesOf('letters')).toEqual([
    expect.objectContaining({ at: '/letters/0', title: 'brev "1".html', contentType: 'text/html', isPicture: false }),
    expect.objectContaining({ at: '/letters/1', contentType: 'application/pdf', size: 3, isPicture: false }),
  ]);
  expect(filesOf('wounds')).toEqual([
    {
      at: '/wounds/1/photo',
      question: both('Billede'),
      title: null,
      contentType: 'image/png',
      size: Buffer.from(PIXEL, 'base64').length,
      isPicture: true,
    },
  ]);
  expect(filesOf('phq9.1')).toEqual([]);
  expect(JSON.stringify(dialogue)).not.toContain(PIXEL);
});

it('a picture in a repeating group comes as it was sent, to be looked at, and is written down as opened', async () => {
  const before = (await opened()).length;
  const reply = await fetched(nora, '/wounds/1/photo');
  expect(reply.status).toBe(200);
  expect(Buffer.from(await reply.arrayBuffer()).toString('base64')).toBe(PIXEL);
  expect(Object.fromEntries(reply.headers)).toMatchObject({
    'content-type': 'image/png',
    'content-disposition': `inline; filename="file.png"; filename*=UTF-8''file.png`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
    'cache-control': 'no-store',
  });
  expect((await opened()).slice(before)).toEqual([{ patient_id: karl.patient }]);
});

it('what could run comes as bytes to save, and a name does not make a program of a document', async () => {
  const page = await fetched(nora, '/letters/0');
  expect(await page.text()).toBe('<script>alert(1)</script>');
  expect(page.headers.get('content-type')).toBe('application/octet-stream');
  expect(page.headers.get('content-disposition')).toBe(
    `attachment; filename="brev__1_.html"; filename*=UTF-8''brev%20%221%22.html`,
  );
  const letter = await fetched(nora, '/letters/1');
  expect(letter.headers.get('content-type')).toBe('application/pdf');
  expect(letter.headers.get('content-disposition')).toMatch(/^attachment; filename="brev\.exe\.pdf";/);
});

it('what is absent, another department’s, or no file is the same 404, and nothing is written down', async () => {
  const before = (await opened()).length;
  const replies = [
    await sanne.get(pathOf('/wounds/1/photo')),
    await nora.get(pathOf('/wounds/1/photo', karl.assignment)),
    ...(await Promise.all(
      ['/wounds/1/place', '/wounds/0/photo', '/wounds/1', '/letters', '/letters/2', '/letters/0/data', '', 'x'].map(
        (at) => nora.get(pathOf(at)),
      ),
    )),
  ];
  for (const { status, body } of replies) {
    const { requestId, ...told } = body;
    expect([status, told]).toEqual([
      404,
      { type: 'urn:stemme:not-found', title: 'not-found', status: 404, code: 'not-found' },
    ]);
    expect(requestId).toEqual(expect.any(String));
  }
  expect(await opened()).toHaveLength(before);
});
