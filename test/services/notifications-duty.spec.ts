import { lintMessage, MESSAGE_FORBIDDEN } from '@stemme/pathways';
import type { Mail } from '../../apps/api/src/demo/mail-sink.server.js';
import { startTestApp, type TestApp } from '../setup/app.js';
import { type Person, signIn } from '../setup/people.js';
import { asSuperuser, type Planted, plant, rowsOf } from '../setup/rows.js';
import { until } from '../setup/until.js';
import { dutyMessages, onDuty, raise, settled } from './notifications.helpers.js';

let test: TestApp;
let karl: Planted;
let nora: Person;
let nils: Person;

beforeAll(async () => {
  test = await startTestApp();
  karl = await plant(test, 'karl');
  [nora, nils] = [await signIn(test, 'nora'), await signIn(test, 'nils')];
});
afterAll(() => test?.close());
beforeEach(() => test.demo.mail.clear());
afterEach(async () => {
  test.demo.mail.behave('accept');
  await asSuperuser(test, (client) =>
    client.query(
      `update worklist_item set state = 'closed', closed_at = app.now(), outcome = 'phoned' where state <> 'closed'`,
    ),
  );
});

const mailsTo = (login: string): Mail[] => test.demo.mail.list().filter(({ to }) => to === `${login}@example.test`);
const told = (item: string, login: string | null, state = 'sent') =>
  until(`${login ?? 'nobody'} is told: ${state}`, async () =>
    (await dutyMessages(test, item)).find((message) => message.login === login && message.state === state),
  );
const version = async (item: string) =>
  (await rowsOf<{ version: number }>(test, 'select version from worklist_item where id = $1', [item]))[0]!.version;

it('the first on duty is told that something waits, and not what or about whom', async () => {
  await onDuty(test, karl.department, 'nora', 'nils');
  const item = await raise(test, karl);
  expect(await told(item, 'nora')).toMatchObject({ round: 1, error: null });
  const [mail, ...more] = mailsTo('nora');
  expect([more, mailsTo('nils')]).toEqual([[], []]);
  for (const text of [mail!.text, mail!.html]) expect(text).toContain(`${test.origin}/clinic`);
  const read = `${mail!.subject} ${mail!.text} ${mail!.html}`;
  for (const secret of ['Karl', 'Eksempel', '300174', item, karl.patient, karl.assignment])
    expect(read).not.toContain(secret);
  expect(lintMessage(`${mail!.subject} ${mail!.text}`, MESSAGE_FORBIDDEN)).toEqual([]);
});

it('untaken for 15 minutes, the next is told; then nobody is left, which the department sees, once', async () => {
  await onDuty(test, karl.department, 'nora', 'nils');
  const item = await raise(test, karl);
  await told(item, 'nora');
  await test.clock.advance('PT15M');
  expect(await told(item, 'nils')).toMatchObject({ round: 2 });
  const apart = `select max(created_at) - min(created_at) >= interval '15 minutes' as enough from duty_message where item_id = $1`;
  expect(await rowsOf(test, apart, [item])).toEqual([{ enough: true }]);
  for (const _ of [1, 2]) {
    await test.clock.advance('PT15M');
    await told(item, null, 'failed');
    await settled(test);
  }
  expect(await dutyMessages(test, item)).toEqual([
    { round: 1, login: 'nora', state: 'sent', error: null },
    { round: 2, login: 'nils', state: 'sent', error: null },
    { round: 3, login: null, state: 'failed', error: 'nobody-on-duty' },
  ]);
  expect([mailsTo('nora').length, mailsTo('nils').length]).toEqual([1, 1]);
  const { undelivered } = (await nora.get(`/departments/${karl.department}/undelivered`)).body;
  expect(undelivered).toContainEqual(
    expect.objectContaining({ step: 'duty', status: 'failed', error: 'nobody-on-duty', clinician: null }),
  );
  // a new shift: somebody who has not been told
  await signIn(test, 'liv');
  await onDuty(test, karl.department, 'liv');
  await test.clock.advance('PT15M');
  await told(item, 'liv');
});

it('taken, nobody else is told; what nobody took is', async () => {
  await onDuty(test, karl.department, 'nora', 'nils');
  const [item, untaken] = [await raise(test, karl), await raise(test, karl)];
  for (const each of [item, untaken]) await told(each, 'nora');
  expect((await nora.post(`/worklist/${item}/take`, { version: await version(item) })).status).toBe(200);
  await test.clock.advance('PT16M');
  await told(untaken, 'nils');
  await settled(test);
  expect([await dutyMessages(test, item), mailsTo('nils')]).toEqual([
    [expect.objectContaining({ login: 'nora' })],
    [expect.anything()],
  ]);
});

it('who cannot be reached is passed over at once: without an address, or refused by the mail server', async () => {
  const address = (email: string | null) =>
    asSuperuser(test, (client) =>
      client.query(`update clinician set email = $1 where subject = 'staff-nora'`, [email]),
    );
  await onDuty(test, karl.department, 'nora', 'nils');
  await address(null);
  const silent = await raise(test, karl);
  await told(silent, 'nils');
  expect(await dutyMessages(test, silent)).toMatchObject([
    { login: 'nora', state: 'failed', error: 'no-address' },
    { login: 'nils' },
  ]);
  await address('nora@example.test');
  test.demo.mail.behave('reject', 1);
  const bounced = await raise(test, karl);
  await told(bounced, 'nils');
  expect(await dutyMessages(test, bounced)).toMatchObject([
    { login: 'nora', state: 'failed', error: 'bounced' },
    { login: 'nils' },
  ]);
});

it('put off by the mail server, the same person is told a little later, once', async () => {
  await onDuty(test, karl.department, 'nora', 'nils');
  test.demo.mail.behave('defer', 1);
  const item = await raise(test, karl);
  await told(item, 'nora');
  expect(await dutyMessages(test, item)).toHaveLength(1);
  expect([mailsTo('nora').length, mailsTo('nils').length]).toEqual([1, 0]);
});

it('grey that could be acute is told about; red is not, nor is a synthetic item', async () => {
  await onDuty(test, karl.department, 'nora');
  const [grey, red, synthetic] = [
    await raise(test, karl, { level: 'grey', rank: 0 }),
    await raise(test, karl, { level: 'red', rank: 1 }),
    await raise(test, karl, { synthetic: true }),
  ];
  await told(grey, 'nora');
  await settled(test);
  expect([await dutyMessages(test, red), await dutyMessages(test, synthetic)]).toEqual([[], []]);
});

it('with nobody on duty at all, that is written down', async () => {
  await onDuty(test, karl.department);
  const item = await raise(test, karl);
  expect(await told(item, null, 'failed')).toMatchObject({ round: 1, error: 'nobody-on-duty' });
  expect((await nils.get(`/departments/${karl.department}/undelivered`)).body.undelivered).toContainEqual(
    expect.objectContaining({ patient: expect.objectContaining({ name: 'Karl Eksempel' }), error: 'nobody-on-duty' }),
  );
});
