import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LANGUAGES, lintMessage, MESSAGE_FORBIDDEN } from '@stemme/pathways';
import { startTestApp, type TestApp } from '../setup/app.js';
import { type Person, signIn } from '../setup/people.js';
import { asSuperuser, type Planted, plant, rowsOf } from '../setup/rows.js';
import { about, another, messages, open, reachedBy, settled, stands, textsAbout } from './notifications.helpers.js';

let test: TestApp;
let karl: Planted;
let nora: Person;

beforeAll(async () => {
  test = await startTestApp();
  karl = await plant(test, 'karl');
  nora = await signIn(test, 'nora');
});
afterAll(() => test?.close());
afterEach(() => {
  test.demo.mail.behave('accept');
  test.demo.sms.behave('accept');
});

const PHONE = '10 00 00 05';
const POST = 'Ida Eksempel\nEksempelvej 1\n9000 Eksempelby';

/** A patient reached by these channels, with every address. */
async function person(channels: readonly string[], language = 'da'): Promise<Planted> {
  const here = await another(test, karl, language);
  const email = `${here.patient}@example.test`;
  await reachedBy(test, here, channels, { email, phone: PHONE, post: POST });
  return here;
}

const invited = (here: Planted) => open(test, here, [['invitation', '0 days']]);

const calls = async () => (await nora.get(`/departments/${karl.department}/calls`)).body.calls;

describe('the patient’s own order', () => {
  it('a text message: to the number, from us, with the message’s id as key, and without a link', async () => {
    const assignment = await invited(await person(['sms', 'email']));
    await stands(test, assignment, 'invitation', 'sent');
    const [message, ...more] = await messages(test, assignment);
    expect(more).toEqual([]);
    expect(message).toMatchObject({ channel: 'sms', state: 'sent', address: '+4510000005' });
    const [sms, ...others] = await textsAbout(test, assignment);
    expect(others).toEqual([]);
    expect(sms).toMatchObject({ id: message!.id, from: 'Stemme', to: '+4510000005' });
    expect(sms!.text).toContain('Ambulatoriet, Nordby Hospital');
    expect(sms!.text).not.toMatch(/https?:/);
    expect(await about(test, assignment)).toEqual([]);
  });

  it('Digital Post: one MeMo file under the message’s id, complete, and nobody else may read it', async () => {
    const assignment = await invited(await person(['digital-post', 'email']));
    await stands(test, assignment, 'invitation', 'sent');
    const [message] = await messages(test, assignment);
    expect(message).toMatchObject({ channel: 'digital-post', state: 'sent', address: null });
    const folder = test.demo.post.digitalPost;
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
    const xml = readFileSync(path.join(folder, `${message!.id}.xml`), 'utf8');
    expect(xml).toContain(`<memo:messageUUID>${message!.id}</memo:messageUUID>`);
    expect(xml).toContain('<memo:idType>CPR</memo:idType>');
    expect(test.demo.post.list().find(({ id }) => id === message!.id)!.text).toContain('Ambulatoriet, Nordby Hospital');
  });

  it('a letter: it waits until somebody has printed it, and not longer than it is wanted', async () => {
    const here = await person(['letter']);
    const [first, second] = [await invited(here), await invited(await person(['letter']))];
    for (const assignment of [first, second]) await stands(test, assignment!, 'invitation', 'waiting');
    const [letter] = await messages(test, first!);
    expect(letter).toMatchObject({ channel: 'letter', state: 'waiting', address: expect.stringContaining(POST) });
    await asSuperuser(test, (client) =>
      client.query(`update assignment set state = 'answered' where id = $1`, [second]),
    );
    await stands(test, second!, 'invitation', 'suppressed');
    expect((await messages(test, second!))[0]).toMatchObject({ state: 'suppressed' });
    expect((await messages(test, first!))[0]).toMatchObject({ state: 'waiting' });
  });

  it('a call: on the phone list, once, and off it when there is an answer', async () => {
    const here = await person(['phone', 'email']);
    const assignment = await invited(here);
    await stands(test, assignment, 'invitation', 'waiting');
    const mine = async () =>
      (await calls()).filter((call: { patient: { id: string } }) => call.patient.id === here.patient);
    expect(await mine()).toMatchObject([{ why: 'phone-channel', step: 'invitation' }]);
    await asSuperuser(test, (client) =>
      client.query(`update assignment set state = 'answered' where id = $1`, [assignment]),
    );
    await stands(test, assignment, 'invitation', 'suppressed');
    expect(await mine()).toEqual([]);
    expect(await about(test, assignment)).toEqual([]);
  });

  it.each([
    ['reached', 'sent'],
    ['not-needed', 'suppressed'],
  ])('a call that was %s is %s, and waits again when that is taken back', async (result, state) => {
    const here = await person(['phone']);
    const assignment = await invited(here);
    await stands(test, assignment, 'invitation', 'waiting');
    const call = (await calls()).find((one: { patient: { id: string } }) => one.patient.id === here.patient);
    expect((await nora.post(`/calls/${call.id}/tried`, { version: 1, result })).status).toBe(200);
    await stands(test, assignment, 'invitation', state);
    expect(await messages(test, assignment)).toMatchObject([{ channel: 'phone', state }]);
    expect((await nora.post(`/calls/${call.id}/undo`, { version: 2 })).status).toBe(200);
    await stands(test, assignment, 'invitation', 'waiting');
    expect(await messages(test, assignment)).toMatchObject([{ channel: 'phone', state: 'waiting' }]);
  });
});

