import { randomUUID } from 'node:crypto';
import { depressionAnswers } from '../setup/answers.js';
import { startTestApp, type TestApp } from '../setup/app.js';
import { type Person, signIn } from '../setup/people.js';
import { asSuperuser, type Planted, plant, plantAssignment, rowsOf } from '../setup/rows.js';
import { until } from '../setup/until.js';
import { onDuty, open, settled, stands } from './notifications.helpers.js';

/** Planted where people write; nothing else in the product is spelled so. */
const TEXT = 'ZWTEXTMARKER';
const NAME = 'ZWNAMEMARKER';
const NOTE = 'ZWNOTEMARKER';
const MAIL = 'zwmailmarker';
const PHONE = '99887766';
/** Karl's, and that of somebody who is enrolled. */
const CPRS = ['3001749995', '300174-9995', '6112809992', '611280-9992'];
/** In the patient's own words: stored as they were written, and nowhere else. */
const OWN = '020304-5678';
const MARKERS = [TEXT, NAME, NOTE, MAIL, PHONE, OWN, ...CPRS];

let test: TestApp;
let here: Planted;
let karl: Person;
let nora: Person;

beforeAll(async () => {
  test = await startTestApp();
  here = await plant(test, 'karl');
  await asSuperuser(test, async (client) => {
    await client.query('update patient set name = $2, email = $3, phone = $4 where id = $1', [
      here.patient,
      `${NAME} Efternavn`,
      `${MAIL}@example.test`,
      PHONE,
    ]);
    // every job that ever enters the queue, also those long done
    await client.query('create table seen_job (body jsonb)');
    await client.query(`create function see_job() returns trigger language plpgsql security definer as $$
      begin insert into public.seen_job values (to_jsonb(new)); return new; end $$`);
    await client.query(
      'create trigger see_job after insert or update on bullmq.job for each row execute function see_job()',
    );
  });
  [karl, nora] = [await signIn(test, 'karl'), await signIn(test, 'nora')];
  await onDuty(test, here.department, 'nora');
});
afterAll(() => test?.close());

const now = () => test.clock.now().toISOString();
const handIn = (assignment: string, more: object = {}) => ({
  assignment,
  questionnaireVersion: 1,
  answers: depressionAnswers(1, 2, { 'contact.want': 1, 'contact.urgent': 2, 'contact.topic': `${TEXT} om dagen` }),
  language: 'da',
  mode: 'web',
  answeredBy: 'self',
  startedAt: now(),
  completedAt: now(),
  ...more,
});

async function patientDoesEverything(): Promise<void> {
  const draft = {
    baseVersion: 0,
    answers: { 'phq9.9': 1, 'contact.want': 1, 'contact.topic': TEXT },
    place: 'contact',
    language: 'da',
    questionnaireVersion: 1,
    deviceAt: now(),
  };
  expect((await karl.put(`/drafts/${here.assignment}`, draft)).status).toBe(200);
  expect(
    (
      await karl.put(`/drafts/${here.assignment}`, {
        ...draft,
        baseVersion: 1,
        answers: { 'contact.want': 1, 'contact.topic': TEXT },
      })
    ).status,
  ).toBe(200);
  expect((await karl.put(`/responses/${randomUUID()}`, handIn(here.assignment))).status).toBe(200);
  const wish = { id: randomUUID(), enrolment: here.enrolment, urgent: 2, message: `${TEXT} ${OWN}` };
  expect((await karl.post('/contact-requests', wish)).status).toBe(200);
}

async function patientSendsWhatIsNoGood(): Promise<void> {
  const id = randomUUID();
  const bad: [string, unknown][] = [
    [`/responses/${id}`, handIn(here.assignment, { [TEXT]: NAME })],
    [`/responses/${id}`, handIn(here.assignment, { answers: { [TEXT]: CPRS[0] } })],
    [`/responses/${id}`, handIn(here.assignment, { answers: { 'phq9.1': `${TEXT} ${CPRS[0]}` } })],
    [`/responses/${CPRS[0]}`, handIn(here.assignment)],
    [`/responses/${encodeURIComponent(TEXT)}`, handIn(here.assignment)],
    [`/drafts/${here.assignment}?cpr=${CPRS[0]}`, { answers: TEXT }],
  ];
  for (const [path, body] of bad) {
    const { status } = await karl.put(path, body);
    expect([path, status >= 400 && status < 500]).toEqual([path, true]);
  }
  const token = { 'x-csrf-token': karl.csrf, 'content-type': 'application/json' };
  await karl.raw('PUT', `/responses/${id}`, `{"answers": "${TEXT}", ${CPRS[0]}`, token);
  await fetch(`${test.origin}/api/patient/sign-in?returnTo=/skema?${TEXT}=${CPRS[0]}`, { redirect: 'manual' });
  await fetch(`${test.origin}/api/patient/signed-in?code=${TEXT}&state=${CPRS[0]}`, {
    headers: { cookie: `stemme-patient-pending=${TEXT}` },
  });
  await fetch(`${test.origin}/api/clinic/nowhere/${CPRS[0]}/${NAME}`, {
    headers: { 'user-agent': NAME, referer: `http://x/${TEXT}` },
  });
}

