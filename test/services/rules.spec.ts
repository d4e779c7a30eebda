import type { RuleSet } from '@stemme/triage';
import { startTestApp, type TestApp } from '../setup/app.js';
import { makeDepartments } from '../setup/departments.js';
import { rowsOf } from '../setup/rows.js';
import { pathwaysOf } from './pathways.helpers.js';
import { refusal } from './questionnaires.helpers.js';
import { must, rulesOf, ruleWritersOf, withThreshold } from './rules.helpers.js';

let test: TestApp;
let here: { A: string; B: string };
let ward: Awaited<ReturnType<typeof ruleWritersOf>>;

beforeAll(async () => {
  test = await startTestApp({ worker: false });
  here = await makeDepartments(test);
  ward = await ruleWritersOf(test, here.A);
});
afterAll(() => test?.close());

const listed = async (who = ward.nora, department = here.A) =>
  (await rulesOf(department).list(who)).body.ruleSets.find((one: { id: string }) => one.id === 'depression');
const said = (faults: { path: string; code: string }[]): string[] => faults.map(({ path, code }) => `${path} ${code}`);
const placeOf = ({ rules }: RuleSet, id: string): number => rules.findIndex((rule) => rule.id === id);

describe('a department reads its rules', () => {
  it('with which version judges, and the pathway that is judged', async () => {
    const { ruleSets, may } = (await ward.ours.list(ward.nora)).body;
    expect(may).toEqual({ edit: true, approve: true });
    expect(ruleSets.length).toBeGreaterThan(7);
    expect(await listed()).toMatchObject({
      pathway: 'depression',
      title: { da: 'Depressionsbehandling' },
      origin: 'shipped',
      pathways: [{ id: 'depression', inForce: true, offered: true }],
    });
    const { versions } = await listed();
    expect(versions.filter(({ inForce }: { inForce: boolean }) => inForce)).toHaveLength(1);
    expect((await ward.ours.list(ward.nils)).body.may).toEqual({ edit: true, approve: false });
  });

  it('and what an editor needs, in words', async () => {
    const version = await ward.running();
    const material = must(await ward.ours.material(ward.nora, 'depression', version), 200);
    expect(material).toMatchObject({ ruleSet: 'depression', version, base: version, zone: 'Europe/Copenhagen' });
    const [pathway] = material.pathways;
    const start = pathway.questionnaires.find((one: { id: string }) => one.id === 'depression-start');
    const item9 = start.items.find(({ code }: { code: string }) => code === 'phq9.9');
    expect(item9).toMatchObject({ type: 'choice', values: [0, 1, 2, 3], instrument: 'phq-9' });
    expect(item9.text.da).toMatch(/død/);
    expect(item9.options[1]).toMatchObject({ value: 1, text: { da: 'Flere dage' } });
    const total = start.scales.find(({ code }: { code: string }) => code === 'phq-9.TOTAL');
    expect(total).toMatchObject({ min: 0, max: 27, direction: 'higher-worse' });
    expect(total.bands.at(-1)).toMatchObject({ from: 20, to: 27, label: { en: 'severe' } });
    expect(total.change.value).toBeGreaterThan(0);
    expect(pathway.facts.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining(['week', 'sex', 'step']));
    expect(material.rules[0]).toMatchObject({ id: 'phq9-item-9', acute: true, base: true });
    expect(material.rules[0].source).not.toBe('');
    expect(material.thresholds.length).toBeGreaterThan(5);
    expect(material.allowed.map(({ path }: { path: string }) => path)).toEqual(
      material.thresholds.map(({ path }: { path: string }) => path),
    );
    expect(material.builtIn.length).toBeGreaterThan(0);
  });
});

