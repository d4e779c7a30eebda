import { productText } from '@stemme/pathways';
import { TemplatesService } from '../../apps/api/src/notifications/templates.service.js';
import { startTestApp, type TestApp } from '../setup/app.js';
import { inside } from '../setup/departments.js';
import { type Person, signIn } from '../setup/people.js';
import { asSuperuser, type Planted, plant, rowsOf } from '../setup/rows.js';

let test: TestApp;
let north: Planted;
let south: Planted;
let nora: Person;
let nils: Person;
let sanne: Person;
let karl: Person;

beforeAll(async () => {
  test = await startTestApp();
  north = await plant(test, 'karl');
  south = await plant(test, 'lone');
  [nora, nils, sanne, karl] = [
    await signIn(test, 'nora'),
    await signIn(test, 'nils'),
    await signIn(test, 'sanne'),
    await signIn(test, 'karl'),
  ];
});
afterAll(() => test?.close());
beforeEach(() => asSuperuser(test, (client) => client.query('delete from message_template')));

const at = { step: 'invitation', channel: 'sms', language: 'da' } as const;
const OWN = '{afsender} vil gerne høre fra dig på {kortadresse}. Spørg os: {telefon}.';
const path = (department = north.department) => `/departments/${department}/templates`;
const put = (person: Person, body: object, department = north.department) =>
  person.put(path(department), { ...at, subject: '', body: OWN, version: 0, ...body });
const text = (person: Person, department: string, when = test.clock.now()) =>
  inside(test, person, (tx) => test.app.get(TemplatesService).text(tx, { department, ...at, at: when }));
const listed = async (person = nora) =>
  (await person.get(path())).body.templates.find(
    (each: Record<string, string>) =>
      each.step === at.step && each.channel === at.channel && each.language === at.language,
  );

it('is the product’s until the department writes its own, and lists what each text must hold', async () => {
  const { templates } = (await nora.get(path())).body;
  expect(templates).toHaveLength(8 * 4 * 2);
  expect(templates.filter((each: { own: unknown }) => each.own !== null)).toEqual([]);
  expect(await listed()).toMatchObject({
    product: productText('invitation', 'sms', 'da'),
    own: null,
    version: 0,
    must: ['afsender', 'telefon', 'kortadresse'],
  });
  expect(await text(nora, north.department)).toEqual(productText('invitation', 'sms', 'da'));
});

it('a version in the place of another: what was sent before is known, and the product’s comes back', async () => {
  const before = test.clock.now();
  await test.clock.advance('PT1M');
  expect((await put(nora, {})).body).toMatchObject({ own: { body: OWN, by: 'Nora Nordtest' }, version: 1 });
  expect((await text(nora, north.department)).body).toBe(OWN);
  expect(await text(nora, north.department, before)).toEqual(productText('invitation', 'sms', 'da'));
  expect((await put(nils, { body: `${OWN} Tak.`, version: 1 })).body.own).toMatchObject({ by: 'Nils Nordtest' });
  const back = await put(nora, { body: ' ', version: 2 });
  expect(back.body).toMatchObject({ own: null, version: 3 });
  expect(await text(nora, north.department)).toEqual(productText('invitation', 'sms', 'da'));
  const rows = await rowsOf(test, 'select version, body, clinician_name from message_template order by version');
  expect(rows).toHaveLength(3);
});

it('of two who change the same text the second is told, and nothing of the first is lost', async () => {
  await put(nora, {});
  const late = await put(nils, { body: `${OWN} Tak.` });
  expect([late.status, late.body.code]).toEqual([409, 'changed']);
  expect((await listed()).own.body).toBe(OWN);
  const both = await Promise.all([nora, nils].map((each) => put(each, { body: `${OWN} Tak.`, version: 1 })));
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
});

