import { randomUUID } from 'node:crypto';
import { startTestApp, type TestApp } from '../setup/app.js';
import { type Person, signIn } from '../setup/people.js';
import { asSuperuser, type Planted, plant, rowsOf } from '../setup/rows.js';

let test: TestApp;
let karl: Planted;
let ellen: Planted;
let nora: Person;
let sanne: Person;

beforeAll(async () => {
  test = await startTestApp({ worker: false });
  karl = await plant(test, 'karl');
  ellen = await plant(test, 'ellen');
  await plant(test, 'lone');
  [nora, sanne] = [await signIn(test, 'nora'), await signIn(test, 'sanne')];
});
afterAll(() => test?.close());
beforeEach(() => asSuperuser(test, (client) => client.query('delete from message')));

/** A letter that waits, as the sending engine leaves it. */
async function letter(here: Planted, state = 'waiting'): Promise<string> {
  const id = randomUUID();
  await asSuperuser(test, (client) =>
    client.query(
      `insert into message (id, department_id, patient_id, channel, step, count, language, address, state, due_at, sent_at, content)
       values ($1, $2, $3, 'letter', 'invitation', 2, 'da', $4, $5, app.now(), case when $5 = 'sent' then app.now() end, $6)`,
      [
        id,
        here.department,
        here.patient,
        'Karl Eksempel\nPrøvevej 1\n9000 Aalborg',
        state,
        JSON.stringify({ subject: 'Spørgeskema til dig', body: 'Hej\n\nSvar på svar.nordby.dk.' }),
      ],
    ),
  );
  return id;
}
const at = (rest = '') => `/departments/${karl.department}/letters${rest}`;
const list = async () => (await nora.get(at())).body;
const pages = async (letters: readonly string[]) => {
  const reply = await nora.post(at('/pdf'), { letters });
  expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  return String(reply.body);
};

it('lists what waits, with the address on the envelope', async () => {
  expect(await list()).toMatchObject({ waiting: [], printed: [], more: false });
  const id = await letter(karl);
  expect((await list()).waiting).toEqual([
    {
      id,
      patient: expect.objectContaining({ name: 'Karl Eksempel', cpr: '300174-9995' }),
      step: 'invitation',
      questionnaires: 2,
      address: 'Karl Eksempel\nPrøvevej 1\n9000 Aalborg',
      since: expect.any(String),
      printedAt: null,
    },
  ]);
});

it('prints all as one file, and changes nothing by it', async () => {
  const both = [await letter(karl), await letter(ellen)];
  const file = await pages(both);
  expect(file.startsWith('%PDF-')).toBe(true);
  expect(file.match(/\/Type \/Page\b/g)).toHaveLength(2);
  expect((await pages(both.slice(0, 1))).match(/\/Type \/Page\b/g)).toHaveLength(1);
  expect((await list()).waiting).toHaveLength(2);
  const seen = await rowsOf<{ n: string }>(
    test,
    `select count(*) as n from audit where act = 'notifications.print-letters' and ($1 = any (patients) or patient_id = $1)`,
    [karl.patient],
  );
  expect(Number(seen[0]!.n)).toBe(2);
});

it('is marked as sent, may be printed again, and put back', async () => {
  const [one, other] = [await letter(karl), await letter(ellen)];
  expect((await nora.post(at('/printed'), { letters: [one] })).body).toEqual({ count: 1 });
  expect(await list()).toMatchObject({
    waiting: [{ id: other }],
    printed: [{ id: one, printedAt: expect.any(String) }],
  });
  expect(await pages([one])).toContain('%PDF-');
  // a colleague was faster: what no longer waits is not counted
  expect((await nora.post(at('/printed'), { letters: [one, other] })).body).toEqual({ count: 1 });
  expect((await nora.post(at('/unprinted'), { letters: [one] })).body).toEqual({ count: 1 });
  expect((await list()).waiting.map(({ id }: { id: string }) => id)).toEqual([one]);
});

it('what nobody needs any more cannot be printed', async () => {
  const gone = await letter(karl, 'suppressed');
  expect((await nora.post(at('/pdf'), { letters: [gone] })).status).toBe(404);
  expect((await nora.post(at('/printed'), { letters: [gone] })).body).toEqual({ count: 0 });
  expect((await list()).waiting).toEqual([]);
});

it.each([[[]], [['x']], [Array.from({ length: 101 }, () => randomUUID())]])('refuses %j', async (letters) => {
  expect((await nora.post(at('/pdf'), { letters })).body.faults[0].path).toBe('letters');
});

it('is nobody else’s', async () => {
  const id = await letter(karl);
  for (const rest of ['/pdf', '/printed', '/unprinted'])
    expect([rest, (await sanne.post(at(rest), { letters: [id] })).status]).toEqual([rest, 404]);
  const elsewhere = (await sanne.get('/session')).body.departments[0].id;
  expect((await sanne.post(`/departments/${elsewhere}/letters/pdf`, { letters: [id] })).status).toBe(404);
  expect((await sanne.post(`/departments/${elsewhere}/letters/printed`, { letters: [id] })).body).toEqual({ count: 0 });
  expect((await list()).waiting).toHaveLength(1);
});
