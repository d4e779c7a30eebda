import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { scoreAll } from '../../apps/api/src/scores/scoring.js';
import { verify } from '../../apps/api/src/triage/evidence-verify.js';
import { STEMME } from '../commands/command.js';
import { depressionAnswers, without } from '../setup/answers.js';
import { startTestApp, type TestApp } from '../setup/app.js';
import { type Person, signIn } from '../setup/people.js';
import { asSuperuser, rowsOf } from '../setup/rows.js';
import { type Answering, again, answering, handIn, itemOf, levelOf, onMonday, settled } from './triage.helpers.js';

let test: TestApp;
let nora: Person;
let karl: Answering;

beforeAll(async () => {
  test = await startTestApp();
  await onMonday(test);
  karl = await answering(test, 'karl');
  nora = await signIn(test, 'nora');
});
afterAll(() => test?.close());

const check = (bundle: unknown) => verify(bundle, scoreAll);
const send = async (answers: Parameters<typeof handIn>[2], more: Record<string, unknown> = {}): Promise<string> => {
  const reply = await handIn(test, await again(test, karl), answers, more);
  expect([reply.status, reply.body.code]).toEqual([200, undefined]);
  await levelOf(test, reply.body.id);
  return reply.body.id;
};
const evidence = async (response: string, more = '') => {
  const reply = await nora.get(`/responses/${response}/evidence${more}`);
  expect([reply.status, reply.body.code]).toEqual([200, undefined]);
  return reply.body;
};

