import { spawnSync } from 'node:child_process';
import { STEMME } from '../commands/command.js';
import { startTestApp, type TestApp } from '../setup/app.js';
import { type Person, signIn } from '../setup/people.js';
import { asSuperuser, rowsOf } from '../setup/rows.js';
import { keys, region, unequal } from './demo-seed.helpers.js';

let test: TestApp;
let ester: Person;

const command = (args: readonly string[], more: Readonly<Record<string, string>> = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [STEMME, 'seed', ...args], {
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH,
      MIGRATE_DATABASE_URL: test.database.ownerUrl,
      CPR_KEY: keys.cpr.toString('base64'),
      CPR_INDEX_KEY: keys.cprIndex.toString('base64'),
      ...more,
    },
  });
  const lines = stdout.split('\n').filter(Boolean);
  return { status, stderr, lines: lines.map((line) => JSON.parse(line)) };
};
const seed = (patients: number | string, months: number | string) =>
  command(['--patients', String(patients), '--months', String(months)]);
const PAST = `select count(*)::int as n from patient where email like 'past-%'`;

beforeAll(async () => {
  test = await startTestApp();
}, 60_000);
afterAll(() => test?.close());

it('refuses a demo in which nobody works yet', () => {
  expect(seed(4, 2)).toMatchObject({ status: 1, lines: [], stderr: expect.stringContaining('npm start') });
});

it('fills a demo with patients and what they answered, as the services would judge it again', async () => {
  const here = await region(test);
  ester = await signIn(test, 'ester');
  const [before] = await rowsOf<{ n: number }>(test, PAST);
  const { status, stderr, lines } = seed(24, 2);
  expect([status, stderr]).toEqual([0, '']);
  const done = lines.at(-1);
  expect(lines[0]).toMatchObject({ status: 'progress', patients: expect.any(Number), seconds: expect.any(Number) });
  expect(done).toMatchObject({ status: 'done', patients: 24 });
  expect(await rowsOf(test, PAST)).toEqual([{ n: before!.n + 24 }]);
  const [stored] = await rowsOf<{ n: number; unread: number }>(
    test,
    `select count(*)::int as n, (select count(*)::int from unassessed) as unread from response r
       join patient p on p.id = r.patient_id
     where substring(p.email from '[0-9]+')::int > $1`,
    [before!.n],
  );
  expect(stored).toEqual({ n: done.responses, unread: 0 });
  for (const pathway of ['copd', 'heart-failure']) {
    const again = await unequal(test, ester, here.C, pathway);
    expect(again.unequal).toEqual([]);
    expect(again.responses).toBeGreaterThan(40);
  }
});

it('writes people who can be opened and found like any other', async () => {
  const [last] = await rowsOf<{ id: string; name: string }>(
    test,
    `select p.id, p.name from patient p join department d on d.id = p.department_id and d.pathways ? 'copd'
     where p.email like 'past-%' order by substring(p.email from '[0-9]+')::int desc limit 1`,
  );
  const { body, status } = await ester.get(`/patients/${last!.id}`);
  expect(status).toBe(200);
  expect(JSON.stringify(body)).toContain(last!.name);
  expect(JSON.stringify(body)).toMatch(/"[6-8]\d{5}-?9\d{3}"/);
});

it('adds as many more when it is called again', async () => {
  const [before] = await rowsOf<{ n: number }>(test, PAST);
  expect(seed(3, 1).status).toBe(0);
  expect(await rowsOf(test, PAST)).toEqual([{ n: before!.n + 3 }]);
  expect(await rowsOf(test, 'select count(distinct cpr_hash)::int as n from patient')).toEqual([{ n: before!.n + 3 }]);
});

it('says what is wrong with what it was asked for', () => {
  expect(seed(0, 24)).toMatchObject({
    status: 1,
    lines: [
      {
        status: 'refused',
        faults: [
          { path: '--patients', code: 'out-of-range' },
          { path: '--months', code: 'out-of-range' },
        ],
      },
    ],
  });
  for (const args of [[], ['--patients', '5'], ['--patients', 'many', '--months', '2'], ['--months', '2', '5']])
    expect(command(args)).toMatchObject({ status: 2, lines: [] });
  expect(command(['--patients', '1', '--months', '1'], { CPR_KEY: '' })).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('CPR_KEY'),
  });
});

it('refuses whatever is no demo, and writes nothing', async () => {
  const before = await rowsOf(test, PAST);
  await asSuperuser(test, (client) =>
    client.query('revoke execute on function app.shift_clock(interval) from stemme_worker'),
  );
  expect(seed(2, 1)).toMatchObject({ status: 1, lines: [], stderr: expect.stringContaining('not a demo') });
  expect(await rowsOf(test, PAST)).toEqual(before);
});