describe('what refuses for certain', () => {
  it('gives way to the next, channel after channel, and is not tried for the next questionnaire', async () => {
    test.demo.sms.behave('reject', 1);
    test.demo.mail.behave('reject', 1);
    const here = await person(['sms', 'email']);
    const assignment = await invited(here);
    await stands(test, assignment, 'invitation', 'sent');
    const chain = await messages(test, assignment);
    expect(chain.map(({ channel, state, error }) => [channel, state, error])).toEqual([
      ['sms', 'failed', 'unknown-number'],
      ['email', 'failed', 'bounced'],
      // the department's next
      ['digital-post', 'sent', null],
    ]);
    expect(chain.map(({ follows }) => follows)).toEqual([null, chain[0]!.id, chain[1]!.id]);
    const next = await invited(here);
    await stands(test, next, 'invitation', 'sent');
    expect((await messages(test, next)).map(({ channel }) => channel)).toEqual(['digital-post']);
  });

  it('ends on the phone list: nobody is forgotten', async () => {
    test.demo.sms.behave('reject', 1);
    const here = await another(test, karl);
    await reachedBy(test, here, ['sms'], { phone: PHONE, digitalPost: 'exempt' });
    const assignment = await invited(here);
    await stands(test, assignment, 'invitation', 'waiting');
    expect((await messages(test, assignment)).map(({ channel, state }) => [channel, state])).toEqual([
      ['sms', 'failed'],
      ['phone', 'waiting'],
    ]);
    const mine = (await calls()).filter((call: { patient: { id: string } }) => call.patient.id === here.patient);
    expect(mine).toContainEqual(expect.objectContaining({ why: 'not-delivered', step: 'invitation' }));
  });

  it('sends the step once: what one channel refused, another has', async () => {
    test.demo.sms.behave('refuse', 1);
    const assignment = await invited(await person(['sms', 'email']));
    await stands(test, assignment, 'invitation', 'sent');
    await settled(test);
    expect(await textsAbout(test, assignment)).toEqual([]);
    expect(await about(test, assignment)).toHaveLength(1);
  });
});

