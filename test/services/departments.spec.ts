import { randomUUID } from 'node:crypto';
import { demoDepartments } from '../../apps/api/src/demo/seed-departments.js';
import { applyDepartment } from '../../apps/api/src/departments/apply.server.js';
import { DepartmentsService } from '../../apps/api/src/departments/departments.service.js';
import { Refusal } from '../../apps/api/src/platform/errors.js';
import { startTestApp, type TestApp } from '../setup/app.js';
import { inside, makeDepartments } from '../setup/departments.js';
import { type Person, signIn } from '../setup/people.js';
import { rowsOf } from '../setup/rows.js';

let test: TestApp;
let here: { A: string; B: string };
let nora: Person;
let nils: Person;
let sanne: Person;

beforeAll(async () => {
  test = await startTestApp({ worker: false });
  here = await makeDepartments(test);
  nora = await signIn(test, 'nora');
  nils = await signIn(test, 'nils');
  sanne = await signIn(test, 'sanne');
});
afterAll(() => test?.close());

const phone = (more: object = {}) => ({
  kind: 'department',
  label: { da: 'Ambulatoriet', en: 'The clinic' },
  number: '10 00 00 09',
  checkedOn: '2026-01-05',
  ...more,
});
const settings = async (person = nora) => (await person.get(`/departments/${here.A}`)).body;
const idOf = async (login: string) =>
  (await rowsOf<{ id: string }>(test, 'select id from clinician where subject = $1', [`staff-${login}`]))[0]!.id;

describe('a department as it is applied', () => {
  const apply = (more: object) =>
    applyDepartment(test.database.ownerUrl, { ...demoDepartments('2026-01-05')[0], ...more });
  const faults = async (more: object) => {
    const refusal = await apply(more).catch((error: unknown) => error);
    return refusal instanceof Refusal ? refusal.faults.map(({ path, code }) => `${path} ${code}`) : refusal;
  };
  const opening = (more: object) => ({ hours: [{ day: 1, from: '08:00', to: '15:00', ...more }] });

  it('is found again by its SOR code, and changed; numbers it does not name stay', async () => {
    const before = await settings();
    const again = await apply({ name: 'Nyt navn', phones: undefined, closed: ['2027-06-05'] });
    expect(again).toEqual({ id: here.A, created: false });
    expect(await settings()).toEqual({ ...before, name: 'Nyt navn', closed: ['2027-06-05'] });
  });

  it.each<[string, object, string]>([
    ['a field that is not known', { colour: 'red' }, 'colour unknown-field'],
    ['no SOR code', { sor: 'A' }, 'sor matches'],
    ['a zone that is none', { zone: 'Copenhagen' }, 'zone bad-zone'],
    ['a time that is none', opening({ to: '25:00' }), 'hours.0.to bad-time'],
    ['no hours at all', { hours: [] }, 'hours never-open'],
    ['a holiday that is no day', { closed: ['2027-02-29'] }, 'closed.0 bad-date'],
    ['a sender that names an illness', { publicName: 'Epilepsiklinikken' }, 'publicName forbidden-word'],
    ['no number of its own', { phones: [phone({ kind: 'emergency' })] }, 'phones no-department-number'],
    ['a switch that nothing reads', { switches: { 'who-5': true } }, 'switches.who-5 unknown-switch'],
    ['a switch that is no switch', { switches: { 'who-5': 'on' } }, 'switches.who-5 wrong-type'],
    ['a pathway that is not there', { pathways: ['flu'] }, 'pathways.0 unknown-pathway'],
  ])('is refused whole: %s', async (_, more, fault) => {
    const before = await settings();
    expect(await faults(more)).toContain(fault);
    expect(await settings()).toEqual(before);
  });

  it('has a first number to call before it exists', async () => {
    expect(await faults({ sor: '368069000016009', phones: undefined })).toEqual(['phones no-department-number']);
  });
});

