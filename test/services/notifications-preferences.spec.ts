import { randomUUID } from 'node:crypto';
import { PreferencesService } from '../../apps/api/src/notifications/preferences.service.js';
import { startTestApp, type TestApp } from '../setup/app.js';
import { inside } from '../setup/departments.js';
import { type Person, signIn } from '../setup/people.js';
import { asSuperuser, type Planted, plant, rowsOf } from '../setup/rows.js';

let test: TestApp;
let karl: Planted;
let ellen: Planted;
let own: Person;
let other: Person;
let nora: Person;
let sanne: Person;

const every = async (sql: string, ...params: unknown[]) => asSuperuser(test, (client) => client.query(sql, params));

beforeAll(async () => {
  test = await startTestApp({ worker: false });
  karl = await plant(test, 'karl');
  ellen = await plant(test, 'ellen');
  await plant(test, 'lone');
  own = await signIn(test, 'karl');
  other = await signIn(test, 'ellen');
  nora = await signIn(test, 'nora');
  sanne = await signIn(test, 'sanne');
});
afterAll(() => test?.close());
beforeEach(async () => {
  await every('delete from channel_state');
  await every('delete from phone_call');
  await every(`update department set channels = '["email", "sms", "letter"]'`);
  await every(
    `update patient set channels = null, email = 'karl@example.test', phone = '10 20 30 40', postal_address = null,
       digital_post = 'unknown' where id = $1`,
    karl.patient,
  );
});

const ways = async () => {
  const all = await inside(test, nora, (tx) => test.app.get(PreferencesService).channelsOf(tx, [karl.patient]));
  return all.get(karl.patient)!;
};
const standing = (body: { channels: { channel: string; status: string }[] }) =>
  Object.fromEntries(body.channels.map(({ channel, status }) => [channel, status]));
const calls = async () => (await nora.get(`/departments/${karl.department}/calls`)).body.calls;
const history = async () => (await nora.get(`/patients/${karl.patient}/channels`)).body.history;