it.each([
  [{ body: `${OWN} {link}` }, 'body', 'link-in-sms', 'link'],
  [{ body: OWN.replace('{telefon}', 'os') }, 'body', 'missing-brace', 'telefon'],
  [{ body: `${OWN} Om din epilepsi.` }, 'body', 'forbidden-word', 'epilepsi'],
  [{ body: `${OWN} 010203-4567` }, 'body', 'cpr-number', null],
  [{ body: `${OWN} ${'x'.repeat(160)}` }, 'body', 'too-long', null],
  [{ channel: 'letter', subject: '', body: OWN }, 'subject', 'empty', null],
])('refuses %j at %s: %s', async (body, where, code, found) => {
  const reply = await put(nora, body);
  expect([reply.status, reply.body.code, reply.body.faults, reply.body.found]).toEqual([
    422,
    'invalid',
    [{ path: where, code }],
    [found],
  ]);
  expect(await rowsOf(test, 'select * from message_template')).toEqual([]);
});

describe('the preview', () => {
  const preview = async (body: object) =>
    (await nora.post(`${path()}/preview`, { ...at, subject: '', body: OWN, ...body })).body;

  it('is filled with the department’s own data, and an SMS is counted', async () => {
    const shown = await preview({});
    expect(shown).toMatchObject({ sender: 'Ambulatoriet, Nordby Hospital', faults: [], telling: [] });
    expect(shown.body).toContain('Ambulatoriet, Nordby Hospital vil gerne høre fra dig på localhost');
    expect(shown.body).toContain('70 10 20 30');
    expect(shown.sms).toEqual({ encoding: 'gsm-7', units: [...shown.body].length, segments: 1 });
    expect((await preview({ channel: 'email' })).sms).toBeNull();
    expect((await preview({ body: '{skemaer}', count: 3 })).body).toBe('3 spørgeskemaer');
  });

  it('shows faults where they are, and leaves what it does not know', async () => {
    const shown = await preview({ body: '{afsender} {navn} {telefon}' });
    expect(shown.body).toContain('{navn}');
    expect(shown.faults).toEqual([
      { path: 'body', code: 'unknown-brace', found: 'navn' },
      { path: 'body', code: 'missing-brace', found: 'kortadresse' },
    ]);
  });

  it('says when the department’s own name would tell', async () => {
    const named = (name: string) =>
      asSuperuser(test, (client) =>
        client.query('update department set public_name = $1 where id = $2', [name, north.department]),
      );
    await named('Psykiatrisk Klinik');
    expect((await preview({})).telling).toEqual(['psykiatrisk']);
    await named('Ambulatoriet, Nordby Hospital');
  });
});

describe('how a department writes', () => {
  const sender = { channels: ['sms', 'email'], shortAddress: 'svar.nordby.dk', postalAddress: 'Ambulatoriet\nVej 1' };
  const where = (department = north.department) => `/departments/${department}/sender`;

  it('is set and read', async () => {
    expect((await nora.put(where(), sender)).body).toMatchObject(sender);
    expect((await nora.get(where())).body).toMatchObject({
      ...sender,
      publicName: 'Ambulatoriet, Nordby Hospital',
      standardAddress: expect.stringContaining('localhost'),
    });
    const { body } = await nora.post(`${path()}/preview`, { ...at, subject: '', body: OWN });
    expect([body.body.includes('svar.nordby.dk'), body.returnAddress]).toEqual([true, 'Ambulatoriet\nVej 1']);
  });

  it.each([
    [{ channels: [] }, 'channels'],
    [{ channels: ['email', 'email'] }, 'channels'],
    [{ shortAddress: 'https://svar.dk' }, 'shortAddress'],
    [{ shortAddress: 'epilepsi.dk' }, 'shortAddress'],
    [{ postalAddress: ' ' }, 'postalAddress'],
  ])('refuses %j', async (part, at) => {
    const reply = await nora.put(where(), { ...sender, ...part });
    expect([reply.status, reply.body.faults[0].path]).toEqual([422, at]);
  });

  it('is nobody else’s: another department and patients find nothing', async () => {
    for (const one of ['templates', 'sender', 'calls'])
      expect([one, (await sanne.get(`/departments/${north.department}/${one}`)).status]).toEqual([one, 404]);
    expect((await put(sanne, {})).status).toBe(404);
    expect((await sanne.put(where(), sender)).status).toBe(404);
    expect((await karl.get(path())).status).toBe(404);
    await put(nora, {});
    expect((await text(sanne, south.department)).body).not.toBe(OWN);
    expect((await text(sanne, north.department)).body).not.toBe(OWN); // row security, not only the address
    expect((await text(karl, north.department)).body).toBe(OWN); // whom it is sent to
  });
});