describe('a department’s settings', () => {
  it('are its nurses’, physicians’ and administrators’', async () => {
    const { status, body } = await nora.get(`/departments/${here.A}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ id: here.A, sor: '368061000016003', zone: 'Europe/Copenhagen', switches: {} });
    expect(body.clinicians).toEqual([
      { id: await idOf('nils'), name: 'Nils Nordtest', roles: ['nurse'] },
      { id: await idOf('nora'), name: 'Nora Nordtest', roles: ['administrator', 'nurse'] },
    ]);
    expect(body.hours).toHaveLength(5);
    expect((await sanne.get(`/departments/${here.B}`)).body.switches).toEqual({ 'who-5': true });
  });

  it('are not there for another department, or for a secretary: the same answer as for one that does not exist', async () => {
    await rowsOf(test, `update membership set roles = '["secretary"]' where clinician_id = $1`, [await idOf('nils')]);
    const routes: [Person, string][] = [
      [nora, randomUUID()],
      [nora, 'not-an-id'],
      [nora, here.B],
      [sanne, here.A],
      [nils, here.A],
    ];
    for (const [person, id] of routes) {
      const replies = [
        await person.get(`/departments/${id}`),
        await person.put(`/departments/${id}/phones`, { phones: [phone()] }),
        await person.put(`/departments/${id}/roster`, { roster: [] }),
      ];
      for (const { status, body } of replies) {
        const { requestId: _, ...rest } = body;
        const absent = { code: 'not-found', status: 404, title: 'not-found', type: 'urn:stemme:not-found' };
        expect([status, rest]).toEqual([404, absent]);
      }
    }
    await rowsOf(test, `update membership set roles = '["nurse"]' where clinician_id = $1`, [await idOf('nils')]);
  });
});

describe('phone numbers', () => {
  it('are put as a whole, with the day they were checked', async () => {
    const phones = [phone(), phone({ kind: 'emergency', number: '112' })];
    expect((await nils.put(`/departments/${here.A}/phones`, { phones })).status).toBe(204);
    expect((await settings()).phones).toEqual(phones);
  });

  it.each<[string, unknown, string]>([
    ['no list', 'x', 'phones is-array'],
    ['an unknown kind', [phone({ kind: 'fax' })], 'phones.0.kind is-in'],
    ['no English label', [phone({ label: { da: 'x' } })], 'phones.0.label.en is-string'],
    ['letters for a number', [phone({ number: 'call us' })], 'phones.0.number matches'],
    ['a number too long', [phone({ number: '1234567890123456' })], 'phones.0.number matches'],
    ['a check tomorrow', [phone({ checkedOn: '2999-01-01' })], 'phones.0.checkedOn in-the-future'],
    ['a day that is none', [phone({ checkedOn: '2026-02-30' })], 'phones.0.checkedOn is-iso8601'],
    ['an unknown field', [phone({ secret: 1 })], 'phones.0.secret unknown-field'],
    ['nobody to call', [], 'phones no-department-number'],
  ])('are refused with %s', async (_, phones, fault) => {
    const before = (await settings()).phones;
    const { status, body } = await nora.put(`/departments/${here.A}/phones`, { phones });
    expect([status, body.code]).toEqual([422, 'invalid']);
    expect(body.faults.map((one: { path: string; code: string }) => `${one.path} ${one.code}`)).toContain(fault);
    expect((await settings()).phones).toEqual(before);
  });
});

describe('the duty roster', () => {
  const put = (roster: unknown) => nora.put(`/departments/${here.A}/roster`, { roster });
  const onDuty = (at: string) =>
    inside(test, nora, (tx) => test.app.get(DepartmentsService).onDuty(tx, here.A, new Date(at)));

  it('takes whole days and timed rows, and says who is told first', async () => {
    const [nilsId, noraId] = [await idOf('nils'), await idOf('nora')];
    const rows = [
      { clinician: nilsId, from: '2099-03-02', to: '2099-03-03', position: 2 },
      { clinician: noraId, from: '2099-03-02T07:00:00Z', to: '2099-03-02T14:00:00Z', position: 1 },
    ];
    expect((await put(rows)).status).toBe(204);
    expect((await settings()).roster).toEqual([
      { clinician: nilsId, from: '2099-03-01T23:00:00.000Z', to: '2099-03-03T23:00:00.000Z', position: 2 },
      { clinician: noraId, from: '2099-03-02T07:00:00.000Z', to: '2099-03-02T14:00:00.000Z', position: 1 },
    ]);
    const both = [
      { clinician: noraId, name: 'Nora Nordtest', email: 'nora@example.test', position: 1 },
      { clinician: nilsId, name: 'Nils Nordtest', email: 'nils@example.test', position: 2 },
    ];
    expect(await onDuty('2099-03-02T07:00:00Z')).toEqual(both);
    expect(await onDuty('2099-03-02T14:00:00Z')).toEqual([both[1]]);
    expect(await onDuty('2099-03-01T22:59:59Z')).toEqual([]);
    expect(await onDuty('2099-03-03T23:00:00Z')).toEqual([]);
  });

  it('is replaced by the next one, but what is over stays', async () => {
    const clinician = await idOf('nora');
    const over = `insert into duty (department_id, clinician_id, starts_at, ends_at, position)
      values ($1, $2, app.now() - interval '2 days', app.now() - interval '1 day', 1)`;
    await rowsOf(test, over, [here.A, clinician]);
    const past = { clinician, from: '2020-01-01', to: '2020-01-01', position: 1 };
    expect((await put([past, { clinician, from: '2099-04-01', to: '2099-04-01', position: 1 }])).status).toBe(204);
    expect((await settings()).roster).toHaveLength(1);
    const rows = await rowsOf<{ n: number }>(test, 'select count(*)::int as n from duty where department_id = $1', [
      here.A,
    ]);
    expect(rows[0]!.n).toBe(2);
  });

  it.each<[string, object, string]>([
    ['somebody of another department', { clinician: 'sanne' }, 'roster.0.clinician not-a-member'],
    ['somebody who does not exist', { clinician: randomUUID() }, 'roster.0.clinician not-a-member'],
    ['a night that ends before it starts', { from: '2099-01-02', to: '2099-01-01' }, 'roster.0 ends-before-it-starts'],
    ['a word for a day', { from: 'today' }, 'roster.0 bad-date'],
    ['a position below the first', { position: 0 }, 'roster.0.position min'],
    ['half a year in one row', { to: '2099-07-01' }, 'roster.0 too-long'],
  ])('is refused with %s', async (_, more, fault) => {
    const row = { clinician: await idOf('nora'), from: '2099-01-01', to: '2099-01-01', position: 1, ...more };
    if (row.clinician === 'sanne') row.clinician = await idOf('sanne');
    const before = (await settings()).roster;
    const { status, body } = await put([row]);
    expect(status).toBe(422);
    expect(body.faults.map((one: { path: string; code: string }) => `${one.path} ${one.code}`)).toContain(fault);
    expect((await settings()).roster).toEqual(before);
  });

  it('tells nobody who has left the department', async () => {
    const clinician = await idOf('nils');
    await put([{ clinician, from: '2099-05-01', to: '2099-05-01', position: 1 }]);
    expect(await onDuty('2099-05-01T10:00:00Z')).toHaveLength(1);
    await rowsOf(test, 'delete from membership where clinician_id = $1', [clinician]);
    expect(await onDuty('2099-05-01T10:00:00Z')).toEqual([]);
  });
});

it('gives the texts what they need, in both languages', async () => {
  const at = new Date('2027-03-22T09:00:00Z');
  const texts = await inside(test, sanne, (tx) =>
    test.app.get(DepartmentsService).texts(tx, here.B, at, { nextOn: '2027-04-01' }),
  );
  expect(texts.da).toMatchObject({
    open: true,
    data: {
      telefon: '10 00 00 02',
      'psykiatrisk akuttelefon': 'Psykiatrisk akuttelefon 10 00 00 03',
      lægevagt: 'Lægevagten 10 00 00 04',
      åbningstid: 'hverdage kl. 8-15',
      tidspunkt: 'tirsdag den 23. marts kl. 15.00',
      dato: 'torsdag den 1. april',
      afsender: 'Klinikken, Sydby Hospital',
    },
  });
  expect(texts.en.data).toMatchObject({ åbningstid: 'on weekdays 8:00-15:00', dato: 'Thursday 1 April' });
});
