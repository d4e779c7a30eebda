import pg from 'pg';
import { depressionAnswers } from '../setup/answers.js';
import { startTestApp, type TestApp } from '../setup/app.js';
import { type Person, signIn } from '../setup/people.js';
import { asSuperuser, rowsOf } from '../setup/rows.js';
import { type Answering, again, answering, handIn, itemOf, levelOf, onMonday, settled } from './triage.helpers.js';

let test: TestApp;
let nora: Person;
let nils: Person;
let liv: Person;
let sanne: Person;
let karl: Answering;

beforeAll(async () => {
  test = await startTestApp();
  await onMonday(test);
  karl = await answering(test, 'karl');
  [nora, nils, liv] = [await signIn(test, 'nora'), await signIn(test, 'nils'), await signIn(test, 'liv')];
  sanne = await signIn(test, 'sanne');
});
afterAll(() => test?.close());

const green = depressionAnswers(0, 0);
const red = depressionAnswers(3, 0);
const send = async (
  who: Answering,
  answers: Parameters<typeof handIn>[2],
  more: Record<string, unknown> = {},
): Promise<string> => {
  const reply = await handIn(test, await again(test, who), answers, more);
  expect([reply.status, reply.body.faults]).toEqual([200, undefined]);
  await levelOf(test, reply.body.id);
  return reply.body.id;
};
const days = (n: number): Promise<void> => test.clock.set(new Date(test.clock.now().getTime() + n * 86_400_000));
const close = async (response: string, outcome: string, note = 'Talt med patienten'): Promise<void> => {
  const item = await itemOf(nora, karl.department, (one) => one.response === response);
  const reply = await nora.post(`/worklist/${item.id}/outcome`, { version: item.version, outcome, note });
  expect([reply.status, reply.body.faults]).toEqual([200, undefined]);
};
const asked = async (path: string, who = nora) => {
  const reply = await who.get(path);
  expect([path, reply.status, reply.body.faults]).toEqual([path, 200, undefined]);
  return reply.body;
};
const monitor = async (more = '') => {
  const { versions } = await asked(`/quality/rules?department=${karl.department}${more}`);
  return versions.find(({ ruleSet }: { ruleSet: string }) => ruleSet === 'depression');
};

describe('what a clinician would have said', () => {
  it('is kept with who, when and why, is read by colleagues, and changes no level', async () => {
    const id = await send(karl, red);
    const item = await itemOf(nora, karl.department, (one) => one.response === id);
    const reply = await nora.post(`/responses/${id}/judgements`, { level: 'yellow', because: ' Kendt søvnproblem ' });
    expect([reply.status, reply.body]).toMatchObject([
      200,
      {
        level: 'red',
        mayJudge: true,
        judgements: [
          {
            level: 'yellow',
            because: 'Kendt søvnproblem',
            by: 'Nora Nordtest',
            own: true,
            current: true,
            worse: false,
            item: null,
          },
        ],
      },
    ]);
    const seen = await asked(`/responses/${id}/judgements`, liv);
    expect(seen.judgements[0]).toMatchObject({ own: false, level: 'yellow' });
    expect(await levelOf(test, id)).toMatchObject({ level: 'red' });
    expect(await itemOf(nora, karl.department, (one) => one.response === id)).toEqual(item);
  });

  it('counts as each clinician said it last', async () => {
    const id = await send(karl, red);
    await nora.post(`/responses/${id}/judgements`, { level: 'yellow', because: 'Kendt' });
    await nora.post(`/responses/${id}/judgements`, { level: 'acute', because: 'Har talt med hende' });
    await liv.post(`/responses/${id}/judgements`, { level: 'red', because: 'Enig' });
    const { judgements } = await asked(`/responses/${id}/judgements`);
    expect(judgements.map(({ level, current, worse }: Record<string, unknown>) => [level, current, worse])).toEqual([
      ['red', true, false],
      ['acute', true, true],
      ['yellow', false, false],
    ]);
  });

  it('worse than the rules may be raised, once, as a new item that leaves the old one alone', async () => {
    const id = await send(karl, green);
    const [mine] = (await nils.post(`/responses/${id}/judgements`, { level: 'red', because: 'Græd i telefonen' })).body
      .judgements;
    const raised = await nils.post(`/judgements/${mine.id}/raise`);
    expect(raised.body.judgements[0].item).toEqual(expect.any(String));
    expect((await nils.post(`/judgements/${mine.id}/raise`)).body).toEqual(raised.body);
    const items = await rowsOf<{ kind: string; level: string }>(
      test,
      'select kind, level from worklist_item where response_id = $1',
      [id],
    );
    expect(items).toEqual([{ kind: 'judgement', level: 'red' }]);
    const item = await itemOf(nora, karl.department, (one) => one.response === id);
    expect(item.reasons[0]!.because.da).toBe('Nils Nordtest vurderer anderledes: Græd i telefonen');
    expect(await levelOf(test, id)).toMatchObject({ level: 'green' });
    expect((await nora.post(`/judgements/${mine.id}/raise`)).status).toBe(403);
  });

  it('milder, or said otherwise since, raises nothing', async () => {
    const id = await send(karl, red);
    const [mild] = (await nora.post(`/responses/${id}/judgements`, { level: 'green', because: 'Kendt' })).body
      .judgements;
    const reply = await nora.post(`/judgements/${mild.id}/raise`);
    expect([reply.status, reply.body.faults]).toEqual([422, [{ path: '', code: 'not-worse' }]]);
    await nora.post(`/responses/${id}/judgements`, { level: 'acute', because: 'Og dog' });
    expect((await nora.post(`/judgements/${mild.id}/raise`)).status).toBe(409);
  });

  it.each([
    [{ level: 'grey', because: 'Ved ikke' }],
    [{ level: 'red' }],
    [{ level: 'red', because: '   ' }],
    [{ level: 'red', because: 'x'.repeat(1001) }],
  ])('is refused when it says nothing: %j', async (body) => {
    const id = await send(karl, red);
    expect((await nora.post(`/responses/${id}/judgements`, body)).status).toBe(422);
  });

  it('is nobody else’s', async () => {
    const id = await send(karl, red);
    expect((await sanne.get(`/responses/${id}/judgements`)).status).toBe(404);
    expect((await sanne.post(`/responses/${id}/judgements`, { level: 'red', because: 'Enig' })).status).toBe(404);
    expect((await karl.me.get(`/responses/${id}/judgements`)).status).toBe(404);
  });

  it('is never changed nor taken away, by whoever asks the database', async () => {
    for (const sql of [
      `update judgement set level = 'green'`,
      'delete from judgement',
      'delete from false_green_review',
    ])
      await expect(rowsOfApi(sql)).rejects.toThrow(/permission denied/);
  });
});