describe('what the gateway does not say', () => {
  it('a not-yet is tried again under the same id, and arrives once', async () => {
    test.demo.sms.behave('defer', 1);
    const assignment = await invited(await person(['sms', 'email']));
    await stands(test, assignment, 'invitation', 'sent');
    expect(await messages(test, assignment)).toMatchObject([{ channel: 'sms', tries: 2 }]);
    expect(await textsAbout(test, assignment)).toHaveLength(1);
  });

  it('a lost reply is not known: no other channel, never again; and a gateway that knows is asked', async () => {
    test.demo.sms.behave('lose-reply', 1);
    const assignment = await invited(await person(['sms', 'email']));
    expect(await stands(test, assignment, 'invitation', 'unknown')).toMatchObject({ error: 'no-reply' });
    expect(await messages(test, assignment)).toMatchObject([{ channel: 'sms', state: 'unknown' }]);
    await stands(test, assignment, 'invitation', 'sent', 90_000);
    expect(await textsAbout(test, assignment)).toHaveLength(1);
    expect(await about(test, assignment)).toEqual([]);
  }, 120_000);
});

describe('a message of unknown fate', () => {
  async function unknown(here: Planted) {
    test.demo.mail.behave('lose-reply', 1);
    const assignment = await open(test, here, [['invitation', '0 days']]);
    await stands(test, assignment, 'invitation', 'unknown');
    return { assignment, id: (await messages(test, assignment))[0]!.id };
  }

  it('is settled by somebody who knows, once; with their name', async () => {
    const here = await person(['email']);
    const { assignment, id } = await unknown(here);
    expect((await nora.post(`/messages/${id}/arrived`, {})).status).toBe(204);
    await stands(test, assignment, 'invitation', 'sent');
    expect((await nora.get(`/patients/${here.patient}/messages`)).body.messages).toMatchObject([
      { id, status: 'sent', resolved: { how: 'arrived', by: expect.stringMatching(/Nora/) } },
    ]);
    expect((await nora.post(`/messages/${id}/again`, {})).body).toMatchObject({ code: 'changed' });
  });

  it('is sent again because somebody says so, as a step of its own; not after an answer', async () => {
    const here = await person(['email']);
    const { assignment, id } = await unknown(here);
    expect((await nora.post(`/messages/${id}/again`, {})).status).toBe(204);
    await stands(test, assignment, 'invitation:2', 'sent');
    expect(await about(test, assignment)).toHaveLength(2);
    const [row] = await rowsOf<{ name: string }>(
      test,
      `select asked_name as name from reminder where assignment_id = $1 and step = 'invitation:2'`,
      [assignment],
    );
    expect(row!.name).toMatch(/Nora/);
    const later = await unknown(here);
    await asSuperuser(test, (client) =>
      client.query(`update assignment set state = 'answered' where id = $1`, [later.assignment]),
    );
    expect((await nora.post(`/messages/${later.id}/again`, {})).body).toMatchObject({ code: 'changed' });
  });

  it('of another department is not there', async () => {
    const { id } = await unknown(await person(['email']));
    const sanne = await signIn(test, 'sanne');
    for (const act of ['arrived', 'again']) expect((await sanne.post(`/messages/${id}/${act}`, {})).status).toBe(404);
  });
});

it('says nothing of health and no CPR number, by any channel, in either language', async () => {
  for (const language of LANGUAGES)
    for (const channel of ['sms', 'email', 'digital-post', 'letter']) {
      const assignment = await invited(await person([channel], language));
      await stands(test, assignment, 'invitation', channel === 'letter' ? 'waiting' : 'sent');
    }
  const { mail, sms, post } = test.demo;
  const ids = (await rowsOf<{ id: string }>(test, 'select id from assignment')).map(({ id }) => id);
  const bare = (text: string) => ids.reduce((rest, id) => rest.replaceAll(id, ''), text);
  const words = [
    ...mail.list().map(({ subject, text }) => `${subject}\n${text}`),
    ...sms.list().map(({ text }) => text),
    ...post.list().map(({ subject, text }) => `${subject}\n${text}`),
  ];
  expect(new Set(post.list().map(({ channel }) => channel))).toEqual(new Set(['digital-post', 'letter']));
  expect(words.flatMap((text) => lintMessage(bare(text), MESSAGE_FORBIDDEN))).toEqual([]);
});