describe('the evidence of a level', () => {
  it('is one file that holds everything and is found again from itself', async () => {
    const id = await send(depressionAnswers(1, 0));
    const bundle = await evidence(id);
    expect(bundle).toMatchObject({
      format: 'stemme-evidence',
      patient: { id: karl.patient, name: expect.stringMatching(/^Karl/), cpr: expect.stringMatching(/^\d{6}-\d{4}$/) },
      exported: { by: expect.stringMatching(/^Nora/) },
      response: { id, department: karl.department, mode: 'web', pathway: 'depression' },
      questionnaire: { id: 'depression-start', version: 1 },
      ruleSet: { id: 'depression' },
    });
    const [stored] = await rowsOf<{ level: string; body: { triage: object }; body_sha256: string; answers: object }>(
      test,
      'select t.level, t.body, r.body_sha256, r.answers from triage t join response r on r.id = t.response_id where r.id = $1',
      [id],
    );
    expect(bundle.evaluation).toMatchObject({ level: stored!.level, triage: stored!.body.triage });
    expect(bundle.response.bodySha256).toBe(stored!.body_sha256);
    expect(JSON.parse(bundle.answers.canonical)).toEqual(stored!.answers);
    expect(bundle.scores.map(({ instrument, scale }: Record<string, string>) => `${instrument}.${scale}`)).toEqual(
      expect.arrayContaining(['phq-9.TOTAL', 'gad-7.TOTAL']),
    );
    expect(check(bundle)).toMatchObject({ status: 'equal', differs: [] });
  });

  it.each<[string, Parameters<typeof handIn>[2], Record<string, unknown>]>([
    ['green', depressionAnswers(0, 0), {}],
    ['red', depressionAnswers(3, 0), {}],
    ['acute', depressionAnswers(0, 2), {}],
    ['in doubt', without(depressionAnswers(1, 0), 'phq9.9', 'gad7.3'), {}],
    ['of a relative', depressionAnswers(2, 0, { 'contact.proxy': 2 }), {}],
    ['in another language', depressionAnswers(1, 0), { language: 'en' }],
    [
      'with a wish and own words',
      depressionAnswers(0, 0, { 'contact.want': 1, 'contact.urgent': 2, 'contact.topic': 'Søvn 😴 og "medicin"' }),
      {},
    ],
  ])('is equal: %s', async (_, answers, more) => {
    expect(check(await evidence(await send(answers, more)))).toMatchObject({ status: 'equal', differs: [] });
  });

  it('says the same on the screen, on paper, and without names', async () => {
    const id = await send(
      depressionAnswers(2, 0, { 'contact.topic': 'Smilende 😀', 'contact.want': 1, 'contact.urgent': 0 }),
    );
    const bundle = await evidence(id, '?names=no');
    expect([bundle.patient.name, bundle.patient.cpr, bundle.exported.by]).toEqual([null, null, null]);
    expect(JSON.stringify(bundle)).not.toContain('Karl');
    expect(check(bundle).status).toBe('equal');
    const checked = await nora.get(`/responses/${id}/evidence/check`);
    expect(checked.body).toMatchObject({
      status: 'equal',
      differs: [],
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    for (const language of ['da', 'en']) {
      const page = await fetch(`${test.origin}/api/clinic/responses/${id}/evidence.pdf?language=${language}`, {
        headers: { cookie: nora.cookie },
      });
      expect([page.status, page.headers.get('content-type')]).toEqual([200, 'application/pdf']);
      expect(
        Buffer.from(await page.arrayBuffer())
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-');
    }
    const refused = await nora.get(`/responses/${id}/evidence?names=maybe`);
    expect([refused.status, refused.body.code]).toEqual([422, 'invalid']);
  });

  it('is written down as seen, and is nobody else’s', async () => {
    const id = await send(depressionAnswers(0, 0));
    await evidence(id);
    const log = await rowsOf<{ act: string }>(
      test,
      `select act from audit where patient_id = $1 and act like 'triage.evidence'`,
      [karl.patient],
    );
    expect(log.length).toBeGreaterThan(0);
    const sanne = await signIn(test, 'sanne');
    for (const way of ['evidence', 'evidence.pdf', 'evidence/check'])
      expect([way, (await sanne.get(`/responses/${id}/${way}`)).status]).toEqual([way, 404]);
    expect((await karl.me.get(`/responses/${id}/evidence`)).status).toBe(404);
  });

  it('keeps the history as the rules read it, whatever became of it since', async () => {
    const first = await send(depressionAnswers(2, 0));
    const second = await send(depressionAnswers(1, 0));
    const before = await evidence(second);
    expect(before.history.map(({ response }: { response: string }) => response)).toContain(first);
    // the earlier one is taken back, its alarm is handled, and another comes: none of it was known then
    const item = await itemOf(nora, karl.department, ({ response }) => response === first);
    await nora.post(`/worklist/${item.id}/take`, { version: item.version });
    const closed = await nora.post(`/worklist/${item.id}/outcome`, {
      version: item.version + 1,
      outcome: 'phoned',
      note: '',
    });
    expect(closed.status).toBe(200);
    expect((await nora.post(`/responses/${first}/retract`, { reason: 'Udfyldt for en anden' })).status).toBe(200);
    await send(depressionAnswers(0, 0));
    const after = await evidence(second);
    expect(after.history).toEqual(before.history);
    expect(check(after).status).toBe('equal');
    expect(check(await evidence(first)).status).toBe('equal');
  });

  it('says that something is not what it was, when what is stored was changed', async () => {
    const id = await send(depressionAnswers(3, 0));
    await asSuperuser(test, (client) => client.query(`update triage set level = 'green' where response_id = $1`, [id]));
    const checked = await nora.get(`/responses/${id}/evidence/check`);
    expect(checked.body.status).toBe('unequal');
    expect(checked.body.differs).toContainEqual({ path: '/evaluation/level', stored: 'green', computed: 'red' });
    await asSuperuser(test, (client) => client.query(`update triage set level = 'red' where response_id = $1`, [id]));
    await asSuperuser(test, (client) =>
      client.query(`update response set answers = answers || '{"phq9.1": 0}' where id = $1`, [id]),
    );
    const changed = await nora.get(`/responses/${id}/evidence/check`);
    expect(changed.body.differs.map(({ path: at }: { path: string }) => at)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^\/scores\/\d+\/score\/value$/)]),
    );
  });

  it('is refused where nothing has decided a level, and for the morning check', async () => {
    const id = await send(depressionAnswers(0, 0));
    await asSuperuser(test, (client) => client.query('delete from triage where response_id = $1', [id]));
    const reply = await nora.get(`/responses/${id}/evidence`);
    expect([reply.status, reply.body.faults]).toEqual([422, [{ path: '', code: 'no-triage' }]]);
    const other = await send(depressionAnswers(0, 0));
    await asSuperuser(test, (client) =>
      client.query('update patient set synthetic = true where id = $1', [karl.patient]),
    );
    const synthetic = await nora.get(`/responses/${other}/evidence`);
    await asSuperuser(test, (client) =>
      client.query('update patient set synthetic = false where id = $1', [karl.patient]),
    );
    expect([synthetic.status, synthetic.body.faults]).toEqual([422, [{ path: '', code: 'synthetic' }]]);
  });
});