describe('the patient', () => {
  it('sees how they are reached, in the department’s order', async () => {
    const { body } = await own.get('/channels');
    expect(body).toMatchObject({
      email: 'karl@example.test',
      phone: '10 20 30 40',
      reachable: true,
      different: false,
      departments: ['Ambulatoriet, Nordby Hospital'],
    });
    expect(standing(body)).toEqual({ email: 'works', sms: 'works', letter: 'no-address' });
  });

  it('orders channels and turns one off: the next takes over, and the care goes on', async () => {
    const reply = await own.put('/channels', { order: ['sms', 'email'], off: ['email'] });
    expect([reply.status, standing(reply.body)]).toEqual([200, { sms: 'works', email: 'off', letter: 'no-address' }]);
    expect(await ways()).toEqual([
      { channel: 'sms', address: '10 20 30 40' },
      { channel: 'phone', address: '10 20 30 40' },
    ]);
    expect(await calls()).toEqual([]);
    const rows = await rowsOf<{ status: string }>(test, 'select status from enrolment where patient_id = $1', [
      karl.patient,
    ]);
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['active']));
    expect((await history())[0]).toMatchObject({
      channel: 'email',
      state: 'off',
      byKind: 'patient',
      by: 'Karl Eksempel',
    });
  });

  it('with the last channel off is on the clinic’s phone list, once; with one on again, off it', async () => {
    for (const _ of [1, 2]) {
      const { body } = await own.put('/channels', { order: ['email', 'sms'], off: ['email', 'sms'] });
      expect(body.reachable).toBe(false);
    }
    expect(await ways()).toEqual([{ channel: 'phone', address: '10 20 30 40' }]);
    expect(await calls()).toMatchObject([
      { patient: { name: 'Karl Eksempel', phone: '10 20 30 40' }, why: 'no-channel', step: null, tries: [] },
    ]);
    expect((await own.put('/channels', { order: [], off: ['sms'] })).body.reachable).toBe(true);
    const list = (await nora.get(`/departments/${karl.department}/calls`)).body;
    expect([list.calls, list.done]).toMatchObject([[], [{ outcome: 'channel-again' }]]);
  });

  it('changes addresses, which staff see with the old one, and the log names it', async () => {
    const reply = await own.put('/channels', { order: [], off: [], email: 'ny@example.test', phone: null });
    expect(reply.body).toMatchObject({ email: 'ny@example.test', phone: null });
    expect(await ways()).toEqual([
      { channel: 'email', address: 'ny@example.test' },
      { channel: 'phone', address: '' },
    ]);
    expect(await history()).toMatchObject([
      { channel: 'sms', state: 'address', why: 'removed', address: '10 20 30 40', byKind: 'patient' },
      { channel: 'email', state: 'address', why: 'changed', address: 'karl@example.test', by: 'Karl Eksempel' },
    ]);
    const log = (await own.get('/access-log')).body.entries;
    expect(log.map(({ what }: { what: { da: string } }) => what.da)).toContain('Valgte, hvordan vi når dig');
  });

  it.each([
    [{ order: ['phone'], off: [] }, 'order'],
    [{ order: ['email', 'email'], off: [] }, 'order'],
    [{ order: [], off: ['pigeon'] }, 'off'],
    [{ order: [], off: [], email: 'karl' }, 'email'],
    [{ order: [], off: [], phone: 'ring til mig' }, 'phone'],
    [{ order: [], off: [], postalAddress: 'Vej 1' }, 'postalAddress'],
  ])('is told what is wrong with %j, and nothing is changed', async (body, path) => {
    const reply = await own.put('/channels', body);
    expect([reply.status, reply.body.code]).toEqual([422, 'invalid']);
    expect(reply.body.faults.map((fault: { path: string }) => fault.path)).toContain(path);
    expect(await ways()).toHaveLength(3);
  });

  it('changes nobody else', async () => {
    await other.put('/channels', { order: [], off: ['email', 'sms'] });
    expect((await ways()).map(({ channel }) => channel)).toEqual(['email', 'sms', 'phone']);
  });

  it('is one person in two departments: one setting, written to both', async () => {
    const [south] = await rowsOf<{ id: string }>(test, `select id from department where public_name like 'Klinikken%'`);
    await every(
      `insert into patient (department_id, cpr_cipher, cpr_hash, name, birth_date, email, channels)
       select $2, cpr_cipher, cpr_hash, name, birth_date, 'gammel@example.test', '["phone", "email"]' from patient where id = $1`,
      karl.patient,
      south!.id,
    );
    expect((await own.get('/channels')).body).toMatchObject({
      different: true,
      departments: expect.arrayContaining(['Klinikken, Sydby Hospital']),
    });
    await own.put('/channels', { order: ['sms', 'email'], off: ['email'], email: 'ny@example.test' });
    const rows = await rowsOf(
      test,
      `select p.email, p.channels, (select state from channel_state s where s.patient_id = p.id and s.channel = 'email'
         and state <> 'address') as state
       from patient p where name = 'Karl Eksempel' order by created_at`,
    );
    await every('delete from channel_state');
    await every('delete from phone_call');
    await every('delete from patient where department_id = $1 and name = $2', south!.id, 'Karl Eksempel');
    // the department that calls him first still does: that is not the patient's to change
    expect(rows).toEqual([
      { email: 'ny@example.test', channels: ['sms', 'email'], state: 'off' },
      { email: 'ny@example.test', channels: ['phone', 'sms', 'email'], state: 'off' },
    ]);
  });
});