describe('writing a draft', () => {
  it('begins as a copy of any version, numbered from 1000, and is nobody else’s', async () => {
    const shipped = await ward.running();
    const { status, body } = await ward.ours.start(ward.nils, 'depression', shipped);
    expect([status, body.ruleSet, body.status, body.revision]).toEqual([201, 'depression', 'draft', 1]);
    expect(body.version).toBeGreaterThanOrEqual(1000);
    const draft = must(await ward.ours.version(ward.nils, 'depression', body.version), 200);
    const original = must(await ward.ours.version(ward.nils, 'depression', shipped), 200);
    expect(draft.document).toEqual({ ...original.document, version: body.version });
    expect(draft).toMatchObject({
      origin: 'own',
      mine: true,
      faults: [],
      writers: ['Nils Nordtest'],
      running: shipped,
      rehearsal: null,
      toApprove: { rehearsed: false, why: 'missing' },
      history: [{ act: 'started', text: `depression ${shipped}` }],
    });
    for (const reply of [
      await ward.ours.version(ward.sanne, 'depression', body.version),
      await ward.ours.list(ward.sanne),
      await ward.ours.save(ward.sanne, 'depression', body.version, 1, draft.document),
      await rulesOf(here.B).version(ward.sanne, 'depression', body.version),
      await rulesOf(here.B).start(ward.sanne, 'depression', body.version),
    ])
      expect(refusal(reply)).toEqual([404, 'not-found']);
    // an earlier one is the beginning of a new one just as well
    const again = must(await ward.ours.start(ward.nora, 'depression', 1), 201);
    const back = must(await ward.ours.version(ward.nora, 'depression', again.version), 200);
    const first = must(await ward.ours.version(ward.nora, 'depression', 1), 200);
    expect(back.document).toEqual({ ...first.document, version: again.version });
    expect((await ward.ours.delete(ward.nils, 'depression', body.version)).status).toBe(204);
    expect(refusal(await ward.ours.version(ward.nils, 'depression', body.version))).toEqual([404, 'not-found']);
  });

  it('keeps what is written, faults and all, and says where they are', async () => {
    const { id, version, document } = await ward.drafted();
    const severe = placeOf(document, 'phq9-severe');
    const faulty = { ...document, ...withThreshold('phq9-severe', 99)(document) };
    const { status, body } = await ward.ours.save(ward.nora, id, version, 1, faulty);
    expect([status, body.revision]).toEqual([200, 2]);
    expect(said(body.faults)).toContain(`/rules/${severe}/when/value out-of-range`);
    const kept = must(await ward.ours.version(ward.nora, id, version), 200);
    expect(kept.document).toEqual(faulty);
    expect(kept.faults).toEqual(body.faults);
    expect(kept.sha256).toBe(body.sha256);
    // the same again is no new revision, in whatever order its keys are
    const turned = Object.fromEntries(Object.entries(faulty).reverse());
    expect((await ward.ours.save(ward.nora, id, version, 2, turned)).body).toMatchObject({
      revision: 2,
      savedAt: null,
    });
    // what it is, whose and of which pathway is not the writer's to say
    const moved = { ...document, id: 'other', version: 7, pathway: 'epilepsy' };
    must(await ward.ours.save(ward.nora, id, version, 2, moved), 200);
    expect((await ward.ours.version(ward.nora, id, version)).body.document).toEqual(document);
  });

  it('says what the pathway and the house say against it', async () => {
    const { document } = await ward.drafted();
    const check = async (change: object): Promise<string[]> =>
      said(must(await ward.ours.check(ward.nora, { ...document, ...change }), 200).faults);
    expect(await check({})).toEqual([]);
    const without = (rule: string) => ({ rules: document.rules.filter(({ id }) => id !== rule) });
    expect((await check(without('phq9-item-9'))).join()).toMatch(/acute-removed/);
    // an item the pathway sends, which no rule reads any more
    const silent = { rules: document.rules.filter((rule) => !JSON.stringify(rule.when).includes('gad')) };
    expect((await check(silent)).join()).toMatch(/notTriaged unread/);
    const unasked = {
      ...document.rules[0]!,
      id: 'pulse',
      level: 'yellow',
      when: { item: 'hm.pulse', op: '>=', value: 1 },
    };
    expect((await check({ rules: [...document.rules, unasked] })).join()).toContain(`/rules/${document.rules.length}`);
    expect((await check({ requires: [...document.requires, 'who-5.PCT'] })).join()).toContain(
      `/requires/${document.requires.length}`,
    );
  });

  it('refuses what is no rule set, and what nobody can store', async () => {
    const { id, version, document } = await ward.drafted();
    const nul = { ...document.rules[0]!, source: 'a\u0000b' };
    for (const [broken, fault] of [
      [{ ...document, rules: 'none' }, '/rules wrong-type'],
      [{ ...document, requires: undefined }, '/requires wrong-type'],
      [{ ...document, rules: [{ ...document.rules[0]!, when: 'always' }] }, '/rules/0/when wrong-type'],
      [{ ...document, rules: [nul] }, '/rules/0/source wrong-type'],
    ] as const)
      expect(refusal(await ward.ours.save(ward.nora, id, version, 1, broken))).toContain(fault);
    expect((await ward.ours.version(ward.nora, id, version)).body.revision).toBe(1);
  });

  it('never writes over what somebody else has saved', async () => {
    const { id, version, revision, document } = await ward.drafted(withThreshold('phq9-severe', 19));
    const [mine, theirs] = [18, 17].map((value) => ({ ...document, ...withThreshold('phq9-severe', value)(document) }));
    const both = await Promise.all([
      ward.ours.save(ward.nora, id, version, revision, mine),
      ward.ours.save(ward.nils, id, version, revision, theirs),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [won, lost] = both[0]!.status === 200 ? [mine, both[1]!] : [theirs, both[0]!];
    expect(lost.body).toMatchObject({ code: 'changed', revision: revision + 1 });
    expect(lost.body.by).toMatch(/Nordtest$/);
    expect((await ward.ours.version(ward.nora, id, version)).body.document).toEqual(won);
  });

  it('can be the first rules of a pathway of one’s own', async () => {
    const pathways = pathwaysOf(here.A);
    const shipped = (await pathways.list(ward.nora)).body.pathways.find(
      ({ id }: { id: string }) => id === 'depression',
    );
    const { version } = shipped.versions.find(({ inForce }: { inForce: boolean }) => inForce);
    const name = { da: 'Vores eget', en: 'Our own' };
    const own = must(await pathways.start(ward.nora, 'depression', version, { name }), 201);
    const of = { pathway: own.pathway };
    const from = await ward.running();
    expect(refusal(await ward.ours.start(ward.nora, 'depression', from, { pathway: 'depression' }))).toContain(
      'pathway unknown-pathway',
    );
    const rules = must(await ward.ours.start(ward.nora, 'depression', from, of), 201);
    expect(rules.ruleSet).toBe(own.pathway);
    const draft = must(await ward.ours.version(ward.nora, rules.ruleSet, rules.version), 200);
    expect(draft).toMatchObject({ pathway: own.pathway, title: name, faults: [], running: null });
    expect(draft.document).toMatchObject({ id: own.pathway, pathway: own.pathway });
    expect(refusal(await ward.ours.start(ward.nora, 'depression', from, of))).toContain('pathway has-rules');
  });

  it('may be compared, with the number that moved', async () => {
    const { version } = await ward.drafted(withThreshold('phq9-severe', 18));
    const { changes } = must(await ward.ours.compare(ward.nora, 'depression', await ward.running(), version), 200);
    expect(changes).toEqual([
      expect.objectContaining({ rule: 'phq9-severe', code: 'threshold', before: 20, after: 18, of: 'phq-9.TOTAL' }),
    ]);
  });
});

describe('approving', () => {
  it('is for somebody who has not written in it, of what was read, after it was rehearsed', async () => {
    const { id, version, revision, document } = await ward.drafted(withThreshold('phq9-severe', 19));
    expect(refusal(await ward.ours.activate(ward.liv, id, version))).toEqual([409, 'changed']);
    expect(refusal(await ward.ours.approve(ward.liv, id, version, revision))).toContain('rehearsal missing');
    const made = { id, version, revision, document };
    expect(await ward.rehearsed(made)).toMatchObject({ state: 'done', stale: false });
    expect(refusal(await ward.ours.approve(ward.nils, id, version, revision))).toEqual([403, 'not-allowed']);
    expect(refusal(await ward.ours.approve(ward.nora, id, version, revision))).toEqual([
      403,
      'not-allowed',
      'approver same-as-author',
    ]);
    expect(refusal(await ward.ours.approve(ward.liv, id, version, revision - 1))).toEqual([409, 'changed']);
    // the text has changed since it was rehearsed
    const next = { ...document, ...withThreshold('phq9-severe', 18)(document) };
    const saved = must(await ward.ours.save(ward.nora, id, version, revision, next), 200);
    expect(refusal(await ward.ours.approve(ward.liv, id, version, saved.revision))).toContain('rehearsal stale');
    await ward.rehearsed(made);
    expect(must(await ward.ours.approve(ward.liv, id, version, saved.revision), 200).status).toBe('approved');
    const { history, toApprove } = must(await ward.ours.version(ward.nora, id, version), 200);
    // nobody has answered here yet, and the decision says so
    expect(history.at(-1)).toMatchObject({ act: 'approved', by: expect.stringMatching(/^Liv /) });
    expect(history.at(-1).text).toMatch(/^read rule by rule \(Ingen besvarelser/);
    expect(toApprove).toEqual({ rehearsed: true, responses: 0, newlyGreen: 0, lookedAt: 0, why: null });
    expect(refusal(await ward.ours.save(ward.nora, id, version, saved.revision, next))).toEqual([409, 'changed']);
  });

  it('is not of rules that anything stands against', async () => {
    const made = await ward.drafted(withThreshold('phq9-item-9', 2));
    await ward.rehearsed(made);
    expect(refusal(await ward.ours.approve(ward.liv, made.id, made.version, made.revision)).join()).toMatch(
      /acute-loosened|out-of-range/,
    );
  });
});

describe('the database itself', () => {
  const asRole = (url: string, sql: string): Promise<string> => attempt(url, sql);
  it('lets no published version be changed or deleted, by the application or by the role that migrates', async () => {
    const made = await ward.inUse(withThreshold('phq9-severe', 19));
    const own = `kind = 'rule-set' and id = 'depression' and version = ${made.version}`;
    const shipped = `kind = 'rule-set' and id = 'depression' and version = 1`;
    for (const where of [own, shipped])
      for (const sql of [
        `update document set body = jsonb_set(body, '{rules}', '[]') where ${where}`,
        `update document set sha256 = 'x' where ${where}`,
        `update document set effective_from = effective_from - interval '1 day' where ${where}`,
        `update document set approver = 'somebody' where ${where}`,
        `update document set status = 'draft' where ${where}`,
        `delete from document where ${where}`,
      ]) {
        expect([sql, await asRole(test.database.ownerUrl, sql)]).toEqual([sql, '55000']);
        // without anybody signed in there is no row to touch; and no right to
        expect([sql, await asRole(test.database.appUrl, sql)]).toEqual([sql, expect.stringMatching(/^42501|none$/)]);
      }
    await ward.ours.retire(ward.liv, 'depression', made.version);
  });
});

/** The code a statement is refused with; `none` when it touched nothing, `done` when it did. */
async function attempt(url: string, sql: string): Promise<string> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query(sql);
    return rowCount === 0 ? 'none' : 'done';
  } catch (error) {
    return (error as { code: string }).code;
  } finally {
    await client.end();
  }
}

it('keeps who wrote, whatever was said about it', async () => {
  const { version } = await ward.drafted(withThreshold('phq9-severe', 19));
  const [row] = await rowsOf<{ writers: string[] }>(
    test,
    `select writers from document where kind = 'rule-set' and version = $1`,
    [version],
  );
  expect(row!.writers).toHaveLength(1);
});