describe('npx stemme triage verify', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'evidence-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (name: string, text: string): string => {
    writeFileSync(path.join(folder, name), text);
    return path.join(folder, name);
  };
  const command = (...files: string[]) => {
    const { status, stdout } = spawnSync(process.execPath, [STEMME, 'triage', 'verify', ...files], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH },
    });
    return {
      status,
      lines: stdout
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
    };
  };

  it('says equal, unequal and refused, a line for each file, without a database', async () => {
    const bundle = await evidence(await send(depressionAnswers(2, 0)));
    const good = file('good.json', JSON.stringify(bundle));
    const bad = file('bad.json', JSON.stringify({ ...bundle, evaluation: { ...bundle.evaluation, level: 'green' } }));
    const none = file('none.json', '{"a":');
    expect(command(good)).toEqual({
      status: 0,
      lines: [{ file: good, status: 'equal', differs: [], engines: expect.any(Object) }],
    });
    const { status, lines } = command(good, bad, none, path.join(folder, 'absent.json'));
    expect(status).toBe(1);
    expect(lines.map((line) => line.status)).toEqual(['equal', 'unequal', 'refused', 'refused']);
    expect(lines[1].differs).toContainEqual({
      path: '/evaluation/level',
      stored: 'green',
      computed: bundle.evaluation.triage.level,
    });
    expect(lines[2].faults).toEqual([{ path: '', code: 'not-json' }]);
    expect(command().status).toBe(2);
  });
});

/** SAF-05: what was decided is decided again, to the byte, from what is stored. */
it('finds three hundred submissions again', async () => {
  const random = randomBy(20261128);
  const whole = (most: number): number => Math.floor(random() * (most + 1));
  const ids: string[] = [];
  const people: Answering[] = [karl];
  for (const login of ['nanna', 'bodil', 'aksel', 'ellen', 'oskar']) people.push(await answering(test, login));
  for (let n = 0; n < 300; n += 1) {
    const given: Record<string, number | string> = {
      ...depressionAnswers(0, 0),
      ...Object.fromEntries(
        Object.keys(depressionAnswers(0, 0))
          .filter((code) => /^(phq9|gad7)/.test(code))
          .map((code) => [code, whole(3)]),
      ),
      'phq9.9': random() < 0.1 ? 1 : 0,
      'contact.proxy': random() < 0.05 ? 2 : 0,
      ...(random() < 0.1 ? { 'contact.want': 1, 'contact.urgent': whole(2) } : {}),
    };
    for (const code of Object.keys(given)) if (random() < 0.03 && code !== 'contact.want') delete given[code];
    const language = random() < 0.05 ? 'en' : 'da';
    const reply = await handIn(test, await again(test, people[n % people.length]!), given, { language });
    expect([reply.status, reply.body.faults]).toEqual([200, undefined]);
    ids.push(reply.body.id);
  }
  await settled(test);
  const unequal: unknown[] = [];
  for (const id of ids) {
    const verdict = check(await evidence(id));
    if (verdict.status !== 'equal') unequal.push([id, verdict]);
  }
  expect(unequal).toEqual([]);
}, 180_000);

/** Mulberry32: the same answers at every run. */
function randomBy(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