describe('a channel that fails', () => {
  const failed = (channel: 'email' | 'sms' | 'digital-post', why: 'bounced' | 'unknown-number' | 'exempt') =>
    inside(test, nora, (tx) => test.app.get(PreferencesService).failed(tx, karl.patient, channel, why));

  it('is left alone, and staff see it with the reason', async () => {
    await failed('email', 'bounced');
    expect((await ways()).map(({ channel }) => channel)).toEqual(['sms', 'phone']);
    const { body } = await nora.get(`/patients/${karl.patient}/channels`);
    expect(body.channels[0]).toMatchObject({
      channel: 'email',
      status: 'bounced',
      why: 'bounced',
      since: expect.any(String),
    });
  });

  it('works again with another address, whoever wrote it', async () => {
    await failed('email', 'bounced');
    expect((await nora.put(`/patients/${karl.patient}/contact`, { email: 'rigtig@example.test' })).status).toBe(204);
    expect((await ways())[0]).toEqual({ channel: 'email', address: 'rigtig@example.test' });
    await failed('sms', 'unknown-number');
    await own.put('/channels', { order: [], off: [], phone: '10 20 30 41' });
    expect((await ways()).map(({ channel }) => channel)).toEqual(['email', 'sms', 'phone']);
  });

  it('with the same address is tried again only when staff say so', async () => {
    await failed('email', 'bounced');
    await nora.put(`/patients/${karl.patient}/channels`, { off: [] });
    expect((await ways())[0]!.channel).toBe('sms');
    const { body } = await nora.put(`/patients/${karl.patient}/channels`, { tryAgain: ['email'] });
    expect(standing(body).email).toBe('works');
    expect((await history())[0]).toMatchObject({
      state: 'on',
      why: 'tried-again',
      byKind: 'clinic',
      by: 'Nora Nordtest',
    });
  });

  it('puts the patient on the phone list when it was the last', async () => {
    await failed('email', 'bounced');
    expect(await calls()).toEqual([]);
    await failed('sms', 'unknown-number');
    expect(await calls()).toMatchObject([{ why: 'no-channel' }]);
  });
});

describe('staff', () => {
  const put = (body: object, person = nora) => person.put(`/patients/${karl.patient}/channels`, body);

  it('choose for the patient: order, Digital Post, an address for letters, or a call', async () => {
    await every(`update department set channels = '["email", "digital-post", "letter"]'`);
    const { status, body } = await put({
      order: ['letter', 'digital-post'],
      digitalPost: 'exempt',
      postalAddress: 'Prøvevej 1\n9000 Aalborg',
    });
    expect([status, body.ownOrder, standing(body)]).toEqual([
      200,
      true,
      { letter: 'works', 'digital-post': 'exempt', email: 'works', phone: 'works' },
    ]);
    expect((await ways())[0]).toEqual({ channel: 'letter', address: 'Karl Eksempel\nPrøvevej 1\n9000 Aalborg' });
    await put({ order: ['phone'] });
    expect((await ways())[0]).toEqual({ channel: 'phone', address: '10 20 30 40' });
    const back = await put({ order: null, digitalPost: 'yes', postalAddress: null });
    expect(standing(back.body)).toEqual({
      email: 'works',
      'digital-post': 'works',
      letter: 'no-address',
      phone: 'works',
    });
    expect(await ways()).toContainEqual({ channel: 'digital-post', address: '3001749995' });
  });

  it.each([{ postalAddress: 'Vej 1\n\nBy' }, { postalAddress: '' }, { order: ['fax'] }, { digitalPost: 'maybe' }])(
    'are told what is wrong with %j',
    async (body) => {
      const reply = await put(body);
      expect([reply.status, reply.body.faults[0].path]).toEqual([422, Object.keys(body)[0]]);
    },
  );

  it('of another department see and change nothing', async () => {
    for (const id of [karl.patient, ellen.patient, randomUUID()]) {
      expect((await sanne.get(`/patients/${id}/channels`)).status).toBe(404);
      expect((await sanne.put(`/patients/${id}/channels`, { off: ['email'] })).status).toBe(404);
      expect((await sanne.post(`/patients/${id}/calls`)).status).toBe(404);
    }
    expect((await sanne.get(`/departments/${karl.department}/calls`)).status).toBe(404);
    expect(await rowsOf(test, 'select * from channel_state')).toEqual([]);
  });
});