const rowsOfApi = async (sql: string): Promise<unknown> => {
  const client = new pg.Client({ connectionString: test.database.appUrl });
  await client.connect();
  return client.query(sql).finally(() => client.end());
};

describe('the monitor', () => {
  let bodil: Answering;
  let nanna: Answering;
  beforeAll(async () => {
    // a period of its own: nothing of the tests above is in it
    await days(60);
    await onMonday(test);
    [bodil, nanna] = [await answering(test, 'bodil'), await answering(test, 'nanna')];
    const acted = [await send(bodil, red), await send(nanna, red), await send(nanna, red)];
    for (const id of acted) await close(id, 'phoned');
    const idle = await send(bodil, red);
    await close(idle, 'no-action');
    const open = await send(bodil, red);
    const calm = [await send(nanna, green), await send(nanna, green), await send(bodil, green)];
    await nora.get(`/responses/${calm[0]}`);
    await nora.post(`/responses/${calm[1]}/judgements`, { level: 'red', because: 'Ringede selv' });
    await nora.post(`/responses/${open}/judgements`, { level: 'yellow', because: 'Kendt' });
    await liv.post(`/responses/${open}/judgements`, { level: 'red', because: 'Enig med reglerne' });
    await settled(test);
  });
  const since = () => `&from=${test.clock.now().toISOString().slice(0, 10)}`;

  it('counts levels, agreement of what was seen, and what was done of what is closed', async () => {
    const version = await monitor(since());
    expect(version.levels).toEqual({ acute: 0, red: 5, yellow: 0, green: 3, grey: 0 });
    // seen: four closed, two judged, one opened
    expect(version.worse).toMatchObject({ count: 1, of: 7, few: true });
    expect(version.milder).toMatchObject({ count: 1, of: 7 });
    expect(version.acted).toMatchObject({ count: 3, of: 4 });
    expect(version.open).toBe(1);
    expect(version.inForce).toBe(true);
    expect(version.title.da).toMatch(/epression/);
    const severe = version.rules.find(({ rule }: { rule: string }) => rule === 'phq9-severe');
    expect(severe).toMatchObject({
      level: 'red',
      fired: 5,
      open: 1,
      acted: { count: 3, of: 4 },
      because: { da: expect.any(String) },
    });
    expect(version.months.at(-1)).toMatchObject({ responses: 8 });
  });

  it('waits with a green until its days are over, and then says what followed', async () => {
    expect(await monitor(since())).toMatchObject({ falseGreens: { count: 0, of: 0, share: null }, greensRunning: 3 });
    const from = since();
    await days(3);
    await send(nanna, depressionAnswers(0, 2));
    await days(12);
    const version = await monitor(from);
    // nanna's two greens were followed by something acute; bodil's was not
    expect(version.falseGreens).toMatchObject({ count: 2, of: 3 });
    expect(version.greensRunning).toBe(0);
  });

  it('is of one department, one period, and of no morning check', async () => {
    expect(await monitor('&from=2030-01-01&to=2030-02-01')).toBeUndefined();
    expect((await sanne.get(`/quality/rules?department=${karl.department}`)).status).toBe(404);
    const before = (await monitor()).responses;
    await asSuperuser(test, (client) =>
      client.query('update patient set synthetic = true where id = $1', [nanna.patient]),
    );
    const less = (await monitor()).responses;
    const { total } = await asked(`/quality/false-greens?department=${karl.department}`);
    await asSuperuser(test, (client) =>
      client.query('update patient set synthetic = false where id = $1', [nanna.patient]),
    );
    expect(before - less).toBe(5);
    expect(total).toBeLessThan((await asked(`/quality/false-greens?department=${karl.department}`)).total);
  });

  it.each([
    ['from=2026-02-30', 'from', 'bad-date'],
    ['from=2026-03-02&to=2026-03-01', 'to', 'before-from'],
    ['from=2000-01-01&to=2026-03-01', 'from', 'too-long'],
  ])('refuses a period that is none: %s', async (query, path, code) => {
    for (const what of ['rules', 'suggestions', 'false-greens']) {
      const reply = await nora.get(`/quality/${what}?department=${karl.department}&${query}`);
      expect([what, reply.status, reply.body.faults]).toEqual([what, 422, [{ path, code }]]);
    }
  });
});