async function staffDoEverything(): Promise<void> {
  const item = await until('an item stands in the list', async () => {
    const { items } = (await nora.get(`/worklist?department=${here.department}&state=open`)).body;
    return items?.find(
      ({ kind, patient }: { kind: string; patient: { id: string } }) =>
        kind === 'response' && patient.id === here.patient,
    );
  });
  for (const query of [NAME, CPRS[0], CPRS[1]])
    expect((await nora.post('/patients/search', { department: here.department, query })).body.patients).toHaveLength(1);
  expect((await nora.get(`/patients/${here.patient}`)).status).toBe(200);
  expect((await nora.get(`/responses/${item.response}`)).status).toBe(200);
  expect((await nora.post(`/worklist/${item.id}/take`, { version: item.version })).status).toBe(200);
  const outcome = { version: item.version + 1, outcome: 'phoned', note: `${NOTE} talte med ${NAME}` };
  expect((await nora.post(`/worklist/${item.id}/outcome`, outcome)).status).toBe(200);
  const { status } = await nora.post('/enrolments', {
    department: here.department,
    cpr: CPRS[2],
    name: `${NAME} Nyesen`,
    email: `${MAIL}2@example.test`,
    phone: PHONE,
    language: 'da',
    pathway: 'depression',
    startedOn: now().slice(0, 10),
  });
  expect(status).toBeLessThan(300);
}

/** The database and the mail server answer with what they were given. */
async function everythingBreaks(): Promise<void> {
  // all of them: somebody on duty may be written to at the same moment
  test.demo.mail.behave('reject');
  await stands(test, await open(test, here), 'invitation', 'failed');
  test.demo.mail.behave('accept');
  const assignment = await asSuperuser(test, async (client) => {
    await client.query(`create function quote() returns trigger language plpgsql as $$
      begin raise exception 'no % for %', new::text, '${NAME} ${CPRS[0]}' using detail = '${TEXT}'; end $$`);
    await client.query('create trigger quote before insert on response for each row execute function quote()');
    await client.query('create trigger quote before insert on score for each row execute function quote()');
    return plantAssignment(client, here, 'depression-start');
  });
  expect((await karl.put(`/responses/${randomUUID()}`, handIn(assignment))).status).toBe(500);
  await asSuperuser(test, async (client) => {
    await client.query('drop trigger quote on response');
  });
  expect((await karl.put(`/responses/${randomUUID()}`, handIn(assignment))).status).toBe(200);
  await until(
    'the job has failed',
    async () => (await rowsOf(test, 'select 1 from outbox where tries > 0 and error is not null')).length > 0,
  );
  await asSuperuser(test, (client) => client.query('drop trigger quote on score'));
}

const found = (texts: readonly string[]) =>
  texts.flatMap((text) =>
    MARKERS.filter((marker) => text.toLowerCase().includes(marker.toLowerCase())).map(
      (marker) => `${marker} in ${text.slice(0, 300)}`,
    ),
  );
const tableText = async (table: string) =>
  (await rowsOf<{ text: string }>(test, `select t::text as text from ${table} t`)).map(({ text }) => text);

it('no answer, name, number or address reaches a log line, the queue or the outbox', async () => {
  await patientDoesEverything();
  await patientSendsWhatIsNoGood();
  await staffDoEverything();
  await everythingBreaks();
  await settled(test);

  expect(found(['a line with ZWTEXTMARKER'])).toHaveLength(1); // the search finds
  const events = new Set(test.lines.map((line) => JSON.parse(line).event as string));
  expect([...events]).toEqual(expect.arrayContaining(['job.done', 'job.failed', 'mail.failed']));
  expect(found(test.lines)).toEqual([]);

  for (const table of ['seen_job', 'outbox']) {
    const texts = await tableText(table);
    expect(texts.length).toBeGreaterThan(10);
    expect([table, found(texts)]).toEqual([table, []]);
  }
  const kept = await rowsOf<{ name: string }>(
    test,
    `select 'bullmq.' || table_name as name from information_schema.tables where table_schema = 'bullmq'`,
  );
  for (const { name } of kept) expect([name, found(await tableText(name))]).toEqual([name, []]);
  // the audit log knows names, but neither answers nor CPR numbers
  const audit = (await tableText('audit')).filter((text) =>
    [TEXT, NOTE, OWN, ...CPRS].some((marker) => text.includes(marker)),
  );
  expect(audit).toEqual([]);
});

it('a CPR number lies nowhere in the database as it is written', async () => {
  const tables = await rowsOf<{ name: string }>(
    test,
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const cprs = new Set<string>();
  for (const { name } of tables) {
    for (const text of await tableText(name))
      for (const cpr of CPRS) if (text.includes(cpr)) cprs.add(`${cpr} in ${name}`);
  }
  expect([...cprs]).toEqual([]);
});
