import { startTestApp, type TestApp } from '../setup/app.js';
import { type Person, signIn } from '../setup/people.js';
import { type Planted, plant } from '../setup/rows.js';
import { stands, open } from './notifications.helpers.js';

let test: TestApp;
let here: Planted;
let karl: Person;
let nora: Person;

beforeAll(async () => {
  test = await startTestApp();
  here = await plant(test, 'karl');
  await plant(test, 'nanna');
  await plant(test, 'lone');
  [karl, nora] = [await signIn(test, 'karl'), await signIn(test, 'nora')];
});
afterAll(() => test?.close());

interface Entry {
  readonly at: string;
  readonly who: string;
  readonly department: string;
  readonly what: { readonly da: string; readonly en: string };
  readonly why: { readonly da: string; readonly en: string };
  readonly count: number;
}

const log = async (patient: Person): Promise<Entry[]> => (await patient.get('/access-log')).body.entries;
const by = (entries: readonly Entry[], who: string) => entries.filter((entry) => entry.who === who);

it('shows the patient who of the staff has seen them, as what, when and why; often on one day is one line', async () => {
  expect(by(await log(karl), 'Nora Nordtest')).toEqual([]);
  for (let polls = 0; polls < 20; polls += 1)
    expect((await nora.get(`/patients/${here.patient}/messages`)).status).toBe(200);
  const entries = by(await log(karl), 'Nora Nordtest');
  expect(entries).toEqual([
    {
      at: expect.any(String),
      who: 'Nora Nordtest',
      department: 'Ambulatoriet, Nordby Hospital',
      what: { da: 'Så, hvilke beskeder du har fået', en: 'Saw which messages you have been sent' },
      why: { da: 'Du er patient i afdelingen', en: 'You are a patient of the department' },
      count: 20,
    },
  ]);
  expect(Math.abs(Date.parse(entries[0]!.at) - test.clock.now().getTime())).toBeLessThan(60_000);
});

it('shows what was refused to nobody: staff of another department left no trace because they saw nothing', async () => {
  const sanne = await signIn(test, 'sanne');
  expect((await sanne.get(`/patients/${here.patient}/messages`)).status).toBe(404);
  expect(by(await log(karl), 'Sanne Sydtest')).toEqual([]);
});

it('shows what the service did by itself, and what the patient did, newest first', async () => {
  const assignment = await open(test, here);
  await stands(test, assignment, 'invitation', 'sent');
  const entries = await log(karl);
  expect(by(entries, 'Stemme').map(({ what }) => what.da)).toEqual(
    expect.arrayContaining(['Planlagde beskeder til dig', 'Sendte dig en besked om et skema']),
  );
  expect(by(entries, 'Karl Eksempel').map(({ what, why }) => `${what.da}: ${why.da}`)).toEqual(
    expect.arrayContaining(['Loggede på: Det var dig selv', 'Så, hvem der har set svarene: Det var dig selv']),
  );
  const times = entries.map(({ at }) => Date.parse(at));
  expect(times).toEqual([...times].sort((a, b) => b - a));
});

it('is each patient’s own', async () => {
  const nanna = await log(await signIn(test, 'nanna'));
  expect(by(nanna, 'Karl Eksempel')).toEqual([]);
  expect(by(nanna, 'Nora Nordtest')).toEqual([]);
  expect(by(nanna, 'Nanna Opdigtet').length).toBeGreaterThan(0);
});

it('is not for staff', async () => {
  expect((await nora.raw('GET', '/access-log', undefined, {})).status).toBe(404);
  const asPatient = await fetch(`${test.origin}/api/patient/access-log`, { headers: { cookie: nora.cookie } });
  expect(asPatient.status).toBe(401);
});
